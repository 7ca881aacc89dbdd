// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/asking_form.h"

#include "core/assessment/diagnosis_problem.h"
#include "core/assessment/plain_words.h"
#include "core/assessment/story.h"
#include "core/assessment/voices_picture.h"
#include "core/exchange/session_form.h"
#include "core/support/error.h"
#include "core/support/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace soundings {
namespace {

constexpr std::string_view noneOfThese = "none";
constexpr std::string_view predictionPrefix = "p-";

FormField field(std::string id, FieldKind kind, std::string label, std::string help, bool required = false)
{
    FormField made;
    made.id = std::move(id);
    made.kind = kind;
    made.label = std::move(label);
    made.help = std::move(help);
    made.required = required;
    return made;
}

/// Of an entry or a constant one; null where nobody can be asked about it.
template <typename AnyEntry>
auto askingsOf(AnyEntry& entry) -> decltype(&entry.decision()->askings)
{
    if (auto* decision = entry.decision()) return &decision->askings;
    if (auto* diagnosis = entry.diagnosis()) return &diagnosis->askings;
    if (auto* checkup = entry.checkup()) return &checkup->askings;
    if (auto* session = entry.session()) return &session->askings;
    return nullptr;
}

std::string numbersOf(const Miss& miss)
{
    std::string words;
    const auto number = [&](double value) {
        return miss.unit.empty() ? plainNumber(value) : plainNumber(value) + " " + miss.unit;
    };
    if (miss.target) words += fmt::format(" We aimed at {}.", number(*miss.target));
    if (miss.actual) words += fmt::format(" It is {}.", number(*miss.actual));
    if (miss.since) words += fmt::format(" Since {}.", mediumDate(*miss.since));
    return words;
}

void askDiagnosis(QuestionnaireForm& form, const Entry& entry)
{
    const Diagnosis& diagnosis = *entry.diagnosis();
    form.fields.push_back(field("answer", FieldKind::Text, "Why isn’t this working?", "In your own words.", true));
    FormField cause = field("cause", FieldKind::Choice, "If you had to name one cause, which?",
                            "The one whose removal would move the number most.");
    const CauseTree tree(diagnosis.causes);
    for (const std::size_t i : tree.leaves()) {
        const Cause& one = diagnosis.causes[i];
        if (one.unnamed) continue;
        const std::string name = isBlank(one.name) ? one.catalogue : one.name;
        cause.choices.push_back({one.id, isBlank(one.text) ? name : fmt::format("{}: {}", name, one.text)});
    }
    cause.choices.push_back({std::string(noneOfThese), "none of these"});
    form.fields.push_back(std::move(cause));
    form.fields.push_back(field("cost", FieldKind::Text, "What would it cost you to be right?",
                                "In work, in people, in what you would have to give up."));
    FormField points = field("points", FieldKind::Choice, "Where does your answer point?", "");
    points.choices = {{"themselves", "at my own work"}, {"away", "at someone else’s"}, {"nobody", "at nobody’s"}};
    form.fields.push_back(std::move(points));
    form.fields.push_back(field("only", FieldKind::Text, "What do you see that only you can see?", ""));
}

/// Neither what stands above nor the questions say anything of the story: what is asked for is what stayed.
void askToRetell(QuestionnaireForm& form, const Pyramid& told)
{
    form.title = "Can you tell it on?";
    FormStory story;
    story.headline = told.headline;
    for (const Argument& argument : told.arguments)
        if (!isBlank(argument.text)) story.arguments.push_back(argument.text);
    form.story = std::move(story);
    form.fields.push_back(field("headline", FieldKind::Line, "What is the message, in one sentence?",
                                "As you would tell it to somebody tomorrow. It is no test of you: what you do not "
                                "remember was not said well.",
                                true));
    form.fields.push_back(field("argument", FieldKind::Text, "Which argument stayed with you?",
                                "In your own words; leave it blank where none did."));
}

void askDecision(QuestionnaireForm& form, const Entry& entry)
{
    const Decision& decision = *entry.decision();
    FormField stance = field("stance", FieldKind::Choice, "Are you for or against it?", decision.frame.aim, true);
    stance.choices = {{"for", "for"}, {"against", "against"}, {"torn", "torn"}};
    form.fields.push_back(std::move(stance));
    form.fields.push_back(field("why", FieldKind::Text, "Why?", "", true));
    form.fields.push_back(field("mind", FieldKind::Text, "What would change your mind?", ""));
    form.fields.push_back(field("sure", FieldKind::Percent, "How sure are you?", "Percent."));
    for (const Prediction* prediction : predictionsToAsk(decision)) {
        const std::string by =
            prediction->due ? fmt::format("By {}. Percent.", mediumDate(*prediction->due)) : "Percent.";
        form.fields.push_back(field(std::string(predictionPrefix) + prediction->id, FieldKind::Percent,
                                    fmt::format("How likely is this: {}", trimmed(prediction->statement)), by));
    }
    form.fields.push_back(field("stupid", FieldKind::Text, "We are about to do something stupid because …",
                                "Nobody here wants that. If you think we are, please say so; else leave it blank."));
}

void askUnderstanding(QuestionnaireForm& form)
{
    form.fields.push_back(field("share", FieldKind::Percent,
                                "How much of what you know about your function do I understand?",
                                "Percent. 80 would be enough to be roughly right; please be frank.", true));
    form.fields.push_back(field("unseen", FieldKind::Text, "What do you know that I most likely do not?",
                                "The one thing that would change a decision of mine comes first."));
}

/// The answers by field, each at most once.
class AnswersByField {
public:
    explicit AnswersByField(const AnswerFile& file) : m_file(file) {}

