// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/decision/commitments_section.h"

#include "core/report/commitment_words.h"
#include "core/support/text.h"
#include "ui/guarded.h"
#include "ui/journal_bridge.h"
#include "ui/pages/decision/followed_editor.h"
#include "ui/pages/walk/fit_rows.h"
#include "ui/pages/walk/walk_labels.h"
#include "ui/theme.h"
#include "ui/widgets/text_field.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <array>
#include <utility>

namespace soundings::ui {
namespace {

const QString promiseWord = QStringLiteral("word");

/// The card in which the word about one waits.
QString wordCard(const CommitmentHistory& history)
{
    return QStringLiteral("commitment.") + qs(history.made.id);
}

QString stateLine(const CommitmentHistory& history, Date today)
{
    QStringList parts;
    const Commitment& made = history.made;
    parts << (isBlank(made.owner) ? CommitmentsSection::tr("nobody named") : oneLine(made.owner));
    if (made.due) parts << CommitmentsSection::tr("by %1").arg(dateTextFrom(today, *made.due));
    QString state = qs(stateOf(history, today, coreTranslate()));
    if (history.closedAt) state = CommitmentsSection::tr("%1 on %2").arg(state, dateText(localDate(*history.closedAt)));
    parts << state;
    QString line = parts.join(QStringLiteral(" · "));
    if (history.closed && !isBlank(history.closed->word))
        line += QLatin1Char('\n') + qs(withVisibleControls(trimmed(history.closed->word)));
    return line;
}

} // namespace

CommitmentsSection::CommitmentsSection(JournalBridge& journal, QWidget* parent)
    : QWidget(parent), m_journal(journal), m_list(new QVBoxLayout)
{
    setObjectName(QStringLiteral("decision.commitments"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    auto* title = fieldLabel(tr("Commitments"), this);
    title->setFont(fontOf(TextSize::Lead, QFont::DemiBold));
    column->addSpacing(space::l);
    column->addWidget(title);
    m_list->setSpacing(space::m);
    column->addLayout(m_list);
    hide();
}

bool CommitmentsSection::stands() const
{
    return isSealedIn(m_editor, m_journal) && m_editor->entry().decision() != nullptr;
}

void CommitmentsSection::open(EntryEditor* editor)
{
    if (follow(*this, m_editor, editor, &CommitmentsSection::redraw)) m_correcting.clear();
    redraw();
}

bool CommitmentsSection::openFor(DueKind kind, const Id& item)
{
    if (kind != DueKind::Commitment) return false;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        if (m_shown[i].made.id != item || m_rows[i].form->isHidden()) continue;
        m_rows[i].ends.front()->setFocus(Qt::OtherFocusReason);
        emit shown(m_rows[i].box);
        return true;
    }
    return false;
}

void CommitmentsSection::redraw()
{
    guarded(*this, [&] {
        m_shown = stands() ? commitmentHistories(m_editor->entry()) : std::vector<CommitmentHistory>();
        setVisible(!m_shown.empty());
        fitRows(m_rows, m_shown.size(), [this] { addRow(); });
        for (std::size_t i = 0; i < m_rows.size(); ++i) fill(m_rows[i], i, m_shown[i]);
    });
}

void CommitmentsSection::addRow()
{
    const QString name = QStringLiteral("decision.commitments.%1").arg(m_rows.size());
    Row row{new QWidget(this), helpLabel({}), helpLabel({}), new QWidget, new TextField(1, 4), nullptr, {}};
    auto* column = new QVBoxLayout(row.box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    row.box->setObjectName(name);
    row.text->setForegroundRole(QPalette::WindowText);
    row.state->setObjectName(name + QStringLiteral(".state"));
    for (QLabel* label : {row.text, row.state}) {
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        column->addWidget(label);
    }
    makeForm(row, name);
    column->addWidget(row.form);
    row.correct = textButton(name + QStringLiteral(".correct"), tr("Correct"));
    column->addWidget(row.correct, 0, Qt::AlignLeft);
    const std::size_t index = m_rows.size();
    connect(row.correct, &QPushButton::clicked, this, [this, index] {
        m_correcting = m_shown[index].made.id;
        redraw();
        m_rows[index].ends.front()->setFocus(Qt::OtherFocusReason);
    });
    connect(row.word, &TextField::edited, this, [this, index](const QString& text) {
        if (m_editor == nullptr) return;
        guarded(*this, [&] {
            m_editor->setCard(wordCard(m_shown[index]), text.isEmpty() ? CardTexts() : CardTexts{{promiseWord, text}});
        });
    });
    m_list->addWidget(row.box);
    row.box->show(); // at once, so that it can take the keyboard
    m_rows.push_back(std::move(row));
}

void CommitmentsSection::makeForm(Row& row, const QString& name)
{
    const std::size_t index = m_rows.size();
    auto* column = new QVBoxLayout(row.form);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    row.word->setObjectName(name + QStringLiteral(".word"));
    row.word->setPlaceholderText(tr("A word about it, if you like"));
    column->addWidget(row.word);
    auto* line = new QHBoxLayout;
    line->setSpacing(space::s);
    struct End {
        CommitmentEnd end;
        QString name;
        QString words;
    };
    const std::array<End, 3> ends{End{CommitmentEnd::Kept, QStringLiteral(".kept"), tr("Kept")},
                                  End{CommitmentEnd::NotKept, QStringLiteral(".notKept"), tr("Not kept")},
                                  End{CommitmentEnd::NotNeeded, QStringLiteral(".notNeeded"), tr("No longer needed")}};
    for (const End& each : ends) {
        auto* button = textButton(name + each.name, each.words);
        connect(button, &QPushButton::clicked, this, [this, index, end = each.end] { finish(index, end); });
        line->addWidget(button);
        row.ends.push_back(button);
    }
    line->addStretch(1);
    column->addLayout(line);
}

void CommitmentsSection::fill(const Row& row, std::size_t index, const CommitmentHistory& history)
{
    const QString words = oneLine(history.made.text, tr("A commitment without words"));
    row.text->setText(breakable(QStringLiteral("%1. %2").arg(index + 1).arg(words)));
    row.state->setText(breakable(stateLine(history, m_journal.clock().today())));
    row.word->setText(m_editor->card(wordCard(history)).value(promiseWord));
    row.word->setAccessibleName(tr("A word about “%1”").arg(words));
    for (QPushButton* button : row.ends) button->setAccessibleName(QStringLiteral("%1: %2").arg(button->text(), words));
    row.correct->setAccessibleName(tr("Correct what became of “%1”").arg(words));
    const bool offered = !history.closed || m_correcting == history.made.id;
    row.form->setVisible(offered && !m_journal.isReadOnly());
    row.correct->setVisible(!offered && !m_journal.isReadOnly());
}

void CommitmentsSection::finish(std::size_t index, CommitmentEnd end)
{
    if (m_editor == nullptr || index >= m_shown.size()) return;
    const CommitmentHistory history = m_shown[index];
    const std::string word = m_rows[index].word->text().trimmed().toStdString();
    m_correcting.clear();
    m_editor->setCard(wordCard(history), {});
    m_editor->append(CommitmentClosed{history.made.id, end, word, {}});
    if (!m_journal.flush()) emit errorHappened(m_journal.failure());
    redraw();
    // To the next that is open, else to what may be mended: what held the keyboard is gone.
    for (const Row& row : m_rows)
        if (!row.form->isHidden()) return row.ends.front()->setFocus(Qt::OtherFocusReason);
    m_rows[index].correct->setFocus(Qt::OtherFocusReason);
}

} // namespace soundings::ui
