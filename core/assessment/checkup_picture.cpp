// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/checkup_picture.h"

#include "core/assessment/plain_words.h"
#include "core/diagnosis/cause_catalogue.h"
#include "core/support/text.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace soundings {
namespace {

constexpr double topOfScale = 10;

double halfOf(Sureness sureness)
{
    switch (sureness) {
    case Sureness::Sure: return 0.5;
    case Sureness::Roughly: return 1.5;
    case Sureness::Guess: return 3;
    }
    return 3;
}

const Answer* answerTo(const std::vector<Answer>& answers, const std::string& question)
{
    const auto found = std::ranges::find(answers, question, &Answer::question);
    return found == answers.end() ? nullptr : &*found;
}

std::optional<Range> rangeIn(const std::vector<Answer>& answers, const std::string& question)
{
    const Answer* answer = answerTo(answers, question);
    return answer != nullptr ? rangeOf(*answer) : std::nullopt;
}

Shift shiftBetween(const std::optional<Range>& before, const std::optional<Range>& now)
{
    if (!before || !now) return Shift::Unknown;
    if (now->likely > before->high) return Shift::Up;
    if (now->likely < before->low) return Shift::Down;
    return Shift::Within;
}

const FunctionLook* lookAt(const Checkup& checkup, const std::string& function)
{
    const auto found = std::ranges::find(checkup.functions, function, &FunctionLook::function);
    return found == checkup.functions.end() ? nullptr : &*found;
}

/// The leader's rating that was given last; one without a moment counts as earlier.
const LeaderRating* latestRating(const FunctionLook& look)
{
    const LeaderRating* latest = nullptr;
    const auto when = [](const LeaderRating& rating) { return rating.at ? rating.at->utcMs : 0; };
    for (const LeaderRating& rating : look.ratings)
        if (rating.share && (latest == nullptr || when(rating) >= when(*latest))) latest = &rating;
    return latest;
}

Range asShare(Range range)
{
    range.low /= topOfScale;
    range.likely /= topOfScale;
    range.high /= topOfScale;
    return range;
}

std::string inPercent(double share)
{
    return fmt::format("{} %", std::lround(share * 100));
}

class CheckupPainter {
public:
    CheckupPainter(const Entry& entry, const std::vector<Entry>& others, const Translate& translate)
        : m_checkup(*entry.checkup()), m_day(dayOf(entry)), m_tr(translate)
    {
        for (const Entry& other : others)
            if (other.checkup() != nullptr && other.id != entry.id && dayOf(other) <= m_day)
                m_earlier.push_back(&other);
        std::ranges::stable_sort(m_earlier, {}, [](const Entry* one) { return dayOf(*one); });
    }

    [[nodiscard]] CheckupPicture paint()
    {
        m_picture.on = m_day;
        m_picture.hasEarlier = !m_earlier.empty();
        m_picture.blindSpot = std::string(trimmed(m_checkup.blindSpot.answer));
        m_picture.blindSpotWaits = !m_picture.blindSpot.empty() && m_checkup.blindSpot.isOpen();
        for (const Question& question : m_questions.principles.questions) addPrinciple(question);
        for (const FunctionLook& look : m_checkup.functions) addFunction(look);
        collectSteps();
        m_picture.sentence = sentence();
        return std::move(m_picture);
    }

private:
    [[nodiscard]] const Checkup* before() const { return m_earlier.empty() ? nullptr : m_earlier.back()->checkup(); }

    [[nodiscard]] CheckupNext nextOf(const std::string& step, std::string about, std::string name) const
    {
        const CheckupStep& known = *m_questions.stepFor(step);
        CheckupNext next;
        next.text = say(m_tr, known.text.c_str(), fmt::arg("function", name));
        next.action = known.action;
        next.place = known.place;
        next.done = std::ranges::any_of(m_checkup.steps,
                                        [&](const NextStep& taken) { return taken.about == about && taken.done; });
        next.about = std::move(about);
        next.name = std::move(name);
        return next;
    }

    [[nodiscard]] Height heightOf(const std::optional<Range>& range) const
    {
        if (!range) return Height::Unknown;
        if (range->likely < m_questions.low) return Height::Low;
        return range->likely < m_questions.strong ? Height::Middling : Height::Strong;
    }

