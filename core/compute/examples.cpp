// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/examples.h"

namespace soundings::examples {

const char* const lens = R"({
  "must": {
    "threshold": 0.6,
    "questions": [
      {"weight": 2, "range": {"p10": 0.6, "likely": 0.8, "p90": 0.9}},
      {"weight": 1, "range": {"low": 0.3, "mode": 0.5, "high": 0.8}, "trigger": 0.9}
    ]
  },
  "can": {
    "threshold": 0.5,
    "questions": [
      {"weight": 1, "range": {"low": 0.2, "high": 0.6}, "floor": 0.2},
      {"weight": 1, "range": null}
    ]
  },
  "samples": 100000,
  "seed": 1
}
)";

const char* const smaa = R"({
  "scores": [
    [{"low": 0.5, "mode": 0.7, "high": 0.9}, 0.3],
    [{"p10": 0.2, "likely": 0.4, "p90": 0.6}, {"low": 0.6, "high": 1}],
    [0.5, 0.5]
  ],
  "weights": {"model": "ordinal", "groups": [[0], [1]]},
  "samples": 100000,
  "seed": 1
}
)";

const char* const sensitivity = R"({
  "values": [[0.7, 0.3], [0.4, 0.8]],
  "weights": [0.6, 0.4],
  "ranges": [
    [{"low": 0.5, "high": 0.9}, 0.3],
    [{"low": 0.2, "high": 0.6}, {"low": 0.6, "high": 1}]
  ]
}
)";

const char* const weights = R"({
  "method": "swing",
  "points": [100, 60, 40]
}
)";

const char* const diagnosis = R"({
  "causes": ["price", "product", "something else"],
  "prior": [4, 5, 1],
  "evidence": [{"likelihood": [0.2, 0.6, 0.4]}],
  "questions": [
    {"name": "ask five who left", "likelihood": [[0.8, 0.2], [0.3, 0.7], [0.5, 0.5]], "cost": 2}
  ]
}
)";

const char* const ach = R"({
  "matrix": [
    ["CC", "I", "N"],
    ["C", "II", "C"]
  ],
  "credibility": [1, 0.5]
}
)";

const char* const forecast = R"({
  "forecasts": [
    {"p": 0.7, "outcome": 1},
    {"p": 0.2, "outcome": 0},
    {"p": 0.9, "outcome": 1},
    {"p": 0.6, "outcome": 0}
  ]
}
)";

const char* const tenacity = R"({
  "kind": "bet",
  "consequence_written": true,
  "outside_confirmation": true,
  "owner": "Ada",
  "signposts": [{"due": "2026-06-30", "kind": "threshold", "reading": "stop"}],
  "today": "2026-11-22",
  "new_evidence_odds": 1.5,
  "reason_still_true": true,
  "variations_without_signal": 1,
  "signal_moved": false
}
)";

} // namespace soundings::examples
