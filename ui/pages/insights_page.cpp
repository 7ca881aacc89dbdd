// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/insights_page.h"

#include "core/assessment/plain_words.h"
#include "core/report/insights_report.h"
#include "core/support/error.h"
#include "ui/figures/calibration_painter.h"
#include "ui/figures/figure_view.h"
#include "ui/journal_bridge.h"
#include "ui/latest.h"
#include "ui/pages/page_column.h"
#include "ui/translate.h"
#include "ui/widgets/report_table.h"
#include "ui/widgets/row_button.h"
#include "ui/wording.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace soundings::ui {
namespace {

constexpr int insightsWidth = 760;
constexpr std::size_t mostInBin = 50;

/// Which point of the figure a row of the table is; -1 for a bin without predictions.
int pointOfRow(const Insights& insights, int row)
{
    int point = -1;
    for (int i = 0; i <= row; ++i)
        if (insights.bins[std::size_t(i)].wilson) ++point;
    return insights.bins[std::size_t(row)].wilson ? point : -1;
}

} // namespace

InsightsPage::InsightsPage(JournalBridge& journal, QWidget* parent)
    : QWidget(parent),
      m_journal(journal),
      m_latest(new Latest(this)),
      m_binReader(new Latest(this)),
      m_refresh(*this, journal, [this] { refresh(); })
{
    setObjectName("insightsPage");
    setAccessibleName(tr("Insights"));
    build();
    connect(m_by, &QComboBox::currentIndexChanged, &m_refresh, &LaterRefresh::startIfSeen);
}

InsightsPage::~InsightsPage() = default;

QLabel* InsightsPage::addSection(QVBoxLayout& column, const QString& name, const QString& heading)
{
    column.addSpacing(space::l);
    auto* title = pageLabel("insights." + name + ".heading", TextSize::Lead, QFont::DemiBold);
    title->setText(heading);
    column.addWidget(title);
    auto* sentence = pageLabel("insights." + name, TextSize::Body, QFont::Normal);
    column.addWidget(sentence);
    return sentence;
}

