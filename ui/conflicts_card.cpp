// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conflicts_card.h"

#include "core/support/error.h"
#include "ui/entry_editor.h"
#include "ui/sharing_parts.h"
#include "ui/translate.h"
#include "ui/wording.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace soundings::ui {
namespace {

constexpr int conflictsCardWidth = 760;
constexpr int sideLines = 7;

} // namespace

ConflictsCard::ConflictsCard(EntryEditor& editor, std::optional<MergedBundle> merged, QWidget* parent)
    : Overlay("conflicts", conflictsCardWidth, parent), m_editor(&editor), m_merged(std::move(merged))
{
    setAccessibleName(tr("Choose between two sides"));
    build();
    connect(&editor, &EntryEditor::changed, this, &ConflictsCard::showNext);
}

QPlainTextEdit* ConflictsCard::side(const char* name, QHBoxLayout* row, QLabel*& caption)
{
    auto* column = new QVBoxLayout;
    auto* label = new QLabel(card());
    label->setObjectName(QLatin1String(name) + QStringLiteral(".caption"));
    label->setTextFormat(Qt::PlainText);
    label->setFont(fontOf(TextSize::Small));
    label->setWordWrap(true);
    caption = label;
    auto* text = new QPlainTextEdit(card());
    text->setObjectName(name);
    text->setReadOnly(true);
    text->setTabChangesFocus(true);
    text->setMinimumHeight(text->fontMetrics().lineSpacing() * sideLines);
    label->setBuddy(text);
    column->addWidget(label);
    column->addWidget(text, 1);
    row->addLayout(column, 1);
    return text;
}

void ConflictsCard::build()
{
    auto* column = cardColumn(card());
    m_heading = cardLabel(card(), "conflicts.heading", {}, TextSize::Lead);
    m_where = cardLabel(card(), "conflicts.where", {}, TextSize::Body);
    auto* sides = new QHBoxLayout;
    sides->setSpacing(space::m);
    m_stands = side("conflicts.stands", sides, m_standsCaption);
    m_instead = side("conflicts.instead", sides, m_insteadCaption);
    column->addLayout(sides, 1);
    auto* later = cardButton(card(), "conflicts.later", tr("&Later"));
    m_both = cardButton(card(), "conflicts.both", tr("Keep &both"));
    m_other = cardButton(card(), "conflicts.other", tr("Take the &other side"));
    m_keep = cardButton(card(), "conflicts.keep", tr("&Keep what stands"));
    addButtons(card(), {later, m_both, m_other, m_keep});
    connect(later, &QPushButton::clicked, this, [this] {
        ++m_skipped;
        showNext();
    });
    connect(m_keep, &QPushButton::clicked, this, [this] { settle(Settle::Keep); });
    connect(m_other, &QPushButton::clicked, this, [this] { settle(Settle::TakeOther); });
    connect(m_both, &QPushButton::clicked, this, [this] { settle(Settle::KeepBoth); });
}

void ConflictsCard::summon()
{
    m_skipped = 0;
    Overlay::summon();
    showNext();
    m_keep->setFocus(Qt::OtherFocusReason);
}

void ConflictsCard::showNext()
{
    if (!isVisible()) return;
    const auto choosings = m_editor ? choosingsOf(m_editor->shown()) : std::vector<Choosing>();
    if (m_skipped >= choosings.size()) {
        dismiss();
        if (choosings.empty()) emit settledAll();
        return;
    }
    m_choosing = choosings[m_skipped];
    m_heading->setText(tr("Both sides changed “%1”").arg(titleText(m_editor->shown().title)));
    m_where->setText(tr("%1 of %2: %3").arg(m_skipped + 1).arg(choosings.size()).arg(qs(m_choosing.where)));
    const auto words = [](const std::string& text, const QString& nothing) {
        return text.empty() ? nothing : qs(text);
    };
    m_stands->setPlainText(words(m_choosing.stands, tr("(nothing)")));
    m_instead->setPlainText(words(m_choosing.instead, tr("(taken out there)")));
    m_both->setVisible(m_choosing.bothFit);
    sayWhose();
}

/// Which of both stands follows from the words alone, the same on both sides: it may be either's.
void ConflictsCard::sayWhose()
{
    const WhoseValue whose = m_merged ? whoseIs(m_editor->shown(), m_choosing, m_merged->before) : WhoseValue::Unknown;
    const QString who = m_merged ? oneLine(m_merged->from) : QString();
    QString stands = tr("Stands now");
    QString instead = tr("The other side");
    if (whose == WhoseValue::StandsMine) {
        stands = tr("Stands now: yours");
        instead = tr("By %1").arg(who);
    } else if (whose == WhoseValue::OtherMine) {
        stands = tr("Stands now: by %1").arg(who);
        instead = tr("Yours");
    }
    m_standsCaption->setText(stands);
    m_stands->setAccessibleName(stands);
    m_insteadCaption->setText(instead);
    m_instead->setAccessibleName(instead);
}

void ConflictsCard::settle(Settle how)
{
    if (!m_editor) return dismiss();
    try {
        const Entry chosen = settled(m_editor->entry(), m_choosing, how);
        m_editor->editEntry(tr("Choose between two sides"), {}, [&](Entry& entry) { entry = chosen; });
    } catch (const Error& error) {
        emit failed(qs(error.message()));
    }
}

} // namespace soundings::ui
