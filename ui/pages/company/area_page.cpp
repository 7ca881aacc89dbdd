// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/company/area_page.h"

#include "core/journal/areas_reader.h"
#include "core/report/areas_report.h"
#include "core/support/error.h"
#include "core/support/text.h"
#include "ui/journal_bridge.h"
#include "ui/latest.h"
#include "ui/pages/company/pocket_rows.h"
#include "ui/pages/page_column.h"
#include "ui/pages/walk/trade_offs/number_binding.h"
#include "ui/pages/walk/walk_fields.h"
#include "ui/widgets/row_button.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace soundings::ui {
namespace {

constexpr int areaWidth = 680;
constexpr double farthest = 1e15;

auto ofArea(auto member)
{
    return [member](auto& entry) { return entry.area() != nullptr ? &(entry.area()->*member) : nullptr; };
}

auto ofMetric(auto member)
{
    return [member](auto& entry) { return entry.area() != nullptr ? &(entry.area()->metric.*member) : nullptr; };
}

QVBoxLayout* metricColumn(QHBoxLayout* row, int stretch)
{
    auto* column = new QVBoxLayout;
    column->setSpacing(0);
    row->addLayout(column, stretch);
    return column;
}

} // namespace

AreaPage::AreaPage(JournalBridge& journal, QWidget* parent) : EntryForm(journal, parent), m_latest(new Latest(this))
{
    setObjectName("areaPage");
    setAccessibleName(tr("Area"));
    QVBoxLayout& column = *makePageColumn(this, "area", areaWidth);
    auto* back = textButton("area.back", tr("Map of areas"), this);
    column.addWidget(back, 0, Qt::AlignLeft);
    connect(back, &QPushButton::clicked, this, &AreaPage::backedOut);
    buildWords(column);
    buildMetric(column);
    auto* head = pageLabel("area.pockets.heading", TextSize::Lead, QFont::DemiBold);
    head->setText(tr("Pockets of excellence"));
    column.addSpacing(space::m);
    column.addWidget(head);
    column.addWidget(
        helpLabel(tr("Deliberate exceptions to good enough everywhere. Protect few, and say until when.")));
    m_pockets = new PocketRows(*this);
    column.addWidget(m_pockets);
    bind(
        {}, [this](const Entry& entry) { m_pockets->show(entry.area()->pockets); },
        [this](bool readOnly) { m_pockets->setReadOnly(readOnly); });
    addText(*this, &column, {"area.notes", tr("Notes"), {}, {}, 1, 8}, fixed("/belief/notes"), ofArea(&Area::notes));
    m_decisionsHead = pageLabel("area.decisions.heading", TextSize::Lead, QFont::DemiBold);
    column.addSpacing(space::m);
    column.addWidget(m_decisionsHead);
    m_decisions = new QVBoxLayout;
    m_decisions->setSpacing(space::xs);
    column.addLayout(m_decisions);
    column.addStretch(1);
    connect(&journal, &JournalBridge::listChanged, this, [this] {
        if (isVisible() && editor() != nullptr) readDecisions();
    });
}

AreaPage::~AreaPage()
{
    endTyping();
}

void AreaPage::buildWords(QVBoxLayout& column)
{
    m_name = addText(*this, &column, {"area.name", tr("Area"), tr("As decisions write it."), tr("Engineering"), 1, 2},
                     fixed("/title"), [](auto& entry) { return &entry.title; });
    m_name->setFont(fontOf(TextSize::Title, QFont::DemiBold));
    addText(*this, &column,
            {"area.owner", tr("Owner"), tr("One person, who figures out what has to happen."), {}, 1, 1},
            fixed("/belief/owner"), ofArea(&Area::owner));
    addText(*this, &column, {"area.target", tr("What has to happen"), {}, {}, 1, 6}, fixed("/belief/target"),
            ofArea(&Area::target));
}