    [[nodiscard]] std::string text(std::string_view id) const
    {
        const FieldAnswer* answer = find(id);
        return answer != nullptr && std::holds_alternative<std::string>(*answer) ? std::get<std::string>(*answer)
                                                                                 : std::string();
    }
    /// A percentage as a share.
    [[nodiscard]] std::optional<double> share(std::string_view id) const
    {
        const FieldAnswer* answer = find(id);
        if (answer == nullptr || !std::holds_alternative<double>(*answer)) return {};
        return std::get<double>(*answer) / 100;
    }

private:
    [[nodiscard]] const FieldAnswer* find(std::string_view id) const
    {
        const auto found = std::ranges::find_if(m_file.answers, [id](const auto& one) { return one.first == id; });
        return found == m_file.answers.end() ? nullptr : &found->second;
    }

    const AnswerFile& m_file;
};

template <typename Word>
std::optional<Word> oneOf(const std::string& text, std::initializer_list<std::pair<std::string_view, Word>> words)
{
    for (const auto& [word, value] : words)
        if (word == text) return value;
    return {};
}

void fill(Retelling& retelling, const AnswerFile& file)
{
    const AnswersByField answers(file);
    retelling.headline = answers.text("headline");
    retelling.argument = answers.text("argument");
}

void fill(DiagnosisVoice& voice, const AnswerFile& file)
{
    const AnswersByField answers(file);
    voice.answer = answers.text("answer");
    const std::string cause = answers.text("cause");
    voice.cause = cause == noneOfThese ? Id() : cause;
    voice.costOfBeingRight = answers.text("cost");
    voice.pointsAt =
        oneOf<PointsAt>(answers.text("points"),
                        {{"themselves", PointsAt::Themselves}, {"away", PointsAt::Away}, {"nobody", PointsAt::Nobody}});
    voice.onlyTheySee = answers.text("only");
}

void fill(Voice& voice, const AnswerFile& file)
{
    const AnswersByField answers(file);
    voice.stance = oneOf<Stance>(answers.text("stance"),
                                 {{"for", Stance::For}, {"against", Stance::Against}, {"torn", Stance::Torn}});
    voice.why = answers.text("why");
    voice.wouldChangeTheirMind = answers.text("mind");
    voice.confidence = answers.share("sure");
    voice.stupidBecause = answers.text("stupid");
    voice.probabilities.clear();
    for (const auto& [id, answer] : file.answers)
        if (id.starts_with(predictionPrefix) && std::holds_alternative<double>(answer))
            voice.probabilities.push_back({id.substr(predictionPrefix.size()), std::get<double>(answer) / 100, {}});
}

/// Puts what a file says in the place of what the same person said before (`isTheirs`), a new one where there is none;
/// what is known and as new stays.
template <typename List, typename IsTheirs, typename Fill>
AnswerTaken takeInto(List& list, IsTheirs isTheirs, const AnswerFile& file, IdSource& ids, Fill fillIn)
{
    const Instant at = parseInstant(file.answeredAt, "UTC");
    auto place = std::ranges::find_if(list, [&](const auto& one) {
        return one.asking == file.questionnaire && one.person == file.person && isTheirs(one);
    });
    const bool known = place != list.end();
    if (known && place->at && place->at->utcMs >= at.utcMs) return AnswerTaken::Known;
    if (!known) {
        list.emplace_back().id = ids.next();
        place = std::prev(list.end());
    }
    place->person = file.person;
    place->asking = file.questionnaire;
    place->at = at;
    fillIn(*place);
    return known ? AnswerTaken::Replaced : AnswerTaken::Added;
}

/// A leader's rating stands with their function, which is added where nobody looked at it yet.
AnswerTaken takeRating(Checkup& checkup, const AnswerFile& file, IdSource& ids)
{
    auto look = std::ranges::find(checkup.functions, file.function, &FunctionLook::function);
    if (look == checkup.functions.end()) {
        FunctionLook added;
        added.id = ids.next();
        added.function = file.function;
        look = checkup.functions.insert(checkup.functions.end(), std::move(added));
    }
    const auto isTheirs = [](const LeaderRating&) { return true; };
    return takeInto(look->ratings, isTheirs, file, ids, [&](LeaderRating& rating) {
        const AnswersByField answers(file);
        rating.share = answers.share("share");
        rating.unseen = answers.text("unseen");
    });
}

/// Of an entry or a constant one; null where no such test is known by that id.
template <typename AnyEntry>
auto* retellAskingOf(AnyEntry& entry, const Id& asking)
{
    auto* test = retellTestOf(entry);
    using Found = decltype(test->askings.data());
    if (test == nullptr) return static_cast<Found>(nullptr);
    const auto found = std::ranges::find_if(test->askings, [&](const auto& one) { return one.asking.id == asking; });
    return found == test->askings.end() ? static_cast<Found>(nullptr) : &*found;
}

Asking newAsking(AskingWords words, std::optional<Date> until, const Instant& now, IdSource& ids)
{
    Asking asking;
    asking.id = ids.next();
    asking.nonce = ids.next();
    std::erase(asking.nonce, '-'); // 32 hex digits
    asking.at = now;
    asking.until = until;
    asking.who = std::move(words.who);
    asking.introduction = std::move(words.introduction);
    return asking;
}

template <typename Voices>
AnswerTaken take(Voices& voices, const AnswerFile& file, IdSource& ids)
{
    const auto isTheirs = [&](const auto& one) { return one.function == file.function; };
    return takeInto(voices, isTheirs, file, ids, [&](auto& voice) {
        voice.function = file.function;
        fill(voice, file);
    });
}

} // namespace

