// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment/diagnosis_assessment.h"
#include "core/assessment/diagnosis_edits.h"
#include "core/support/json.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace soundings::test {

/// A diagnosis with the causes "price", "timing" and the unnamed one, and nothing else.
inline Entry smallDiagnosis(IdSource& ids)
{
    Entry entry;
    entry.id = ids.next();
    entry.created = Instant{1'764'000'000'000, "UTC"};
    entry.title = "Renewals fall short";
    Diagnosis diagnosis;
    for (const char* name : {"price", "timing", "something else"}) {
        Cause cause;
        cause.id = ids.next();
        cause.name = name;
        diagnosis.causes.push_back(cause);
    }
    diagnosis.causes[0].catalogue = "price";
    diagnosis.causes[1].catalogue = "timing";
    diagnosis.causes[2].unnamed = true;
    entry.belief = diagnosis;
    return entry;
}

/// Adds an item that is as likely under each cause as said; a negative number leaves that cause unrated.
inline EvidenceItem& addEvidence(Diagnosis& diagnosis, IdSource& ids, std::string text, std::vector<double> likelihood)
{
    EvidenceItem item;
    item.id = ids.next();
    item.text = std::move(text);
    for (std::size_t i = 0; i < likelihood.size(); ++i)
        if (likelihood[i] >= 0) item.ratings.push_back({diagnosis.causes[i].id, likelihood[i], {}, {}});
    diagnosis.evidence.push_back(std::move(item));
    return diagnosis.evidence.back();
}

inline bool hasFinding(const DiagnosisAssessment& result, const std::string& code)
{
    return std::ranges::any_of(result.findings, [&](const Finding& finding) { return finding.code == code; });
}

} // namespace soundings::test
