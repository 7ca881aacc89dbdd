// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/walk/seal_step.h"

#include "core/support/text.h"
#include "ui/entry_editor.h"
#include "ui/journal_bridge.h"
#include "ui/pages/walk/commitment_rows.h"
#include "ui/pages/walk/disclosure.h"
#include "ui/pages/walk/premortem_rows.h"
#include "ui/pages/walk/quality_rows.h"
#include "ui/pages/walk/walk_fields.h"
#include "ui/theme.h"
#include "ui/widgets/finding_list.h"
#include "ui/widgets/primary_button.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QTimer>
#include <QVBoxLayout>

#include <utility>

namespace soundings::ui {

namespace {

constexpr int stateCheckMs = 15'000;

QString expectedText(std::size_t predictions, std::size_t signposts)
{
    QStringList parts;
    if (predictions > 0)
        parts << (predictions == 1 ? SealStep::tr("1 prediction") : SealStep::tr("%1 predictions").arg(predictions));
    if (signposts > 0)
        parts << (signposts == 1 ? SealStep::tr("1 signpost") : SealStep::tr("%1 signposts").arg(signposts));
    return parts.join(QStringLiteral(", "));
}

} // namespace

SealStep::SealStep(WalkContext& context, QWidget* parent)
    : WalkStepPage(context, WalkStep::Seal, parent), m_timer(new QTimer(this))
{
    auto* to = addScreen(QStringLiteral("seal"));
    addQuestion(
        to, tr("Is this what you believe now?"),
        tr("Sealing freezes it, so that later you can compare what happened with what you thought, and not with "
           "what you remember. What comes later is added with its date."));
    m_summary = new QGridLayout;
    m_summary->setHorizontalSpacing(space::l);
    m_summary->setVerticalSpacing(space::s);
    m_summary->setColumnStretch(1, 1);
    to->addLayout(m_summary);
    to->addSpacing(space::s);
    addCommitments(to);
    addBefore(to);
    to->addSpacing(space::s);
    m_state = helpLabel({});
    m_state->setObjectName(QStringLiteral("seal.state"));
    m_state->setForegroundRole(QPalette::WindowText);
    to->addWidget(m_state);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::m);
    m_seal = new PrimaryButton(QStringLiteral("seal.seal"), tr("Seal decision"));
    m_undo = textButton(QStringLiteral("seal.undo"), tr("Undo seal"));
    row->addWidget(m_seal);
    row->addWidget(m_undo);
    row->addStretch(1);
    to->addLayout(row);
    to->addSpacing(space::s);
    m_openLabel = fieldLabel(tr("Still open; it may stay so"));
    to->addWidget(m_openLabel);
    m_findings = new FindingList;
    m_findings->setInset(0);
    m_findings->setObjectName(QStringLiteral("seal.findings"));
    connect(m_findings, &FindingList::mendRequested, this, &WalkStepPage::goTo);
    to->addWidget(m_findings);
    connect(m_seal, &QPushButton::clicked, this, &SealStep::sealRequested);
    connect(m_undo, &QPushButton::clicked, this, &SealStep::undoRequested);
    m_timer->setInterval(stateCheckMs);
    connect(m_timer, &QTimer::timeout, this, [this] {
        if (isVisible() && this->context().editor != nullptr) redrawState();
    });
    m_timer->start();
}

void SealStep::addCommitments(QVBoxLayout* to)
{
    m_promises = new Disclosure(QStringLiteral("commitments"), tr("Who does what by when?"));
    m_promises->body()->addWidget(helpLabel(
        tr("A decision becomes real by what someone does. Each comes back on Today on its day, until you say whether "
           "it was kept.")));
    m_commitments = new CommitmentRows(CommitmentRows::of(*this));
    m_promises->body()->addWidget(m_commitments);
    to->addWidget(m_promises);
    bind(
        {}, [this](const Decision& d) { m_commitments->show(d.commitments); },
        [this](bool readOnly) { m_commitments->setReadOnly(readOnly); });
}

/// What only makes sense before anybody knows the outcome: fears, and how well it was decided.
void SealStep::addBefore(QVBoxLayout* to)
{
    auto* fears = new Disclosure(QStringLiteral("seal.premortem"), tr("Imagine it failed: why did it?"));
    fears->body()->addWidget(
        helpLabel(tr("A year from now it has gone wrong. Write down why; at the review you tick off "
                     "what did happen.")));
    auto* reasons = new PremortemRows(*this);
    fears->body()->addWidget(reasons);
    to->addWidget(fears);
    bind(
        {}, [reasons](const Decision& d) { reasons->show(d.premortem); },
        [reasons](bool readOnly) { reasons->setReadOnly(readOnly); });
    auto* rating = new Disclosure(QStringLiteral("seal.quality"), tr("How well is it decided?"));
    rating->body()->addWidget(helpLabel(tr("Your own rating, 0 to 10 each, frozen before you know how it turns out. It "
                                           "tells good decisions from lucky ones later. Blank is unknown.")));
    auto* links = new QualityRows(*this);
    rating->body()->addWidget(links);
    to->addWidget(rating);
    bind(
        {}, [links](const Decision& d) { links->show(d.quality); },
        [links](bool readOnly) { links->setReadOnly(readOnly); });
}