bool mayBeAskedAbout(const Entry& entry)
{
    return askingsOf(entry) != nullptr;
}

Asking noteAsking(Entry& entry, AskingWords words, std::optional<Date> until, const Instant& now, IdSource& ids)
{
    std::vector<Asking>* askings = askingsOf(entry);
    if (askings == nullptr)
        throw Error(ErrorKind::Input,
                    "Only a decision, a diagnosis, a check-up, a session or a story can be asked about; choose one of "
                    "those.");
    Asking asking = newAsking(std::move(words), until, now, ids);
    askings->push_back(asking);
    return asking;
}

Asking noteRetellAsking(Entry& entry, AskingWords words, std::optional<Date> until, const Instant& now, IdSource& ids)
{
    const Pyramid* pyramid = pyramidOf(entry);
    if (pyramid == nullptr || isBlank(pyramid->headline))
        throw Error(ErrorKind::Input, "There is no headline to retell yet; write one sentence, then ask.");
    RetellAsking made;
    made.asking = newAsking(std::move(words), until, now, ids);
    made.told = *pyramid;
    for (Argument& argument : made.told.arguments) argument.evidence.clear();
    std::erase_if(made.told.arguments, [](const Argument& argument) { return isBlank(argument.text); });
    retellTestOf(entry)->askings.push_back(made);
    return made.asking;
}

