// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/diagnosis_report.h"

#include "core/assessment/covering.h"
#include "core/assessment/diagnosis_words.h"
#include "core/report/parts.h"
#include "core/report/wording.h"
#include "core/support/text.h"

#include <algorithm>

namespace soundings {
namespace {

std::string fitWord(AchRating rating)
{
    switch (rating) {
    case AchRating::VeryConsistent: return "CC";
    case AchRating::Consistent: return "C";
    case AchRating::Neutral: return "N";
    case AchRating::Inconsistent: return "I";
    case AchRating::VeryInconsistent: return "II";
    case AchRating::NotApplicable: return "NA";
    }
    return {};
}

/// Builds the report section by section.
class DiagnosisSections {
public:
    DiagnosisSections(const Entry& entry, const DiagnosisAssessment& result, const DiagnosisReportOptions& options)
        : m_diagnosis(*entry.diagnosis()), m_result(result), m_options(options), m_tr(options.translate)
    {
    }

    [[nodiscard]] std::vector<Block> build(const std::string& title)
    {
        heading(1, title);
        m_blocks.emplace_back(Paragraph{m_result.sentence, false, true});
        if (!m_result.discountSentence.empty()) paragraph(m_result.discountSentence);
        if (m_diagnosis.round.isHidden())
            m_blocks.emplace_back(
                Paragraph{say(m_tr, "A blind round is running: what was answered stays out of sight until the reveal."),
                          true, false, true});
        addMiss();
        addOwnPart();
        addCauses();
        addVoices();
        addMatrix();
        addWhatItRestsOn();
        addQuestions();
        addHypothesis();
        addMethod();
        return std::move(m_blocks);
    }

private:
    void heading(int level, std::string text) { m_blocks.emplace_back(Heading{level, std::move(text)}); }
    void paragraph(std::string text) { m_blocks.emplace_back(Paragraph{std::move(text)}); }
    void quiet(std::string text) { m_blocks.emplace_back(Paragraph{std::move(text), true}); }

    [[nodiscard]] std::string number(const std::optional<double>& value) const
    {
        if (!value) return notAnswered(m_tr);
        const std::string unit = ReportParts::text(m_diagnosis.miss.unit);
        return unit.empty() ? plainNumber(*value) : plainNumber(*value) + " " + unit;
    }

    void addMiss()
    {
        const Miss& miss = m_diagnosis.miss;
        heading(2, say(m_tr, "What misses its target"));
        Table table;
        table.header = {say(m_tr, "The number"), say(m_tr, "Target"), say(m_tr, "Now"), say(m_tr, "Since")};
        table.widths = {0.4, 0.2, 0.2, 0.2};
        table.rows.push_back({answerOr(miss.metric, m_tr), number(miss.target), number(miss.actual),
                              miss.since ? mediumDate(*miss.since, m_tr) : notAnswered(m_tr)});
        m_blocks.emplace_back(std::move(table));
        BulletList list;
        list.items = {say(m_tr, "How it is measured: {how}", fmt::arg("how", answerOr(miss.howMeasured, m_tr))),
                      say(m_tr, "Who is blamed today: {who}", fmt::arg("who", answerOr(miss.blamedToday, m_tr)))};
        m_blocks.emplace_back(std::move(list));
    }

    void addOwnPart()
    {
        const OwnPart& own = m_diagnosis.ownPart;
        if (isBlank(own.issue) && isBlank(own.myPart) && isBlank(own.thinkNow)) return;
        heading(2, say(m_tr, "First one’s own part"));
        BulletList list;
        list.items = {
            say(m_tr, "What is the issue? {answer}", fmt::arg("answer", answerOr(own.issue, m_tr))),
            say(m_tr, "What did I do to help create it? {answer}", fmt::arg("answer", answerOr(own.myPart, m_tr))),
            say(m_tr, "What do I think now? {answer}", fmt::arg("answer", answerOr(own.thinkNow, m_tr)))};
        m_blocks.emplace_back(std::move(list));
    }

    [[nodiscard]] std::string shareCell(const std::optional<double>& share) const
    {
        return share ? percentOf(*share) : std::string();
    }

