// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QElapsedTimer>
#include <QTest>

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <random>
#include <string>
#include <vector>

namespace soundings::test {

/// What hurts a text: of JSON, tables and calendars; numbers and days that are none; bytes that are no UTF-8.
inline constexpr const char* hurtfulPieces[] = {"\"",
                                                "\"\"",
                                                "'",
                                                "{",
                                                "}",
                                                "[",
                                                "]",
                                                "[[[[[[[[[[[[[[[[",
                                                ",",
                                                ":",
                                                ";",
                                                "\t",
                                                "\n",
                                                "\r\n",
                                                "\r\n ",
                                                "\\n",
                                                "null",
                                                "true",
                                                "NaN",
                                                "-0",
                                                "-1",
                                                "0",
                                                "101%",
                                                "1e999",
                                                "-1e308",
                                                "0.1e-400",
                                                "9223372036854775807",
                                                "99999999999999999999",
                                                "\\u0000",
                                                "\\ud800",
                                                "\xef\xbb\xbf",
                                                "\xff",
                                                "\xc0\xaf",
                                                "\xed\xa0\x80",
                                                "\xe2\x80\xae",
                                                "=1+1",
                                                "../../etc/passwd",
                                                "<img src=x>",
                                                "\"format\":2,",
                                                "\"id\":\"\",",
                                                "\"entries\":[],",
                                                "\"items\":[],",
                                                "\"user_id\":null,",
                                                "AMBIGUOUS",
                                                "2026-02-30",
                                                "0000-00-00 99:99:99",
                                                "BEGIN:VEVENT\r\n",
                                                "END:VCALENDAR\r\n",
                                                "DTSTART:99999999T999999Z\r\n"};

/// Spoils a text in one to four places, as a bad disk, a bad editor or somebody with bad intent would.
inline std::string mutated(std::string text, std::mt19937& random)
{
    const auto below = [&](std::size_t bound) { return bound == 0 ? 0 : random() % bound; };
    const auto piece = [&] { return hurtfulPieces[below(std::size(hurtfulPieces))]; };
    for (auto left = 1 + below(4); left > 0 && !text.empty(); --left) {
        const std::size_t at = below(text.size());
        const std::size_t length = below(std::min<std::size_t>(text.size() - at, 1 + below(400)));
        switch (below(7)) {
        case 0: text[at] = static_cast<char>(text[at] ^ (1U << below(8))); break;
        case 1: text.erase(at, 1 + length); break;
        case 2: text.insert(below(text.size()), text.substr(at, 1 + length)); break;
        case 3: text.insert(at, piece()); break;
        case 4: text.replace(at, 1 + length, piece()); break;
        case 5: text.resize(at); break;
        case 6: text[at] = static_cast<char>('0' + below(10)); break;
        }
    }
    return text;
}

/// One spoilt text.
struct Mutation {
    std::string text;
    std::size_t seed = 0; ///< which one it was made of
    int number = 0;
    QByteArray name; ///< "mutation 17", for what is said of a failure
};

/// As many as SOUNDINGS_MUTATIONS says, as at night; else as usual.
inline int mutationCount(int usual)
{
    bool given = false;
    const int asked = qEnvironmentVariableIntValue("SOUNDINGS_MUTATIONS", &given);
    return given ? asked : usual;
}

/// Gives `count` mutations of the seeds to `take`, the same ones at each run, until one fails. Each is to be done within two
/// seconds.
template <typename Take>
void takeMutations(const std::vector<std::string>& seeds, int count, Take take)
{
    for (int number = 0; number < count; ++number) {
        std::mt19937 random(static_cast<unsigned>(number));
        const std::size_t seed = random() % seeds.size();
        const Mutation one{mutated(seeds[seed], random), seed, number, "mutation " + QByteArray::number(number)};
        QElapsedTimer timer;
        timer.start();
        take(one);
        if (QTest::currentTestFailed()) return;
        QVERIFY2(timer.elapsed() < 2000, one.name.constData());
    }
}

} // namespace soundings::test
