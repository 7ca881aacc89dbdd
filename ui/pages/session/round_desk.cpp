// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/session/round_desk.h"

#include "core/assessment/shared_session.h"
#include "core/report/report.h"
#include "core/support/text.h"
#include "ui/entry_editor.h"
#include "ui/journal_bridge.h"
#include "ui/pages/entry/reveal_question.h"
#include "ui/pages/session/session_section.h"
#include "ui/pages/walk/choice_row.h"
#include "ui/pages/walk/walk_labels.h"
#include "ui/theme.h"
#include "ui/widgets/primary_button.h"
#include "ui/widgets/report_table.h"
#include "ui/widgets/text_field.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace soundings::ui {
namespace {

QLabel* desk(const char* name, bool quiet = false)
{
    auto* label = helpLabel({});
    label->setObjectName(QLatin1String(name));
    if (!quiet) label->setForegroundRole(QPalette::WindowText);
    return label;
}

/// What may be chosen: a line that was left empty is no answer.
std::vector<RoundChoice> offered(const SessionRound& round)
{
    std::vector<RoundChoice> choices = round.choices;
    std::erase_if(choices, [](const RoundChoice& choice) { return isBlank(choice.text); });
    return choices;
}

bool mayBeAnswered(const SessionRound& round)
{
    return round.kind != RoundKind::Choice || !offered(round).empty();
}

std::optional<Turn> openTurn(const SessionRound& round)
{
    if (!round.revealed) return Turn::First;
    if (!round.revealedAgain) return Turn::Second;
    return {};
}

} // namespace