    void addCauses()
    {
        heading(2, say(m_tr, "Competing causes"));
        if (m_result.causes.empty()) return quiet(say(m_tr, "No cause is listed."));
        const bool discounts =
            std::ranges::any_of(m_result.causes, [](const auto& c) { return c.undiscounted.has_value(); });
        const bool matrix =
            std::ranges::any_of(m_result.causes, [](const auto& c) { return c.inconsistency.has_value(); });
        Table table;
        table.header = {say(m_tr, "Cause"), say(m_tr, "Before"), say(m_tr, "Now")};
        table.widths = {0.4, 0.12, 0.12};
        table.numeric = {1, 2};
        const auto column = [&](std::string name) {
            table.numeric.push_back(table.header.size());
            table.header.push_back(std::move(name));
            table.widths.push_back(0.18);
        };
        if (discounts) column(say(m_tr, "Every voice in full"));
        if (matrix) column(say(m_tr, "Inconsistency"));
        column(say(m_tr, "Named by"));
        for (const CauseStanding& cause : inOrder()) {
            const std::string name = ReportParts::text(cause.name);
            const std::string shown = cause.within ? "– " + name : name;
            std::vector<std::string> row{shown, percentOf(cause.prior), shareCell(cause.posterior)};
            if (discounts) row.push_back(shareCell(cause.undiscounted));
            if (matrix) row.push_back(cause.inconsistency ? plainNumber(*cause.inconsistency) : std::string());
            row.push_back(cause.voices > 0 ? std::to_string(cause.voices) : std::string());
            table.rows.push_back(std::move(row));
        }
        m_blocks.emplace_back(std::move(table));
        BulletList unspoken;
        for (const Finding& finding : m_result.findings)
            if (finding.code == "diagnosis.unspoken") unspoken.items.push_back(ReportParts::text(finding.sentence));
        if (!unspoken.items.empty()) m_blocks.emplace_back(std::move(unspoken));
    }

    /// Wholes with their parts beneath them, most probable first among equals.
    [[nodiscard]] std::vector<CauseStanding> inOrder() const
    {
        std::vector<CauseStanding> tops;
        for (const CauseStanding& cause : m_result.causes)
            if (!cause.within) tops.push_back(cause);
        const auto byChance = [](const CauseStanding& a, const CauseStanding& b) {
            return a.posterior.value_or(a.prior) > b.posterior.value_or(b.prior);
        };
        std::ranges::stable_sort(tops, byChance);
        std::vector<CauseStanding> all;
        const auto add = [&](const auto& self, const CauseStanding& cause) -> void {
            all.push_back(cause);
            for (const CauseStanding& part : m_result.causes)
                if (part.within == cause.index) self(self, part);
        };
        for (const CauseStanding& top : tops) add(add, top);
        return all;
    }

    void addVoices()
    {
        heading(2, say(m_tr, "What everyone says"));
        if (m_diagnosis.voices.empty()) return quiet(say(m_tr, "Nobody was asked."));
        if (VoicesFigure figure = voicesFigureOf(m_diagnosis, standardCauses(), m_tr); !figure.rows.empty())
            m_blocks.emplace_back(BarsBlock{std::move(figure)});
        Table table;
        table.header = {say(m_tr, "Who"), say(m_tr, "Why isn’t it working?"), say(m_tr, "Cause"),
                        say(m_tr, "What only they can see")};
        table.widths = {0.2, 0.36, 0.18, 0.26};
        for (std::size_t i = 0; i < m_diagnosis.voices.size(); ++i) {
            const DiagnosisVoice& voice = m_diagnosis.voices[i];
            const VoiceStanding& standing = m_result.voices[i];
            std::string who =
                isBlank(voice.person) ? ReportParts::text(standing.function) : ReportParts::text(voice.person);
            if (!isBlank(voice.person) && !standing.function.empty() && trimmed(voice.person) != standing.function)
                who += "\n" + ReportParts::text(standing.function);
            std::string answer = m_diagnosis.round.isHidden() && !m_options.uncover
                                     ? say(m_tr, "answered; hidden until the reveal")
                                     : answerOr(voice.answer, m_tr);
            if (standing.againstOwnInterest) answer += "\n" + say(m_tr, "Points at themselves.");
            if (standing.discounted) answer += "\n" + say(m_tr, "Discounted by the founder.");
            std::string cause = nameOfCause(voice.cause);
            if (standing.predictable) cause += "\n" + say(m_tr, "(what this function predictably names)");
            std::string sees = isBlank(voice.onlyTheySee) ? std::string() : ReportParts::text(voice.onlyTheySee);
            table.rows.push_back({std::move(who), std::move(answer), std::move(cause), std::move(sees)});
        }
        m_blocks.emplace_back(std::move(table));
    }

