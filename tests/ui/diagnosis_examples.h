// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment/diagnosis_edits.h"
#include "core/model/entry.h"

#include <string>
#include <vector>

namespace soundings::ui {

/// A diagnosis as somebody would fill it: a miss, voices from three functions, rated evidence, a hypothesis.
inline Entry filledDiagnosis(const Instant& now, Date today, IdSource& ids)
{
    Entry entry = newDiagnosis("Fewer paid trials than planned", now, ids);
    Diagnosis& d = *entry.diagnosis();
    d.miss = {"Paid trials a quarter", "trials", 40, 22, addDays(today, -80), "Counted in billing", "Sales", {}};
    d.ownPart.myPart = "I promised the feature before I asked who needs it.";
    const auto voice = [&](const char* person, const char* function, const char* answer, std::size_t cause) {
        DiagnosisVoice made;
        made.id = ids.next();
        made.person = person;
        made.function = function;
        made.answer = answer;
        made.cause = d.causes[cause].id;
        made.at = now;
        d.voices.push_back(made);
    };
    voice("Ana", "sales", "They ask for a report that we do not have.", 1);
    voice("Bo", "product", "Nobody calls back within a day.", 0);
    voice("Chris", "customer_success", "Those who stay are all smaller than the ones we court.", 6);
    d.voices[0].pointsAt = PointsAt::Away;
    const auto item = [&](const char* text, const char* source, std::size_t best) {
        EvidenceItem made;
        made.id = ids.next();
        made.text = text;
        made.source = source;
        made.date = addDays(today, -10);
        for (std::size_t i = 0; i < d.causes.size(); ++i)
            made.ratings.push_back({d.causes[i].id, i == best ? 0.75 : d.causes[i].unnamed ? 0.5 : 0.25, {}, {}});
        d.evidence.push_back(made);
    };
    item("Two sellers win three times as often from the same kind of buyer", "the pipeline", 0);
    item("Nine of twelve who left had fewer than twenty people", "billing", 6);
    item("The demo that closes is the one without slides", "Bo", 6);
    d.hypothesis.text = "We court companies that cannot decide within a quarter.";
    d.hypothesis.because = "Those who buy are small and decide alone.";
    Signpost test;
    test.id = ids.next();
    test.state = "Two of the next five large ones decide within a month";
    test.due = addDays(today, 40);
    d.hypothesis.test = test;
    return entry;
}

} // namespace soundings::ui
