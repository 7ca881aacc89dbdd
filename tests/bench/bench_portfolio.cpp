// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The portfolio of 1,000 decisions as PDF, from the journal to the bytes, against laying out and writing the pages alone;
// and the peak memory of both, with 100 and with 1,000 decisions. Leaves with 1 where the ratio is beyond its limit.
#include "core/journal/insights_summary.h"
#include "core/journal/portfolio_reader.h"
#include "core/report/portfolio_report.h"
#include "tests/bench/figures.h"
#include "ui/output/pdf_writer.h"

#include <QGuiApplication>
#include <QTemporaryDir>

#include <fmt/format.h>
#include <sys/resource.h>

using namespace soundings;

namespace {

constexpr double atMost = 3;
constexpr int rounds = 7;

double peakMb()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return double(usage.ru_maxrss) / 1024;
}

void fill(Journal& journal, int decisions, const Clock& clock, IdSource& ids)
{
    for (int i = 0; i < decisions; ++i) {
        Entry entry = newDecision(fmt::format("Decision number {} of this firm", i), clock.now(), clock.today(), ids);
        Decision& decision = *entry.decision();
        decision.frame.context = std::string(1500, 'c');
        decision.frame.area = fmt::format("Area {}", i % 9);
        decision.frame.owner = fmt::format("Owner {}", i % 5);
        decision.frame.deadline = addDays(clock.today(), i % 400 - 100);
        decision.commitments = {{ids.next(), "Write down what was found", "Owner", addDays(clock.today(), i % 90), {}}};
        Answer answer;
        answer.value = i % 11;
        for (const Question& question : standardQuestions().must.questions) {
            answer.question = question.id;
            decision.must.push_back(answer);
        }
        for (const Question& question : standardQuestions().can.questions) {
            answer.question = question.id;
            decision.options.front().can.push_back(answer);
        }
        decision.options.front().meetsAim = AimMet::Wholly;
        journal.save(entry);
    }
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    QTemporaryDir folder;
    FixedClock clock(parseInstant("2026-03-02T09:00:00.000Z", "UTC"));
    double ratio = 0;
    for (const int decisions : {100, 1000}) {
        SeededIds ids(7);
        auto journal = Journal::create(folder.filePath(QString::number(decisions)).toStdString(), {clock, ids});
        fill(journal, decisions, clock, ids);
        const auto make = [&] {
            PortfolioInput input;
            input.today = clock.today();
            const Portfolio portfolio = portfolioOf(journal, input);
            const InsightsSummary page = insightsSummaryOf(journal, input.today);
            return portfolioReport(portfolio, page.imperatives, page.insights, input.today, clock.now());
        };
        const Report made = make();
        Times whole;
        Times pages;
        std::size_t bytes = 0;
        for (int i = 0; i < rounds; ++i) {
            whole.take([&] { bytes = ui::toPdf(make()).size(); });
            pages.take([&] { bytes = ui::toPdf(made).size(); });
        }
        ratio = whole.median() / pages.median();
        fmt::print(
            "{} decisions: whole {:.0f} ms, its pages alone {:.0f} ms: {:.2f} times (at most {}); {} bytes, peak "
            "{:.0f} MB\n",
            decisions, whole.median(), pages.median(), ratio, atMost, bytes, peakMb());
    }
    return ratio <= atMost ? 0 : 1;
}