    [[nodiscard]] std::string nameOfCause(const Id& id) const
    {
        for (const CauseStanding& cause : m_result.causes)
            if (cause.id == id && !id.empty()) return ReportParts::text(cause.name);
        return {};
    }

    [[nodiscard]] std::string ratingCell(const EvidenceItem& item, std::size_t cause) const
    {
        const auto rating = std::ranges::find(item.ratings, m_diagnosis.causes[cause].id, &CauseRating::cause);
        if (rating == item.ratings.end()) {
            const bool rated =
                std::ranges::any_of(item.ratings, [](const auto& r) { return r.likelihood.has_value(); });
            return rated && m_diagnosis.causes[cause].unnamed ? percentOf(0.5) : std::string(); // as it counts
        }
        if (rating->likelihood)
            return *rating->likelihood == 0 ? say(m_tr, "impossible") : percentOf(*rating->likelihood);
        return rating->fit ? fitWord(*rating->fit) : std::string();
    }

    /// Causes in rows; the items are numbered, since their words would not fit as columns.
    void addMatrix()
    {
        heading(2, say(m_tr, "Evidence"));
        if (m_diagnosis.evidence.empty()) return quiet(say(m_tr, "No evidence was written down."));
        for (std::size_t i = 0; i < m_diagnosis.evidence.size(); ++i) addItem(i);
        constexpr std::size_t columns = 8;
        for (std::size_t first = 0; first < m_diagnosis.evidence.size(); first += columns) {
            const std::size_t end = std::min(first + columns, m_diagnosis.evidence.size());
            Table table;
            table.header = {say(m_tr, "How likely each is, if this is the cause")};
            table.widths = {0.28};
            for (std::size_t i = first; i < end; ++i) {
                table.numeric.push_back(table.header.size());
                table.header.push_back(std::to_string(i + 1));
                table.widths.push_back(0.72 / static_cast<double>(columns));
            }
            for (const CauseStanding& cause : inOrder()) {
                if (cause.hasParts) continue;
                std::vector<std::string> row{ReportParts::text(cause.name)};
                for (std::size_t i = first; i < end; ++i)
                    row.push_back(ratingCell(m_diagnosis.evidence[i], cause.index));
                table.rows.push_back(std::move(row));
            }
            m_blocks.emplace_back(std::move(table));
        }
    }

    void addItem(std::size_t index)
    {
        const EvidenceItem& item = m_diagnosis.evidence[index];
        std::string from;
        const auto add = [&](const std::string& piece) { from += (from.empty() ? " (" : ", ") + piece; };
        if (!isBlank(item.source)) add(ReportParts::text(item.source));
        if (item.date) add(mediumDate(*item.date, m_tr));
        if (!isBlank(item.origin)) add(say(m_tr, "from: {origin}", fmt::arg("origin", ReportParts::text(item.origin))));
        if (!from.empty()) from += ")";
        paragraph(fmt::format("{}. {}{}", index + 1, answerOr(item.text, m_tr), from));
        quiet(ReportParts::text(m_result.evidence[index].sentence));
    }

    void addWhatItRestsOn()
    {
        if (m_result.fallSentence.empty()) return;
        heading(2, say(m_tr, "What would have to be wrong"));
        paragraph(ReportParts::text(m_result.fallSentence));
    }