QStringList SealStep::screens() const
{
    return {QStringLiteral("seal")};
}

QString SealStep::screenAt(const QStringList& parts)
{
    if (parts.value(0) != QLatin1String("commitments")) return {};
    m_promises->setOpen(true);
    m_gap = parts.value(1).toUInt();
    return screens().first();
}

void SealStep::present(const QString& word)
{
    presentOnly(word);
}

void SealStep::assessed()
{
    if (context().editor != nullptr && context().editor->entry().decision() != nullptr) redrawFindings();
}

void SealStep::focusFirst()
{
    if (m_gap) return m_commitments->focusGap(*std::exchange(m_gap, std::nullopt));
    QPushButton* target = m_seal->isVisibleTo(this) ? m_seal : m_undo;
    target->setFocus(Qt::OtherFocusReason);
}

void SealStep::redraw(const QString& /*origin*/)
{
    redrawSummary();
    redrawFindings();
    redrawState();
}

void SealStep::redrawSummary()
{
    const Decision& d = decision();
    const Option* chosen = itemOf(d.options, d.chosen);
    std::size_t serious = 0;
    for (const Option& option : d.options) serious += !option.struckOut && !option.doNothing ? 1U : 0U;
    const std::vector<std::pair<QString, QString>> lines{
        {tr("Title"), qs(entry().title)},
        {tr("Question"), qs(d.frame.question)},
        {tr("Aim"), qs(d.frame.aim)},
        {tr("Options"), serious == 0 ? QString() : tr("%1 beside doing nothing").arg(serious)},
        {tr("Chosen"), chosen != nullptr ? qs(chosen->title) : QString()},
        {tr("Because"), qs(d.because)},
        {tr("Expected"), expectedText(d.predictions.size(), d.signposts.size())},
        {tr("Review on"), d.review ? dateText(*d.review) : QString()},
    };
    if (m_values.empty()) {
        for (std::size_t i = 0; i < lines.size(); ++i) {
            auto* name = helpLabel(lines[i].first);
            name->setWordWrap(false);
            m_summary->addWidget(name, int(i), 0, Qt::AlignTop);
            auto* value = helpLabel({});
            m_summary->addWidget(value, int(i), 1);
            m_values.push_back(value);
        }
    }
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const bool blank = lines[i].second.trimmed().isEmpty();
        m_values[i]->setText(blank ? tr("not said") : breakable(lines[i].second));
        m_values[i]->setForegroundRole(blank ? QPalette::PlaceholderText : QPalette::WindowText);
    }
}

void SealStep::redrawFindings()
{
    std::vector<Finding> open;
    if (!isReadOnly())
        for (const WalkStep each : everydaySteps)
            for (Finding& finding : findingsAt(entry(), each, today(), coreTranslate()))
                open.push_back(std::move(finding));
    m_findings->setFindings(open);
    m_findings->setVisible(!open.empty());
    m_openLabel->setVisible(!open.empty());
}

void SealStep::redrawState()
{
    const bool sealed = context().editor->isSealed();
    const bool readOnly = context().journal.isReadOnly();
    std::optional<SealStamp> stamp;
    if (sealed) stamp = context().journal.reader().sealOf(entry().id);
    const bool undoable = stamp && stamp->undoable && !readOnly;
    const bool titled = !isBlank(entry().title);
    if (undoable)
        m_state->setText(tr("Sealed. You can undo this for ten minutes or until you close the window."));
    else if (stamp)
        m_state->setText(tr("Sealed on %1. It stands; what comes later is added to it with its date.")
                             .arg(dateText(utcDate(stamp->at))));
    else if (readOnly)
        m_state->setText(tr("This journal is open for reading only."));
    else if (!titled)
        m_state->setText(tr("Give it a title first; that is all a seal needs."));
    else
        m_state->setText(
            tr("Ctrl+Enter seals it, too. A seal can be undone for ten minutes or until you close the window."));
    m_seal->setVisible(!sealed && !readOnly);
    m_seal->setEnabled(titled);
    m_undo->setVisible(undoable);
}

} // namespace soundings::ui