    void addPrinciple(const Question& question)
    {
        PrinciplePicture one;
        one.id = question.id;
        one.name = question.name;
        one.question = question.text;
        one.range = rangeIn(m_checkup.principles, question.id);
        one.height = heightOf(one.range);
        if (const Answer* answer = answerTo(m_checkup.principles, question.id)) one.evidence = answer->evidence;
        for (const Entry* earlier : m_earlier)
            if (const auto range = rangeIn(earlier->checkup()->principles, question.id))
                one.trend.push_back({dayOf(*earlier), *range});
        if (one.range) one.trend.push_back({m_day, *one.range});
        const auto former = before() != nullptr ? rangeIn(before()->principles, question.id) : std::nullopt;
        one.shift = shiftBetween(former, one.range);
        one.sentence = !one.range ? say(m_tr, "{name}: not answered.", fmt::arg("name", one.name))
                                  : say(m_tr, "{name}: {about} of 10, {height}.", fmt::arg("name", one.name),
                                        fmt::arg("about", aboutOf(*one.range, m_tr)),
                                        fmt::arg("height", nameOf(one.height, m_tr)));
        if (one.shift == Shift::Up || one.shift == Shift::Down)
            tellChange(one.name, one.shift, plainNumber(former->likely), plainNumber(one.range->likely));
        if (one.height == Height::Low) one.next = nextOf(question.id, question.id, question.name);
        m_picture.principles.push_back(std::move(one));
    }

    void tellChange(const std::string& name, Shift shift, const std::string& former, const std::string& now)
    {
        if (shift == Shift::Up)
            m_picture.changes.push_back(say(m_tr, "{name} went up: from {before} to {now}.", fmt::arg("name", name),
                                            fmt::arg("before", former), fmt::arg("now", now)));
        else
            m_picture.changes.push_back(say(m_tr, "{name} went down: from {before} to {now}.", fmt::arg("name", name),
                                            fmt::arg("before", former), fmt::arg("now", now)));
    }

    void addFunction(const FunctionLook& look)
    {
        FunctionPicture one;
        one.id = look.id;
        one.name = functionName(look.function);
        if (one.name.empty()) one.name = say(m_tr, "a function without a name");
        if (const auto own = rangeOf(look.own)) one.own = asShare(*own);
        const LeaderRating* rating = latestRating(look);
        one.leaderWaits = rating != nullptr && !one.own;
        if (rating != nullptr && one.own) {
            one.leader = rating->share;
            one.leaderName = rating->person;
            one.unseen = rating->unseen;
            if (rating->at) one.ratedOn = localDate(*rating->at);
        }
        if (one.own && one.leader) one.gap = one.own->likely - *one.leader;
        one.belowBar = (one.own && one.own->likely < m_questions.bar) || (one.leader && *one.leader < m_questions.bar);
        const FunctionLook* former = before() != nullptr ? lookAt(*before(), look.function) : nullptr;
        std::optional<Range> formerShare;
        if (former != nullptr)
            if (const auto range = rangeOf(former->own)) formerShare = asShare(*range);
        one.shift = shiftBetween(formerShare, one.own);
        if (one.shift == Shift::Up || one.shift == Shift::Down)
            tellChange(say(m_tr, "Understanding of {function}", fmt::arg("function", one.name)), one.shift,
                       inPercent(formerShare->likely), inPercent(one.own->likely));
        one.sentence = functionSentence(one);
        if (one.belowBar) one.next = nextOf(one.leader ? "learn" : "ask", one.id, one.name);
        m_picture.functions.push_back(std::move(one));
    }

    [[nodiscard]] std::string functionSentence(const FunctionPicture& one) const
    {
        if (one.leaderWaits)
            return say(m_tr, "{function}: its leader has answered; give your own answer first, theirs is shown then.",
                       fmt::arg("function", one.name));
        if (!one.own) return say(m_tr, "{function}: not answered.", fmt::arg("function", one.name));
        if (!one.leader)
            return say(m_tr, "{function}: you say {own}; its leader was not asked yet.", fmt::arg("function", one.name),
                       fmt::arg("own", aboutShare(*one.own, m_tr)));
        const std::string leader = isBlank(one.leaderName) ? say(m_tr, "its leader") : inSentence(one.leaderName);
        std::string both = say(m_tr, "{function}: you say {own}, {leader} says {share}.",
                               fmt::arg("function", one.name), fmt::arg("own", aboutShare(*one.own, m_tr)),
                               fmt::arg("leader", leader), fmt::arg("share", inPercent(*one.leader)));
        // Within the range that one gave oneself there is nothing to explain.
        if (*one.leader < one.own->low) both += ' ' + say(m_tr, "You see less than you think.");
        if (*one.leader > one.own->high) both += ' ' + say(m_tr, "You see more than you think.");
        return both;
    }

    void collectSteps()
    {
        std::vector<std::pair<double, CheckupNext>> low;
        for (const PrinciplePicture& one : m_picture.principles)
            if (one.next) low.emplace_back(one.range->likely / topOfScale, *one.next);
        std::vector<std::pair<double, CheckupNext>> below;
        for (const FunctionPicture& one : m_picture.functions)
            if (one.next) below.emplace_back(std::min(one.own->likely, one.leader.value_or(1)), *one.next);
        for (auto* list : {&low, &below}) {
            std::ranges::stable_sort(*list, {}, [](const auto& one) { return one.first; });
            for (auto& [value, next] : *list) m_picture.steps.push_back(std::move(next));
        }
    }