std::string retellIntroduction()
{
    return "One minute, please: read a few lines once, then tell them back. It shows whether they can be told on.";
}

bool isRetellAsking(const Entry& entry, const Id& asking)
{
    return retellAskingOf(entry, asking) != nullptr;
}

std::string standardIntroduction(const Entry& entry)
{
    if (entry.story()) return retellIntroduction();

    if (const Session* session = entry.session()) return sessionIntroduction(*session);
    if (const Diagnosis* diagnosis = entry.diagnosis()) {
        const std::string& metric = isBlank(diagnosis->miss.metric) ? entry.title : diagnosis->miss.metric;
        return fmt::format("{}.{} Please say what you see from where you are; nobody else’s answer is shown to you.",
                           trimmed(metric), numbersOf(diagnosis->miss));
    }
    if (entry.checkup() != nullptr)
        return "I want to know how much of your picture I have. Please rate me, and say what I do not see; nobody "
               "else’s answer is shown to you.";
    const std::string& question = entry.decision()->frame.question;
    const std::string_view asked = trimmed(isBlank(question) ? entry.title : question);
    const bool ends = !asked.empty() && std::string_view(".?!").find(asked.back()) != std::string_view::npos;
    return fmt::format("{}{} Please answer for yourself; nobody else’s answer is shown to you.", asked,
                       ends || asked.empty() ? "" : ".");
}

QuestionnaireForm formOf(const Entry& entry, const Asking& asking)
{
    QuestionnaireForm form;
    form.id = asking.id;
    form.nonce = asking.nonce;
    form.until = asking.until;
    form.title = isBlank(entry.title) ? std::string("A question") : entry.title;
    form.introduction = isBlank(asking.introduction) ? standardIntroduction(entry) : asking.introduction;
    for (const CompanyFunction& function : standardCauses().functions)
        if (!function.mute) form.functions.push_back({function.id, function.name});
    if (const RetellAsking* retell = retellAskingOf(entry, asking.id)) {
        form.kind = "story";
        if (isBlank(asking.introduction)) form.introduction = retellIntroduction();
        askToRetell(form, retell->told);
    } else if (const Session* session = entry.session()) {
        form.kind = "session";
        askSession(form, *session);
    } else if (entry.diagnosis()) {
        form.kind = "diagnosis";
        askDiagnosis(form, entry);
    } else if (entry.checkup() != nullptr) {
        form.kind = "checkup";
        form.title = "How much do I understand?"; // the check-up's own name says nothing to them
        askUnderstanding(form);
    } else {
        form.kind = "decision";
        askDecision(form, entry);
    }
    return form;
}

const Asking* findAsking(const Entry& entry, const Id& asking)
{
    if (const RetellAsking* retell = retellAskingOf(entry, asking)) return &retell->asking;
    const std::vector<Asking>* askings = askingsOf(entry);
    if (askings == nullptr) return nullptr;
    const auto found = std::ranges::find(*askings, asking, &Asking::id);
    return found == askings->end() ? nullptr : &*found;
}

AnswerTaken takeAnswers(Entry& entry, const AnswerFile& file, IdSource& ids)
{
    if (isRetellAsking(entry, file.questionnaire)) return take(retellTestOf(entry)->retellings, file, ids);
    if (Session* session = entry.session()) {
        const AnswerTaken taken = take(session->forms, file, ids);
        if (taken != AnswerTaken::Known) takeRounds(*session, file, ids);
        return taken;
    }
    if (Diagnosis* diagnosis = entry.diagnosis()) return take(diagnosis->voices, file, ids);
    if (Checkup* checkup = entry.checkup()) return takeRating(*checkup, file, ids);
    return take(entry.decision()->voices, file, ids);
}

} // namespace soundings
