// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/entry/commitment_closing.h"

#include "core/report/commitment_words.h"
#include "ui/entry_editor.h"
#include "ui/guarded.h"
#include "ui/journal_bridge.h"
#include "ui/pages/walk/walk_labels.h"
#include "ui/theme.h"
#include "ui/widgets/text_field.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace soundings::ui {
namespace {

const QString closingWord = QStringLiteral("word");

} // namespace

CommitmentClosing::CommitmentClosing(const QString& name, JournalBridge& journal, QWidget* parent)
    : QWidget(parent), m_journal(journal), m_word(new TextField(1, 4))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    m_word->setObjectName(name + QStringLiteral(".word"));
    m_word->setPlaceholderText(tr("A word about it, if you like"));
    column->addWidget(m_word);
    auto* line = new QHBoxLayout;
    line->setSpacing(space::s);
    const auto add = [&](CommitmentEnd end, const char* suffix, const QString& words) {
        auto* button = textButton(name + QLatin1String(suffix), words);
        connect(button, &QPushButton::clicked, this, [this, end] { guarded(*this, [&] { finish(end); }); });
        line->addWidget(button);
        m_ends.push_back(button);
    };
    add(CommitmentEnd::Kept, ".kept", tr("Kept"));
    add(CommitmentEnd::NotKept, ".notKept", tr("Not kept"));
    add(CommitmentEnd::NotNeeded, ".notNeeded", tr("No longer needed"));
    line->addStretch(1);
    column->addLayout(line);
    connect(m_word, &TextField::edited, this, [this](const QString& text) {
        const CardTexts kept = text.isEmpty() ? CardTexts() : CardTexts{{closingWord, text}};
        if (m_editor != nullptr) guarded(*this, [&] { m_editor->setCard(card(), kept); });
    });
}

void CommitmentClosing::show(EntryEditor& editor, const Id& commitment, const QString& words)
{
    m_editor = &editor;
    m_commitment = commitment;
    m_word->setText(editor.card(card()).value(closingWord));
    m_word->setAccessibleName(tr("A word about “%1”").arg(words));
    for (QPushButton* button : m_ends) button->setAccessibleName(QStringLiteral("%1: %2").arg(button->text(), words));
}

void CommitmentClosing::focusFirst()
{
    m_ends.front()->setFocus(Qt::OtherFocusReason);
}

void CommitmentClosing::focusWord()
{
    m_word->setFocus(Qt::OtherFocusReason);
}

QString CommitmentClosing::card() const
{
    return QStringLiteral("commitment.") + qs(m_commitment);
}

void CommitmentClosing::finish(CommitmentEnd end)
{
    if (m_editor == nullptr || m_journal.isReadOnly()) return;
    const std::string word = m_word->text().trimmed().toStdString();
    m_editor->setCard(card(), {});
    m_editor->append(CommitmentClosed{m_commitment, end, word, {}});
    if (!m_journal.flush()) emit errorHappened(m_journal.failure());
    emit finished();
}

QString becameOf(const CommitmentHistory& history, Date today)
{
    const QString state = qs(stateOf(history, today, coreTranslate()));
    if (!history.closedAt) return state;
    return CommitmentClosing::tr("%1 on %2").arg(state, dateText(localDate(*history.closedAt)));
}

} // namespace soundings::ui
