// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/searchable_text.h"

#include "core/support/code_points.h"

#include <initializer_list>
#include <string_view>
#include <variant>

namespace soundings {
namespace {

/// Collects texts, one a line, so that a phrase never spans two of them by accident of spacing.
class TextColumn {
public:
    explicit TextColumn(std::string& out) : m_out(out) {}
    void add(std::initializer_list<std::reference_wrapper<const std::string>> texts)
    {
        for (const std::string& text : texts) {
            if (text.empty()) continue;
            m_out += withWordBreaks(text);
            m_out += '\n';
        }
    }

private:
    std::string& m_out;
};

void addAnswers(TextColumn& open, const std::vector<Answer>& answers)
{
    for (const Answer& a : answers) open.add({a.evidence, a.consequence, a.outsideVoice, a.wouldHaveToBeTrue});
}

void addFrame(TextColumn& open, const Frame& frame)
{
    open.add({frame.question, frame.aim, frame.context, frame.area, frame.owner, frame.known, frame.unknown});
    for (const Understanding& u : frame.understanding) open.add({u.function});
}

void addChoices(TextColumn& open, const Decision& decision)
{
    for (const LensRules* rules : {&decision.mustRules, &decision.canRules})
        for (const FactorRole& role : rules->roles) open.add({role.reason});
    addAnswers(open, decision.must);
    for (const Option& option : decision.options) {
        open.add({option.title, option.description, option.strikeReason, option.ownAim});
        addAnswers(open, option.must);
        addAnswers(open, option.can);
        for (const Score& score : option.scores) open.add({score.evidence});
    }
    for (const Constraint& c : decision.constraints) open.add({c.text, c.wouldMoveIt, c.owner, c.alreadyDoneBy});
    for (const Criterion& c : decision.criteria) open.add({c.name, c.unit, c.worstWords, c.bestWords});
    open.add({decision.because});
}

void addPrediction(TextColumn& open, TextColumn& covered, const Prediction& prediction)
{
    open.add({prediction.statement, prediction.unit, prediction.judge, prediction.function});
    for (const Choice& choice : prediction.choices) open.add({choice.text});
    covered.add({prediction.reason});
}

void addSignpost(TextColumn& open, const Signpost& s)
{
    open.add({s.state, s.worked, s.stop, s.unit, s.action, s.decidedBy});
}

void addTactic(TextColumn& open, const Tactic& t)
{
    open.add({t.hypothesis, t.price, t.taught, t.signals});
}

void addExpectations(TextColumn& open, TextColumn& covered, const Decision& decision)
{
    covered.add({decision.outsideView.who});
    for (const Prediction& prediction : decision.predictions) addPrediction(open, covered, prediction);
    for (const Signpost& signpost : decision.signposts) addSignpost(open, signpost);
}

void addPyramid(TextColumn& open, const Pyramid& pyramid, const RetellTest& test)
{
    open.add({pyramid.headline});
    for (const Argument& argument : pyramid.arguments) {
        open.add({argument.text});
        for (const Evidence& e : argument.evidence) open.add({e.text, e.source});
    }
    for (const Retelling& retelling : test.retellings)
        open.add({retelling.person, retelling.function, retelling.headline, retelling.argument});
}

void addStory(TextColumn& open, const Decision& decision, bool hidden)
{
    const Tenacity& tenacity = decision.tenacity;
    open.add({tenacity.consequenceOfStopping, tenacity.outsideConfirmation});
    for (const BadNumbersWindow& window : tenacity.badNumbers) open.add({window.text});
    for (const Signal& signal : tenacity.watched) open.add({signal.text});
    for (const Tactic& tactic : decision.tactics) addTactic(open, tactic);
    for (const Voice& v : decision.voices) {
        open.add({v.person, v.function});
        // Not even in the covered column: in a blind round nobody finds them.
        if (!hidden) open.add({v.why, v.wouldChangeTheirMind, v.stupidBecause});
    }
    addPyramid(open, decision.pyramid, decision.retell);
    for (const PremortemReason& reason : decision.premortem) open.add({reason.text});
    for (const Commitment& commitment : decision.commitments) open.add({commitment.text, commitment.owner});
    for (const std::string& tag : decision.tags) open.add({tag});
}

void addDiagnosis(TextColumn& open, const Diagnosis& diagnosis)
{
    const Miss& miss = diagnosis.miss;
    const OwnPart& own = diagnosis.ownPart;
    open.add({miss.metric, miss.unit, miss.howMeasured, miss.blamedToday, own.issue, own.myPart, own.thinkNow,
              diagnosis.area});
    for (const Cause& cause : diagnosis.causes) open.add({cause.name, cause.text});
    const bool hidden = diagnosis.round.isHidden();
    for (const DiagnosisVoice& v : diagnosis.voices) {
        open.add({v.person, v.function});
        if (!hidden) open.add({v.answer, v.costOfBeingRight, v.onlyTheySee});
    }
    for (const EvidenceItem& item : diagnosis.evidence)
        if (!hidden || item.voice.empty()) open.add({item.text, item.source, item.origin});
    for (const DiagnosticQuestion& q : diagnosis.questions) open.add({q.text, q.purpose, q.askedOf, q.said});
    open.add({diagnosis.hypothesis.text, diagnosis.hypothesis.because});
    if (diagnosis.hypothesis.test) addSignpost(open, *diagnosis.hypothesis.test);
    for (const std::string& tag : diagnosis.tags) open.add({tag});
}

void addArea(TextColumn& open, const Area& area)
{
    open.add({area.owner, area.target, area.metric.name, area.metric.unit, area.notes});
    for (const Pocket& pocket : area.pockets) open.add({pocket.what, pocket.why});
    for (const std::string& tag : area.tags) open.add({tag});
}

void addCheckup(TextColumn& open, const Checkup& checkup)
{
    open.add({checkup.blindSpot.answer});
    addAnswers(open, checkup.principles);
    for (const FunctionLook& look : checkup.functions) {
        open.add({look.function, look.own.evidence});
        for (const LeaderRating& rating : look.ratings) open.add({rating.person, rating.unseen});
    }
    for (const NextStep& step : checkup.steps) open.add({step.text});
}

void addEngagement(TextColumn& open, const Engagement& e)
{
    open.add({e.client, e.aims, e.sponsor, e.sponsorMaySee, e.consent});
}

/// Answers of a blind round only after their reveal: until then they stand in no column.
void addRound(TextColumn& open, const SessionRound& round)
{
    open.add({round.question, round.unit});
    for (const RoundChoice& choice : round.choices) open.add({choice.text});
    if (round.revealed)
        for (const RoundAnswer& answer : round.first) open.add({answer.text});
    if (round.revealedAgain)
        for (const RoundAnswer& answer : round.second) open.add({answer.text});
}

void addSession(TextColumn& open, const Session& session)
{
    for (const Participant& p : session.participants) open.add({p.name, p.role});
    open.add({session.worthIt});
    for (const AgendaItem& item : session.agenda) open.add({item.text});
    for (const SessionCard& card : session.cards) open.add({card.text, card.note});
    for (const SessionRound& round : session.rounds) addRound(open, round);
    for (const Commitment& commitment : session.commitments) open.add({commitment.text, commitment.owner});
    open.add({session.taking});
    for (const std::string& tag : session.tags) open.add({tag});
}

/// What somebody wrote before the session is between them and who asked.
void addForms(TextColumn& privately, const Session& session)
{
    for (const SessionForm& form : session.forms)
        privately.add({form.person, form.function, form.issue, form.myPart, form.proposal});
}

void addSince(TextColumn& open, TextColumn& covered, const SinceItem& item)
{
    struct Adder {
        TextColumn& open;
        TextColumn& covered;
        void operator()(const Addendum& a) const { open.add({a.text}); }
        void operator()(const Reading& r) const { open.add({r.note}); }
        void operator()(const SignpostAmendment& a) const { open.add({a.worked, a.stop, a.reason}); }
        void operator()(const PredictionUpdate& u) const { covered.add({u.reason}); }
        void operator()(const Resolution& r) const { open.add({r.choice, r.whatHappened}); }
        void operator()(const Review& r) const
        {
            open.add({r.whatHappened});
            for (const Lesson& lesson : r.lessons) {
                open.add({lesson.text});
                for (const std::string& tag : lesson.tags) open.add({tag});
            }
        }
        void operator()(const Reclassification& r) const { open.add({r.reason}); }
        void operator()(const Uncovering& u) const { open.add({u.reason}); }
        void operator()(const Drop& d) const { open.add({d.reason}); }
        void operator()(const SignpostSet& s) const { addSignpost(open, s.sign); }
        void operator()(const Look& l) const { open.add({l.lesson, l.evidence}); }
        void operator()(const TacticBegun& t) const { addTactic(open, t.tactic); }
        void operator()(const TacticEnded& t) const { open.add({t.price, t.taught}); }
        void operator()(const GroundSaid& g) const
        {
            open.add({g.owner, g.consequenceOfStopping, g.outsideConfirmation});
        }
        void operator()(const ConstraintMoved& c) const { open.add({c.how}); }
        void operator()(const PredictionMade& p) const { addPrediction(open, covered, p.made); }
        void operator()(const Rescheduled& r) const { open.add({r.reason}); }
        void operator()(const CommitmentClosed& c) const { open.add({c.word}); }
    };
    std::visit(Adder{open, covered}, item.what);
}

} // namespace

SearchableText searchableTextOf(const Entry& entry)
{
    SearchableText text;
    if (const auto* note = std::get_if<Note>(&entry.belief)) {
        TextColumn(note->isPrivate ? text.privateText : text.open).add({entry.title, note->text});
        return text;
    }
    TextColumn open(text.open);
    TextColumn covered(text.covered);
    open.add({entry.title});
    if (const LonePrediction* lone = entry.lonePrediction()) {
        addPrediction(open, covered, lone->prediction);
        open.add({lone->area, lone->notes, lone->source, lone->remainder});
        for (const std::string& tag : lone->tags) open.add({tag});
    }
    if (const Decision* decision = entry.decision()) {
        addFrame(open, decision->frame);
        addChoices(open, *decision);
        addExpectations(open, covered, *decision);
        addStory(open, *decision, decision->round.isHidden());
    }
    if (const Diagnosis* diagnosis = entry.diagnosis()) addDiagnosis(open, *diagnosis);
    if (const Area* area = entry.area()) addArea(open, *area);
    if (const Checkup* checkup = entry.checkup()) addCheckup(open, *checkup);
    if (const Story* story = entry.story()) {
        addPyramid(open, story->pyramid, story->retell);
        open.add({story->area});
        for (const std::string& tag : story->tags) open.add({tag});
    }
    if (const Engagement* engagement = entry.engagement()) addEngagement(open, *engagement);
    if (const Session* session = entry.session()) addSession(open, *session);
    TextColumn privately(text.privateText);
    if (const Session* session = entry.session()) addForms(privately, *session);
    for (const SinceItem& item : entry.since) addSince(open, covered, item);
    return text;
}

std::string withWordBreaks(const std::string& text)
{
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const auto [point, size] = codePointAt(text, at);
        const bool alone = isWrittenWithoutSpaces(point);
        if (alone) out += ' ';
        out.append(text, at, size);
        if (alone) out += ' ';
        at += size;
    }
    return out;
}

SearchWords searchWordsIn(const std::string& typed)
{
    constexpr std::size_t mostWords = 32;
    SearchWords result;
    std::string word;
    bool findable = false;
    const auto finish = [&] {
        if (findable && result.words.size() < mostWords) result.words.push_back(word);
        word.clear();
        findable = false;
    };
    for (std::size_t at = 0; at < typed.size();) {
        const auto [point, size] = codePointAt(typed, at);
        const bool space = point <= 0x20 || point == 0x7f || point == 0xa0 || point == 0x3000;
        if (space)
            finish();
        else
            word.append(typed, at, size);
        result.lastIsPrefix = isWordCharacter(point);
        findable = findable || (!space && result.lastIsPrefix);
        at += size;
    }
    finish();
    return result;
}

} // namespace soundings