    void addQuestions()
    {
        heading(2, say(m_tr, "The next best question"));
        std::size_t shown = 0;
        for (const QuestionStanding& question : m_result.questions) {
            if (shown == m_options.questions || !question.gainBits || *question.gainBits <= 0) break;
            ++shown;
            paragraph(fmt::format("{}. {}", shown, ReportParts::text(question.text)));
            std::string about = ReportParts::text(question.sentence);
            if (!isBlank(question.askedOf))
                about +=
                    " " + say(m_tr, "Who could answer: {who}.", fmt::arg("who", ReportParts::text(question.askedOf)));
            if (question.cost)
                about += " " + (*question.cost == 1 ? say(m_tr, "About one hour.")
                                                    : say(m_tr, "About {hours} hours.",
                                                          fmt::arg("hours", plainNumber(*question.cost))));
            quiet(std::move(about));
        }
        if (shown == 0) quiet(say(m_tr, "No open question tells the causes apart now."));
        bool any = false;
        for (const DiagnosticQuestion& question : m_diagnosis.questions) {
            if (question.answer.empty()) continue;
            if (!any) heading(3, say(m_tr, "Asked and answered"));
            any = true;
            paragraph(fmt::format("{} {}", ReportParts::text(question.text), ReportParts::text(question.answer)));
            if (!isBlank(question.said)) quiet(ReportParts::text(question.said));
        }
    }

    void addHypothesis()
    {
        const Hypothesis& hypothesis = m_diagnosis.hypothesis;
        heading(2, say(m_tr, "The hypothesis"));
        if (isBlank(hypothesis.text)) return quiet(say(m_tr, "None is written down yet."));
        m_blocks.emplace_back(Paragraph{ReportParts::text(hypothesis.text), false, true});
        if (!isBlank(hypothesis.because)) paragraph(ReportParts::text(hypothesis.because));
        if (!hypothesis.test) return quiet(say(m_tr, "Nothing is named that would prove it wrong."));
        const Signpost& test = *hypothesis.test;
        std::string line =
            say(m_tr, "What would prove it wrong: {state}", fmt::arg("state", withoutStop(answerOr(test.state, m_tr))));
        if (test.due) line += say(m_tr, ", by {date}", fmt::arg("date", mediumDate(*test.due, m_tr)));
        paragraph(line + ".");
    }

    void addMethod()
    {
        heading(2, say(m_tr, "How this was worked out"));
        quiet(
            say(m_tr,
                "Bayes’ rule over causes of which one is taken to hold, “something nobody has named” among them; items "
                "of one origin are not counted twice; an item that is not rated under every cause does not count. How "
                "firmly the leader leads: {samples} draws, seed {seed}.",
                fmt::arg("samples", groupedCount(m_result.samples)), fmt::arg("seed", m_result.seed)));
        if (m_diagnosis.originCorrelation)
            quiet(say(m_tr,
                      "Items of one origin are taken to say the same to {share}: k of them count as k / (1 + (k - 1) x "
                      "{share}).",
                      fmt::arg("share", percentOf(*m_diagnosis.originCorrelation))));
    }

    const Diagnosis& m_diagnosis;
    const DiagnosisAssessment& m_result;
    const DiagnosisReportOptions& m_options;
    const Translate& m_tr;
    std::vector<Block> m_blocks;
};

} // namespace

Report diagnosisReportOf(const Entry& entry, const DiagnosisReportOptions& options)
{
    Entry shown = options.uncover ? entry : asCovered(entry, coveringOf(entry, false, localDate(options.now)));
    if (options.rolesForNames) shown = withRolesForNames(std::move(shown), options.translate);
    DiagnosisInput input;
    input.seed = options.seed;
    if (options.samples) input.samples = *options.samples;
    input.translate = options.translate;
    const DiagnosisAssessment result = assessDiagnosis(shown, input);
    Report report;
    report.title = isBlank(shown.title) ? say(options.translate, "Untitled diagnosis") : ReportParts::text(shown.title);
    report.subject = result.sentence;
    report.date = options.now;
    report.footer = say(options.translate, "Diagnosis: not sealed");
    report.blocks = DiagnosisSections(shown, result, options).build(report.title);
    return report;
}

} // namespace soundings
