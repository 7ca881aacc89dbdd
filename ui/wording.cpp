// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wording.h"

#include "core/support/text.h"
#include "ui/translate.h"

#include <QDateTime>
#include <QLocale>

#include <cstdlib>

namespace soundings::ui {
namespace {

constexpr int nearDays = 60;

QString tr(const char* text, int n = -1)
{
    return QCoreApplication::translate("wording", text, nullptr, n);
}

QString mediumDate(QDate date)
{
    return QLocale().toString(date, "d MMM yyyy");
}

} // namespace

QString dateText(Date date)
{
    return mediumDate({static_cast<int>(date.year()), static_cast<int>(static_cast<unsigned>(date.month())),
                       static_cast<int>(static_cast<unsigned>(date.day()))});
}

QString dateText(const Instant& moment)
{
    return mediumDate(QDateTime::fromMSecsSinceEpoch(moment.utcMs).date());
}

QString dateTextFrom(Date today, Date date)
{
    const int days = daysBetween(today, date);
    QString distance;
    if (days == 0)
        distance = tr("today");
    else if (days == 1)
        distance = tr("tomorrow");
    else if (days == -1)
        distance = tr("yesterday");
    else if (std::abs(days) > nearDays)
        return dateText(date); // far away, a count of days says less than the date
    else if (days > 0)
        distance = tr("in %1 days").arg(QLocale().toString(days));
    else
        distance = tr("%1 days ago").arg(QLocale().toString(-days));
    return tr("%1, %2").arg(dateText(date), distance);
}

QString stageText(Stage stage)
{
    switch (stage) {
    case Stage::Draft: return tr("Draft");
    case Stage::Sealed: return tr("Sealed");
    case Stage::Reviewed: return tr("Reviewed");
    }
    return {};
}

QString stageText(const EntrySummary& entry)
{
    if (entry.kind == "prediction") {
        switch (entry.lone.value_or(LoneState::Open)) {
        case LoneState::Draft: return tr("Prediction, not kept yet");
        case LoneState::Open: return tr("Prediction");
        case LoneState::Resolved: return tr("Prediction, resolved");
        }
    }
    if (entry.kind == "diagnosis") return tr("Diagnosis");
    if (entry.kind == "area") return tr("Area");
    if (entry.kind == "checkup") return tr("Check-up");
    if (entry.kind == "story") return tr("Story");
    if (entry.kind == "session") return tr("Session");
    if (entry.kind == "engagement") return tr("Engagement");
    switch (entry.life) {
    case Life::Standing: break;
    case Life::Superseded: return tr("%1, superseded").arg(stageText(entry.stage));
    case Life::Dropped: return tr("%1, dropped").arg(stageText(entry.stage));
    }
    return stageText(entry.stage);
}

QString kindText(DueKind kind)
{
    switch (kind) {
    case DueKind::Review: return tr("Look again");
    case DueKind::Prediction: return tr("Prediction");
    case DueKind::Signpost: return tr("Signpost");
    case DueKind::Commitment: return tr("Commitment");
    case DueKind::Constraint: return tr("Constraint to move");
    case DueKind::Deadline: return tr("Deadline");
    case DueKind::Checkup: return tr("Check-up");
    case DueKind::BlindSpot: return tr("You were not looking at it");
    }
    return {};
}

QString nameOfEvidence(EvidenceKind kind)
{
    switch (kind) {
    case EvidenceKind::Data: return tr("Data");
    case EvidenceKind::Story: return tr("Customer story");
    case EvidenceKind::LongForm: return tr("Long argument");
    case EvidenceKind::Proof: return tr("Proof of concept");
    }
    return {};
}

QString oneLine(const std::string& text, const QString& placeholder)
{
    const QString line = qs(withVisibleControls(shortened(text, 300))).simplified();
    return line.isEmpty() ? placeholder : line;
}

QString plainToolTip(const QString& text)
{
    return QStringLiteral("<p>%1</p>").arg(text.toHtmlEscaped());
}

QString titleText(const std::string& title)
{
    return oneLine(title, tr("Untitled"));
}

} // namespace soundings::ui
