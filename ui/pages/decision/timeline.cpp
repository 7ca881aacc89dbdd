// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/decision/timeline.h"

#include "ui/pages/walk/walk_fields.h"
#include "ui/theme.h"

#include <QGridLayout>

namespace soundings::ui {

namespace {

struct Line {
    QString what;
    QString text;
};

/// What one item of `since` says, in words.
struct Words {
    const Decision& decision;

    QString statementOf(const Id& id) const
    {
        const Prediction* prediction = itemOf(decision.predictions, id);
        return prediction != nullptr ? qs(prediction->statement) : QString();
    }
    QString stateOf(const Id& id) const
    {
        const Signpost* signpost = itemOf(decision.signposts, id);
        return signpost != nullptr ? qs(signpost->state) : QString();
    }

    Line operator()(const Addendum& a) const { return {Timeline::tr("Addendum"), qs(a.text)}; }
    Line operator()(const Reading& r) const
    {
        const QString read = r.reading == SignpostReading::Worked ? Timeline::tr("it worked")
                             : r.reading == SignpostReading::Stop ? Timeline::tr("stop or change")
                                                                  : Timeline::tr("in between");
        return {Timeline::tr("Signpost read"),
                Timeline::tr("%1: %2. %3").arg(stateOf(r.signpost), read, qs(r.note)).trimmed()};
    }
    Line operator()(const SignpostAmendment& a) const
    {
        return {Timeline::tr("Signpost moved"),
                Timeline::tr("%1. %2").arg(stateOf(a.signpost), qs(a.reason)).trimmed()};
    }
    Line operator()(const PredictionUpdate& u) const
    {
        return {Timeline::tr("Probability now"),
                Timeline::tr("%1: %2. %3")
                    .arg(statementOf(u.prediction), shownPercent(u.probability), qs(u.reason))
                    .trimmed()};
    }
    Line operator()(const Resolution& r) const
    {
        const QString outcome = r.outcome == PredictionOutcome::Yes  ? Timeline::tr("it came true")
                                : r.outcome == PredictionOutcome::No ? Timeline::tr("it did not")
                                                                     : Timeline::tr("void");
        return {Timeline::tr("Prediction settled"),
                Timeline::tr("%1: %2. %3").arg(statementOf(r.prediction), outcome, qs(r.whatHappened)).trimmed()};
    }
    Line operator()(const Review& r) const { return {Timeline::tr("Review"), qs(r.whatHappened)}; }
    Line operator()(const Reclassification& r) const
    {
        return {r.to == TenacityKind::Imperative ? Timeline::tr("Now an imperative") : Timeline::tr("Now a bet"),
                qs(r.reason)};
    }
    Line operator()(const Uncovering& u) const { return {Timeline::tr("Shown before its review"), qs(u.reason)}; }
    Line operator()(const Drop& drop) const { return {Timeline::tr("Dropped"), qs(drop.reason)}; }
};

} // namespace

Timeline::Timeline(QWidget* parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    setObjectName(QStringLiteral("decision.timeline"));
    setAccessibleName(tr("Timeline"));
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(space::l);
    m_grid->setVerticalSpacing(space::s);
    m_grid->setColumnStretch(1, 1);
}

void Timeline::show(const Entry& entry, const std::optional<SealStamp>& seal)
{
    while (QLayoutItem* item = m_grid->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    addLine(dateText(entry.created), tr("Begun"), {});
    if (seal) addLine(dateText(seal->at), tr("Sealed as number %1").arg(seal->number), {});
    for (const SinceItem& item : entry.since) {
        const Line line = std::visit(Words{*entry.decision()}, item.what);
        addLine(dateText(item.at), line.what, line.text);
    }
}

void Timeline::addLine(const QString& date, const QString& what, const QString& text)
{
    const int row = m_grid->rowCount();
    auto* when = helpLabel(date);
    when->setWordWrap(false);
    m_grid->addWidget(when, row, 0, Qt::AlignTop);
    auto* words = helpLabel(text.isEmpty() ? what : QStringLiteral("%1: %2").arg(what, text));
    words->setForegroundRole(QPalette::WindowText);
    words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_grid->addWidget(words, row, 1);
}

} // namespace soundings::ui
