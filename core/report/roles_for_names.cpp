// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/story.h"
#include "core/diagnosis/cause_catalogue.h"
#include "core/document/entry_fields.h"
#include "core/report/diagnosis_report.h"
#include "core/support/text.h"

#include <algorithm>
#include <cctype>
#include <map>

namespace soundings {
namespace {

/// By name, the longest first, so that "Ada Lovelace" goes before "Ada".
using Roles = std::vector<std::pair<std::string, std::string>>;

bool isWordByte(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

std::string replaced(const std::string& text, const Roles& roles)
{
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const bool begins = at == 0 || !isWordByte(text[at - 1]);
        const auto role = std::ranges::find_if(roles, [&](const auto& one) {
            const std::string& name = one.first;
            return begins && text.compare(at, name.size(), name) == 0 &&
                   (at + name.size() == text.size() || !isWordByte(text[at + name.size()]));
        });
        if (role == roles.end()) {
            out += text[at++];
        } else {
            out += role->second;
            at += role->first.size();
        }
    }
    return out;
}

/// Goes through everything that people wrote; identifiers, numbers and words of the form stay.
class Replacing {
public:
    explicit Replacing(const Roles& roles) : m_roles(roles) {}

    template <typename T>
    void members(T& owner)
    {
        auto member = [&](const char* /*name*/, auto place, const FieldRule& rule = {}) {
            replace(owner.*place, rule);
        };
        describe(member, Type<T>{});
    }

private:
    void replace(std::string& text, const FieldRule& rule)
    {
        if (!rule.isId) text = replaced(text, m_roles);
    }
    template <typename T>
    void replace(std::vector<T>& values, const FieldRule& rule)
    {
        for (auto& value : values) replace(value, rule);
    }
    template <typename T>
    void replace(std::optional<T>& value, const FieldRule& rule)
    {
        if (value) replace(*value, rule);
    }
    template <typename T>
    void replace(T& value, const FieldRule& /*rule*/)
    {
        if constexpr (requires { value.extra; }) members(value);
    }

    const Roles& m_roles;
};

/// Who is blamed was mostly not asked, so that no role is known: what is neither a function nor one of the names is left
/// out.
void hideBlamed(std::string& blamed, const Roles& roles, const Translate& translate)
{
    if (isBlank(blamed) || replaced(blamed, roles) != blamed) return;
    const auto& functions = standardCauses().functions;
    const auto same = [](char a, char b) { return std::tolower(a) == std::tolower(b); };
    const bool isFunction = std::ranges::any_of(functions, [&](const CompanyFunction& function) {
        return std::ranges::equal(trimmed(blamed), function.name, same) || trimmed(blamed) == function.id;
    });
    if (!isFunction) blamed = say(translate, "a colleague");
}

} // namespace

Entry withRolesForNames(Entry entry, const Translate& translate)
{
    std::map<std::string, std::string> byName;
    const auto add = [&](const std::string& person, const std::string& function) {
        const std::string name(trimmed(person));
        if (name.size() < 2) return;
        const CompanyFunction* known = standardCauses().findFunction(function);
        std::string role = known != nullptr ? known->name : std::string(trimmed(function));
        if (role.empty()) role = say(translate, "a colleague");
        byName.emplace(name, role);
        // People are called by their first names inside texts.
        if (const auto space = name.find(' '); space != std::string::npos && space > 1)
            byName.emplace(name.substr(0, space), role);
    };
    if (const Diagnosis* diagnosis = entry.diagnosis())
        for (const DiagnosisVoice& voice : diagnosis->voices) add(voice.person, voice.function);
    if (const Decision* decision = entry.decision())
        for (const Voice& voice : decision->voices) add(voice.person, voice.function);
    if (const Checkup* checkup = entry.checkup())
        for (const FunctionLook& look : checkup->functions)
            for (const LeaderRating& rating : look.ratings) add(rating.person, look.function);
    if (const Area* area = entry.area()) add(area->owner, say(translate, "the owner"));
    if (const RetellTest* test = retellTestOf(entry))
        for (const Retelling& retelling : test->retellings) add(retelling.person, retelling.function);
    if (const Session* session = entry.session()) {
        for (const Participant& participant : session->participants) add(participant.name, participant.role);
        for (const SessionForm& form : session->forms) add(form.person, form.function);
    }
    Roles roles(byName.begin(), byName.end());
    std::ranges::stable_sort(roles, [](const auto& a, const auto& b) { return a.first.size() > b.first.size(); });
    if (Diagnosis* diagnosis = entry.diagnosis()) hideBlamed(diagnosis->miss.blamedToday, roles, translate);
    if (roles.empty()) return entry;
    entry.title = replaced(entry.title, roles);
    std::visit([&](auto& belief) { Replacing(roles).members(belief); }, entry.belief);
    for (SinceItem& item : entry.since) std::visit([&](auto& what) { Replacing(roles).members(what); }, item.what);
    return entry;
}

} // namespace soundings