void InsightsPage::build()
{
    QVBoxLayout& column = *makePageColumn(this, "insights", insightsWidth);
    auto* title = pageLabel("insights.title", TextSize::Display, QFont::DemiBold);
    title->setText(tr("Insights"));
    column.addWidget(title);
    m_lead = pageLabel("insights.lead", TextSize::Lead, QFont::Normal);
    column.addWidget(m_lead);
    m_unscored = pageLabel("insights.unscored", TextSize::Body, QFont::Normal, true);
    column.addWidget(m_unscored);
    auto* buttons = new QHBoxLayout;
    auto* lookBack = new QPushButton(tr("Look back at the week"), this);
    lookBack->setObjectName("insights.week");
    m_report = new QPushButton(tr("Save as a report…"), this);
    m_report->setObjectName("insights.report");
    for (auto* button : {lookBack, m_report}) {
        button->setAccessibleName(button->text());
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    column.addLayout(buttons);
    connect(lookBack, &QPushButton::clicked, this, &InsightsPage::lookBackRequested);
    connect(m_report, &QPushButton::clicked, this, [this] {
        if (m_summary)
            emit reportReady(
                insightsReport(m_summary->insights, m_summary->imperatives, m_journal.clock().now(), coreTranslate()));
    });

    m_binSentence = addSection(column, "calibration", tr("What you said against what happened"));
    m_figureView = new FigureView;
    m_figureView->setObjectName("insights.figure");
    m_figureView->setAccessibleName(tr("What you said against what happened"));
    column.addWidget(m_figureView);
    m_bins = new ReportTable("insights.bins", tr("Predictions by what you said"));
    m_bins->setRowsOpen(true);
    column.addWidget(m_bins);
    m_opened = new QVBoxLayout;
    m_opened->setSpacing(space::xs);
    column.addLayout(m_opened);
    connect(m_figureView, &FigureView::activated, this, [this](const QString& point) { openBin(point.toInt()); });
    connect(m_bins, &ReportTable::rowOpened, this, [this](int row) {
        if (m_summary) openBin(pointOfRow(m_summary->insights, row));
    });
    buildScores(column);
}

void InsightsPage::buildScores(QVBoxLayout& column)
{
    m_scores = addSection(column, "scores", tr("Scores"));
    m_skill = pageLabel("insights.skill", TextSize::Body, QFont::Normal, true);
    m_terms = pageLabel("insights.terms", TextSize::Body, QFont::Normal, true);
    m_scoreTable = new ReportTable("insights.scores.table", tr("Scores"));
    for (QWidget* widget :
         {static_cast<QWidget*>(m_skill), static_cast<QWidget*>(m_terms), static_cast<QWidget*>(m_scoreTable)})
        column.addWidget(widget);

    m_splitSentence = addSection(column, "split", tr("Told apart"));
    m_by = new QComboBox;
    m_by->setObjectName("insights.by");
    m_by->setAccessibleName(tr("Told apart by"));
    m_by->addItem(tr("All together"), QString());
    const std::pair<QString, SplitBy> choices[]{{tr("By area"), SplitBy::Area},
                                                {tr("By imperative and bet"), SplitBy::Kind},
                                                {tr("By how far ahead"), SplitBy::Horizon},
                                                {tr("By function"), SplitBy::Function},
                                                {tr("By year"), SplitBy::Period}};
    for (const auto& [words, by] : choices) m_by->addItem(words, QString::fromLatin1(wordOf(by)));
    column.insertWidget(column.indexOf(m_splitSentence), m_by, 0, Qt::AlignLeft);
    m_split = new ReportTable("insights.split.table", tr("Told apart"));
    column.addWidget(m_split);

    m_improvement = addSection(column, "improvement", tr("Is it improving?"));
    m_halves = new ReportTable("insights.improvement.table", tr("Scores over time"));
    column.addWidget(m_halves);
    m_intervals = addSection(column, "intervals", tr("Quantities"));
    m_reviewed = addSection(column, "reviewed", tr("How decided, and how it turned out"));
    m_fourCases = new ReportTable("insights.reviewed.table", tr("How decided, and how it turned out"));
    column.addWidget(m_fourCases);
    m_pursued = addSection(column, "imperatives", tr("Imperatives"));
    m_imperatives = new QVBoxLayout;
    m_imperatives->setSpacing(space::xs);
    column.addLayout(m_imperatives);
    column.addStretch(1);
}

bool InsightsPage::isBusy() const
{
    return m_latest->isBusy() || m_binReader->isBusy();
}

void InsightsPage::refresh()
{
    InsightsInput input;
    input.by = splitByOf(m_by->currentData().toString().toStdString());
    input.translate = coreTranslate();
    m_latest->ask([this, input, path = m_journal.path(), outside = outsideOf(m_journal),
                   today = m_journal.clock().today()](const std::stop_token&, const Latest::Show& whenDone) {
        try {
            const Journal reader = Journal::open(path, Journal::Mode::ReadOnly, outside);
            whenDone([this, summary = insightsSummaryOf(reader, today, input)] { show(summary); });
        } catch (const Error& error) {
            whenDone([this, sentence = qs(error.message())] { emit errorHappened(sentence); });
        }
    });
}

void InsightsPage::show(const InsightsSummary& summary)
{
    if (m_summary && *m_summary == summary) {
        emit shown();
        return;
    }
    m_summary = summary;
    const Insights& now = m_summary->insights;
    const Translate translate = coreTranslate();
    m_lead->setText(qs(now.sentence));
    m_unscored->setText(qs(now.unscoredSentence));
    m_binSentence->setText(qs(now.binSentence));
    m_figure = calibrationFigureOf(now, translate);
    std::vector<FigureView::Bar> bars;
    for (std::size_t i = 0; i < m_figure.points.size(); ++i)
        bars.push_back({qs(m_figure.points[i].description), QString::number(i)});
    m_figureView->setVisible(now.resolved > 0);
    m_figureView->setFigure(
        [this](QPainter& painter, const QRectF& area, const FigureStyle& style) {
            return paintCalibration(painter, area, m_figure, style);
        },
        calibrationHeight(m_figureView->screenStyle()), std::move(bars), qs(m_figure.description));
    m_bins->show(calibrationTable(now, translate));
    emptyLayout(*m_opened);
    m_scores->setText(qs(now.scoreSentence));
    m_skill->setText(qs(now.skillSentence));
    m_terms->setText(qs(now.termsSentence));
    for (QLabel* label : {m_skill, m_terms}) label->setVisible(now.resolved > 0);
    m_scoreTable->show(scoreTable(now, translate));
    m_splitSentence->setText(now.split ? qs(now.split->sentence) : QString());
    m_splitSentence->setVisible(now.split.has_value());
    m_split->show(now.split ? splitTable(*now.split, translate) : Table());
    m_improvement->setText(qs(now.improvement.sentence));
    m_halves->show(now.improvement.earlier ? improvementTable(now.improvement, translate) : Table());
    m_intervals->setText(qs(now.intervalSentence));
    m_reviewed->setText(qs(now.reviewedSentence));
    m_fourCases->show(now.reviewed == ReviewedCounts{} ? Table() : reviewedTable(now.reviewed, translate));
    showImperatives();
    emit shown();
}

void InsightsPage::showImperatives()
{
    emptyLayout(*m_imperatives);
    const auto& lines = m_summary->imperatives;
    m_pursued->setText(lines.empty() ? tr("No sealed decision is pursued as an imperative.")
                                     : tr("Pursued as imperatives: %1.").arg(lines.size()));
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const ImperativeLine& line = lines[i];
        const QString tactic =
            line.tactic.empty() ? tr("No tactic runs.") : tr("Now: %1.").arg(oneLine(inSentence(line.tactic)));
        auto* row = new RowButton(titleText(line.title),
                                  tr("%1 Tactics so far: %2. %3").arg(qs(line.progress)).arg(line.tactics).arg(tactic),
                                  qs(spanInWords(line.days, coreTranslate())));
        row->setObjectName(QString("insights.imperative.%1").arg(i));
        connect(row, &RowButton::clicked, this, [this, id = qs(line.entry)] { emit entryRequested(id); });
        m_imperatives->addWidget(row);
    }
}

