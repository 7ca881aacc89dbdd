// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/story_page.h"

#include "core/assessment/retell_picture.h"
#include "core/assessment/story.h"
#include "ui/entry_editor.h"
#include "ui/guarded.h"
#include "ui/journal_bridge.h"
#include "ui/pages/page_column.h"
#include "ui/pages/walk/side_frame.h"
#include "ui/pages/walk/story/story_desk.h"
#include "ui/pages/walk/tab_order.h"
#include "ui/pages/walk/walk_labels.h"
#include "ui/pages/walk/walk_step.h"
#include "ui/theme.h"
#include "ui/widgets/text_field.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace soundings::ui {
namespace {

constexpr int panelFrom = 900; // px: below it there is room for the story only
constexpr int panelWidest = 420;
constexpr int panelNarrowest = 300;

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

} // namespace

struct StoryPage::Private {
    Private(StoryPage& owner, JournalBridge& bridge) : page(owner), journal(bridge) {}

    StoryPage& page;
    JournalBridge& journal;
    EntryEditor* editor = nullptr;
    QWidget* column = nullptr;
    QScrollArea* scroll = nullptr;
    TextField* title = nullptr;
    TextField* area = nullptr;
    QLabel* readOnly = nullptr;
    StoryDesk* desk = nullptr;
    StoryPanel* panel = nullptr;
    bool edited = false; ///< since it was opened: leaving it then keeps a version

    [[nodiscard]] bool shows() const { return editor != nullptr && editor->entry().story() != nullptr; }
    void build();
    TextField* addField(QVBoxLayout* to, const FieldWords& words, const QString& pointer,
                        const std::function<std::string&(Entry&)>& member);
    void attach(EntryEditor* with);
    void redraw(const QString& origin);
    void fit();
};

TextField* StoryPage::Private::addField(QVBoxLayout* to, const FieldWords& words, const QString& pointer,
                                        const std::function<std::string&(Entry&)>& member)
{
    auto* field = new TextField(words.minLines, words.maxLines);
    field->setObjectName(words.name);
    field->setAccessibleName(words.label);
    field->setPlaceholderText(words.placeholder);
    addLabelled(to, words, field);
    QObject::connect(field, &TextField::edited, &page, [this, words, pointer, member](const QString& text) {
        if (!shows()) return;
        guarded(page, [&] {
            editor->editEntry(tr("Edit “%1”").arg(words.label), pointer,
                              [&](Entry& entry) { member(entry) = text.toStdString(); });
        });
    });
    QObject::connect(field, &TextField::left, &page, [this] {
        if (editor != nullptr) editor->endMerge();
    });
    return field;
}

