// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/session/engagement_page.h"

#include "ui/entry_editor.h"
#include "ui/guarded.h"
#include "ui/journal_bridge.h"
#include "ui/pages/page_column.h"
#include "ui/pages/walk/walk_labels.h"
#include "ui/theme.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/text_field.h"

#include <QLineEdit>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace soundings::ui {

EngagementPage::EngagementPage(JournalBridge& journal, QWidget* parent)
    : QWidget(parent),
      m_journal(journal),
      m_column(makePageColumn(this, QStringLiteral("engagement"), readableWidth())),
      m_title(new TextField(1, 3))
{
    setObjectName(QStringLiteral("engagementPage"));
    setAccessibleName(tr("Engagement"));
    m_scroll = findChild<QScrollArea*>(QStringLiteral("engagement.scroll"));
    m_title->setObjectName(QStringLiteral("engagement.title"));
    m_title->setAccessibleName(tr("Title of the engagement"));
    m_title->setPlaceholderText(tr("With whom"));
    m_title->setFont(fontOf(TextSize::Title, QFont::DemiBold));
    m_column->addWidget(helpLabel(tr("Engagement: what was agreed before the first hour")));
    m_column->addWidget(m_title);
    connect(m_title, &TextField::edited, this,
            [this](const QString& text) { change("/title", [&](Entry& entry) { entry.title = text.toStdString(); }); });
    addText("client", tr("Client"), {}, &Engagement::client, 1);
    addText("aims", tr("Agreed aims"), tr("So that a colleague could tell whether they were reached; one a line."),
            &Engagement::aims, 3);
    addText("sponsor", tr("Sponsor"), tr("Who pays, where it is not the client."), &Engagement::sponsor, 1);
    addText("sponsorMaySee", tr("What the sponsor may see"), tr("Blank means nothing."), &Engagement::sponsorMaySee, 2);
    addText("consent", tr("Consent"), tr("What the client agreed that you write down and keep."), &Engagement::consent,
            2);
    addDate("consentOn", tr("Consent given on"), {}, &Engagement::consentOn);
    addDate("keepUntil", tr("Kept until"), tr("After this day what was written is to be disposed of."),
            &Engagement::keepUntil);
    m_column->addStretch(1);
    m_scroll->hide();
}

EngagementPage::~EngagementPage()
{
    if (QWidget* typing = focusWidget()) typing->clearFocus(); // what is typed ends while all of it is there
    delete m_scroll;
}

bool EngagementPage::shows() const
{
    return m_editor != nullptr && m_editor->entry().engagement() != nullptr;
}

void EngagementPage::change(const char* key, const std::function<void(Entry&)>& edit)
{
    if (!shows() || m_editor->isSealed()) return;
    guarded(*this, [&] { m_editor->editEntry(tr("Edit what was agreed"), QLatin1String(key), edit); });
}

void EngagementPage::addText(const char* name, const QString& label, const QString& help,
                             std::string Engagement::* place, int lines)
{
    auto* field = new TextField(lines, 12);
    field->setObjectName(QStringLiteral("engagement.") + QLatin1String(name));
    field->setAccessibleName(label);
    addLabelled(m_column, {field->objectName(), label, help, {}}, field);
    m_texts.emplace_back(field, place);
    connect(field, &TextField::edited, this, [this, name, place](const QString& text) {
        change(name, [&](Entry& entry) { entry.engagement()->*place = text.toStdString(); });
    });
    connect(field, &TextField::left, this, [this] {
        if (m_editor != nullptr) m_editor->endMerge();
    });
}

void EngagementPage::addDate(const char* name, const QString& label, const QString& help,
                             std::optional<Date> Engagement::* place)
{
    auto* field = new DateField(m_journal.clock().today());
    field->setObjectName(QStringLiteral("engagement.") + QLatin1String(name));
    field->setAccessibleName(label);
    field->lineEdit()->setObjectName(field->objectName() + QStringLiteral(".line"));
    field->lineEdit()->setAccessibleName(label);
    addLabelled(m_column, {field->objectName(), label, help, {}}, field);
    m_dates.emplace_back(field, place);
    connect(field, &DateField::dateChanged, this, [this, name, place](std::optional<Date> date) {
        change(name, [&](Entry& entry) { entry.engagement()->*place = date; });
    });
}

void EngagementPage::open(EntryEditor* editor)
{
    if (m_editor != nullptr) m_editor->disconnect(this);
    m_editor = editor;
    m_scroll->setVisible(shows());
    if (!shows()) return;
    connect(editor, &EntryEditor::changed, this, &EngagementPage::redraw);
    connect(editor, &QObject::destroyed, this, [this, editor] {
        if (m_editor == editor) m_editor = nullptr;
    });
    redraw();
    m_title->setFocus(Qt::OtherFocusReason);
}

void EngagementPage::redraw()
{
    if (!shows()) return;
    const bool readOnly = m_editor->isSealed() || m_journal.isReadOnly();
    const Engagement& agreed = *m_editor->entry().engagement();
    m_title->setText(qs(m_editor->entry().title));
    m_title->setReadOnly(readOnly);
    for (const auto& [field, place] : m_texts) {
        field->setText(qs(agreed.*place));
        field->setReadOnly(readOnly);
    }
    for (const auto& [field, place] : m_dates) {
        const QSignalBlocker quiet(field);
        if (field->date() != agreed.*place) field->setDate(agreed.*place);
        field->setReadOnly(readOnly);
    }
}

} // namespace soundings::ui
