// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/walk_page.h"

#include "core/assessment/reviews.h"
#include "core/support/error.h"
#include "core/support/text.h"
#include "ui/assessor.h"
#include "ui/entry_editor.h"
#include "ui/guarded.h"
#include "ui/journal_bridge.h"
#include "ui/pages/walk/can_step.h"
#include "ui/pages/walk/expect_step.h"
#include "ui/pages/walk/find_a_way_step.h"
#include "ui/pages/walk/frame_step.h"
#include "ui/pages/walk/must_step.h"
#include "ui/pages/walk/options_step.h"
#include "ui/pages/walk/seal_step.h"
#include "ui/pages/walk/side_panel.h"
#include "ui/pages/walk/story_step.h"
#include "ui/pages/walk/tenacity_step.h"
#include "ui/pages/walk/trade_offs_step.h"
#include "ui/pages/walk/voices_step.h"
#include "ui/pages/walk/walk_frame.h"
#include "ui/sealed_memory.h"
#include "ui/translate.h"

#include <QVBoxLayout>

#include <algorithm>

namespace soundings::ui {

namespace {

constexpr std::size_t lastStep = everydaySteps.size() - 1; ///< Seal; further steps stand behind it

constexpr auto allSteps = [] {
    std::array<WalkStep, everydaySteps.size() + furtherSteps.size()> all{};
    std::copy(furtherSteps.begin(), furtherSteps.end(),
              std::copy(everydaySteps.begin(), everydaySteps.end(), all.begin()));
    return all;
}();

std::size_t indexOf(WalkStep step)
{
    return std::size_t(std::find(allSteps.begin(), allSteps.end(), step) - allSteps.begin());
}

/// A further step is a detour on the way to the seal.
std::size_t stepAfter(std::size_t step)
{
    return std::min(step + 1, lastStep);
}

} // namespace

struct WalkPage::Private {
    Private(WalkPage& owner, JournalBridge& bridge) : page(owner), context{bridge, nullptr, {}, nullptr} {}

    WalkPage& page;
    WalkContext context;
    WalkFrame* frame = nullptr;
    Assessor* assessor = nullptr;
    std::array<WalkStepPage*, allSteps.size()> steps{};
    std::size_t at = 0;
    bool edited = false; ///< since the step was entered: leaving it then keeps a version
    bool stale = false;  ///< the board was not drawn anew while a step showed a picture of its own
    std::array<bool, allSteps.size()> wanted{}; ///< further steps that were opened since this entry was

