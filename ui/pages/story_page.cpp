// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/story_page.h"

#include "core/assessment/retell_picture.h"
#include "core/assessment/story.h"
#include "ui/entry_editor.h"
#include "ui/journal_bridge.h"
#include "ui/pages/page_column.h"
#include "ui/pages/walk/side_frame.h"
#include "ui/pages/walk/story/story_desk.h"
#include "ui/pages/walk/walk_fields.h"
#include "ui/theme.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

namespace soundings::ui {

/// What readers made of it, and what could be mended.
class StoryPanel : public SideFrame {
public:
    explicit StoryPanel()
        : SideFrame({QStringLiteral("story.panel"), QStringLiteral("panel"), QStringLiteral("panel.scroll"),
                     StoryPage::tr("Could be mended")},
                    nullptr),
          m_sentence(fieldLabel({}))
    {
        setAccessibleName(StoryPage::tr("What the story says so far"));
        m_sentence->setObjectName(QStringLiteral("panel.sentence"));
        m_sentence->setContentsMargins(space::s, 0, space::s, 0);
        m_sentence->setFont(fontOf(TextSize::Lead));
        column()->addWidget(m_sentence);
    }

    void show(const Entry& entry)
    {
        const RetellPicture picture = retellPictureOf(*pyramidOf(entry), *retellTestOf(entry), coreTranslate());
        m_sentence->setText(breakable(qs(picture.sentence)));
        setFindings(storyFindings(entry, coreTranslate()));
    }

private:
    QLabel* m_sentence;
};

StoryPage::StoryPage(JournalBridge& journal, QWidget* parent)
    : EntryForm(journal, parent),
      m_column(new QWidget),
      m_scroll(columnScroll(QStringLiteral("story.scroll"), m_column)),
      m_desk(new StoryDesk(journal, [this] { return editor(); })),
      m_panel(new StoryPanel)
{
    setObjectName(QStringLiteral("storyPage"));
    setAccessibleName(tr("Story"));
    m_column->setMaximumWidth(readableWidth() + 2 * space::xl);
    build(new QVBoxLayout(m_column));
    m_column->hide();
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_scroll, 1);
    layout->addWidget(m_panel);
    connect(m_panel, &SideFrame::goTo, this, &StoryPage::goTo);
    connect(m_desk, &StoryDesk::retellRequested, this, &StoryPage::retellRequested);
    connect(m_desk, &StoryDesk::errorHappened, this, &StoryPage::errorHappened);
    connect(&journal, &JournalBridge::saveStateChanged, m_panel, [this] { m_panel->showSaveState(this->journal()); });
}

StoryPage::~StoryPage()
{
    endTyping();
}

void StoryPage::build(QVBoxLayout* to)
{
    to->setContentsMargins(space::xl, space::l, space::xl, space::xl);
    to->setSpacing(space::m);
    m_title = addText(*this, to,
                      {.name = QStringLiteral("story.title"),
                       .label = tr("What is the story about?"),
                       .help = {},
                       .placeholder = tr("Why we build on streams"),
                       .minLines = 1,
                       .maxLines = 3},
                      fixed("/title"), [](auto& entry) { return &entry.title; });
    m_title->setFont(fontOf(TextSize::Title, QFont::DemiBold));
    addReadOnlyNote(to, QStringLiteral("story.readOnly"));
    to->addSpacing(space::s);
    to->addWidget(m_desk);
    addText(*this, to,
            {.name = QStringLiteral("story.area"),
             .label = tr("Which part of the company does it belong to?"),
             .help = {},
             .placeholder = {},
             .minLines = 1,
             .maxLines = 2},
            fixed("/belief/area"), [](auto& entry) { return &entry.story()->area; });
    to->addStretch(1);
}

void StoryPage::leaving()
{
    if (m_edited && !journal().isReadOnly()) journal().keepVersion(editor()->id(), "step");
}

void StoryPage::entryChanged()
{
    m_edited = false;
    m_column->setVisible(editor() != nullptr);
    m_panel->fitBeside(width(), editor() != nullptr);
    m_desk->entryChanged();
    if (editor() != nullptr) connect(editor(), &EntryEditor::changed, this, [this] { m_edited = true; });
}

void StoryPage::opened()
{
    refresh({});
    if (entry().title.empty())
        m_title->setFocus(Qt::OtherFocusReason);
    else
        goTo(QStringLiteral("/belief/pyramid/headline"));
}

void StoryPage::redraw(const QString& origin)
{
    m_desk->refresh(origin);
    m_panel->show(entry());
    m_panel->showSaveState(journal());
}

void StoryPage::goTo(const QString& pointer)
{
    if (editor() == nullptr) return;
    const QStringList parts = partsOf(pointer);
    if (parts.value(1) == QLatin1String("arguments") && !parts.value(2).isEmpty()) {
        m_desk->showPlace(parts);
    } else if (auto* headline = m_desk->findChild<QWidget*>(QStringLiteral("story.headline"))) {
        headline->setFocus(Qt::OtherFocusReason);
    }
    if (QWidget* typing = focusWidget()) m_scroll->ensureWidgetVisible(typing, 0, space::xl);
}

void StoryPage::resizeEvent(QResizeEvent* event)
{
    EntryForm::resizeEvent(event);
    m_panel->fitBeside(width(), editor() != nullptr);
}

} // namespace soundings::ui
