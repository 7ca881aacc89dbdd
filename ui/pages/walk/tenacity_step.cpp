// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/walk/tenacity_step.h"

#include "core/support/text.h"
#include "ui/journal_bridge.h"
#include "ui/pages/walk/disclosure.h"
#include "ui/pages/walk/tenacity/imperative_limit.h"
#include "ui/pages/walk/tenacity/tenacity_forms.h"
#include "ui/pages/walk/tenacity/verdict_view.h"
#include "ui/tenacity_assessor.h"

#include <algorithm>

namespace soundings::ui {

namespace {

const QString kindScreen = QStringLiteral("kind");
const QString stoppingScreen = QStringLiteral("stopping");
const QString outsideScreen = QStringLiteral("confirmed");
const QString tacticsScreen = QStringLiteral("tactics");
const QString badNumbersScreen = QStringLiteral("badNumbers");
const QString signalsScreen = QStringLiteral("signals");
const QString lossesScreen = QStringLiteral("losses");
const QString verdictScreen = QStringLiteral("verdict");

/// What MUST was answered with already, so that nobody writes it twice.
QString saidUnderMust(const Decision& decision, std::string Answer::* member)
{
    QStringList said;
    for (const Answer& answer : decision.must)
        if (!isBlank(answer.*member)) said << TenacityStep::tr("“%1”").arg(breakable(oneLine(answer.*member)));
    if (said.isEmpty()) return {};
    return TenacityStep::tr("Under Must you wrote: %1").arg(said.join(QStringLiteral(" ")));
}

QLabel* quietLine(QVBoxLayout* to, const QString& name)
{
    auto* label = helpLabel({});
    label->setObjectName(name);
    to->addWidget(label);
    return label;
}

} // namespace

TenacityStep::TenacityStep(WalkContext& context, QWidget* parent)
    : WalkStepPage(context, WalkStep::Tenacity, parent), m_assessor(new TenacityAssessor(this))
{
    makeKind();
    makeStopping();
    makeOutside();
    makeTactics();
    makeBadNumbers();
    makeSignals();
    makeLosses();
    makeVerdict();
    connect(m_assessor, &TenacityAssessor::ready, this, &TenacityStep::showAssessment);
}

TenacityStep::~TenacityStep() = default;

QStringList TenacityStep::screens() const
{
    return {kindScreen,       stoppingScreen, outsideScreen, tacticsScreen,
            badNumbersScreen, signalsScreen,  lossesScreen,  verdictScreen};
}

QString TenacityStep::helpTopic() const
{
    return QStringLiteral("tenacity");
}

QString TenacityStep::screenAt(const QStringList& parts)
{
    if (parts.value(0) == QLatin1String("tactics")) {
        m_tactics->openAt(decision(), parts.value(1));
        return tacticsScreen;
    }
    const QString field = parts.value(1);
    if (field == QLatin1String("consequenceofstopping")) return stoppingScreen;
    if (field == QLatin1String("outsideconfirmation")) return outsideScreen;
    if (field == QLatin1String("badnumbers")) {
        m_badNumbers->openAt(decision(), parts.value(2));
        return badNumbersScreen;
    }
    if (field == QLatin1String("watched")) {
        m_signals->openAt(decision(), parts.value(2));
        return signalsScreen;
    }
    const bool worked = field == QLatin1String("prior") || field.startsWith(QLatin1String("loss"));
    return worked ? lossesScreen : kindScreen;
}

void TenacityStep::present(const QString& word)
{
    presentOnly(word);
}

void TenacityStep::makeKind()
{
    auto* to = addScreen(kindScreen);
    addQuestion(to, tr("Is this an imperative or a bet?"),
                tr("The same bad news means “change the tactic” for the one and “stop” for the other, so say which it "
                   "is before the news comes."));
    addChoice(*this, to,
              {.name = QStringLiteral("tenacity.label"), .label = tr("It is"), .help = {}, .placeholder = {}},
              {{.text = tr("An imperative"),
                .key = u'i',
                .help = tr("The question is how, not whether: without it there is no success worth having.")},
               {.text = tr("A bet"),
                .key = u'b',
                .help = tr("Its worth is what it may become; dropping it in time is part of the plan.")}},
              fixed("/belief/tenacity/label"), [](auto& d) { return &d.tenacity.label; });
    to->addWidget(helpLabel(tr("An imperative: the question is how, not whether; tactics change, the aim stays.\n"
                               "A bet: its worth is what it may become; dropping it in time is part of the plan.")));
    m_mustSays = quietLine(to, QStringLiteral("tenacity.mustSays"));
    m_mustSays->setForegroundRole(QPalette::WindowText);
    m_mustSays->hide(); // until the answers are assessed
    auto* limit = new ImperativeLimit;
    connect(limit, &ImperativeLimit::changed, this, [this] { ask(); });
    to->addWidget(limit);
}

void TenacityStep::makeStopping()
{
    auto* to = addScreen(stoppingScreen);
    addQuestion(to, tr("What happens if you stop?"),
                tr("Everything feels imperative to its owner. What is lost, for whom, and by when?"));
    m_consequences = quietLine(to, QStringLiteral("tenacity.consequences"));
    addText(*this, to,
            {.name = QStringLiteral("tenacity.consequence"),
             .label = tr("If you stop"),
             .help = {},
             .placeholder = {},
             .minLines = 3,
             .maxLines = 10},
            fixed("/belief/tenacity/consequenceOfStopping"), [](auto& d) { return &d.tenacity.consequenceOfStopping; });
}

void TenacityStep::makeOutside()
{
    auto* to = addScreen(outsideScreen);
    addQuestion(to, tr("Who outside this room says so?"),
                tr("Someone who gains nothing from your going on: a customer, a number, a competitor’s move."));
    m_voices = quietLine(to, QStringLiteral("tenacity.voices"));
    addText(*this, to,
            {.name = QStringLiteral("tenacity.outside"),
             .label = tr("Confirmed by"),
             .help = {},
             .placeholder = {},
             .minLines = 2,
             .maxLines = 10},
            fixed("/belief/tenacity/outsideConfirmation"), [](auto& d) { return &d.tenacity.outsideConfirmation; });
}

void TenacityStep::makeTactics()
{
    auto* to = addScreen(tacticsScreen);
    addQuestion(to, tr("What has been tried for it so far?"),
                tr("One way after the other, each with what you expected of it and what it taught. The aim stays; "
                   "ways come and go."));
    m_tactics = std::make_unique<TacticsForm>(*this);
    to->addWidget(m_tactics->list());
}

void TenacityStep::makeBadNumbers()
{
    auto* to = addScreen(badNumbersScreen);
    addQuestion(to, tr("Which numbers may look bad, and until when?"),
                tr("Agreed now, before they come: “no revenue to speak of until year three, and that is the plan”."));
    m_badNumbers = std::make_unique<BadNumbersForm>(*this);
    to->addWidget(m_badNumbers->list());
}

void TenacityStep::makeSignals()
{
    auto* to = addScreen(signalsScreen);
    addQuestion(to, tr("What will you look for?"),
                tr("Three to seven things you could see, named before you look, so that you do not find only what "
                   "you hoped for."));
    m_signals = std::make_unique<SignalsForm>(*this);
    to->addWidget(m_signals->list());
}

void TenacityStep::makeLosses()
{
    auto* to = addScreen(lossesScreen);
    addQuestion(to, tr("What would each mistake cost?"),
                tr("You can leave this blank: then three short readings at each look give the verdict. Worked "
                   "through, what you saw is weighed with what a mistake costs."));
    addLossFields(*this, to);
}

void TenacityStep::makeVerdict()
{
    auto* to = addScreen(verdictScreen);
    addQuestion(to, tr("What do your answers say?"),
                tr("The first row that holds in a fixed table; it may disagree with you. You decide."));
    m_verdict = new VerdictView(QStringLiteral("tenacity.verdict"));
    connect(m_verdict, &VerdictView::goTo, this, &WalkStepPage::goTo);
    to->addWidget(m_verdict);
}

void TenacityStep::redraw(const QString& /*origin*/)
{
    const auto remind = [](QLabel* label, const QString& said) {
        label->setText(said);
        label->setVisible(!said.isEmpty());
    };
    remind(m_consequences, saidUnderMust(decision(), &Answer::consequence));
    remind(m_voices, saidUnderMust(decision(), &Answer::outsideVoice));
    ask();
}

void TenacityStep::assessed()
{
    ask();
}

void TenacityStep::ask()
{
    if (context().editor == nullptr || entry().decision() == nullptr) return;
    m_assessor->ask(entry(), context().assessment, context().journal);
}

void TenacityStep::showAssessment(const TenacityAssessment& assessment)
{
    if (context().editor == nullptr || entry().decision() == nullptr) return;
    m_mustSays->setText(breakable(qs(assessment.kindSentence)));
    m_mustSays->setVisible(!assessment.kindSentence.empty());
    TenacityAssessment shown = assessment;
    const auto known = findingsAt(entry(), step(), today(), coreTranslate()); // which stand beside the step
    std::erase_if(shown.findings, [&](const Finding& finding) {
        return finding.severity == Severity::Missing &&
               std::ranges::find(known, finding.pointer, &Finding::pointer) != known.end();
    });
    m_verdict->show(shown);
}

} // namespace soundings::ui
