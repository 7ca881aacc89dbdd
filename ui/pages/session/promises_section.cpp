// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/session/promises_section.h"

#include "core/support/error.h"
#include "core/support/text.h"
#include "ui/entry_editor.h"
#include "ui/journal_bridge.h"
#include "ui/pages/entry/commitment_closing.h"
#include "ui/pages/walk/commitment_rows.h"
#include "ui/pages/walk/walk_labels.h"
#include "ui/theme.h"

#include <QComboBox>
#include <QVBoxLayout>

#include <algorithm>

namespace soundings::ui {

namespace {

constexpr std::size_t offeredDecisions = 200;

} // namespace

/// The decision that a commitment follows from, and what became of it; while it is open and its time has come, the question.
class PromisesSection::Below : public QWidget {
public:
    Below(const QString& name, JournalBridge& journal)
        : m_decision(new QComboBox), m_state(helpLabel({})), m_closing(new CommitmentClosing(name, journal))
    {
        m_decision->setObjectName(name + QStringLiteral(".decision"));
        m_decision->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        m_state->setObjectName(name + QStringLiteral(".state"));
        auto* column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(space::xs);
        column->addWidget(m_decision);
        column->addWidget(m_state);
        column->addWidget(m_closing);
    }

    [[nodiscard]] CommitmentClosing& closing() { return *m_closing; }
    [[nodiscard]] QComboBox& decision() { return *m_decision; }

    void offer(const std::vector<std::pair<Id, QString>>& decisions, const Commitment& made, bool fixed)
    {
        if (m_decision->count() == 0 || m_offered != decisions) {
            m_offered = decisions;
            m_decision->clear();
            m_decision->addItem(PromisesSection::tr("For no decision"), QString());
            for (const auto& [id, title] : decisions)
                m_decision->addItem(PromisesSection::tr("For: %1").arg(title), qs(id));
        }
        int index = made.decision.empty() ? 0 : m_decision->findData(qs(made.decision));
        if (index < 0) { // of many, or gone
            index = m_decision->count();
            m_decision->addItem(PromisesSection::tr("For another decision"), qs(made.decision));
        }
        m_decision->setCurrentIndex(index);
        m_decision->setEnabled(!fixed);
        m_decision->setVisible(m_decision->count() > 1);
        m_decision->setAccessibleName(
            PromisesSection::tr("The decision that “%1” follows from").arg(oneLine(made.text)));
    }
    void show(EntryEditor& editor, const CommitmentHistory& history, Date today, bool asks)
    {
        const bool ended = history.closed.has_value();
        QString state = becameOf(history, today);
        if (ended && !isBlank(history.closed->word))
            state += QStringLiteral(" · ") + qs(withVisibleControls(trimmed(history.closed->word)));
        m_state->setText(breakable(state));
        m_state->setVisible(ended || history.isLate(today));
        m_closing->show(editor, history.made.id, oneLine(history.made.text));
        m_closing->setVisible(asks);
        setVisible(!m_state->isHidden() || !m_decision->isHidden() || asks);
    }

private:
    QComboBox* m_decision;
    std::vector<std::pair<Id, QString>> m_offered;
    QLabel* m_state;
    CommitmentClosing* m_closing;
};

PromisesSection::PromisesSection(SectionPage& page)
    : SessionSection(page, QStringLiteral("commitments"), tr("Who does what by when")),
      m_rows(new CommitmentRows(CommitmentRows::of(*this), [this](std::size_t row) { return makeBelow(row); }))
{
    body()->addWidget(helpLabel(tr("Each stands on Today and in the calendar when its day comes, and first on the next "
                                   "agenda until it is kept, not kept or no longer needed.")));
    body()->addWidget(m_rows);
}

QWidget* PromisesSection::makeBelow(std::size_t row)
{
    auto* made = new Below(QStringLiteral("commitments.%1").arg(row), journal());
    connect(&made->closing(), &CommitmentClosing::finished, this, &PromisesSection::finished);
    connect(&made->closing(), &CommitmentClosing::errorHappened, this, &PromisesSection::errorHappened);
    connect(&made->decision(), &QComboBox::activated, this,
            [this, row, made](int index) { tie(row, made->decision().itemData(index).toString().toStdString()); });
    return made;
}

PromisesSection::Below& PromisesSection::below(std::size_t row) const
{
    return *static_cast<Below*>(m_rows->below(row));
}

/// What held the keyboard is gone: to the word of the next that is open, where the same key ends nothing, else to "Add".
void PromisesSection::finished()
{
    refresh({});
    for (std::size_t i = 0; i < m_rows->size(); ++i)
        if (!below(i).closing().isHidden()) return below(i).closing().focusWord();
    m_rows->focusGap(m_rows->size());
}

void PromisesSection::readDecisions()
{
    if (!m_decisions.empty() || session().commitments.empty()) return;
    EntryQuery query;
    query.limit = offeredDecisions;
    try {
        for (const EntrySummary& row : journal().reader().list(query))
            m_decisions.emplace_back(row.id, titleText(row.title));
    } catch (const Error& error) {
        emit errorHappened(qs(error.message()));
    }
}

void PromisesSection::tie(std::size_t row, const Id& decision)
{
    if (row >= m_shown.size()) return;
    const Id id = m_shown[row].made.id;
    change(tr("Say for which decision"), {}, [&](Session& s) {
        const auto made = std::ranges::find(s.commitments, id, &Commitment::id);
        if (made != s.commitments.end()) made->decision = decision;
    });
}

bool PromisesSection::goToItem(const Id& item)
{
    for (std::size_t i = 0; i < m_shown.size() && i < m_rows->size(); ++i) {
        if (m_shown[i].made.id != item || below(i).closing().isHidden()) continue;
        below(i).closing().focusFirst();
        return true;
    }
    return false;
}

QString PromisesSection::summary() const
{
    const auto& all = session().commitments;
    if (all.empty()) return tr("Nothing yet");
    QStringList words;
    for (const Commitment& commitment : all) words << oneLine(commitment.text, tr("A commitment without words"));
    return words.join(QStringLiteral(" · "));
}

void PromisesSection::redraw(const QString& /*origin*/)
{
    const bool readOnly = isReadOnly();
    m_shown = commitmentHistories(entry());
    m_rows->show(session().commitments);
    m_rows->setReadOnly(readOnly);
    readDecisions();
    // What was promised in this very hour has nothing to be said of yet, unless its day is here or the hour is over.
    const bool later = (session().date && *session().date < today()) || !isBlank(session().taking);
    for (std::size_t i = 0; i < m_shown.size(); ++i) {
        const CommitmentHistory& history = m_shown[i];
        const bool ended = history.closed.has_value();
        m_rows->setRowReadOnly(i, readOnly || ended);
        const bool asks = !readOnly && !ended && !isBlank(history.made.text) &&
                          (later || (history.made.due && *history.made.due <= today()));
        below(i).offer(m_decisions, history.made, readOnly || ended);
        below(i).show(*editor(), history, today(), asks);
    }
}

} // namespace soundings::ui
