// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/entry.h"

#include <string>
#include <utility>

namespace soundings::test {

inline Evidence evidenceOf(const Id& id, const std::string& text, std::optional<EvidenceKind> kind = {},
                           const std::string& source = {}, std::optional<Date> date = {})
{
    Evidence evidence;
    evidence.id = id;
    evidence.text = text;
    evidence.kind = kind;
    evidence.source = source;
    evidence.date = date;
    return evidence;
}

/// A headline on two arguments, each on two kinds of evidence.
inline Pyramid toldPyramid()
{
    Pyramid pyramid;
    pyramid.headline = "The database is the application";
    pyramid.arguments.push_back({"a1",
                                 "Every change is an event that can be read again",
                                 {evidenceOf("e1", "Nine of ten teams keep a log by hand", EvidenceKind::Data),
                                  evidenceOf("e2", "A bank replayed a lost day", EvidenceKind::Story)},
                                 {}});
    pyramid.arguments.push_back({"a2",
                                 "Two products can be built at once",
                                 {evidenceOf("e3", "It runs in the cloud", EvidenceKind::Proof),
                                  evidenceOf("e4", "Essay of 25 pages", EvidenceKind::LongForm)},
                                 {}});
    return pyramid;
}

inline Retelling retellingOf(const Id& id, const std::string& headline, const Id& asking = "asked")
{
    Retelling retelling;
    retelling.id = id;
    retelling.person = "Reader " + id;
    retelling.headline = headline;
    retelling.asking = asking;
    return retelling;
}

/// One questionnaire that showed the pyramid.
inline RetellTest testOf(const Pyramid& pyramid)
{
    RetellTest test;
    RetellAsking asking;
    asking.asking.id = "asked";
    asking.told = pyramid;
    test.askings.push_back(std::move(asking));
    return test;
}

} // namespace soundings::test