    [[nodiscard]] std::string sentence() const
    {
        std::string low;
        std::size_t blank = 0;
        for (const PrinciplePicture& one : m_picture.principles) {
            blank += one.height == Height::Unknown ? 1 : 0;
            if (one.height != Height::Low) continue;
            low += (low.empty() ? "" : ", ") + say(m_tr, "{name} (about {value})", fmt::arg("name", one.name),
                                                   fmt::arg("value", plainNumber(one.range->likely)));
        }
        std::string words;
        if (blank == m_picture.principles.size())
            words = say(m_tr, "No principle is answered yet; blank means unknown.");
        else if (low.empty())
            words = say(m_tr, "No principle that you answered is low.");
        else
            words = say(m_tr, "Low, of 10: {names}.", fmt::arg("names", low));
        if (blank > 0 && blank < m_picture.principles.size())
            words += ' ' + say(m_tr, "Not answered: {n} of {all}.", fmt::arg("n", blank),
                               fmt::arg("all", m_picture.principles.size()));
        return words + understandingSentence() + blindSentence();
    }

    [[nodiscard]] std::string understandingSentence() const
    {
        std::string names;
        bool answered = false;
        for (const FunctionPicture& one : m_picture.functions) {
            answered = answered || one.own;
            if (one.belowBar) names += (names.empty() ? "" : ", ") + one.name;
        }
        if (!answered) return {};
        const std::string bar = inPercent(m_questions.bar);
        if (names.empty())
            return ' ' +
                   say(m_tr, "Of every function that was rated you understand {bar} or more.", fmt::arg("bar", bar));
        return ' ' + say(m_tr, "Below the {bar} bar: {names}.", fmt::arg("bar", bar), fmt::arg("names", names));
    }

    [[nodiscard]] std::string blindSentence() const
    {
        if (!m_picture.blindSpotWaits) return {};
        return ' ' + say(m_tr, "Not looked at yet: {what}.", fmt::arg("what", inSentence(m_picture.blindSpot)));
    }

    const Checkup& m_checkup;
    Date m_day;
    const Translate& m_tr;
    const CheckupQuestions& m_questions = standardCheckup();
    std::vector<const Entry*> m_earlier;
    CheckupPicture m_picture;
};

} // namespace

Date dayOf(const Entry& checkup)
{
    const Checkup* known = checkup.checkup();
    return known != nullptr && known->on && known->on->ok() ? *known->on : localDate(checkup.created);
}

std::optional<Range> rangeOf(const Answer& answer)
{
    if (answer.range) return answer.range;
    if (!answer.value) return {};
    const double half = halfOf(answer.sureness);
    return Range{std::max(0.0, *answer.value - half), *answer.value, std::min(topOfScale, *answer.value + half), {}};
}

std::string functionName(const std::string& function)
{
    const CompanyFunction* known = standardCauses().findFunction(function);
    return known != nullptr ? known->name : std::string(trimmed(function));
}

CheckupPicture checkupPictureOf(const Entry& checkup, const std::vector<Entry>& others, const Translate& translate)
{
    if (checkup.checkup() == nullptr) return {};
    return CheckupPainter(checkup, others, translate).paint();
}

std::string aboutOf(const Range& range, const Translate& translate)
{
    return say(translate, "about {likely} ({low} to {high})", fmt::arg("likely", plainNumber(range.likely)),
               fmt::arg("low", plainNumber(range.low)), fmt::arg("high", plainNumber(range.high)));
}

std::string aboutShare(const Range& share, const Translate& translate)
{
    return say(translate, "about {likely} ({low} to {high})", fmt::arg("likely", inPercent(share.likely)),
               fmt::arg("low", std::to_string(std::lround(share.low * 100))), fmt::arg("high", inPercent(share.high)));
}

std::string nameOf(Height height, const Translate& translate)
{
    switch (height) {
    case Height::Unknown: return say(translate, "not answered");
    case Height::Low: return say(translate, "low");
    case Height::Middling: return say(translate, "in the middle");
    case Height::Strong: return say(translate, "strong");
    }
    return {};
}

std::string nameOf(Shift shift, const Translate& translate)
{
    switch (shift) {
    case Shift::Unknown: return {};
    case Shift::Within: return say(translate, "as before, within its range");
    case Shift::Up: return say(translate, "higher than before");
    case Shift::Down: return say(translate, "lower than before");
    }
    return {};
}

const char* wordOf(Height height)
{
    switch (height) {
    case Height::Unknown: return "unknown";
    case Height::Low: return "low";
    case Height::Middling: return "middling";
    case Height::Strong: return "strong";
    }
    return "unknown";
}

const char* wordOf(Shift shift)
{
    switch (shift) {
    case Shift::Unknown: return "unknown";
    case Shift::Within: return "within";
    case Shift::Up: return "up";
    case Shift::Down: return "down";
    }
    return "unknown";
}

} // namespace soundings