void InsightsPage::openBin(int point)
{
    if (point < 0 || std::size_t(point) >= m_figure.points.size()) return;
    const CalibrationPoint chosen = m_figure.points[std::size_t(point)];
    m_binReader->ask([this, chosen, path = m_journal.path(), outside = outsideOf(m_journal),
                      today = m_journal.clock().today()](const std::stop_token&, const Latest::Show& whenDone) {
        try {
            const Journal reader = Journal::open(path, Journal::Mode::ReadOnly, outside);
            whenDone([this, chosen, found = predictionsSaid(reader, chosen.from, chosen.to, today, mostInBin)] {
                showBin(found, qs(chosen.description));
            });
        } catch (const Error& error) {
            whenDone([this, sentence = qs(error.message())] { emit errorHappened(sentence); });
        }
    });
}

void InsightsPage::showBin(const ShownPredictions& predictions, const QString& heading)
{
    emptyLayout(*m_opened);
    auto* title = pageLabel("insights.bin.heading", TextSize::Body, QFont::DemiBold);
    title->setText(heading);
    m_opened->addWidget(title);
    QWidget* before = m_bins; // the keyboard goes from the table to what it opened
    for (std::size_t i = 0; i < predictions.shown.size(); ++i) {
        const ShownPrediction& one = predictions.shown[i];
        const QString came = one.happened ? tr("happened") : tr("did not happen");
        const QString aside = tr("%1, %2").arg(came, dateText(one.resolved));
        const QString statement = oneLine(one.statement, titleText(one.title));
        auto* row =
            new RowButton(statement, statement == titleText(one.title) ? QString() : titleText(one.title), aside);
        row->setObjectName(QString("insights.bin.%1").arg(i));
        connect(row, &RowButton::clicked, this, [this, id = qs(one.entry)] { emit entryRequested(id); });
        m_opened->addWidget(row);
        setTabOrder(before, row);
        before = row;
    }
    QStringList rest;
    if (predictions.covered > 0)
        rest << tr("Covered until the review of their decision is written: %1.").arg(predictions.covered);
    if (predictions.more) rest << tr("There are older ones, too.");
    if (rest.isEmpty()) return;
    auto* note = pageLabel("insights.bin.rest", TextSize::Body, QFont::Normal, true);
    note->setText(rest.join(' '));
    m_opened->addWidget(note);
}

} // namespace soundings::ui
