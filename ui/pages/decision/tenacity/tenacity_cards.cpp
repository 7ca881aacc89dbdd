// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/decision/tenacity/tenacity_cards.h"

#include "core/assessment/tenacity_assessment.h"
#include "core/support/text.h"
#include "ui/pages/walk/tenacity/pursuit_words.h"
#include "ui/pages/walk/walk_labels.h"

#include <QCoreApplication>

namespace soundings::ui {

namespace {

/// The words of the cards, which are no objects of their own.
struct TenacityCards {
    Q_DECLARE_TR_FUNCTIONS(TenacityCards)
};

using Made = std::variant<SinceWhat, QString>;
using FieldKind = CardField::Kind;

std::vector<ChoiceRow::Word> yesNo()
{
    return {{.text = TenacityCards::tr("Yes"), .key = u'y', .help = {}},
            {.text = TenacityCards::tr("No"), .key = u'n', .help = {}}};
}

QString isoText(const std::optional<Date>& date)
{
    return date ? QString::fromStdString(toIso(*date)) : QString();
}

QString signalKey(std::size_t index)
{
    return QStringLiteral("signal.%1").arg(index);
}

std::vector<CardField> lookFields(const Decision& decision)
{
    std::vector<CardField> fields{
        {.kind = FieldKind::Choice,
         .key = QStringLiteral("reason"),
         .label = TenacityCards::tr("Is the reason still true?"),
         .choices = yesNo()},
        {.kind = FieldKind::Choice,
         .key = QStringLiteral("moved"),
         .label = TenacityCards::tr("Did any signal move since the last look?"),
         .choices = yesNo()},
        {.kind = FieldKind::Text,
         .key = QStringLiteral("lesson"),
         .label = TenacityCards::tr("What was the last lesson?")},
        {.kind = FieldKind::Choice,
         .key = QStringLiteral("breaks"),
         .label = TenacityCards::tr("Does something from outside break a reason for the MUST?"),
         .help = TenacityCards::tr("A customer, a number, a competitor’s move; not a mood."),
         .choices = yesNo(),
         .more = true},
        {.kind = FieldKind::Choice,
         .key = QStringLiteral("must"),
         .label = TenacityCards::tr("MUST, asked again"),
         .choices = {{.text = TenacityCards::tr("It still must"), .key = u's', .help = {}},
                     {.text = TenacityCards::tr("No longer"), .key = u'n', .help = {}}},
         .more = true},
        {.kind = FieldKind::Text,
         .key = QStringLiteral("evidence"),
         .label = TenacityCards::tr("New, independent evidence"),
         .help = TenacityCards::tr("What was not known when the signposts were set, from someone who gains nothing by "
                                   "it."),
         .more = true},
        {.kind = FieldKind::Number,
         .key = QStringLiteral("odds"),
         .label = TenacityCards::tr("By how much does it shift the odds?"),
         .help = TenacityCards::tr("3 means three times as likely as before, 0.5 half as likely. From 3 on it can "
                                   "outweigh a signpost that says stop."),
         .more = true},
    };
    for (std::size_t i = 0; i < decision.tenacity.watched.size(); ++i)
        fields.push_back(
            {.kind = FieldKind::Choice,
             .key = signalKey(i),
             .label = TenacityCards::tr("Signal: %1")
                          .arg(oneLine(decision.tenacity.watched[i].text, TenacityCards::tr("without words"))),
             .choices = {{.text = TenacityCards::tr("Seen"), .key = u's', .help = {}},
                         {.text = TenacityCards::tr("Looked for, not seen"), .key = u'n', .help = {}}},
             .more = true});
    return fields;
}

Made madeLook(const CardAnswers& answers, const std::vector<Id>& watched)
{
    Look look;
    look.reasonStillTrue = answers.yes(QStringLiteral("reason"));
    look.signalMoved = answers.yes(QStringLiteral("moved"));
    look.lesson = answers.text(QStringLiteral("lesson"));
    look.outsideBreaks = answers.yes(QStringLiteral("breaks"));
    if (const auto must = answers.choice(QStringLiteral("must")))
        look.mustAgain = *must == 0 ? MustAnswer::Held : MustAnswer::Failed;
    look.newEvidenceOdds = answers.number(QStringLiteral("odds"));
    look.evidence = answers.text(QStringLiteral("evidence"));
    for (std::size_t i = 0; i < watched.size(); ++i)
        if (const auto seen = answers.yes(signalKey(i))) (*seen ? look.seen : look.notSeen).push_back(watched[i]);
    if (look == Look{}) return TenacityCards::tr("Answer at least one of the questions; the others may stay blank.");
    if (look.newEvidenceOdds && *look.newEvidenceOdds <= 0)
        return TenacityCards::tr("Odds shift by a number above 0: 2 for twice as likely, 0.5 for half as likely.");
    if (look.newEvidenceOdds && look.evidence.empty())
        return TenacityCards::tr("Write what the new evidence is, so that it can be looked at again.");
    return SinceWhat(std::move(look));
}

std::vector<CardField> thresholdFields(const Signpost& now)
{
    const bool ceiling = now.kind == SignpostKind::Ceiling;
    return {{.kind = FieldKind::Day,
             .key = QStringLiteral("due"),
             .label = TenacityCards::tr("On which day?"),
             .initial = isoText(now.due)},
            {.kind = FieldKind::Line,
             .key = QStringLiteral("worked"),
             .label = ceiling ? TenacityCards::tr("All is well while it reads no more than")
                              : TenacityCards::tr("It worked if it reads"),
             .initial = qs(now.worked)},
            {.kind = FieldKind::Number,
             .key = QStringLiteral("workedAt"),
             .label = TenacityCards::tr("The same as a number"),
             .initial = shownNumber(now.workedAt)},
            {.kind = FieldKind::Line,
             .key = QStringLiteral("stop"),
             .label = ceiling ? TenacityCards::tr("You stop or change once it reads")
                              : TenacityCards::tr("You stop or change if it reads only"),
             .initial = qs(now.stop)},
            {.kind = FieldKind::Number,
             .key = QStringLiteral("stopAt"),
             .label = TenacityCards::tr("The same as a number"),
             .initial = shownNumber(now.stopAt)}};
}

Made madeAmendment(const CardAnswers& answers, const Signpost& now)
{
    SignpostAmendment amendment;
    amendment.signpost = now.id;
    if (const auto due = answers.date(QStringLiteral("due")); due != now.due) amendment.due = due;
    if (const auto worked = answers.text(QStringLiteral("worked")); worked != now.worked) amendment.worked = worked;
    if (const auto stop = answers.text(QStringLiteral("stop")); stop != now.stop) amendment.stop = stop;
    if (const auto at = answers.number(QStringLiteral("workedAt")); at != now.workedAt) amendment.workedAt = at;
    if (const auto at = answers.number(QStringLiteral("stopAt")); at != now.stopAt) amendment.stopAt = at;
    SignpostAmendment none;
    none.signpost = now.id;
    if (amendment == none)
        return TenacityCards::tr("Nothing differs yet: change the day or a threshold. What is blank stays as it was.");
    amendment.reason = answers.text(QStringLiteral("why"));
    if (amendment.reason.empty())
        return TenacityCards::tr("Write why it moves: a goal post is moved only with a reason that stays visible.");
    return SinceWhat(std::move(amendment));
}

Made madeReading(const CardAnswers& answers, const Signpost& signpost)
{
    Reading reading;
    reading.signpost = signpost.id;
    reading.value = answers.number(QStringLiteral("value"));
    reading.on = answers.date(QStringLiteral("on"));
    reading.note = answers.text(QStringLiteral("note"));
    const auto word = answers.choice(QStringLiteral("word"));
    const auto place = reading.value ? placeOf(signpost, *reading.value) : std::nullopt;
    if (place)
        reading.reading = *place; // the number says it by itself
    else if (word)
        reading.reading = static_cast<SignpostReading>(*word);
    else
        return reading.value ? TenacityCards::tr("There are no thresholds in numbers: say in a word where it lies.")
                             : TenacityCards::tr("Say what it reads: a number, or the word for where it lies.");
    return SinceWhat(std::move(reading));
}

} // namespace

QString cardSubject(const std::string& text, const QString& placeholder)
{
    constexpr std::size_t longest = 90; // characters
    return oneLine(shortened(text, longest), placeholder);
}

Card lookCard(const Decision& decision)
{
    std::vector<Id> watched;
    for (const Signal& signal : decision.tenacity.watched) watched.push_back(signal.id);
    return {.name = QStringLiteral("look"),
            .title = TenacityCards::tr("Look now"),
            .keep = TenacityCards::tr("Keep this look"),
            .moreTitle = TenacityCards::tr("What else is known by now"),
            .fields = lookFields(decision),
            .make = [watched](const CardAnswers& answers) { return madeLook(answers, watched); }};
}

Card beginTacticCard(const Decision& decision, Date today, IdSource& ids)
{
    std::vector<Id> options;
    std::vector<ChoiceRow::Word> titles;
    for (const Option& option : decision.options) {
        if (option.doNothing) continue;
        options.push_back(option.id);
        titles.push_back(
            {.text = oneLine(option.title, TenacityCards::tr("An option without a name")), .key = {}, .help = {}});
    }
    return {.name = QStringLiteral("tactic.begin"),
            .title = TenacityCards::tr("Begin a tactic"),
            .keep = TenacityCards::tr("Begin it"),
            .moreTitle = {},
            .fields = {{.kind = FieldKind::Text,
                        .key = QStringLiteral("hypothesis"),
                        .label = TenacityCards::tr("What is it to bring?"),
                        .help = TenacityCards::tr("“If we …, then … will happen.” One tactic at a time teaches most.")},
                       {.kind = FieldKind::Pick,
                        .key = QStringLiteral("option"),
                        .label = TenacityCards::tr("Which option it is"),
                        .placeholder = TenacityCards::tr("None of the options"),
                        .choices = titles},
                       {.kind = FieldKind::Day,
                        .key = QStringLiteral("start"),
                        .label = TenacityCards::tr("Begins on"),
                        .initial = isoText(today)},
                       {.kind = FieldKind::Text,
                        .key = QStringLiteral("signals"),
                        .label = TenacityCards::tr("Which signals should move?")}},
            .make = [options, &ids](const CardAnswers& answers) -> Made {
                TacticBegun begun;
                begun.tactic.hypothesis = answers.text(QStringLiteral("hypothesis"));
                if (begun.tactic.hypothesis.empty())
                    return TenacityCards::tr("Write what the tactic is to bring, so that it can teach you something.");
                begun.tactic.id = ids.next();
                const auto option = answers.choice(QStringLiteral("option"));
                if (option && std::size_t(*option) < options.size())
                    begun.tactic.option = options[std::size_t(*option)];
                begun.tactic.start = answers.date(QStringLiteral("start"));
                begun.tactic.*tacticSignals = answers.text(QStringLiteral("signals"));
                return SinceWhat(std::move(begun));
            }};
}

Card endTacticCard(const Tactic& tactic, Date today)
{
    return {.name = QStringLiteral("tactic.end:%1").arg(qs(tactic.id)),
            .title = TenacityCards::tr("End the tactic: %1")
                         .arg(cardSubject(tactic.hypothesis, TenacityCards::tr("A tactic without words"))),
            .keep = TenacityCards::tr("End it"),
            .moreTitle = {},
            .fields = {{.kind = FieldKind::Text,
                        .key = QStringLiteral("taught"),
                        .label = TenacityCards::tr("What did it teach?"),
                        .help = TenacityCards::tr("That is what it was paid for.")},
                       {.kind = FieldKind::Choice,
                        .key = QStringLiteral("moved"),
                        .label = TenacityCards::tr("Did it move a signal?"),
                        .choices = yesNo()},
                       {.kind = FieldKind::Line,
                        .key = QStringLiteral("price"),
                        .label = TenacityCards::tr("What did it cost?"),
                        .placeholder = TenacityCards::tr("Money, months, what was left undone"),
                        .initial = qs(tactic.price)},
                       {.kind = FieldKind::PastDay,
                        .key = QStringLiteral("end"),
                        .label = TenacityCards::tr("Ended on"),
                        .initial = isoText(today)}},
            .make = [tactic, today](const CardAnswers& answers) -> Made {
                TacticEnded ended;
                ended.tactic = tactic.id;
                ended.end = answers.date(QStringLiteral("end"));
                if (tactic.start && ended.end.value_or(today) < *tactic.start)
                    return TenacityCards::tr("It cannot end before it began, on %1.").arg(dateText(*tactic.start));
                ended.price = answers.text(QStringLiteral("price"));
                ended.taught = answers.text(QStringLiteral("taught"));
                ended.signalMoved = answers.yes(QStringLiteral("moved"));
                return SinceWhat(std::move(ended));
            }};
}

Card readSignpostCard(const Signpost& signpost)
{
    const bool ceiling = signpost.kind == SignpostKind::Ceiling;
    const bool numbers = signpost.workedAt || signpost.stopAt;
    std::vector<CardField> fields;
    if (!signpost.worked.empty() || !signpost.stop.empty())
        fields.push_back({.kind = FieldKind::Words,
                          .key = {},
                          .label = TenacityCards::tr("Worked: %1. Stop or change: %2.")
                                       .arg(oneLine(signpost.worked, TenacityCards::tr("not said")),
                                            oneLine(signpost.stop, TenacityCards::tr("not said")))});
    if (signpost.workedAt && signpost.stopAt)
        fields.push_back({.kind = FieldKind::Words, .key = {}, .label = greyBandText(signpost)});
    const CardField number{.kind = FieldKind::Number,
                           .key = QStringLiteral("value"),
                           .label = signpost.unit.empty()
                                        ? TenacityCards::tr("What it reads, as a number")
                                        : TenacityCards::tr("What it reads, in %1").arg(oneLine(signpost.unit))};
    const CardField word{
        .kind = FieldKind::Choice,
        .key = QStringLiteral("word"),
        .label = TenacityCards::tr("In a word"),
        .help = numbers ? TenacityCards::tr("Where a number says it by itself, the number counts.") : QString(),
        .choices = {{.text = ceiling ? TenacityCards::tr("Well below") : TenacityCards::tr("It worked"),
                     .key = u'w',
                     .help = {}},
                    {.text = TenacityCards::tr("In between"), .key = u'b', .help = {}},
                    {.text = ceiling ? TenacityCards::tr("Reached") : TenacityCards::tr("Stop or change"),
                     .key = ceiling ? u'r' : u's',
                     .help = {}}}};
    fields.push_back(numbers ? number : word);
    fields.push_back(numbers ? word : number);
    fields.push_back(
        {.kind = FieldKind::Text, .key = QStringLiteral("note"), .label = TenacityCards::tr("What you saw")});
    fields.push_back({.kind = FieldKind::PastDay,
                      .key = QStringLiteral("on"),
                      .label = TenacityCards::tr("As of"),
                      .help = TenacityCards::tr("Blank: today.")});
    return {.name = QStringLiteral("read:%1").arg(qs(signpost.id)),
            .title = TenacityCards::tr("Read the signpost: %1")
                         .arg(cardSubject(signpost.state, TenacityCards::tr("A signpost without words"))),
            .keep = TenacityCards::tr("Keep this reading"),
            .moreTitle = {},
            .fields = std::move(fields),
            .make = [signpost](const CardAnswers& answers) { return madeReading(answers, signpost); }};
}

Card moveSignpostCard(const Signpost& signpost)
{
    auto fields = thresholdFields(signpost);
    fields.push_back({.kind = FieldKind::Text,
                      .key = QStringLiteral("why"),
                      .label = TenacityCards::tr("Why does it move?"),
                      .help = TenacityCards::tr("It is counted and shown: “moved twice”. A new fact is a reason; money "
                                                "spent already is none.")});
    return {.name = QStringLiteral("move:%1").arg(qs(signpost.id)),
            .title = TenacityCards::tr("Move the signpost: %1")
                         .arg(cardSubject(signpost.state, TenacityCards::tr("A signpost without words"))),
            .keep = TenacityCards::tr("Move it"),
            .moreTitle = {},
            .fields = std::move(fields),
            .make = [signpost](const CardAnswers& answers) { return madeAmendment(answers, signpost); }};
}

} // namespace soundings::ui
