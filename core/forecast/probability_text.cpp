// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forecast/probability_text.h"

#include "core/support/text.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <numeric>
#include <vector>

namespace soundings {
namespace {

/// A number or a word of a text that says a probability.
struct Token {
    std::string word; ///< lower case; empty for a number
    double number = 0;
    bool decimals = false;
};

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Empty where a number cannot be read. White space of every kind separates.
std::vector<Token> tokensOf(std::string_view text)
{
    std::vector<Token> tokens;
    for (std::size_t i = 0; i < text.size();) {
        const char c = text[i];
        const bool decimalFirst = (c == '.' || c == ',') && i + 1 < text.size() && isDigit(text[i + 1]);
        if (isDigit(c) || decimalFirst) {
            std::string digits;
            Token token;
            for (; i < text.size() && (isDigit(text[i]) || text[i] == '.' || text[i] == ','); ++i) {
                token.decimals = token.decimals || !isDigit(text[i]);
                digits += isDigit(text[i]) ? text[i] : '.';
            }
            if (digits.front() == '.') digits.insert(0, "0");
            const char* end = digits.data() + digits.size();
            const auto read = std::from_chars(digits.data(), end, token.number, std::chars_format::fixed);
            if (read.ec != std::errc() || read.ptr != end) return {};
            tokens.push_back(token);
        } else if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) {
            Token token;
            for (; i < text.size() && ((text[i] | 0x20) >= 'a' && (text[i] | 0x20) <= 'z'); ++i)
                token.word += static_cast<char>(text[i] | 0x20);
            tokens.push_back(token);
        } else {
            static constexpr std::string_view spaces[] = {" ", "\t", "\u00a0", "\u202f", "\u2009"};
            std::size_t blank = 0;
            for (const std::string_view space : spaces)
                if (text.substr(i).starts_with(space)) blank = space.size();
            if (blank == 0) tokens.push_back({std::string(1, c), 0, false});
            i += blank == 0 ? 1 : blank;
        }
    }
    return tokens;
}

bool isNumber(const std::vector<Token>& tokens, std::size_t i)
{
    return i < tokens.size() && tokens[i].word.empty();
}

/// The share that the tokens say, not yet within its bounds; blank where they say none.
std::optional<double> shareOf(const std::vector<Token>& tokens)
{
    if (tokens.size() == 1 && (tokens[0].word == "evens" || tokens[0].word == "even")) return 0.5;
    if (!isNumber(tokens, 0)) return {};
    const double first = tokens[0].number;
    if (tokens.size() == 1) return tokens[0].decimals && first <= 1 ? first : first / 100;
    const std::string& sign = tokens[1].word;
    if (tokens.size() == 2) return sign == "%" || sign == "percent" ? std::optional(first / 100) : std::nullopt;
    const std::size_t at = sign == "out" && tokens[2].word == "of" ? 3 : 2;
    if (!isNumber(tokens, at) || (sign == "out" && at == 2)) return {};
    const double second = tokens[at].number;
    const std::string after = tokens.size() == at + 2 ? tokens[at + 1].word : std::string();
    if (tokens.size() > at + 2) return {};
    if (sign == ":" || sign == "to") {
        if (tokens.size() == at + 2 && after != "on" && after != "for" && after != "against") return {};
        if (first + second <= 0) return {};
        return (after == "against" ? second : first) / (first + second);
    }
    const bool share = sign == "in" || sign == "of" || sign == "out" || sign == "/";
    if (!share || tokens.size() != at + 1 || second <= 0 || first > second) return {};
    return first / second;
}

struct Fraction {
    long part = 0;
    long whole = 1;
};

/// The probability as a fraction: one part of a whole number where it is that, else thousandths, reduced.
Fraction fractionOf(double probability)
{
    const double times = 1 / probability;
    if (const double whole = std::round(times); std::abs(times - whole) < 1e-9) return {1, std::lround(whole)};
    const long thousandths = std::lround(probability * 1000);
    const long divisor = std::gcd(thousandths, 1000L);
    return {thousandths / divisor, 1000 / divisor};
}

} // namespace

ProbabilityText readProbability(std::string_view text, const Translate& translate)
{
    if (isBlank(text)) return {};
    const std::optional<double> share = shareOf(tokensOf(trimmed(text)));
    if (!share || !std::isfinite(*share) || *share > 1)
        return {{}, say(translate, "Write it as 60 %, as odds such as 3:1, or as 1 in 5.")};
    // A hair's breadth for numbers such as 1 in 100, which no float holds exactly.
    constexpr double hairsbreadth = 1e-9;
    if (*share < leastProbability - hairsbreadth)
        return {{}, say(translate, "Nothing is quite impossible: write at least 1 %.")};
    if (*share > mostProbability + hairsbreadth)
        return {{}, say(translate, "Nothing is quite certain: write at most 99 %.")};
    return {std::clamp(*share, leastProbability, mostProbability), {}};
}

std::string writeProbability(double probability, ProbabilityForm form, const Translate& translate)
{
    if (form == ProbabilityForm::Percent || probability <= 0 || probability >= 1) {
        const double percent = std::round(probability * 1000) / 10;
        return say(translate, "{number} %", fmt::arg("number", fmt::format("{}", percent)));
    }
    const Fraction fraction = fractionOf(probability);
    if (form == ProbabilityForm::Odds) return fmt::format("{}:{}", fraction.part, fraction.whole - fraction.part);
    return say(translate, "{part} in {whole}", fmt::arg("part", fraction.part), fmt::arg("whole", fraction.whole));
}

} // namespace soundings