RoundDesk::RoundDesk(SessionSection& section, QWidget* parent)
    : QWidget(parent),
      m_section(section),
      m_state(desk("desk.state")),
      m_people(new QWidget),
      m_names(new QVBoxLayout(m_people)),
      m_hello(desk("desk.hello")),
      m_range(new TextField(1, 1)),
      m_choicesBox(new QWidget),
      m_choicesLayout(new QVBoxLayout(m_choicesBox)),
      m_text(new TextField(1, 6)),
      m_hint(desk("desk.hint")),
      m_hand(new PrimaryButton(QStringLiteral("desk.hand"), tr("Hand over"))),
      m_reveal(textButton(QStringLiteral("desk.reveal"), tr("Reveal the answers"))),
      m_sure(new RevealQuestion(QStringLiteral("desk.sure")))
{
    setObjectName(QStringLiteral("rounds.desk"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::m);
    column->addWidget(m_state);
    m_names->setContentsMargins(0, 0, 0, 0);
    m_names->setSpacing(space::s);
    m_names->addWidget(helpLabel(tr("Who is at the machine?")));
    column->addWidget(m_people);
    makeAnswering(column);
    column->addWidget(m_reveal, 0, Qt::AlignLeft);
    column->addWidget(m_sure);
    makeResult(column);
    connect(m_reveal, &QPushButton::clicked, this, [this] {
        m_reveal->hide();
        m_sure->ask();
    });
    connect(m_sure, &RevealQuestion::revealed, this, &RoundDesk::reveal);
    connect(m_sure, &RevealQuestion::declined, this, [this] {
        m_reveal->show();
        m_reveal->setFocus(Qt::OtherFocusReason);
    });
}

void RoundDesk::makeAnswering(QVBoxLayout* to)
{
    m_answering = new QWidget;
    auto* column = new QVBoxLayout(m_answering);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    m_choicesLayout->setContentsMargins(0, 0, 0, 0);
    m_range->setObjectName(QStringLiteral("desk.range"));
    m_range->setAccessibleName(tr("Your range: low; most likely; high"));
    m_range->setPlaceholderText(tr("low; most likely; high, such as 20; 30; 50"));
    m_text->setObjectName(QStringLiteral("desk.text"));
    m_hand->setToolTip(tr("Keeps your answer out of sight and empties the form (Ctrl+Enter)"));
    for (QWidget* widget : {static_cast<QWidget*>(m_hello), static_cast<QWidget*>(m_range), m_choicesBox,
                            static_cast<QWidget*>(m_text), static_cast<QWidget*>(m_hint)})
        column->addWidget(widget);
    column->addWidget(m_hand, 0, Qt::AlignLeft);
    m_answering->hide();
    to->addWidget(m_answering);
    connect(m_range, &TextField::edited, this, &RoundDesk::store);
    connect(m_text, &TextField::edited, this, &RoundDesk::store);
    connect(m_hand, &QPushButton::clicked, this, &RoundDesk::handOver);
}

void RoundDesk::makeResult(QVBoxLayout* to)
{
    m_result = new QWidget;
    m_first = desk("desk.first");
    m_second = desk("desk.second");
    m_moved = desk("desk.moved");
    m_table = new ReportTable(QStringLiteral("desk.table"), tr("Who answered what"));
    auto* column = new QVBoxLayout(m_result);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    for (QWidget* widget : {static_cast<QWidget*>(m_first), static_cast<QWidget*>(m_second),
                            static_cast<QWidget*>(m_moved), static_cast<QWidget*>(m_table)})
        column->addWidget(widget);
    m_result->hide();
    to->addWidget(m_result);
}

void RoundDesk::show(const SessionRound* round)
{
    if (round == nullptr) {
        close();
        m_round = {};
        return setVisible(false);
    }
    if (round->id != m_round.id) close();
    m_round = *round;
    setVisible(true);
    redraw();
}

void RoundDesk::close()
{
    m_who.clear();
    m_range->setText({});
    m_text->setText({});
    if (m_choices != nullptr) m_choices->setChoice({});
    m_sure->hide();
    m_hint->hide();
}

std::vector<Id> RoundDesk::waiting() const
{
    const auto turn = openTurn(m_round);
    return turn ? stillToAnswer(m_round, *turn, m_section.session().participants) : std::vector<Id>();
}

QString RoundDesk::cardName() const
{
    return QStringLiteral("round.%1.%2.%3").arg(m_round.revealed ? 2 : 1).arg(qs(m_round.id), qs(m_who));
}

void RoundDesk::redraw()
{
    const bool readOnly = m_section.isReadOnly();
    const auto turn = openTurn(m_round);
    const auto& people = m_section.session().participants;
    const bool all = waiting().empty();
    const bool any = turn && !answersOf(m_round, *turn).empty();
    QString state;
    if (turn) {
        state = qs(sentenceOf(m_round, *turn, people, coreTranslate()));
        if (people.empty())
            state = tr("Say first who is in the session: each answers under their own name.");
        else if (!mayBeAnswered(m_round))
            state = tr("Write the answers to choose from first.");
        else if (*turn == Turn::Second && !any)
            state = tr("Now talk. Then everyone answers once more; both answers are kept.");
        else if (all)
            state += QLatin1Char(' ') + tr("Everyone has answered.");
    }
    m_state->setText(state);
    m_state->setVisible(turn.has_value());
    redrawPeople(readOnly);
    m_answering->setVisible(!m_who.empty() && !readOnly);
    if (!m_who.empty()) redrawAnswering();
    m_reveal->setVisible(any && !readOnly && m_who.empty() && m_sure->isHidden());
    redrawResult();
}

/// Whose turn it may be: the names of those who have not answered yet.
void RoundDesk::redrawPeople(bool readOnly)
{
    const auto ids = waiting();
    m_people->setVisible(m_who.empty() && !readOnly && !ids.empty() && mayBeAnswered(m_round));
    // Buttons stay: the one that was pressed is handled here, and the keyboard is on another.
    while (m_whoButtons.size() < ids.size()) {
        const std::size_t index = m_whoButtons.size();
        auto* button = textButton(QStringLiteral("desk.who.%1").arg(index), {});
        connect(button, &QPushButton::clicked, this, [this, index] {
            if (const auto now = waiting(); index < now.size()) sit(now[index]);
        });
        m_names->addWidget(button, 0, Qt::AlignLeft);
        m_whoButtons.push_back(button);
    }
    for (std::size_t i = 0; i < m_whoButtons.size(); ++i) {
        m_whoButtons[i]->setVisible(i < ids.size());
        if (i >= ids.size()) continue;
        const std::string name = nameOf(ids[i], m_section.session().participants, coreTranslate());
        m_whoButtons[i]->setText(oneLine(name));
        m_whoButtons[i]->setAccessibleName(m_whoButtons[i]->text());
    }
}

void RoundDesk::redrawAnswering()
{
    const QString name = qs(nameOf(m_who, m_section.session().participants, coreTranslate()));
    m_hello->setText(
        tr("%1, nobody sees this before the reveal. %2").arg(name, qs(withVisibleControls(m_round.question))));
    m_range->setVisible(m_round.kind == RoundKind::Range);
    m_choicesBox->setVisible(m_round.kind == RoundKind::Choice);
    const bool reason = m_round.kind != RoundKind::Text;
    m_text->setAccessibleName(reason ? tr("Why, if you like") : tr("Your answer"));
    m_text->setPlaceholderText(m_text->accessibleName());
    QStringList words;
    for (const RoundChoice& choice : offered(m_round)) words << oneLine(choice.text);
    if (m_round.kind != RoundKind::Choice || words.join(QLatin1Char('\n')) == m_shownChoices) return;
    m_shownChoices = words.join(QLatin1Char('\n'));
    delete m_choices;
    std::vector<ChoiceRow::Word> shown;
    for (qsizetype i = 0; i < words.size(); ++i)
        shown.push_back({words[i], i < 9 ? QChar(u'1' + char16_t(i)) : QChar(), {}});
    m_choices = new ChoiceRow(QStringLiteral("desk.choice"), tr("Your answer"), shown);
    m_choicesLayout->addWidget(m_choices);
    m_choices->setVisible(true); // at once, so that it can take the keyboard
    connect(m_choices, &ChoiceRow::choiceChanged, this, &RoundDesk::store);
}

void RoundDesk::redrawResult()
{
    const auto& people = m_section.session().participants;
    m_result->setVisible(m_round.revealed.has_value() && m_who.empty());
    if (m_result->isHidden()) return;
    m_first->setText(breakable(qs(sentenceOf(m_round, Turn::First, people, coreTranslate()))));
    m_second->setText(
        m_round.revealedAgain
            ? tr("After talking: %1").arg(breakable(qs(sentenceOf(m_round, Turn::Second, people, coreTranslate()))))
            : QString());
    m_second->setVisible(m_round.revealedAgain.has_value());
    m_moved->setText(qs(movedSentence(m_round, coreTranslate())));
    m_moved->setVisible(!m_moved->text().isEmpty());
    const SharedSession shared = sharedMatterOf(m_section.entry(), coreTranslate());
    const auto found = std::ranges::find(shared.rounds, m_round.id, &SharedSession::Round::id);
    Table table;
    table.header = {tr("Who").toStdString(), tr("Before talking").toStdString(), tr("After talking").toStdString()};
    table.widths = {0.24, 0.38, 0.38};
    if (found != shared.rounds.end())
        for (const auto& answer : found->answers)
            table.rows.push_back({withVisibleControls(answer.who), withVisibleControls(answer.first),
                                  withVisibleControls(answer.second)});
    m_table->show(table);
}

void RoundDesk::sit(const Id& participant)
{
    m_who = participant;
    const CardTexts kept = m_section.editor()->card(cardName());
    redraw();
    m_range->setText(kept.value(QStringLiteral("range")));
    m_text->setText(kept.value(QStringLiteral("text")));
    bool number = false;
    const int choice = kept.value(QStringLiteral("choice")).toInt(&number);
    if (m_choices != nullptr) m_choices->setChoice(number ? std::optional(choice) : std::nullopt);
    focusFirst();
}

void RoundDesk::store()
{
    m_hint->hide();
    if (m_who.empty()) return;
    CardTexts texts;
    if (!m_range->text().isEmpty()) texts.insert(QStringLiteral("range"), m_range->text());
    if (!m_text->text().isEmpty()) texts.insert(QStringLiteral("text"), m_text->text());
    if (m_choices != nullptr && m_choices->choice())
        texts.insert(QStringLiteral("choice"), QString::number(*m_choices->choice()));
    m_section.editor()->setCard(cardName(), texts);
}

std::optional<RoundAnswer> RoundDesk::typed() const
{
    RoundAnswer answer;
    answer.participant = m_who;
    answer.text = m_text->text().trimmed().toStdString();
    switch (m_round.kind) {
    case RoundKind::Range:
        answer.range = rangeIn(m_range->text().replace(QLatin1Char(','), QLatin1Char('.')).toStdString());
        if (!answer.range) return {};
        break;
    case RoundKind::Choice: {
        const auto chosen = m_choices != nullptr ? m_choices->choice() : std::nullopt;
        const auto choices = offered(m_round);
        if (!chosen || std::size_t(*chosen) >= choices.size()) return {};
        answer.choice = choices[std::size_t(*chosen)].id;
        break;
    }
    case RoundKind::Text:
        if (answer.text.empty()) return {};
        break;
    }
    return answer;
}

bool RoundDesk::handOver()
{
    const auto turn = openTurn(m_round);
    if (m_who.empty() || !turn || m_section.isReadOnly()) return false;
    auto answer = typed();
    if (!answer) {
        m_hint->setText(m_round.kind == RoundKind::Range
                            ? tr("Write low; most likely; high, such as 20; 30; 50, or one number.")
                            : tr("Answer first, or let somebody else begin."));
        m_hint->show();
        focusFirst();
        return true;
    }
    answer->id = m_section.newId();
    answer->at = m_section.journal().clock().now();
    EntryEditor* editor = m_section.editor();
    const QString card = cardName();
    // The card first: what follows redraws, and nothing of it may be in a field then.
    close();
    // Not to be undone: whoever comes next would take away what they cannot see.
    m_section.changeForGood([&](Session& session) {
        const auto round = std::ranges::find(session.rounds, m_round.id, &SessionRound::id);
        if (round != session.rounds.end()) putAnswer(*round, *turn, *answer);
    });
    editor->setCard(card, {});
    editor->saveCards();
    redraw();
    focusFirst();
    return true;
}

void RoundDesk::focusFirst()
{
    QWidget* to = nullptr;
    if (!m_who.empty())
        to = m_round.kind == RoundKind::Range    ? static_cast<QWidget*>(m_range)
             : m_round.kind == RoundKind::Choice ? findChild<QWidget*>(QStringLiteral("desk.choice.0"))
                                                 : m_text;
    else if (!m_people->isHidden())
        to = m_people->findChild<QWidget*>(QStringLiteral("desk.who.0"));
    else if (!m_reveal->isHidden())
        to = m_reveal;
    if (to != nullptr) to->setFocus(Qt::OtherFocusReason);
}

/// Not to be undone: what everybody has seen does not go out of sight again.
void RoundDesk::reveal()
{
    const auto turn = openTurn(m_round);
    close();
    if (!turn) return;
    const Instant now = m_section.journal().clock().now();
    m_section.changeForGood([&](Session& session) {
        const auto round = std::ranges::find(session.rounds, m_round.id, &SessionRound::id);
        if (round == session.rounds.end()) return;
        (*turn == Turn::First ? round->revealed : round->revealedAgain) = now;
    });
    redraw();
    focusFirst();
}

} // namespace soundings::ui