void StoryPage::Private::build()
{
    column = new QWidget;
    column->setMaximumWidth(readableWidth() + 2 * space::xl);
    auto* to = new QVBoxLayout(column);
    to->setContentsMargins(space::xl, space::l, space::xl, space::xl);
    to->setSpacing(space::m);
    readOnly = helpLabel(tr("This journal is only read: nothing can be changed here."));
    readOnly->setObjectName(QStringLiteral("story.readOnly"));
    title = addField(to,
                     {.name = QStringLiteral("story.title"),
                      .label = tr("What is the story about?"),
                      .help = {},
                      .placeholder = tr("Why we build on streams"),
                      .minLines = 1,
                      .maxLines = 3},
                     QStringLiteral("/title"), [](Entry& entry) -> std::string& { return entry.title; });
    title->setFont(fontOf(TextSize::Title, QFont::DemiBold));
    to->addWidget(readOnly);
    to->addSpacing(space::s);
    desk = new StoryDesk(journal, [this] { return shows() ? editor : nullptr; });
    to->addWidget(desk);
    area = addField(to,
                    {.name = QStringLiteral("story.area"),
                     .label = tr("Which part of the company does it belong to?"),
                     .help = {},
                     .placeholder = {},
                     .minLines = 1,
                     .maxLines = 2},
                    QStringLiteral("/belief/area"), [](Entry& entry) -> std::string& { return entry.story()->area; });
    to->addStretch(1);
    scroll = columnScroll(QStringLiteral("story.scroll"), column);
    panel = new StoryPanel;
    auto* layout = new QHBoxLayout(&page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(scroll, 1);
    layout->addWidget(panel);
    QObject::connect(panel, &SideFrame::goTo, &page, &StoryPage::goTo);
    QObject::connect(desk, &StoryDesk::retellRequested, &page, &StoryPage::retellRequested);
    QObject::connect(desk, &StoryDesk::errorHappened, &page, &StoryPage::errorHappened);
}

void StoryPage::Private::attach(EntryEditor* with)
{
    if (editor == with) return;
    if (editor != nullptr) {
        editor->disconnect(&page);
        if (edited && shows() && !journal.isReadOnly()) journal.keepVersion(editor->id(), "step");
    }
    edited = false;
    editor = with;
    column->setVisible(shows());
    desk->entryChanged();
    if (!shows()) return;
    QObject::connect(editor, &EntryEditor::changed, &page, [this](const QString& origin) {
        edited = true;
        redraw(origin);
    });
    QObject::connect(editor, &EntryEditor::sealedChanged, &page, [this] { redraw({}); });
    QObject::connect(editor, &QObject::destroyed, &page, [this, with] {
        if (editor != with) return;
        editor = nullptr;
        column->hide();
    });
}

void StoryPage::Private::redraw(const QString& origin)
{
    if (!shows()) return;
    const Entry& entry = editor->shown();
    const bool locked = editor->isSealed() || journal.isReadOnly();
    readOnly->setVisible(locked);
    for (TextField* field : {title, area}) field->setReadOnly(locked);
    if (origin != QLatin1String("/title")) title->setText(qs(entry.title));
    if (origin != QLatin1String("/belief/area")) area->setText(qs(entry.story()->area));
    desk->refresh(origin);
    panel->show(entry);
    panel->setSaveState(journal.saveState(), journal.failure(), journal.isReadOnly());
}

void StoryPage::Private::fit()
{
    const bool wide = page.width() >= panelFrom;
    panel->setVisible(wide && shows());
    if (wide) panel->setFixedWidth(std::clamp(page.width() * 3 / 10, panelNarrowest, panelWidest));
}

StoryPage::StoryPage(JournalBridge& journal, QWidget* parent)
    : QWidget(parent), d(std::make_unique<Private>(*this, journal))
{
    setObjectName(QStringLiteral("storyPage"));
    setAccessibleName(tr("Story"));
    d->build();
    d->column->hide();
    connect(&journal, &JournalBridge::saveStateChanged, this, [this](JournalBridge::SaveState state) {
        d->panel->setSaveState(state, d->journal.failure(), d->journal.isReadOnly());
    });
}

StoryPage::~StoryPage()
{
    if (QWidget* typing = focusWidget()) typing->clearFocus(); // what is typed ends while all of it is there
    delete d->scroll; // its fields end their typing when they go, and need what they work with for it
}

void StoryPage::open(EntryEditor* editor)
{
    d->attach(editor);
    d->fit();
    if (!d->shows()) return;
    d->redraw({});
    if (editor->entry().title.empty())
        d->title->setFocus(Qt::OtherFocusReason);
    else
        goTo(QStringLiteral("/belief/pyramid/headline"));
}

EntryEditor* StoryPage::editor() const
{
    return d->editor;
}

void StoryPage::goTo(const QString& pointer)
{
    if (!d->shows()) return;
    const QStringList parts = partsOf(pointer);
    if (parts.value(1) == QLatin1String("arguments") && !parts.value(2).isEmpty()) {
        d->desk->showPlace(parts);
    } else if (auto* headline = d->desk->findChild<QWidget*>(QStringLiteral("story.headline"))) {
        headline->setFocus(Qt::OtherFocusReason);
    }
    if (QWidget* typing = focusWidget()) d->scroll->ensureWidgetVisible(typing, 0, space::xl);
}

bool StoryPage::focusNextPrevChild(bool next)
{
    return moveFocusByLayout(*this, next) || QWidget::focusNextPrevChild(next);
}

void StoryPage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    d->fit();
}

} // namespace soundings::ui
