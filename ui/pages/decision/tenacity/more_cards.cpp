// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/decision/tenacity/tenacity_cards.h"

#include "core/support/text.h"
#include "ui/pages/walk/tenacity/pursuit_words.h"
#include "ui/pages/walk/walk_labels.h"

#include <QCoreApplication>

namespace soundings::ui {

namespace {

/// The words of these cards, which are no objects of their own.
struct PursuitCards {
    Q_DECLARE_TR_FUNCTIONS(PursuitCards)
};

std::vector<CardField> newSignpostFields()
{
    using Kind = CardField::Kind;
    const auto field = [](Kind kind, const char* key, const QString& label, const QString& help = {}) {
        return CardField{.kind = kind, .key = QString::fromLatin1(key), .label = label, .help = help};
    };
    std::vector<CardField> fields{field(Kind::Text, "state", PursuitCards::tr("What do you look at?")),
                                  field(Kind::Day, "due", PursuitCards::tr("On which day?")),
                                  field(Kind::Line, "worked", PursuitCards::tr("It worked if it reads")),
                                  field(Kind::Line, "stop", PursuitCards::tr("You stop or change if it reads"))};
    CardField kind = field(Kind::Choice, "kind", PursuitCards::tr("It is"));
    kind.choices = {{.text = PursuitCards::tr("A mark to reach"), .key = u'm', .help = {}},
                    {.text = PursuitCards::tr("A ceiling on money"), .key = u'c', .help = {}},
                    {.text = PursuitCards::tr("On time"), .key = u't', .help = {}},
                    {.text = PursuitCards::tr("On attention"), .key = u'a', .help = {}}};
    kind.initial = QStringLiteral("0");
    CardField subject = field(Kind::Choice, "subject", PursuitCards::tr("What it may end"));
    subject.choices = {{.text = PursuitCards::tr("The option"), .key = u'o', .help = {}},
                       {.text = PursuitCards::tr("A tactic"), .key = u't', .help = {}},
                       {.text = PursuitCards::tr("A reason"), .key = u'r', .help = {}}};
    subject.initial = QStringLiteral("1");
    std::vector<CardField> more{
        kind,
        field(Kind::Number, "workedAt", PursuitCards::tr("Worked at, as a number")),
        field(Kind::Number, "stopAt", PursuitCards::tr("Stop at, as a number"),
              PursuitCards::tr("Between the two numbers lies the grey band: neither.")),
        field(Kind::Line, "unit", PursuitCards::tr("Unit")),
        field(Kind::Text, "action", PursuitCards::tr("What you then do")),
        field(Kind::Line, "decidedBy", PursuitCards::tr("Who decides?")),
        subject,
    };
    for (CardField& each : more) {
        each.more = true;
        fields.push_back(std::move(each));
    }
    return fields;
}

std::variant<SinceWhat, QString> madeSignpost(const CardAnswers& answers, IdSource& ids)
{
    SignpostSet set;
    Signpost& sign = set.sign;
    sign.state = answers.text(QStringLiteral("state"));
    sign.due = answers.date(QStringLiteral("due"));
    sign.worked = answers.text(QStringLiteral("worked"));
    sign.stop = answers.text(QStringLiteral("stop"));
    sign.workedAt = answers.number(QStringLiteral("workedAt"));
    sign.stopAt = answers.number(QStringLiteral("stopAt"));
    sign.unit = answers.text(QStringLiteral("unit"));
    sign.action = answers.text(QStringLiteral("action"));
    sign.decidedBy = answers.text(QStringLiteral("decidedBy"));
    if (const int kind = answers.choice(QStringLiteral("kind")).value_or(0); kind > 0) {
        sign.kind = SignpostKind::Ceiling;
        sign.ceilingOn = static_cast<CeilingOn>(kind - 1);
    }
    sign.subject = static_cast<SignpostSubject>(answers.choice(QStringLiteral("subject")).value_or(1));
    if (sign.state.empty()) return PursuitCards::tr("Write what you will look at.");
    if (!sign.due) return PursuitCards::tr("Set the day: without one a signpost is never read.");
    if (sign.stop.empty() && !sign.stopAt)
        return PursuitCards::tr("Write at what you stop or change, now, before you know.");
    sign.id = ids.next();
    return SinceWhat(std::move(set));
}

} // namespace

Card setSignpostCard(IdSource& ids)
{
    return {.name = QStringLiteral("signpost.set"),
            .title = PursuitCards::tr("Set a signpost"),
            .keep = PursuitCards::tr("Set it"),
            .moreTitle = PursuitCards::tr("As numbers, a ceiling, who decides, and what it may end"),
            .fields = newSignpostFields(),
            .make = [&ids](const CardAnswers& answers) { return madeSignpost(answers, ids); }};
}

Card reclassifyCard(std::optional<TenacityKind> now)
{
    return {.name = QStringLiteral("reclassify"),
            .title = now ? PursuitCards::tr("Say what it is now") : PursuitCards::tr("Say what it is"),
            .keep = PursuitCards::tr("Say so"),
            .moreTitle = {},
            .fields = {{.kind = CardField::Kind::Choice,
                        .key = QStringLiteral("to"),
                        .label = PursuitCards::tr("From today it is"),
                        .choices = {{.text = PursuitCards::tr("An imperative"), .key = u'i', .help = {}},
                                    {.text = PursuitCards::tr("A bet"), .key = u'b', .help = {}}}},
                       {.kind = CardField::Kind::Text,
                        .key = QStringLiteral("why"),
                        .label = PursuitCards::tr("Why?"),
                        .help = PursuitCards::tr("What has changed in the world, or what you see now and did not see "
                                                 "then. What it was called before is kept.")}},
            .make = [now](const CardAnswers& answers) -> std::variant<SinceWhat, QString> {
                const auto to = answers.choice(QStringLiteral("to"));
                if (!to) return PursuitCards::tr("Choose one of the two.");
                Reclassification change;
                change.to = *to == 0 ? TenacityKind::Imperative : TenacityKind::Bet;
                change.reason = answers.text(QStringLiteral("why"));
                if (change.to == now) return PursuitCards::tr("That is what it is called already.");
                if (change.reason.empty()) return PursuitCards::tr("Write why; the reason is kept with its date.");
                return SinceWhat(std::move(change));
            }};
}

Card groundCard(const Pursuit& pursuit)
{
    const auto field = [](const char* key, const QString& label, const PursuitText& now) {
        return CardField{.kind = CardField::Kind::Text,
                         .key = QString::fromLatin1(key),
                         .label = label,
                         .help = isBlank(now.text) ? PursuitCards::tr("It is blank so far.")
                                                   : PursuitCards::tr("So far: %1").arg(oneLine(now.text))};
    };
    return {
        .name = QStringLiteral("ground"),
        .title = PursuitCards::tr("Say what it stands on"),
        .keep = PursuitCards::tr("Write it down"),
        .moreTitle = {},
        .fields = {field("owner", PursuitCards::tr("Who owns it?"), pursuit.owner),
                   field("stopping", PursuitCards::tr("What happens if you stop?"), pursuit.consequenceOfStopping),
                   field("outside", PursuitCards::tr("Who outside this room says so?"), pursuit.outsideConfirmation)},
        .make = [](const CardAnswers& answers) -> std::variant<SinceWhat, QString> {
            GroundSaid said;
            said.owner = answers.text(QStringLiteral("owner"));
            said.consequenceOfStopping = answers.text(QStringLiteral("stopping"));
            said.outsideConfirmation = answers.text(QStringLiteral("outside"));
            if (said == GroundSaid{})
                return PursuitCards::tr("Write at least one of the three; what is left blank stays as it was.");
            return SinceWhat(std::move(said));
        }};
}

Card constraintMovedCard(const Constraint& constraint)
{
    return {.name = QStringLiteral("constraint:%1").arg(qs(constraint.id)),
            .title = PursuitCards::tr("No longer in the way: %1")
                         .arg(cardSubject(constraint.text, PursuitCards::tr("A constraint without words"))),
            .keep = PursuitCards::tr("Write it down"),
            .moreTitle = {},
            .fields = {{.kind = CardField::Kind::Text,
                        .key = QStringLiteral("how"),
                        .label = PursuitCards::tr("What moved it?"),
                        .help = PursuitCards::tr("The next time something looks immovable, this is worth reading.")},
                       {.kind = CardField::Kind::PastDay,
                        .key = QStringLiteral("on"),
                        .label = PursuitCards::tr("On which day?"),
                        .help = PursuitCards::tr("Blank: today.")}},
            .make = [id = constraint.id](const CardAnswers& answers) -> std::variant<SinceWhat, QString> {
                ConstraintMoved moved;
                moved.constraint = id;
                moved.on = answers.date(QStringLiteral("on"));
                moved.how = answers.text(QStringLiteral("how"));
                if (moved.how.empty()) return PursuitCards::tr("Write what moved it.");
                return SinceWhat(std::move(moved));
            }};
}

} // namespace soundings::ui
