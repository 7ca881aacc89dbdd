// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/session/rounds_section.h"

#include "core/support/text.h"
#include "ui/entry_editor.h"
#include "ui/journal_bridge.h"
#include "ui/pages/entry/reveal_question.h"
#include "ui/pages/session/round_desk.h"
#include "ui/pages/walk/item_list.h"
#include "ui/pages/walk/walk_fields.h"
#include "ui/theme.h"

#include <QVBoxLayout>

#include <algorithm>

namespace soundings::ui {

RoundsSection::RoundsSection(SectionPage& page)
    : SessionSection(page, QStringLiteral("rounds"), tr("Blind rounds: estimate, talk, estimate")),
      m_question(new TextField(1, 4)),
      m_kind(new ChoiceRow(QStringLiteral("round.kind"), tr("How it is answered"),
                           {{tr("A number"), u'n', tr("As a range: low, most likely, high")},
                            {tr("A choice"), u'c', tr("One of a few answers")},
                            {tr("A few words"), u'w', tr("A short text")}})),
      m_fixed(helpLabel(tr("People have answered, so the question stays as it is."))),
      m_unit(new TextField(1, 1)),
      m_choices(new TextField(2, 9)),
      m_desk(new RoundDesk(*this)),
      m_sure(new RevealQuestion(QStringLiteral("rounds.sure"),
                                {tr("People have answered this unseen. Removing it takes their answers away for good."),
                                 tr("Remove it with the answers"), tr("Keep it")}))
{
    body()->addWidget(helpLabel(tr("Each answers without seeing the others, by passing the machine or by the form "
                                   "before the hour. The reveal shows the spread, and who should speak first.")));
    auto* form = new QWidget;
    makeForm(form);
    m_list = new ItemList(QStringLiteral("rounds"), tr("Add a blind round"), tr("Remove this round"),
                          tr("A question to all"), form);
    body()->addWidget(m_list);
    connect(m_list, &ItemList::addRequested, this, &RoundsSection::add);
    connect(m_list, &ItemList::opened, this, [this] {
        m_sure->hide();
        endMerge();
        refresh({});
    });
    connect(m_list, &ItemList::removeRequested, this, &RoundsSection::remove);
    connect(m_sure, &RevealQuestion::revealed, this, [this] {
        m_sure->hide();
        drop(true);
    });
    connect(m_sure, &RevealQuestion::declined, m_list,
            [this] { m_list->findChild<QWidget*>(QStringLiteral("rounds.remove"))->setFocus(Qt::OtherFocusReason); });
}

void RoundsSection::remove()
{
    const SessionRound* round = openRound();
    if (round == nullptr) return;
    if (round->hidesFirst() || round->hidesSecond())
        m_sure->ask();
    else
        drop(false);
}

/// For good where people have answered unseen: undo would show, or take away, what others cannot see.
void RoundsSection::drop(bool forGood)
{
    const auto without = [id = m_list->open()](Session& s) {
        std::erase_if(s.rounds, [&](const SessionRound& round) { return round.id == id; });
    };
    if (forGood)
        changeForGood(without);
    else
        change(tr("Remove a round"), {}, without);
}

void RoundsSection::makeForm(QWidget* form)
{
    auto* to = new QVBoxLayout(form);
    to->setContentsMargins(0, 0, 0, 0);
    to->setSpacing(space::s);
    const auto field = [&](TextField* edit, const char* name, const QString& label) {
        edit->setObjectName(QLatin1String(name));
        edit->setAccessibleName(label);
        edit->setPlaceholderText(label);
        to->addWidget(edit);
        connect(edit, &TextField::left, this, [this] { endMerge(); });
    };
    field(m_question, "round.question", tr("The question to all"));
    m_fixed->setObjectName(QStringLiteral("round.fixed"));
    to->addWidget(m_kind);
    to->addWidget(m_fixed);
    field(m_unit, "round.unit", tr("Unit, such as months"));
    field(m_choices, "round.choices", tr("The answers to choose from, one a line"));
    to->addSpacing(space::s);
    to->addWidget(m_desk);
    to->addWidget(m_sure);
    connect(m_question, &TextField::edited, this, [this](const QString& text) {
        edit(tr("Edit a round"), "question", [&](SessionRound& round) { round.question = text.toStdString(); });
    });
    connect(m_unit, &TextField::edited, this, [this](const QString& text) {
        edit(tr("Edit a round"), "unit", [&](SessionRound& round) { round.unit = text.toStdString(); });
    });
    connect(m_choices, &TextField::edited, this, &RoundsSection::setChoices);
    connect(m_kind, &ChoiceRow::choiceChanged, this, [this](std::optional<int> choice) {
        edit(tr("Change how it is answered"), "kind",
             [&](SessionRound& round) { round.kind = static_cast<RoundKind>(choice.value_or(0)); });
        endMerge();
        refresh({});
    });
}

void RoundsSection::add()
{
    SessionRound round;
    round.id = newId();
    change(tr("Add a blind round"), {}, [&](Session& s) { s.rounds.push_back(round); });
    m_list->setOpen(round.id);
    refresh({});
    m_question->setFocus(Qt::OtherFocusReason);
}

void RoundsSection::edit(const QString& what, const char* member, const std::function<void(SessionRound&)>& work)
{
    const Id id = m_list->open();
    change(what, QStringLiteral("/belief/rounds/%1/%2").arg(qs(id), QLatin1String(member)), [&](Session& s) {
        const auto round = std::ranges::find(s.rounds, id, &SessionRound::id);
        if (round != s.rounds.end()) work(*round);
    });
}

/// A line keeps its id, so that what was chosen stays chosen while words are mended.
void RoundsSection::setChoices(const QString& lines)
{
    const QStringList texts = lines.split(QLatin1Char('\n'));
    edit(tr("Edit the answers"), "choices", [&](SessionRound& round) {
        std::vector<RoundChoice> choices;
        for (qsizetype i = 0; i < texts.size(); ++i) {
            const bool known = std::size_t(i) < round.choices.size();
            if (i + 1 == texts.size() && texts[i].isEmpty()) break;
            choices.push_back({known ? round.choices[std::size_t(i)].id : newId(), texts[i].toStdString(), {}});
        }
        round.choices = std::move(choices);
    });
}

const SessionRound* RoundsSection::openRound() const
{
    const auto found = std::ranges::find(session().rounds, m_list->open(), &SessionRound::id);
    return found == session().rounds.end() ? nullptr : &*found;
}

void RoundsSection::entryChanged()
{
    m_desk->show(nullptr);
    m_sure->hide();
    m_list->setOpen({});
    for (TextField* field : {m_question, m_unit, m_choices}) field->setText({});
}

void RoundsSection::closed()
{
    m_desk->close();
    m_sure->hide();
}

QString RoundsSection::summary() const
{
    const auto& rounds = session().rounds;
    if (rounds.empty()) return tr("None yet");
    QStringList questions;
    for (const SessionRound& round : rounds) questions << oneLine(round.question, tr("A question to all"));
    return questions.join(QStringLiteral(" · "));
}

void RoundsSection::redraw(const QString& /*origin*/)
{
    const bool readOnly = isReadOnly();
    const auto& people = session().participants;
    std::vector<ItemList::Item> items;
    for (const SessionRound& round : session().rounds) {
        const Turn turn = round.revealedAgain ? Turn::Second : turnAt(round);
        const bool begun = turn == Turn::First || !round.second.empty();
        items.push_back({round.id, oneLine(round.question),
                         qs(sentenceOf(round, begun ? turn : Turn::First, people, coreTranslate()))});
    }
    m_list->setItems(items);
    m_list->setReadOnly(readOnly);
    const SessionRound* round = openRound();
    m_desk->show(round);
    if (round == nullptr) return;
    // What people have answered to does not change under their answers.
    const bool answered = !round->first.empty();
    const bool fixed = readOnly || answered;
    m_question->setText(qs(round->question));
    m_unit->setText(qs(round->unit));
    QStringList choices;
    for (const RoundChoice& choice : round->choices) choices << qs(choice.text);
    const QString lines = choices.join(QLatin1Char('\n'));
    if (m_choices->text() != lines + QLatin1Char('\n')) m_choices->setText(lines); // a new line is being begun
    m_kind->setChoice(static_cast<int>(round->kind));
    m_kind->setVisible(!answered);
    m_kind->setReadOnly(readOnly);
    m_fixed->setVisible(answered && !readOnly);
    for (TextField* field : {m_question, m_unit, m_choices}) field->setReadOnly(fixed);
    m_unit->setVisible(round->kind == RoundKind::Range);
    m_choices->setVisible(round->kind == RoundKind::Choice);
}

bool RoundsSection::commit()
{
    return openRound() != nullptr && m_desk->handOver();
}

} // namespace soundings::ui
