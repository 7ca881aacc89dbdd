// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/plain_words.h"

#include "core/support/text.h"

#include <algorithm>
#include <array>

namespace soundings {

std::string plainNumber(double value)
{
    std::string text = fmt::format("{:.2f}", value);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.ends_with('.')) text.pop_back();
    return text == "-0" ? "0" : text;
}

std::string mediumDate(Date date, const Translate& translate)
{
    static constexpr std::array months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                       "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const auto index = static_cast<unsigned>(date.month()) - 1;
    const std::string month = index < months.size() ? say(translate, months.at(index)) : std::string("?");
    return say(translate, "{day} {month} {year}", fmt::arg("day", static_cast<unsigned>(date.day())),
               fmt::arg("month", month), fmt::arg("year", static_cast<int>(date.year())));
}

std::string spanInWords(int days, const Translate& translate)
{
    constexpr double daysInYear = 365.25;
    const int years = static_cast<int>(days / daysInYear);
    if (years >= 2) return say(translate, "{years} years", fmt::arg("years", years));
    return days == 1 ? say(translate, "1 day") : say(translate, "{days} days", fmt::arg("days", days));
}

std::string nameOf(SignpostReading reading, const Translate& translate)
{
    switch (reading) {
    case SignpostReading::Worked: return say(translate, "it worked");
    case SignpostReading::Grey: return say(translate, "between the two");
    case SignpostReading::Stop: return say(translate, "stop or change");
    }
    return {};
}

std::string nameOf(TenacityKind kind, const Translate& translate)
{
    switch (kind) {
    case TenacityKind::Imperative: return say(translate, "imperative");
    case TenacityKind::Bet: return say(translate, "bet");
    }
    return {};
}

std::string inSentence(const std::string& text)
{
    constexpr std::size_t mostCharacters = 90;
    std::string line(trimmed(text));
    std::replace_if(line.begin(), line.end(), [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
    if (line.ends_with('.') && !line.ends_with("..")) line.pop_back();
    std::string cut = shortened(line, mostCharacters);
    // Between words, unless one of them is that long.
    const std::size_t space = cut.rfind(' ');
    if (cut != line && space != std::string::npos && space * 2 > cut.size()) cut = cut.substr(0, space) + "…";
    return withVisibleControls(cut);
}

} // namespace soundings