    [[nodiscard]] WalkStepPage& current() { return stepPage(at); }
    [[nodiscard]] bool shows() const
    {
        return context.editor != nullptr && context.editor->entry().decision() != nullptr;
    }
    WalkStepPage& stepPage(std::size_t index);
    WalkStepPage* newStep(WalkStep step);
    void enter(std::size_t index, const QString& screen, bool focus);
    void goTo(const QString& pointer);
    void goToOption(const Id& id);
    void redraw(const QString& origin);
    void redrawAround();
    void assess();
    void savePlace();
    void seal();
    void undoSeal();
    void openAt(WalkStep step, const QString& pointer);
    void attach(EntryEditor* editor);
};

WalkStepPage* WalkPage::Private::newStep(WalkStep step)
{
    switch (step) {
    case WalkStep::Frame: return new FrameStep(context, nullptr);
    case WalkStep::Must: return new MustStep(context, nullptr);
    case WalkStep::Options: return new OptionsStep(context, nullptr);
    case WalkStep::Can: return new CanStep(context, nullptr);
    case WalkStep::FindAWay: return new FindAWayStep(context, nullptr);
    case WalkStep::Expect: return new ExpectStep(context, nullptr);
    case WalkStep::TradeOffs: return new TradeOffsStep(context, nullptr);
    case WalkStep::Tenacity: return new TenacityStep(context, nullptr);
    case WalkStep::Voices: return new VoicesStep(context, nullptr);
    case WalkStep::Story: return new StoryStep(context, nullptr);
    case WalkStep::Seal: break;
    }
    auto* seal = new SealStep(context, nullptr);
    QObject::connect(seal, &SealStep::sealRequested, &page, [this] { this->seal(); });
    QObject::connect(seal, &SealStep::undoRequested, &page, [this] { undoSeal(); });
    return seal;
}

// Steps are made when first seen, so that the window is there sooner.
WalkStepPage& WalkPage::Private::stepPage(std::size_t index)
{
    if (steps[index] == nullptr) {
        auto* made = newStep(allSteps[index]);
        steps[index] = made;
        QObject::connect(made, &WalkStepPage::goTo, &page, [this](const QString& pointer) { goTo(pointer); });
        QObject::connect(made, &WalkStepPage::errorHappened, &page, &WalkPage::errorHappened);
        if (auto* story = qobject_cast<StoryStep*>(made))
            QObject::connect(story, &StoryStep::retellRequested, &page, &WalkPage::retellRequested);
        QObject::connect(made, &WalkStepPage::moved, &page, [this, made] {
            if (made != steps[at]) return;
            redrawAround();
            frame->toTop();
            savePlace();
        });
        frame->addStep(made);
    }
    return *steps[index];
}

void WalkPage::Private::enter(std::size_t index, const QString& screen, bool focus)
{
    if (!shows()) return;
    guarded(page, [&] {
        if (index != at) {
            context.editor->endMerge();
            if (edited && !context.editor->isSealed()) context.journal.keepVersion(context.editor->id(), "step");
            edited = false;
        }
        at = index;
        wanted[index] = true;
        frame->showStep(&current(), current().picture());
        if (stale && current().picture() == nullptr) assess();
        current().showScreen(screen);
        emit page.stepEntered();
        if (focus) current().focusFirst();
    });
}

void WalkPage::Private::goTo(const QString& pointer)
{
    openAt(stepAt(pointer), pointer);
}

/// Where a cloud of the board comes from: the option's answers to CAN, or the option itself where it is not asked.
void WalkPage::Private::goToOption(const Id& id)
{
    if (!shows()) return;
    const auto& options = context.editor->entry().decision()->options;
    const auto found = std::ranges::find(options, id, &Option::id);
    if (found == options.end()) return;
    const bool asked = !found->doNothing && !found->struckOut;
    goTo(QStringLiteral("/belief/options/%1%2")
             .arg(found - options.begin())
             .arg(asked ? QStringLiteral("/can") : QString()));
}

void WalkPage::Private::openAt(WalkStep step, const QString& pointer)
{
    if (!shows()) return;
    guarded(page, [&] {
        const std::size_t index = indexOf(step);
        const QString screen = pointer.isEmpty() ? QString() : stepPage(index).screenAt(partsOf(pointer));
        enter(index, screen, true);
    });
}

void WalkPage::Private::redraw(const QString& origin)
{
    if (!shows()) return;
    if (!origin.isEmpty()) edited = true;
    current().refresh(origin);
    redrawAround();
    stale = true;
    if (current().picture() == nullptr) assess();
}

void WalkPage::Private::assess()
{
    stale = false;
    guarded(page, [&] { assessor->ask(context.editor->shown(), context.journal.clock().today()); });
}

/// What stands around the question: stepper, progress, findings.
void WalkPage::Private::redrawAround()
{
    if (!shows()) return;
    guarded(page, [&] {
        const Entry& entry = context.editor->shown();
        std::vector<Stepper::Item> items;
        for (std::size_t i = 0; i < allSteps.size(); ++i) {
            StepState state = stateOf(entry, allSteps[i]);
            // All is there to seal it: that is no tick yet.
            if (i == lastStep && state == StepState::Enough && !context.editor->isSealed()) state = StepState::Begun;
            const bool waiting = i > lastStep && !wanted[i] && state == StepState::Untouched;
            items.push_back({qs(nameOf(allSteps[i], coreTranslate())), state, waiting});
        }
        frame->setSteps(std::move(items), int(at));
        frame->setProgress(current().progress());
        const bool last = at == lastStep;
        const bool first = at == 0 && current().screens().indexOf(current().screen()) <= 0;
        frame->setMoves(!first, !last);
        frame->panel().setFindings(
            context.editor->isSealed() || last
                ? std::vector<Finding>()
                : findingsAt(entry, allSteps[at], context.journal.clock().today(), coreTranslate()));
        frame->panel().showSaveState(context.journal);
        frame->setSealed(context.editor->isSealed());
    });
}

/// step/screen, the screen being a step's own stable word; an opaque word to the journal.
void WalkPage::Private::savePlace()
{
    if (!shows() || context.journal.isReadOnly()) return;
    context.editor->setPlace(QStringLiteral("%1/%2").arg(QLatin1String(wordOf(allSteps[at])), current().screen()));
}

void WalkPage::Private::seal()
{
    if (!shows() || context.editor->isSealed() || context.journal.isReadOnly()) return;
    if (isBlank(context.editor->entry().title)) {
        goTo(QStringLiteral("/title"));
        return;
    }
    try {
        context.editor->edit(tr("Take off blank reasons"), {}, [](Decision& d) { dropBlankReasons(d); });
        context.journal.seal(context.editor->id());
    } catch (const Error& error) {
        emit page.errorHappened(qs(error.message()));
        return;
    }
    context.editor->setSealed(true);
    emit page.sealed(qs(context.editor->id()));
}

void WalkPage::Private::undoSeal()
{
    if (!shows()) return;
    try {
        context.journal.withdrawSeal(context.editor->id());
    } catch (const Error& error) {
        emit page.errorHappened(qs(error.message()));
        return;
    }
    context.editor->setSealed(false);
}

void WalkPage::Private::attach(EntryEditor* editor)
{
    if (context.editor != nullptr) context.editor->disconnect(&page);
    context.editor = editor;
    context.assessment = {};
    edited = false;
    wanted = {};
    frame->setShown(shows());
    if (!shows()) return;
    QObject::connect(editor, &EntryEditor::changed, &page, [this](const QString& origin) { redraw(origin); });
    QObject::connect(editor, &EntryEditor::sealedChanged, &page, [this] { redraw({}); });
    QObject::connect(editor, &QObject::destroyed, &page, [this, editor] {
        if (context.editor != editor) return;
        context.editor = nullptr;
        frame->setShown(false);
    });
    frame->panel().setAssessment(editor->shown(), context.assessment);
    context.memory->refresh(); // a constraint may have moved on another page
    assess();
}

WalkPage::WalkPage(JournalBridge& journal, QWidget* parent)
    : QWidget(parent), d(std::make_unique<Private>(*this, journal))
{
    setObjectName(QStringLiteral("walk"));
    d->frame = new WalkFrame(this);
    d->assessor = new Assessor(this);
    d->context.memory = new SealedMemory(journal, this);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(d->frame);
    d->frame->setShown(false);

    connect(d->frame, &WalkFrame::nextRequested, this, &WalkPage::next);
    connect(d->frame, &WalkFrame::backRequested, this, &WalkPage::back);
    connect(d->frame, &WalkFrame::stepChosen, this, [this](int step) { d->enter(std::size_t(step), {}, true); });
    connect(&d->frame->panel(), &SidePanel::goTo, this, [this](const QString& pointer) { d->goTo(pointer); });
    connect(&d->frame->panel(), &SidePanel::optionActivated, this,
            [this](const QString& id) { d->goToOption(id.toStdString()); });
    connect(d->assessor, &Assessor::ready, this, [this](const Assessment& assessment) {
        if (!d->shows() || assessment.entry != d->context.editor->id()) return;
        d->context.assessment = assessment;
        d->frame->panel().setAssessment(d->context.editor->shown(), assessment);
        d->current().assessed();
    });
    connect(&journal, &JournalBridge::saveStateChanged, this,
            [this] { d->frame->panel().showSaveState(d->context.journal); });
}

WalkPage::~WalkPage()
{
    if (QWidget* typing = d->frame->focusWidget()) typing->clearFocus(); // what is typed ends while all of it is there
    delete d->frame; // its fields end their typing when they go, and need what they work with for it
}

void WalkPage::open(EntryEditor* editor)
{
    d->attach(editor);
    if (!d->shows()) return;
    const QString place = editor->place();
    const QString word = place.section(QLatin1Char('/'), 0, 0);
    std::size_t index = 0;
    for (std::size_t i = 0; i < allSteps.size(); ++i)
        if (word == QLatin1String(wordOf(allSteps[i]))) index = i;
    d->enter(index, place.section(QLatin1Char('/'), 1), true);
}

void WalkPage::open(EntryEditor* editor, WalkStep step, const QString& pointer)
{
    d->attach(editor);
    d->openAt(step, pointer);
}

EntryEditor* WalkPage::editor() const
{
    return d->context.editor;
}

WalkStep WalkPage::step() const
{
    return allSteps[d->at];
}

QString WalkPage::helpTopic() const
{
    return d->shows() ? d->current().helpTopic() : QStringLiteral("walk");
}

void WalkPage::next()
{
    if (!d->shows()) return;
    WalkStepPage& page = d->current();
    const QStringList screens = page.screens();
    const auto at = screens.indexOf(page.screen());
    if (at + 1 < screens.size())
        d->enter(d->at, screens[at + 1], true);
    else if (d->at != lastStep)
        d->enter(stepAfter(d->at), {}, true);
}

void WalkPage::back()
{
    if (!d->shows()) return;
    WalkStepPage& page = d->current();
    const QStringList screens = page.screens();
    const auto at = screens.indexOf(page.screen());
    if (at > 0) {
        d->enter(d->at, screens[at - 1], true);
    } else if (d->at > 0) {
        const std::size_t before = d->at > lastStep ? lastStep - 1 : d->at - 1;
        d->enter(before, d->stepPage(before).screens().last(), true);
    }
}

void WalkPage::commit()
{
    if (!d->shows()) return;
    if (d->at == lastStep)
        d->seal();
    else
        d->enter(stepAfter(d->at), {}, true);
}

} // namespace soundings::ui
