// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment/checkup_questions.h"
#include "core/model/entry.h"
#include "core/support/say.h"

#include <optional>
#include <string>
#include <vector>

namespace soundings {

/// Where an answer stands against the file's thresholds; a blank one is unknown.
enum class Height { Unknown, Low, Middling, Strong };

/// Against the answer before it: moved where the likely value left the range that it had. Unknown: one of them is blank.
enum class Shift { Unknown, Within, Up, Down };

/// What an answer was on one day.
struct CheckupPoint {
    Date on{};
    Range range; ///< 0..10

    bool operator==(const CheckupPoint&) const = default;
};

/// The one step that a low answer leads to.
struct CheckupNext {
    std::string about;  ///< a principle's id, or the id of a function's look
    std::string name;   ///< what is low, in a word or two
    std::string text;   ///< what to do
    std::string action; ///< the words on its key
    CheckupPlace place = CheckupPlace::Decision;
    bool done = false; ///< taken up and done

    bool operator==(const CheckupNext&) const = default;
};

struct PrinciplePicture {
    std::string id;
    std::string name;
    std::string question;
    std::optional<Range> range; ///< 0..10; blank = unknown
    Height height = Height::Unknown;
    std::string evidence;
    std::vector<CheckupPoint> trend; ///< of this and the earlier check-ups, those that were answered, oldest first
    Shift shift = Shift::Unknown;
    std::string sentence;
    std::optional<CheckupNext> next; ///< only where it is low

    bool operator==(const PrinciplePicture&) const = default;
};

struct FunctionPicture {
    Id id;
    std::string name;
    std::optional<Range> own;     ///< shares of what the leader knows, 0..1
    std::optional<double> leader; ///< the leader's latest rating, 0..1; only beside one's own, which it would sway
    bool leaderWaits = false;     ///< the leader has answered, oneself has not
    std::string leaderName;
    std::optional<Date> ratedOn;
    std::string unseen;        ///< what the leader says is not seen
    std::optional<double> gap; ///< own minus the leader's: above 0 one thinks to understand more than they say
    bool belowBar = false;     ///< by either of the two
    Shift shift = Shift::Unknown;
    std::string sentence;
    std::optional<CheckupNext> next; ///< only where it is below the bar

    bool operator==(const FunctionPicture&) const = default;
};

/// What a check-up says: one sentence, then what it rests on.
struct CheckupPicture {
    std::string sentence;
    Date on{};
    std::string blindSpot;
    bool blindSpotWaits = false; ///< answered, and nothing was begun about it
    std::vector<PrinciplePicture> principles;
    std::vector<FunctionPicture> functions;
    std::vector<std::string> changes; ///< against the check-up before, one sentence each
    bool hasEarlier = false;
    std::vector<CheckupNext> steps; ///< of all low answers, the lowest first

    bool operator==(const CheckupPicture&) const = default;
};

/// The day that a check-up is about.
[[nodiscard]] Date dayOf(const Entry& checkup);

/// The range of an answer on its 0..10 scale: the one set by hand, else the value with its sureness; blank = unknown.
[[nodiscard]] std::optional<Range> rangeOf(const Answer& answer);

/// The name of a function: the catalogue's, else the words that were written.
[[nodiscard]] std::string functionName(const std::string& function);

/// The picture of a check-up. `others` are the check-ups of the same journal in any order; later ones and itself are left
/// out of the trend.
[[nodiscard]] CheckupPicture checkupPictureOf(const Entry& checkup, const std::vector<Entry>& others,
                                              const Translate& translate = {});

/// A number of 0..10 or a percentage as a range in words: "about 4 (2.5 to 5.5)".
[[nodiscard]] std::string aboutOf(const Range& range, const Translate& translate = {});
[[nodiscard]] std::string aboutShare(const Range& share, const Translate& translate = {});

[[nodiscard]] std::string nameOf(Height height, const Translate& translate = {});
[[nodiscard]] std::string nameOf(Shift shift, const Translate& translate = {});
/// The stable words of the command line.
[[nodiscard]] const char* wordOf(Height height);
[[nodiscard]] const char* wordOf(Shift shift);

} // namespace soundings
