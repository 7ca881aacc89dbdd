// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/marked_entry.h"

#include <QByteArray>

#include <set>
#include <string>

namespace soundings::test {

/// Places of a marked entry (markedPlaces), and which of them may be seen by whom.
using Places = std::set<std::string>;

/// Each on a line of its own, for the message of a test.
inline QByteArray named(const Places& places)
{
    QByteArray text;
    for (const std::string& place : places) text += "\n  " + QByteArray::fromStdString(place);
    return text;
}

inline Places without(Places places, const Places& others)
{
    for (const std::string& other : others) places.erase(other);
    return places;
}

/// Places of `prefix` and below.
inline Places under(const Places& places, const std::string& prefix)
{
    Places some;
    for (const std::string& place : places)
        if (place == prefix || place.starts_with(prefix + "/")) some.insert(place);
    return some;
}

inline Places allPlaces(const Entry& entry)
{
    Places places;
    for (const auto& [word, place] : markedPlaces(entry)) places.insert(place);
    return places;
}

/// What everybody who is in a marked session may see of it.
inline const Places& sharedPlaces()
{
    static const Places shared = {"/title",
                                  "/belief/worthIt",
                                  "/belief/taking",
                                  "/belief/participants/*/name",
                                  "/belief/participants/*/role",
                                  "/belief/agenda/*/text",
                                  "/belief/cards/*/text",
                                  "/belief/cards/*/note",
                                  "/belief/rounds/0/question",
                                  "/belief/rounds/1/question",
                                  "/belief/rounds/2/question",
                                  "/belief/rounds/0/unit",
                                  "/belief/rounds/1/unit",
                                  "/belief/rounds/2/unit",
                                  "/belief/rounds/1/first/*/text",
                                  "/belief/rounds/2/first/*/text",
                                  "/belief/rounds/2/second/*/text",
                                  "/belief/commitments/*/text",
                                  "/belief/commitments/*/owner"};
    return shared;
}

/// What of a marked session's rounds that are not over must be seen by nobody.
inline Places hiddenAnswers(const Places& all)
{
    Places hidden;
    for (const char* turn : {"/belief/rounds/0/first", "/belief/rounds/0/second", "/belief/rounds/1/second"})
        hidden.merge(under(all, turn));
    return hidden;
}

/// What stays at home where an entry goes to somebody else: forms from before a session, and what only who asks needs.
inline Places keptAtHome(const Places& all)
{
    Places kept = under(all, "/belief/forms");
    for (const char* asking : {"/belief/askings/*", "/belief/retell/askings/*/asking"})
        for (const char* member : {"/who", "/nonce"})
            if (all.contains(std::string(asking) + member)) kept.insert(std::string(asking) + member);
    return kept;
}

} // namespace soundings::test

#define COMPARE_PLACES(found, expected)                                                                                \
    do {                                                                                                               \
        const soundings::test::Places is = found;                                                                      \
        const soundings::test::Places should = expected;                                                               \
        QVERIFY2(soundings::test::without(is, should).empty(),                                                         \
                 ("these get out:" + soundings::test::named(soundings::test::without(is, should))).constData());       \
        QVERIFY2(soundings::test::without(should, is).empty(),                                                         \
                 ("these do not:" + soundings::test::named(soundings::test::without(should, is))).constData());        \
    } while (false)
