// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/checkup_edits.h"

#include "core/support/error.h"
#include "core/support/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace soundings {

Entry newCheckup(const Entry* before, const Instant& now, Date today, IdSource& ids)
{
    Entry entry;
    entry.id = ids.next();
    entry.created = now;
    entry.title = "Check-up";
    Checkup checkup;
    checkup.on = today;
    checkup.next = addMonths(today, 1);
    std::vector<std::string> functions = standardCheckup().functions;
    if (before != nullptr && before->checkup() != nullptr && !before->checkup()->functions.empty()) {
        functions.clear();
        for (const FunctionLook& look : before->checkup()->functions) functions.push_back(look.function);
    }
    for (std::string& function : functions) {
        FunctionLook look;
        look.id = ids.next();
        look.function = std::move(function);
        checkup.functions.push_back(std::move(look));
    }
    entry.belief = std::move(checkup);
    return entry;
}

void answerCheckup(Checkup& checkup, const std::string& what, const Range& value, IdSource& ids)
{
    const bool fits = value.low >= 0 && value.low <= value.likely && value.likely <= value.high && value.high <= 10;
    if (!fits)
        throw Error(ErrorKind::Input, fmt::format("The answer to {} must lie within 0 to 10, its low end first.",
                                                  withVisibleControls(what)));
    if (isBlank(what)) throw Error(ErrorKind::Input, "Say which principle or function the answer is to.");
    const bool exact = value.low == value.high;
    const auto put = [&](Answer& answer) {
        answer.value = value.likely;
        answer.range = exact ? std::nullopt : std::optional(value);
    };
    for (const Question& question : standardCheckup().principles.questions) {
        if (question.id != "checkup." + what) continue;
        auto answer = std::ranges::find(checkup.principles, question.id, &Answer::question);
        if (answer == checkup.principles.end()) {
            answer = checkup.principles.insert(checkup.principles.end(), Answer{});
            answer->question = question.id;
        }
        return put(*answer);
    }
    const bool isNew = what.starts_with('+');
    const std::string name(isNew ? trimmed(std::string_view(what).substr(1)) : std::string_view(what));
    if (name.empty()) throw Error(ErrorKind::Input, "Say which principle or function the answer is to.");
    auto look = std::ranges::find_if(checkup.functions, [&](const FunctionLook& one) {
        return one.function == name || functionName(one.function) == name;
    });
    if (look == checkup.functions.end()) {
        const auto& known = standardCheckup().functions;
        const auto isWhat = [&](const std::string& function) {
            return function == name || functionName(function) == name;
        };
        if (!isNew && std::ranges::none_of(known, isWhat))
            throw Error(
                ErrorKind::Input,
                fmt::format("“{0}” is no principle and no function of this check-up; write “+{0}” to add it as a "
                            "function.",
                            withVisibleControls(name)));
        look = checkup.functions.insert(checkup.functions.end(), FunctionLook{});
        look->id = ids.next();
        look->function = name;
    }
    put(look->own);
}

void markNextStep(Checkup& checkup, const CheckupNext& next, bool done, IdSource& ids)
{
    auto step = std::ranges::find(checkup.steps, next.about, &NextStep::about);
    if (step == checkup.steps.end()) {
        NextStep taken;
        taken.id = ids.next();
        taken.about = next.about;
        taken.text = next.text;
        taken.place = wordOf(next.place);
        step = checkup.steps.insert(checkup.steps.end(), std::move(taken));
    }
    step->done = done;
}

} // namespace soundings
