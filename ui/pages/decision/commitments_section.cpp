// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/decision/commitments_section.h"

#include "core/support/text.h"
#include "ui/guarded.h"
#include "ui/journal_bridge.h"
#include "ui/pages/decision/followed_editor.h"
#include "ui/pages/entry/commitment_closing.h"
#include "ui/pages/walk/fit_rows.h"
#include "ui/pages/walk/walk_labels.h"
#include "ui/theme.h"

#include <QVBoxLayout>

namespace soundings::ui {
namespace {

QString stateLine(const CommitmentHistory& history, Date today)
{
    QStringList parts;
    const Commitment& made = history.made;
    parts << (isBlank(made.owner) ? CommitmentsSection::tr("nobody named") : oneLine(made.owner));
    if (made.due) parts << CommitmentsSection::tr("by %1").arg(dateTextFrom(today, *made.due));
    parts << becameOf(history, today);
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
        if (m_shown[i].made.id != item || m_rows[i].closing->isHidden()) continue;
        m_rows[i].closing->focusFirst();
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
    const std::size_t index = m_rows.size();
    const QString name = QStringLiteral("decision.commitments.%1").arg(index);
    const Row row{new QWidget(this), helpLabel({}), helpLabel({}), new CommitmentClosing(name, m_journal),
                  textButton(name + QStringLiteral(".correct"), tr("Correct"))};
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
    column->addWidget(row.closing);
    column->addWidget(row.correct, 0, Qt::AlignLeft);
    connect(row.correct, &QPushButton::clicked, this, [this, index] {
        m_correcting = m_shown[index].made.id;
        redraw();
        m_rows[index].closing->focusFirst();
    });
    connect(row.closing, &CommitmentClosing::finished, this, [this, index] { finished(index); });
    connect(row.closing, &CommitmentClosing::errorHappened, this, &CommitmentsSection::errorHappened);
    m_list->addWidget(row.box);
    row.box->show(); // at once, so that it can take the keyboard
    m_rows.push_back(row);
}

void CommitmentsSection::fill(const Row& row, std::size_t index, const CommitmentHistory& history)
{
    const QString words = oneLine(history.made.text, tr("A commitment without words"));
    row.text->setText(breakable(QStringLiteral("%1. %2").arg(index + 1).arg(words)));
    row.state->setText(breakable(stateLine(history, m_journal.clock().today())));
    row.closing->show(*m_editor, history.made.id, words);
    row.correct->setAccessibleName(tr("Correct what became of “%1”").arg(words));
    const bool offered = !history.closed || m_correcting == history.made.id;
    row.closing->setVisible(offered && !m_journal.isReadOnly());
    row.correct->setVisible(!offered && !m_journal.isReadOnly());
}

/// To the word of the next that is open, else to what may be mended: what held the keyboard is gone, and the same key once
/// more is not to end another.
void CommitmentsSection::finished(std::size_t index)
{
    m_correcting.clear();
    redraw();
    for (const Row& row : m_rows)
        if (!row.closing->isHidden()) return row.closing->focusWord();
    if (index < m_rows.size()) m_rows[index].correct->setFocus(Qt::OtherFocusReason);
}

} // namespace soundings::ui
