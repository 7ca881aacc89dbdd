// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/answer_import.h"

#include "core/assessment/covering.h"
#include "core/assessment/plain_words.h"
#include "core/exchange/session_form.h"
#include "core/support/error.h"
#include "core/support/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace soundings {
namespace {

/// What the words of an answer are about a decision or a diagnosis; other forms have readers of their own, some of them not
/// before they have answered themselves.
std::vector<std::string> saidIn(const QuestionnaireForm& form, const AnswerFile& file)
{
    std::vector<std::string> lines;
    if (form.kind != "decision" && form.kind != "diagnosis") return lines;
    for (const FormField& field : form.fields) {
        const auto found = std::ranges::find(file.answers, field.id, &std::pair<std::string, FieldAnswer>::first);
        if (found == file.answers.end()) continue;
        const auto* words = std::get_if<std::string>(&found->second);
        std::string answer = words != nullptr ? *words : fmt::format("{} %", std::get<double>(found->second));
        if (const auto choice = std::ranges::find(field.choices, answer, &FormChoice::id);
            choice != field.choices.end())
            answer = choice->text;
        lines.push_back(fmt::format("{} {}", inSentence(field.label), inSentence(answer)));
    }
    return lines;
}

/// Takes answers one after the other, each entry that was asked about once.
class Planning {
public:
    Planning(const AskingLookup& lookup, Date today, IdSource& ids) : m_lookup(lookup), m_today(today), m_ids(ids) {}

    void add(const AnswerText& text)
    {
        AnswerFate& fate = m_plan.fates.emplace_back();
        fate.name = text.name;
        try {
            take(text, fate);
        } catch (const Error& error) {
            fate.refusal = error.message();
            ++m_plan.refused;
        }
    }

    [[nodiscard]] AnswerPlan finish()
    {
        for (auto& [id, entry] : m_entries)
            if (entry.second) m_plan.changed.push_back(std::move(entry.first));
        return std::move(m_plan);
    }

private:
    struct Known {
        Id entry;
        QuestionnaireForm form;
        bool sealed = false;
    };

    void take(const AnswerText& text, AnswerFate& fate)
    {
        const AnswerFile file = readAnswers(text.text);
        fate.person = file.person;
        fate.function = file.function;
        const Known& known = askedBy(file.questionnaire);
        if (known.entry.empty())
            throw Error(ErrorKind::Input,
                        "No questionnaire of this journal has these answers; open the journal that asked.");
        auto& [entry, changed] = m_entries.at(known.entry);
        fate.entry = entry.id;
        fate.about = entry.title;
        fate.hidden = hasHiddenRound(entry) && !isRetellAsking(entry, file.questionnaire);
        requireAnswersOf(known.form, file, m_today);
        if (known.sealed)
            throw Error(
                ErrorKind::Input,
                fmt::format("“{}” is sealed, so its voices and retellings are as they were; add the answer as an "
                            "addendum.",
                            shortened(entry.title, 60)));
        if (const Session* session = entry.session()) fate.inWords = numbersInWords(*session, file);
        fate.taken = takeAnswers(entry, file, m_ids);
        if (!fate.hidden) fate.says = saidIn(known.form, file);
        changed = changed || fate.taken != AnswerTaken::Known;
        ++(fate.taken == AnswerTaken::Added      ? m_plan.added
           : fate.taken == AnswerTaken::Replaced ? m_plan.replaced
                                                 : m_plan.known);
    }

    const Known& askedBy(const Id& asking)
    {
        const auto [place, isNew] = m_known.try_emplace(asking);
        if (!isNew) return place->second;
        const std::optional<Entry> found = m_lookup.find(asking);
        const Asking* noted = found ? findAsking(*found, asking) : nullptr;
        if (noted == nullptr) return place->second;
        place->second = {found->id, formOf(*found, *noted), m_lookup.isSealed(*found)};
        m_entries.try_emplace(found->id, *found, false);
        return place->second;
    }

    const AskingLookup& m_lookup;
    Date m_today;
    IdSource& m_ids;
    std::map<Id, Known> m_known;
    std::map<Id, std::pair<Entry, bool>> m_entries; ///< with whether they changed
    AnswerPlan m_plan;
};

} // namespace

AskingLookup lookupIn(const Journal& journal)
{
    return {[&journal](const Id& asking) -> std::optional<Entry> {
                for (const Id& id : journal.idsHolding(asking)) {
                    std::optional<Entry> entry = journal.find(id);
                    if (entry && findAsking(*entry, asking) != nullptr) return entry;
                }
                return {};
            },
            [&journal](const Entry& entry) { return journal.stageOf(entry.id) != Stage::Draft; }};
}

AnswerPlan planAnswers(const std::vector<AnswerText>& texts, const AskingLookup& lookup, Date today, IdSource& ids,
                       const std::function<void(std::size_t done)>& progress)
{
    Planning planning(lookup, today, ids);
    for (std::size_t i = 0; i < texts.size(); ++i) {
        planning.add(texts[i]);
        if (progress) progress(i + 1);
    }
    return planning.finish();
}

} // namespace soundings
