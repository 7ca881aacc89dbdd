// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tenacity/pursuit.h"

#include "core/support/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace soundings {
namespace {

/// Follows an entry's items in the order of writing.
class PursuitReader {
public:
    explicit PursuitReader(const Decision& decision)
    {
        m_pursuit.kind = decision.tenacity.label;
        m_pursuit.owner.text = decision.frame.owner;
        m_pursuit.consequenceOfStopping.text = decision.tenacity.consequenceOfStopping;
        m_pursuit.outsideConfirmation.text = decision.tenacity.outsideConfirmation;
        for (std::size_t i = 0; i < decision.signposts.size(); ++i)
            set(decision.signposts[i], {}, fmt::format("/belief/signposts/{}", i));
        for (std::size_t i = 0; i < decision.tactics.size(); ++i)
            begin(decision.tactics[i], fmt::format("/belief/tactics/{}", i));
    }

    void read(const SinceItem& item)
    {
        std::visit([&](const auto& what) { follow(what, item.at); }, item.what);
        ++m_item;
    }

    [[nodiscard]] Pursuit take() { return std::move(m_pursuit); }

private:
    template <typename Other>
    void follow(const Other& /*of no concern here*/, const Instant& /*at*/)
    {
    }

    void follow(const Reading& reading, const Instant& at)
    {
        if (auto* history = signpost(reading.signpost)) {
            history->readings.push_back({at, reading, m_item});
            history->reading = reading;
        }
    }

    void follow(const SignpostSet& added, const Instant& /*at*/)
    {
        set(added.sign, m_item, fmt::format("/since/{}/sign", m_item));
    }

    void follow(const SignpostAmendment& amendment, const Instant& at)
    {
        auto* history = signpost(amendment.signpost);
        if (history == nullptr) return;
        Signpost& now = history->now;
        if (!amendment.worked.empty()) now.worked = amendment.worked;
        if (!amendment.stop.empty()) now.stop = amendment.stop;
        if (amendment.workedAt) now.workedAt = amendment.workedAt;
        if (amendment.stopAt) now.stopAt = amendment.stopAt;
        if (amendment.due) {
            now.due = amendment.due;
            history->reading.reset(); // the new date asks again
        }
        history->amendments.push_back({at, amendment, m_item});
    }

    void follow(const Look& look, const Instant& at) { m_pursuit.looks.push_back({at, look, m_item}); }

    void follow(const TacticBegun& begun, const Instant& at)
    {
        Tactic tactic = begun.tactic;
        if (!tactic.start) tactic.start = localDate(at);
        begin(tactic, fmt::format("/since/{}/tactic", m_item));
    }

    void follow(const TacticEnded& end, const Instant& at)
    {
        const auto found =
            std::ranges::find_if(m_pursuit.tactics, [&](const auto& t) { return t.tactic.id == end.tactic; });
        if (found == m_pursuit.tactics.end()) return;
        found->ended = true;
        found->tactic.end = end.end.value_or(localDate(at));
        if (!end.price.empty()) found->tactic.price = end.price;
        if (!end.taught.empty()) found->tactic.taught = end.taught;
        found->signalMoved = end.signalMoved;
    }

    void follow(const Reclassification& change, const Instant& at)
    {
        m_pursuit.kind = change.to;
        m_pursuit.reclassifications.push_back({at, change, m_item});
    }

    void follow(const GroundSaid& ground, const Instant& /*at*/)
    {
        const auto stand = [&](PursuitText& now, const std::string& said, const char* member) {
            if (!isBlank(said)) now = {said, fmt::format("/since/{}/{}", m_item, member)};
        };
        stand(m_pursuit.owner, ground.owner, "owner");
        stand(m_pursuit.consequenceOfStopping, ground.consequenceOfStopping, "consequenceOfStopping");
        stand(m_pursuit.outsideConfirmation, ground.outsideConfirmation, "outsideConfirmation");
    }

    void follow(const Drop& /*drop*/, const Instant& /*at*/) { m_pursuit.dropped = true; }

    void set(const Signpost& signpost, std::optional<std::size_t> setBy, std::string pointer)
    {
        m_pursuit.signposts.push_back({signpost, signpost, {}, {}, {}, setBy, std::move(pointer)});
    }

    void begin(const Tactic& tactic, std::string pointer)
    {
        m_pursuit.tactics.push_back({tactic, {}, tactic.end.has_value(), std::move(pointer)});
    }

    SignpostHistory* signpost(const Id& id)
    {
        const auto found = std::ranges::find_if(m_pursuit.signposts, [&](const auto& s) { return s.first.id == id; });
        return found == m_pursuit.signposts.end() ? nullptr : &*found;
    }

    Pursuit m_pursuit;
    std::size_t m_item = 0;
};

} // namespace

Pursuit pursuitOf(const Entry& entry)
{
    const Decision* decision = entry.decision();
    if (decision == nullptr) return {};
    PursuitReader reader(*decision);
    for (const SinceItem& item : entry.since) reader.read(item);
    return reader.take();
}

} // namespace soundings
