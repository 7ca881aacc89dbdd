// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/company/areas_page.h"

#include "core/assessment/plain_words.h"
#include "core/journal/areas_reader.h"
#include "core/report/areas_report.h"
#include "core/support/cancelled.h"
#include "core/support/error.h"
#include "ui/figures/area_map_painter.h"
#include "ui/figures/figure_view.h"
#include "ui/journal_bridge.h"
#include "ui/latest.h"
#include "ui/pages/page_column.h"
#include "ui/translate.h"
#include "ui/widgets/finding_row.h"
#include "ui/widgets/primary_button.h"
#include "ui/widgets/row_button.h"
#include "ui/wording.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace soundings::ui {
namespace {

constexpr int mapWidth = 760;

} // namespace

AreasPage::AreasPage(JournalBridge& journal, QWidget* parent)
    : QWidget(parent), m_journal(journal), m_latest(new Latest(this)), m_refresh(*this, journal, [this] { refresh(); })
{
    setObjectName("areasPage");
    setAccessibleName(tr("Map of areas"));
    build();
}

AreasPage::~AreasPage() = default;

QLabel* AreasPage::addSection(QVBoxLayout& column, const QString& name, const QString& heading)
{
    column.addSpacing(space::m);
    auto* title = pageLabel("areas." + name + ".heading", TextSize::Lead, QFont::DemiBold);
    title->setText(heading);
    column.addWidget(title);
    return title;
}

void AreasPage::build()
{
    QVBoxLayout& column = *makePageColumn(this, "areas", mapWidth);
    auto* title = pageLabel("areas.title", TextSize::Display, QFont::DemiBold);
    title->setText(tr("Areas"));
    column.addWidget(title);
    m_lead = pageLabel("areas.lead", TextSize::Lead, QFont::Normal);
    column.addWidget(m_lead);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::s);
    m_add = new PrimaryButton("areas.add", tr("New area"), this);
    auto* report = new QPushButton(tr("Save as a report…"), this);
    report->setObjectName("areas.report");
    report->setAccessibleName(report->text());
    for (auto* button : {m_add, report}) buttons->addWidget(button);
    buttons->addStretch(1);
    column.addLayout(buttons);
    connect(m_add, &QPushButton::clicked, this, [this] { emit areaRequested({}); });
    connect(report, &QPushButton::clicked, this, [this] {
        if (m_picture)
            emit reportReady(
                areasReport(*m_picture, m_journal.clock().today(), m_journal.clock().now(), coreTranslate()));
    });
    m_figure = new FigureView(this);
    m_figure->setObjectName("areas.figure");
    m_figure->setAccessibleName(tr("Map of areas"));
    column.addSpacing(space::s);
    column.addWidget(m_figure);
    connect(m_figure, &FigureView::activated, this, &AreasPage::entryRequested);
    const auto list = [&column] {
        auto* rows = new QVBoxLayout;
        rows->setSpacing(space::xs);
        column.addLayout(rows);
        return rows;
    };
    m_areas = list();
    m_crossingsHead = addSection(column, "crossings", tr("Crosses areas and waits for management"));
    m_crossings = list();
    m_findingsHead = addSection(column, "findings", tr("Worth mending"));
    m_findings = list();
    column.addStretch(1);
}

bool AreasPage::isBusy() const
{
    return m_latest->isBusy();
}

void AreasPage::refresh()
{
    m_add->setEnabled(!m_journal.isReadOnly());
    m_latest->ask([this, path = m_journal.path(), outside = outsideOf(m_journal), today = m_journal.clock().today(),
                   translate = coreTranslate()](const std::stop_token& stop, const Latest::Show& whenDone) {
        try {
            const Journal reader = Journal::open(path, Journal::Mode::ReadOnly, outside);
            whenDone([this, picture = areasOf(reader, today, translate, stop)] { show(picture); });
        } catch (const Error& error) {
            whenDone([this, sentence = qs(error.message())] { emit errorHappened(sentence); });
        }
    });
}

void AreasPage::show(const AreasPicture& picture)
{
    if (m_picture && *m_picture == picture) {
        emit shown();
        return;
    }
    m_picture = picture;
    m_lead->setText(m_picture->areas.empty()
                        ? tr("An area is a part of the company that figures out itself what has to happen: with an "
                             "owner, a target and a number of its own. Describe the first one.")
                        : qs(m_picture->sentence));
    m_figure->setVisible(!m_picture->areas.empty());
    showAreaMap(*m_figure, areaMapOf(*m_picture, coreTranslate()));
    showAreas();
    showCrossings();
    showFindings();
    emit shown();
}

void AreasPage::openArea(const AreaPicture& area)
{
    if (area.entry.empty())
        emit areaRequested(qs(area.name));
    else
        emit entryRequested(qs(area.entry));
}

void AreasPage::showAreas()
{
    emptyLayout(*m_areas);
    for (std::size_t i = 0; i < m_picture->areas.size(); ++i) {
        const AreaPicture& area = m_picture->areas[i];
        const QString detail = area.entry.empty()    ? tr("Decisions name it; press to describe it.")
                               : area.target.empty() ? qs(area.metricSentence)
                                                     : oneLine(area.target);
        auto* row = new RowButton(oneLine(area.name), detail, oneLine(area.owner));
        row->setObjectName(QString("areas.area.%1").arg(i));
        row->setAccessibleDescription(qs(area.sentence));
        connect(row, &RowButton::clicked, this, [this, i] { openArea(m_picture->areas[i]); });
        m_areas->addWidget(row);
    }
}

void AreasPage::showCrossings()
{
    emptyLayout(*m_crossings);
    m_crossingsHead->setVisible(!m_picture->crossings.empty());
    for (std::size_t i = 0; i < m_picture->crossings.size(); ++i) {
        const AreaCrossing& one = m_picture->crossings[i];
        const QString ways = one.from.empty() ? tr("into %1").arg(oneLine(one.into))
                                              : tr("%1 into %2").arg(oneLine(one.from), oneLine(one.into));
        auto* row =
            new RowButton(titleText(one.title), tr("%1: %2").arg(ways, oneLine(whatCrosses(one, coreTranslate()))),
                          one.due ? dateText(*one.due) : QString());
        row->setObjectName(QString("areas.crossing.%1").arg(i));
        connect(row, &RowButton::clicked, this, [this, id = qs(one.entry)] { emit entryRequested(id); });
        m_crossings->addWidget(row);
    }
}

void AreasPage::showFindings()
{
    emptyLayout(*m_findings);
    m_findingsHead->setVisible(!m_picture->findings.empty());
    for (std::size_t i = 0; i < m_picture->findings.size(); ++i) {
        const AreaFinding& one = m_picture->findings[i];
        auto* row = new FindingRow(this);
        row->setFinding(one.finding);
        row->setObjectName(QString("areas.finding.%1").arg(i));
        connect(row, &FindingRow::clicked, this, [this, id = qs(one.entry)] { emit entryRequested(id); });
        m_findings->addWidget(row);
    }
}

} // namespace soundings::ui
