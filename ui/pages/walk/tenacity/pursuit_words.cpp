// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/walk/tenacity/pursuit_words.h"

#include "ui/pages/walk/walk_labels.h"

#include <QCoreApplication>

namespace soundings::ui {

namespace {

QString pursuitWord(const char* english)
{
    return QCoreApplication::translate("PursuitWords", english);
}

} // namespace

QString hypothesisName(PursuitHypothesis hypothesis)
{
    switch (hypothesis) {
    case PursuitHypothesis::PathRight: return pursuitWord(QT_TRANSLATE_NOOP("PursuitWords", "The path is right"));
    case PursuitHypothesis::PathWrong:
        return pursuitWord(QT_TRANSLATE_NOOP("PursuitWords", "The goal is right, the path is wrong"));
    case PursuitHypothesis::GoalWrong: return pursuitWord(QT_TRANSLATE_NOOP("PursuitWords", "The goal is wrong"));
    case PursuitHypothesis::Other: break;
    }
    return pursuitWord(QT_TRANSLATE_NOOP("PursuitWords", "Something else"));
}

QString actionName(PursuitAction action, std::optional<TenacityKind> kind)
{
    switch (action) {
    case PursuitAction::Persist: return pursuitWord(QT_TRANSLATE_NOOP("PursuitWords", "Go on as before"));
    case PursuitAction::VaryTactics: return pursuitWord(QT_TRANSLATE_NOOP("PursuitWords", "Change the tactic"));
    case PursuitAction::Stop:
        return kind == TenacityKind::Imperative
                   ? pursuitWord(QT_TRANSLATE_NOOP("PursuitWords", "Renegotiate it or hand it over"))
                   : pursuitWord(QT_TRANSLATE_NOOP("PursuitWords", "Stop"));
    case PursuitAction::DecideWhatItIs: break;
    }
    return pursuitWord(QT_TRANSLATE_NOOP("PursuitWords", "Decide anew what it is"));
}

QString ceilingName(CeilingOn on)
{
    switch (on) {
    case CeilingOn::Money: return pursuitWord(QT_TRANSLATE_NOOP("PursuitWords", "Money"));
    case CeilingOn::Time: return pursuitWord(QT_TRANSLATE_NOOP("PursuitWords", "Time"));
    case CeilingOn::Attention: break;
    }
    return pursuitWord(QT_TRANSLATE_NOOP("PursuitWords", "Attention"));
}

std::optional<double> PursuitChances::* chanceOf(PursuitHypothesis hypothesis)
{
    switch (hypothesis) {
    case PursuitHypothesis::PathRight: return &PursuitChances::pathRight;
    case PursuitHypothesis::PathWrong: return &PursuitChances::pathWrong;
    case PursuitHypothesis::GoalWrong: return &PursuitChances::goalWrong;
    case PursuitHypothesis::Other: break;
    }
    return &PursuitChances::other;
}

QString spanText(std::optional<Date> from, std::optional<Date> until)
{
    if (from && until)
        return pursuitWord(QT_TRANSLATE_NOOP("PursuitWords", "%1 to %2")).arg(dateText(*from), dateText(*until));
    if (from) return pursuitWord(QT_TRANSLATE_NOOP("PursuitWords", "since %1")).arg(dateText(*from));
    if (until) return pursuitWord(QT_TRANSLATE_NOOP("PursuitWords", "until %1")).arg(dateText(*until));
    return {};
}

QString greyBandText(const Signpost& signpost)
{
    if (!signpost.workedAt || !signpost.stopAt)
        return pursuitWord(QT_TRANSLATE_NOOP("PursuitWords", "Between the two lies the grey band: neither. With both "
                                                             "numbers, a reading says by itself where it lies."));
    if (*signpost.workedAt == *signpost.stopAt)
        return pursuitWord(QT_TRANSLATE_NOOP("PursuitWords", "The two are the same number: there is no grey band."));
    const bool more = *signpost.workedAt > *signpost.stopAt;
    const QString low = shownNumber(more ? signpost.stopAt : signpost.workedAt);
    const QString high = shownNumber(more ? signpost.workedAt : signpost.stopAt);
    const QString unit = oneLine(signpost.unit);
    return (more ? pursuitWord(QT_TRANSLATE_NOOP("PursuitWords", "Between %1 and %2 %3 lies the grey band; more is "
                                                                 "better."))
                 : pursuitWord(QT_TRANSLATE_NOOP("PursuitWords", "Between %1 and %2 %3 lies the grey band; less is "
                                                                 "better.")))
        .arg(low, high, unit)
        .replace(QStringLiteral("  "), QStringLiteral(" "));
}

} // namespace soundings::ui
