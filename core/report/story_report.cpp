// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/story_report.h"

#include "core/assessment/story.h"
#include "core/report/parts.h"
#include "core/report/wording.h"
#include "core/support/text.h"

#include <algorithm>
#include <array>

namespace soundings {
namespace {

// What fits on one A4 page with a title and a headline of two lines; the memo has the rest.
constexpr std::size_t shownArguments = 5;
constexpr std::size_t longestHeadline = 180;
constexpr std::size_t longestArgument = 150;
constexpr std::size_t longestEvidence = 180;
constexpr std::size_t longestSource = 60;

/// From the weakest to the strongest.
constexpr std::array strength{EvidenceKind::LongForm, EvidenceKind::Story, EvidenceKind::Data, EvidenceKind::Proof};

std::ptrdiff_t strengthOf(const Evidence& evidence)
{
    return evidence.kind ? std::ranges::find(strength, *evidence.kind) - strength.begin() : -1;
}

bool isStronger(const Evidence& a, const Evidence& b)
{
    if (strengthOf(a) != strengthOf(b)) return strengthOf(a) > strengthOf(b);
    if (isBlank(a.source) != isBlank(b.source)) return !isBlank(a.source);
    return a.date && (!b.date || *a.date > *b.date);
}

class StoryWriting {
public:
    StoryWriting(const Entry& entry, const StoryReportOptions& options)
        : m_entry(entry), m_pyramid(*pyramidOf(entry)), m_options(options), m_tr(options.translate)
    {
    }

    std::vector<Block> take(const std::string& title)
    {
        m_blocks.emplace_back(Heading{1, title});
        addHeadline(title);
        if (m_options.form == StoryReportOptions::Form::Brief)
            addBrief();
        else
            addMemo();
        return std::move(m_blocks);
    }

private:
    void quiet(std::string text) { m_blocks.emplace_back(Paragraph{std::move(text), true, false}); }

    [[nodiscard]] bool isBrief() const { return m_options.form == StoryReportOptions::Form::Brief; }
    [[nodiscard]] std::string fitted(const std::string& text, std::size_t most) const
    {
        return ReportParts::text(isBrief() ? shortened(trimmed(text), most) : text);
    }

    void addHeadline(const std::string& title)
    {
        if (isBlank(m_pyramid.headline)) return quiet(say(m_tr, "No headline is written yet."));
        std::string headline = fitted(m_pyramid.headline, longestHeadline);
        if (headline != title) m_blocks.emplace_back(Paragraph{std::move(headline), false, true});
    }

    [[nodiscard]] std::vector<const Argument*> saidArguments() const
    {
        std::vector<const Argument*> said;
        for (const Argument& argument : m_pyramid.arguments)
            if (!isBlank(argument.text) || strongestEvidence(argument) != nullptr) said.push_back(&argument);
        return said;
    }

    void addBrief()
    {
        const auto arguments = saidArguments();
        if (arguments.empty()) return quiet(say(m_tr, "It stands on no argument yet."));
        for (std::size_t i = 0; i < arguments.size() && i < shownArguments; ++i) {
            m_blocks.emplace_back(Heading{2, fitted(argumentOf(*arguments[i]), longestArgument)});
            if (const Evidence* evidence = strongestEvidence(*arguments[i]))
                m_blocks.emplace_back(Paragraph{withSource(*evidence, true), false, false});
            else
                quiet(say(m_tr, "No evidence is named."));
        }
        if (arguments.size() > shownArguments)
            quiet(say(m_tr, "and {count} more in the memo", fmt::arg("count", arguments.size() - shownArguments)));
    }

    void addMemo()
    {
        const auto arguments = saidArguments();
        if (arguments.empty()) quiet(say(m_tr, "It stands on no argument yet."));
        for (const Argument* argument : arguments) {
            m_blocks.emplace_back(Heading{2, argumentOf(*argument)});
            addEvidence(*argument);
        }
        addHoles();
    }

    [[nodiscard]] std::string argumentOf(const Argument& argument) const
    {
        return isBlank(argument.text) ? say(m_tr, "An argument that is not written yet")
                                      : ReportParts::text(argument.text);
    }

    void addEvidence(const Argument& argument)
    {
        if (strongestEvidence(argument) == nullptr) return quiet(say(m_tr, "No evidence is named."));
        for (const auto kind : {EvidenceKind::Data, EvidenceKind::Story, EvidenceKind::LongForm, EvidenceKind::Proof})
            addEvidence(argument, kind);
        addEvidence(argument, {});
    }

    void addEvidence(const Argument& argument, std::optional<EvidenceKind> kind)
    {
        BulletList list;
        for (const Evidence& evidence : argument.evidence)
            if (!isBlank(evidence.text) && evidence.kind == kind) list.items.push_back(withSource(evidence, false));
        if (list.items.empty()) return;
        m_blocks.emplace_back(Heading{3, headingOf(kind)});
        m_blocks.emplace_back(std::move(list));
    }

    [[nodiscard]] std::string headingOf(std::optional<EvidenceKind> kind) const
    {
        if (!kind) return say(m_tr, "Further evidence");
        switch (*kind) {
        case EvidenceKind::Data: return say(m_tr, "Data");
        case EvidenceKind::Story: return say(m_tr, "What happened to customers");
        case EvidenceKind::LongForm: return say(m_tr, "To be read at length");
        case EvidenceKind::Proof: return say(m_tr, "Proof of concept");
        }
        return {};
    }

    [[nodiscard]] std::string withSource(const Evidence& evidence, bool withKind) const
    {
        std::string about;
        const auto add = [&](const std::string& piece) { about += (about.empty() ? " (" : ", ") + piece; };
        if (withKind && evidence.kind) add(nameOf(*evidence.kind, m_tr));
        if (!isBlank(evidence.source)) add(fitted(evidence.source, longestSource));
        if (evidence.date) add(mediumDate(*evidence.date, m_tr));
        return fitted(evidence.text, longestEvidence) + (about.empty() ? about : about + ")");
    }

    void addHoles()
    {
        if (!m_options.withHoles) return;
        BulletList holes;
        for (const Finding& finding : storyFindings(m_entry, m_tr))
            holes.items.push_back(ReportParts::text(finding.sentence));
        if (holes.items.empty()) return;
        m_blocks.emplace_back(Heading{2, say(m_tr, "Still open")});
        m_blocks.emplace_back(std::move(holes));
    }

    const Entry& m_entry;
    const Pyramid& m_pyramid;
    const StoryReportOptions& m_options;
    const Translate& m_tr;
    std::vector<Block> m_blocks;
};

} // namespace

const Evidence* strongestEvidence(const Argument& argument)
{
    const Evidence* strongest = nullptr;
    for (const Evidence& evidence : argument.evidence)
        if (!isBlank(evidence.text) && (strongest == nullptr || isStronger(evidence, *strongest)))
            strongest = &evidence;
    return strongest;
}

Report storyReportOf(const Entry& entry, const StoryReportOptions& options)
{
    const Pyramid& pyramid = *pyramidOf(entry);
    const std::string& headline = isBlank(entry.title) ? pyramid.headline : entry.title;
    Report report;
    report.title = isBlank(headline) ? say(options.translate, "Untitled story") : ReportParts::text(headline);
    report.subject = ReportParts::text(pyramid.headline);
    report.date = options.now;
    report.footer = entry.story() != nullptr ? say(options.translate, "Story: not sealed")
                                             : footerOf(options.seal, options.translate);
    report.blocks = StoryWriting(entry, options).take(report.title);
    return report;
}

} // namespace soundings
