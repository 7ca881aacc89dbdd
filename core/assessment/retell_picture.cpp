// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/retell_picture.h"

#include "core/assessment/plain_words.h"
#include "core/assessment/standing_words.h"
#include "core/support/text.h"

#include <algorithm>

namespace soundings {
namespace {

constexpr std::size_t mostWordsNamed = 6;
constexpr std::size_t readersThatAgree = 2; ///< a word that two of them add is no accident

std::string quoted(const std::vector<std::string>& words)
{
    std::string text;
    for (std::size_t i = 0; i < words.size() && i < mostWordsNamed; ++i)
        text += fmt::format("{}“{}”", i == 0 ? "" : ", ", withVisibleControls(shortened(words[i], 40)));
    return words.size() > mostWordsNamed ? text + " …" : text;
}

/// One sentence more, where there is anything to name.
void addWords(std::string& text, const Translate& tr, const char* form, const std::vector<std::string>& words)
{
    if (words.empty()) return;
    if (!text.empty()) text += ' ';
    text += say(tr, form, fmt::arg("words", quoted(words)));
}

const Pyramid* toldTo(const RetellTest& test, const Retelling& retelling)
{
    const auto found =
        std::ranges::find_if(test.askings, [&](const auto& one) { return one.asking.id == retelling.asking; });
    return found == test.askings.end() ? nullptr : &found->told;
}

class Picturing {
public:
    Picturing(const Pyramid& pyramid, const RetellTest& test, const Translate& tr, const RetellRules& rules)
        : m_pyramid(pyramid), m_test(test), m_tr(tr), m_rules(rules)
    {
    }

    RetellPicture take()
    {
        m_picture.asked = m_test.askings.size();
        for (const Argument& argument : m_pyramid.arguments)
            if (!isBlank(argument.text)) m_picture.arguments.push_back({argument.text, 0});
        std::vector<std::string> counted;
        for (const Retelling& retelling : m_test.retellings) {
            const RetellPicture::Reader& reader = add(retelling);
            if (!reader.earlier) counted.push_back(retelling.headline);
            if (!reader.earlier) countArgument(retelling.argument);
        }
        m_picture.survival = survivalOf(m_pyramid.headline, counted, m_rules);
        m_picture.cannotBeRetold =
            m_picture.survival.readers >= m_rules.readers && m_picture.survival.share < m_rules.kept;
        conclude();
        return std::move(m_picture);
    }

private:
    const RetellPicture::Reader& add(const Retelling& retelling)
    {
        RetellPicture::Reader reader;
        reader.id = retelling.id;
        reader.who = isBlank(retelling.person) ? say(m_tr, "someone") : inSentence(retelling.person);
        reader.headline = retelling.headline;
        reader.argument = retelling.argument;
        const Pyramid* told = toldTo(m_test, retelling);
        reader.earlier = told != nullptr && trimmed(told->headline) != trimmed(m_pyramid.headline);
        reader.drift = driftOf(reader.earlier ? told->headline : m_pyramid.headline, retelling.headline, m_rules);
        if (reader.drift) {
            reader.sentence =
                say(m_tr, "{share} of the words.", fmt::arg("share", percentOf(reader.drift->share, m_tr)));
            addWords(reader.sentence, m_tr, "Missing: {words}.", reader.drift->missing);
            addWords(reader.sentence, m_tr, "Added: {words}.", reader.drift->added);
        }
        if (reader.earlier) reader.sentence += ' ' + say(m_tr, "An earlier headline was told; it does not count now.");
        return m_picture.readers.emplace_back(std::move(reader));
    }

    /// The argument that has most words in common with what a reader named; none where there are no such words.
    void countArgument(const std::string& named)
    {
        std::size_t most = 0;
        RetellPicture::Stayed* closest = nullptr;
        for (RetellPicture::Stayed& argument : m_picture.arguments) {
            const auto drift = driftOf(argument.argument, named, m_rules);
            if (!drift || drift->kept.size() <= most) continue;
            most = drift->kept.size();
            closest = &argument;
        }
        if (closest != nullptr) ++closest->readers;
    }

    void conclude()
    {
        const Survival& survival = m_picture.survival;
        if (survival.readers == 0) {
            m_picture.sentence = m_test.askings.empty() ? say(m_tr, "Nobody was asked to retell it yet.")
                                                        : say(m_tr, "Nobody has retold the headline as it stands yet.");
            return;
        }
        const std::string share = percentOf(survival.share, m_tr);
        m_picture.sentence =
            survival.readers == 1
                ? say(m_tr, "One reader wrote {share} of the headline’s words back.", fmt::arg("share", share))
                : say(m_tr, "{readers} readers wrote {share} of the headline’s words back, taken together.",
                      fmt::arg("readers", survival.readers), fmt::arg("share", share));
        if (m_picture.cannotBeRetold)
            m_picture.sentence += ' ' + say(m_tr, "It cannot be retold as it stands.");
        else if (survival.readers < m_rules.readers)
            m_picture.sentence +=
                ' ' + say(m_tr, "From {readers} readers on it says something.", fmt::arg("readers", m_rules.readers));
        const double half = m_rules.kept * static_cast<double>(survival.readers);
        std::vector<std::string> survive, vanish, instead;
        for (const WordCount& word : survival.words)
            (static_cast<double>(word.readers) >= half ? survive : vanish).push_back(word.word);
        for (const WordCount& word : survival.added)
            if (word.readers >= readersThatAgree) instead.push_back(word.word);
        addWords(m_picture.because, m_tr, "What survives: {words}.", survive);
        addWords(m_picture.because, m_tr, "What vanishes: {words}.", vanish);
        addWords(m_picture.because, m_tr, "What comes instead: {words}.", instead);
    }

    const Pyramid& m_pyramid;
    const RetellTest& m_test;
    const Translate& m_tr;
    const RetellRules& m_rules;
    RetellPicture m_picture;
};

} // namespace

RetellPicture retellPictureOf(const Pyramid& pyramid, const RetellTest& test, const Translate& translate,
                              const RetellRules& rules)
{
    return Picturing(pyramid, test, translate, rules).take();
}

} // namespace soundings