void AreaPage::buildMetric(QVBoxLayout& column)
{
    addText(*this, &column,
            {"area.metric", tr("Its own number"), tr("By which the area itself knows how it is doing."),
             tr("Paid trials a month"), 1, 2},
            fixed("/belief/metric/name"), ofMetric(&AreaMetric::name));
    auto* numbers = new QHBoxLayout;
    numbers->setSpacing(space::m);
    const auto number = [&](const char* name, const QString& label, const char* pointer,
                            std::optional<double> AreaMetric::* member) {
        auto* field = new NumberField(QLatin1String(name), label, -farthest, farthest);
        bindNumber(*this, field, label, fixed(pointer), ofMetric(member));
        connect(field, &NumberField::left, this, [this] { redraw({}); }); // says what of it does not count
        m_numbers.push_back(field);
        addLabelled(metricColumn(numbers, 2), {QLatin1String(name), label, {}, {}}, field);
    };
    number("area.metric.target", tr("Target"), "/belief/metric/target", &AreaMetric::target);
    number("area.metric.reading", tr("Latest reading"), "/belief/metric/reading", &AreaMetric::reading);
    addText(*this, metricColumn(numbers, 2), {"area.metric.unit", tr("Unit"), {}, tr("trials"), 1, 1},
            fixed("/belief/metric/unit"), ofMetric(&AreaMetric::unit));
    column.addLayout(numbers);
    addChoice(*this, &column, {"area.metric.goal", tr("Where it should be"), {}, {}},
              {{tr("At least the target"), u'a', {}}, {tr("At most the target"), u'm', {}}},
              fixed("/belief/metric/goal"), ofMetric(&AreaMetric::goal));
    addDate(*this, &column, {"area.metric.readOn", tr("Read on"), {}, {}}, fixed("/belief/metric/readOn"),
            ofMetric(&AreaMetric::readOn))
        ->lookBack();
    m_metricSays = pageLabel("area.metric.says", TextSize::Body, QFont::Medium);
    column.addWidget(m_metricSays);
}

void AreaPage::opened()
{
    EntryForm::opened();
    emptyLayout(*m_decisions);
    m_decisionsHead->hide();
    readDecisions();
}

void AreaPage::redraw(const QString& /*origin*/)
{
    AreasBuilder builder(today(), coreTranslate());
    builder.addArea(entry());
    const AreasPicture picture = builder.take();
    const AreaPicture& area = picture.areas.front();
    QString words = qs(withVisibleControls(area.metricSentence));
    if (area.standing == MetricStanding::Missed) words = tr("%1 It misses its target.").arg(words);
    for (const NumberField* field : m_numbers)
        if (const QString complaint = field->complaint(); !complaint.isEmpty())
            words = QStringLiteral("%1 %2").arg(complaint, words).trimmed();
    m_metricSays->setText(breakable(words));
    m_metricSays->setVisible(!words.isEmpty());
}

bool AreaPage::isBusy() const
{
    return m_latest->isBusy();
}

void AreaPage::readDecisions()
{
    m_latest->ask([this, path = journal().path(), outside = outsideOf(journal()), day = today(),
                   translate = coreTranslate()](const std::stop_token& stop, const Latest::Show& whenDone) {
        try {
            const Journal reader = Journal::open(path, Journal::Mode::ReadOnly, outside);
            whenDone([this, picture = areasOf(reader, day, translate, stop)] { showDecisions(picture); });
        } catch (const Error& error) {
            whenDone([this, sentence = qs(error.message())] { emit errorHappened(sentence); });
        }
    });
}

void AreaPage::showDecisions(const AreasPicture& picture)
{
    emptyLayout(*m_decisions);
    if (editor() == nullptr) return;
    const auto area = std::ranges::find(picture.areas, entry().id, &AreaPicture::entry);
    if (area == picture.areas.end()) return;
    int shown = 0;
    const auto add = [&](const Id& id, const std::string& title, const QString& detail, const QString& aside) {
        auto* row = new RowButton(titleText(title), detail, aside);
        row->setObjectName(QString("area.decision.%1").arg(shown++));
        connect(row, &RowButton::clicked, this, [this, id = qs(id)] { emit entryRequested(id); });
        m_decisions->addWidget(row);
    };
    for (const AreaDecision& one : area->open)
        add(one.entry, one.title,
            one.imperative ? tr("Imperative")
            : one.sealed   ? tr("Sealed")
                           : tr("Draft"),
            oneLine(one.owner));
    for (const AreaCrossing& one : picture.crossings)
        if (isSameName(one.into, area->name))
            add(one.entry, one.title, tr("Waits here: %1").arg(oneLine(whatCrosses(one, coreTranslate()))),
                oneLine(one.from));
    m_decisionsHead->setText(tr("Open decisions, and what waits here"));
    m_decisionsHead->setVisible(shown > 0);
}

void AreaPage::focusFirst()
{
    m_name->setFocus(Qt::OtherFocusReason);
}

} // namespace soundings::ui
