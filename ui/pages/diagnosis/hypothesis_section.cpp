// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/diagnosis/hypothesis_section.h"

#include "core/assessment/diagnosis_checks.h"
#include "core/support/text.h"
#include "ui/journal_bridge.h"
#include "ui/pages/diagnosis/cause_bars.h"
#include "ui/pages/walk/disclosure.h"
#include "ui/pages/walk/walk_fields.h"
#include "ui/theme.h"
#include "ui/widgets/primary_button.h"

#include <QCheckBox>
#include <QVBoxLayout>

#include <algorithm>

namespace soundings::ui {
namespace {

constexpr std::size_t likelyTicks = 4; ///< the others wait behind a line

/// The test, made when it is first written into.
Signpost& testOf(Diagnosis& diagnosis, IdSource& ids)
{
    if (!diagnosis.hypothesis.test) {
        diagnosis.hypothesis.test = Signpost();
        diagnosis.hypothesis.test->id = ids.next();
        diagnosis.hypothesis.test->subject = SignpostSubject::Reason;
    }
    return *diagnosis.hypothesis.test;
}

} // namespace

HypothesisSection::HypothesisSection(DiagnosisContext& context)
    : DiagnosisSection(context, QStringLiteral("hypothesis"), tr("The hypothesis")),
      m_causes(new QWidget),
      m_likely(new QVBoxLayout(m_causes)),
      m_others(new Disclosure(QStringLiteral("hypothesis.others"), tr("The other causes"))),
      m_remark(helpLabel({})),
      m_decide(new PrimaryButton(QStringLiteral("hypothesis.decide"), tr("Decide on it")))
{
    body()->addWidget(helpLabel(tr("One hypothesis that could be wrong. It may rest on several causes together, and on "
                                   "another one than the likeliest; then say why.")));
    m_causes->setAccessibleName(tr("Which causes it rests on"));
    m_likely->setContentsMargins(0, 0, 0, 0);
    m_likely->setSpacing(space::xs);
    body()->addWidget(fieldLabel(tr("It rests on")));
    body()->addWidget(m_causes);
    body()->addWidget(m_others);
    m_remark->setObjectName(QStringLiteral("hypothesis.remark"));
    body()->addWidget(m_remark);
    makeWords();
    makeTest();
    m_decide->setToolTip(tr("Opens a draft of a decision that begins with the hypothesis and its test (Ctrl+Enter)"));
    body()->addWidget(m_decide, 0, Qt::AlignLeft);
    connect(m_decide, &QPushButton::clicked, this, &HypothesisSection::decide);
}

void HypothesisSection::makeWords()
{
    addText(*this, body(),
            {"hypothesis.text",
             tr("The hypothesis, in one sentence"),
             {},
             tr("We sell to people who cannot decide."),
             1,
             6},
            fixed("/belief/hypothesis/text"), [](auto& d) { return &d.hypothesis.text; });
    addText(*this, body(), {"hypothesis.because", tr("Because"), {}, {}, 2, 8}, fixed("/belief/hypothesis/because"),
            [](auto& d) { return &d.hypothesis.because; });
}

void HypothesisSection::makeTest()
{
    const QString label = tr("The cheapest test that would prove it wrong");
    auto* state = new TextField(1, 6);
    state->setObjectName(QStringLiteral("hypothesis.test"));
    state->setAccessibleName(label);
    state->setPlaceholderText(tr("Two of the next five who could decide do not buy either"));
    connect(state, &TextField::edited, this, [this, label](const QString& text) {
        change(tr("Edit “%1”").arg(label), QStringLiteral("/belief/hypothesis/test/state"),
               [&](Diagnosis& d) { testOf(d, journal().ids()).state = text.toStdString(); });
    });
    connect(state, &TextField::left, this, [this] { endMerge(); });
    bind(
        fixed("/belief/hypothesis/test/state"),
        [state](const Diagnosis& d) { state->setText(d.hypothesis.test ? qs(d.hypothesis.test->state) : QString()); },
        [state](bool readOnly) { state->setReadOnly(readOnly); });
    addLabelled(body(), {state->objectName(), label, tr("What would be seen if it were wrong."), {}}, state);
    auto* due = new DateField(today());
    due->setObjectName(QStringLiteral("hypothesis.due"));
    due->setAccessibleName(tr("Look at it by"));
    due->lineEdit()->setObjectName(QStringLiteral("hypothesis.due.line"));
    due->lineEdit()->setAccessibleName(tr("Look at it by"));
    connect(due->lineEdit(), &QLineEdit::editingFinished, this, [this] { endMerge(); });
    connect(due, &DateField::dateChanged, this, [this](std::optional<Date> date) {
        change(tr("Edit “%1”").arg(tr("Look at it by")), QStringLiteral("/belief/hypothesis/test/due"),
               [&](Diagnosis& d) { testOf(d, journal().ids()).due = date; });
    });
    bind(
        fixed("/belief/hypothesis/test/due"),
        [due](const Diagnosis& d) {
            const QSignalBlocker quiet(due);
            due->setDate(d.hypothesis.test ? d.hypothesis.test->due : std::nullopt);
        },
        [due](bool readOnly) { due->setReadOnly(readOnly); });
    addLabelled(body(), {due->objectName(), tr("Look at it by"), {}, {}}, due);
}

QString HypothesisSection::summary() const
{
    const Hypothesis& hypothesis = diagnosis().hypothesis;
    return isBlank(hypothesis.text) ? tr("One that could be wrong, and its cheapest test") : oneLine(hypothesis.text);
}

void HypothesisSection::redraw(const QString& /*origin*/)
{
    const Diagnosis& d = diagnosis();
    const bool decided = !d.decision.empty() && journal().reader().find(d.decision).has_value();
    m_decide->setText(decided ? tr("Open the decision") : tr("Decide on it"));
    m_decide->setAccessibleName(m_decide->text());
    m_decide->setEnabled(decided || (!isReadOnly() && !isBlank(d.hypothesis.text)));
}

void HypothesisSection::redrawAssessment()
{
    redrawCauses();
    QStringList words;
    for (const Finding& finding : assessment().findings)
        if (finding.code == "diagnosis.other_leader") words << qs(finding.sentence);
    m_remark->setText(breakable(words.join(QLatin1Char(' '))));
    m_remark->setVisible(!words.isEmpty());
}

/// The likeliest causes and the ticked ones in front; ticks keep their place while nothing new was worked out.
void HypothesisSection::redrawCauses()
{
    const Diagnosis& d = diagnosis();
    std::vector<std::size_t> order;
    for (const std::size_t index : causesInOrder(assessment()))
        if (index < d.causes.size()) order.push_back(index);
    for (std::size_t i = 0; i < d.causes.size(); ++i)
        if (std::ranges::find(order, i) == order.end()) order.push_back(i);
    while (m_ticks.size() > order.size()) {
        m_ticks.back()->hide();
        m_ticks.back()->deleteLater();
        m_ticks.pop_back();
    }
    while (m_ticks.size() < order.size()) {
        auto* tick = new QCheckBox;
        tick->setObjectName(QStringLiteral("hypothesis.cause.%1").arg(m_ticks.size()));
        connect(tick, &QCheckBox::clicked, this,
                [this, tick](bool on) { this->tick(tick->property("cause").toString().toStdString(), on); });
        QVBoxLayout* to = m_ticks.size() < likelyTicks ? m_likely : m_others->body();
        to->addWidget(tick, 0, Qt::AlignLeft);
        m_ticks.push_back(tick);
    }
    int ticked = 0;
    for (std::size_t i = 0; i < order.size(); ++i) {
        const Cause& cause = d.causes[order[i]];
        const bool on = std::ranges::find(d.hypothesis.causes, cause.id) != d.hypothesis.causes.end();
        m_ticks[i]->setProperty("cause", qs(cause.id));
        const QString name = elided(oneLine(causeName(cause)));
        m_ticks[i]->setText(QString(name).replace(QLatin1Char('&'), QStringLiteral("&&")));
        m_ticks[i]->setAccessibleName(tr("It rests on “%1”").arg(oneLine(causeName(cause))));
        m_ticks[i]->setChecked(on);
        m_ticks[i]->setEnabled(!isReadOnly());
        if (on && i >= likelyTicks) ++ticked;
    }
    m_others->setTitle(ticked > 0 ? tr("The other causes (%1 ticked)").arg(ticked) : tr("The other causes"));
    m_others->setVisible(order.size() > likelyTicks);
}

void HypothesisSection::tick(const Id& cause, bool on)
{
    change(tr("Change what it rests on"), {}, [&](Diagnosis& d) {
        std::erase(d.hypothesis.causes, cause);
        if (on) d.hypothesis.causes.push_back(cause);
    });
}

void HypothesisSection::decide()
{
    const Diagnosis& d = diagnosis();
    if (!d.decision.empty() && journal().reader().find(d.decision))
        emit entryRequested(qs(d.decision));
    else if (!isReadOnly() && !isBlank(d.hypothesis.text))
        emit decisionRequested();
}

QString HypothesisSection::placeOf(const QStringList& parts) const
{
    if (parts.value(0) != QLatin1String("hypothesis")) return {};
    if (parts.value(1) != QLatin1String("test")) return QStringLiteral("hypothesis.text");
    return parts.value(2) == QLatin1String("due") ? QStringLiteral("hypothesis.due.line")
                                                  : QStringLiteral("hypothesis.test");
}

void HypothesisSection::goToPlace(const QString& place)
{
    if (auto* field = findChild<QWidget*>(place); field != nullptr && !place.isEmpty())
        field->setFocus(Qt::OtherFocusReason);
}

bool HypothesisSection::commit()
{
    if (isBlank(diagnosis().hypothesis.text)) return false;
    decide();
    return true;
}

} // namespace soundings::ui
