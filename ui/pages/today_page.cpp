// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/today_page.h"

#include "core/assessment/imperative_line.h"
#include "core/assessment/plain_words.h"
#include "core/journal/retention.h"
#include "core/support/error.h"
#include "core/support/text.h"
#include "ui/journal_bridge.h"
#include "ui/pages/entry/reveal_question.h"
#include "ui/pages/page_column.h"
#include "ui/pages/walk/walk_labels.h"
#include "ui/theme.h"
#include "ui/translate.h"
#include "ui/widgets/primary_button.h"
#include "ui/widgets/row_button.h"
#include "ui/widgets/wrapped_label.h"
#include "ui/wording.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace soundings::ui {
namespace {

constexpr std::size_t linesShown = 5;
constexpr std::size_t linesRead = 50; // the others stay behind these, however many there are
constexpr int columnWidth = 720;

/// A text that is not selected: one that may be is laid out as a document, a dozen times before the first paint.
QLabel* shortLabel(const QString& name, TextSize size, QFont::Weight weight)
{
    auto* label = new WrappedLabel;
    label->setObjectName(name);
    label->setFont(fontOf(size, weight));
    label->setWordWrap(false);
    return label;
}

} // namespace

TodayPage::TodayPage(JournalBridge& journal, QWidget* parent)
    : QWidget(parent), m_journal(journal), m_refresh(*this, journal, [this] { refresh(); })
{
    setObjectName("todayPage");
    setAccessibleName(tr("Today"));
    m_column = makePageColumn(this, "today", columnWidth);
    m_title = shortLabel("today.title", TextSize::Display, QFont::DemiBold);
    m_lead = shortLabel("today.lead", TextSize::Body, QFont::Normal);
    m_lead->setForegroundRole(QPalette::PlaceholderText);
    m_lead->setWordWrap(true);
    m_column->addWidget(m_title);
    m_column->addWidget(m_lead);
    m_column->addSpacing(space::s);
    m_column->addLayout(makeButtons());
    m_column->addSpacing(space::m);
    m_column->addStretch(1);

    refresh();
}

QVBoxLayout* TodayPage::makeButtons()
{
    QPushButton* begin = new PrimaryButton("today.new", tr("New decision"), this);
    begin->setEnabled(!m_journal.isReadOnly());
    m_diagnose = new QPushButton(tr("Why isn’t this working?"), this);
    m_diagnose->setObjectName("today.diagnose");
    m_diagnose->setAccessibleName(m_diagnose->text());
    m_diagnose->setToolTip(tr("Begins a diagnosis of a number that misses its target"));
    m_capture = new QPushButton(tr("Capture in two minutes"), this);
    m_capture->setObjectName("today.capture");
    m_capture->setAccessibleName(m_capture->text());
    m_predict = new QPushButton(tr("New prediction"), this);
    m_predict->setObjectName("today.predict");
    m_predict->setAccessibleName(m_predict->text());
    m_sample = new QPushButton(tr("Explore the sample journal"), this);
    m_sample->setObjectName("today.sample");
    m_sample->setAccessibleName(m_sample->text());
    m_lookBack = textButton("today.lookBack", tr("Look back at the week"), this);
    auto* buttons = new QVBoxLayout; // two rows, which a narrow window has room for
    for (const auto& several : {QList<QPushButton*>{begin, m_capture, m_predict}, {m_diagnose, m_sample, m_lookBack}}) {
        auto* row = new QHBoxLayout;
        row->setSpacing(space::s);
        for (auto* button : several) row->addWidget(button);
        row->addStretch(1);
        buttons->addLayout(row);
    }
    connect(begin, &QPushButton::clicked, this, &TodayPage::newRequested);
    connect(m_capture, &QPushButton::clicked, this, &TodayPage::captureRequested);
    connect(m_predict, &QPushButton::clicked, this, &TodayPage::predictionRequested);
    connect(m_diagnose, &QPushButton::clicked, this, &TodayPage::diagnosisRequested);
    connect(m_sample, &QPushButton::clicked, this, &TodayPage::sampleRequested);
    connect(m_lookBack, &QPushButton::clicked, this, &TodayPage::lookBackRequested);
    return buttons;
}

void TodayPage::offerSample(bool offer)
{
    m_offerSample = offer;
    refresh();
}

std::vector<TodayPage::Line> TodayPage::dueLines(QString& next) const
{
    const Date today = m_journal.clock().today();
    std::vector<Line> lines;
    for (const auto& item : m_journal.reader().due(std::nullopt, linesRead)) {
        const QString title = titleText(item.title);
        const QString what = oneLine(item.text, title);
        if (item.date > today) {
            next = tr("Nothing is due. Next is %1 on %2.").arg(what, dateText(item.date));
            break;
        }
        const QString kind = endsKeeping(item) ? tr("Kept as long as agreed: to be disposed of") : kindText(item.kind);
        const QString detail = what == title ? kind : tr("%1 · %2").arg(kind, title);
        const QString date = dateTextFrom(today, item.date);
        lines.push_back({qs(item.entry), what, detail, item.date < today ? tr("overdue: %1").arg(date) : date, item});
    }
    return lines;
}

std::vector<TodayPage::Line> TodayPage::imperativeLines() const
{
    const auto& reader = m_journal.reader();
    const Date today = m_journal.clock().today();
    std::vector<Line> lines;
    for (const Id& id : reader.imperatives(linesShown * 2)) {
        const auto seal = reader.sealOf(id);
        if (!seal) continue;
        const ImperativeLine line = imperativeLineOf(reader.load(id), seal->at, today, coreTranslate());
        const QString tactic = line.tactic.empty() ? tr("No tactic runs.") : tr("Now: %1").arg(oneLine(line.tactic));
        lines.push_back({qs(id), titleText(line.title), tactic, qs(spanInWords(line.days, coreTranslate())), {}});
    }
    return lines;
}

std::vector<TodayPage::Line> TodayPage::draftLines() const
{
    EntryQuery query;
    query.stage = Stage::Draft;
    query.limit = linesRead;
    std::vector<Line> lines;
    for (const auto& draft : m_journal.reader().list(query))
        lines.push_back({qs(draft.id), titleText(draft.title), oneLine(draft.area), dateText(draft.changed), {}});
    return lines;
}

/// Diagnoses that no decision came of yet.
std::vector<TodayPage::Line> TodayPage::diagnosisLines() const
{
    EntryQuery query;
    query.kind = "diagnosis";
    query.limit = linesShown * 2;
    std::vector<Line> lines;
    for (const auto& row : m_journal.reader().list(query)) {
        const Entry entry = m_journal.reader().load(row.id);
        if (entry.diagnosis() == nullptr || !entry.diagnosis()->decision.empty()) continue;
        lines.push_back(
            {qs(row.id), titleText(row.title), oneLine(entry.diagnosis()->miss.metric), dateText(row.changed), {}});
    }
    return lines;
}

/// Hours that have not ended: nobody has said yet what they take away.
std::vector<TodayPage::Line> TodayPage::sessionLines() const
{
    EntryQuery query;
    query.kind = "session";
    query.limit = linesShown * 2;
    std::vector<Line> lines;
    for (const auto& row : m_journal.reader().list(query)) {
        const Entry entry = m_journal.reader().load(row.id);
        if (entry.session() == nullptr || !isBlank(entry.session()->taking)) continue;
        const auto& date = entry.session()->date;
        lines.push_back({qs(row.id),
                         titleText(row.title),
                         oneLine(entry.session()->worthIt),
                         date ? dateText(*date) : dateText(row.changed),
                         {}});
    }
    return lines;
}

void TodayPage::addSection(const QString& name, const QString& heading, const std::vector<Line>& lines, bool& all)
{
    if (lines.empty()) return;
    auto* column = m_content->layout();
    auto* title = shortLabel("today." + name, TextSize::Lead, QFont::DemiBold);
    title->setText(heading);
    column->addWidget(title);
    const std::size_t shown = all || lines.size() <= linesShown ? lines.size() : linesShown - 1;
    for (std::size_t i = 0; i < shown; ++i) {
        const auto& line = lines[i];
        auto* row = new RowButton(line.title, line.detail, line.aside, m_content);
        row->setObjectName(QString("today.%1.%2").arg(name).arg(i));
        if (line.due.entry.empty())
            connect(row, &RowButton::clicked, this, [this, id = line.entry] { emit entryRequested(id); });
        else
            connect(row, &RowButton::clicked, this, [this, due = line.due] { emit dueRequested(due); });
        column->addWidget(row);
    }
    if (shown < lines.size()) {
        auto* more = new RowButton(tr("Show the others"), {}, {}, m_content);
        more->setObjectName(QString("today.%1.more").arg(name));
        connect(more, &RowButton::clicked, this, [this, &all] {
            all = true;
            m_refresh.start();
        });
        column->addWidget(more);
    }
    static_cast<QVBoxLayout*>(column)->addSpacing(space::m);
}

void TodayPage::welcomeBack(int daysAway)
{
    m_daysAway = daysAway;
    refresh();
}

/// Everything that came due up to today, or moved a month on: what one came back for may be one thing.
void TodayPage::catchUp(bool letGo)
{
    const Date today = m_journal.clock().today();
    const auto items = m_journal.reader().due(today);
    m_daysAway = 0;
    emit moveRequested(items, letGo ? std::nullopt : std::optional(addMonths(today, 1)));
    m_refresh.start();
}

void TodayPage::addWelcomeBack()
{
    if (m_shown->away.isEmpty()) return;
    auto* column = static_cast<QVBoxLayout*>(m_content->layout());
    auto* sentence = pageLabel("today.away", TextSize::Body, QFont::Normal);
    sentence->setText(m_shown->away);
    column->addWidget(sentence);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::s);
    const auto add = [&](const char* name, const QString& text, Qt::Key key, auto act) {
        auto* button = new QPushButton(text, m_content);
        button->setObjectName(QLatin1String(name));
        button->setAccessibleName(text);
        button->setShortcut(QKeySequence(key));
        connect(button, &QPushButton::clicked, this, act);
        buttons->addWidget(button);
    };
    add("today.away.one", tr("1  Do one"), Qt::Key_1, [this] {
        m_daysAway = 0;
        emit dueRequested(m_shown->due.front().due);
    });
    add("today.away.move", tr("2  Move all a month"), Qt::Key_2, [this] { catchUp(false); });
    auto* sure = new RevealQuestion(QStringLiteral("today.away.sure"),
                                    {tr("All that came due leaves Today and the calendar, and nothing brings it back; "
                                        "the entries stay as they are."),
                                     tr("Let it go"), tr("Not yet")},
                                    m_content);
    connect(sure, &RevealQuestion::revealed, this, [this] { catchUp(true); });
    add("today.away.letGo", tr("3  Let go"), Qt::Key_3, [sure] { sure->ask(); });
    buttons->addStretch(1);
    column->addLayout(buttons);
    column->addWidget(sure);
    column->addSpacing(space::m);
}

void TodayPage::showWelcome(bool empty)
{
    m_sample->setVisible(empty && m_offerSample);
    m_lookBack->setVisible(!empty);
    for (auto* button : {m_capture, m_predict}) button->setVisible(!m_journal.isReadOnly());
    m_title->setWordWrap(empty);
    m_diagnose->setVisible(!m_journal.isReadOnly() && !empty); // a first start offers one thing
    if (!empty) {
        m_title->setText(tr("Today"));
        return;
    }
    m_title->setText(tr("Where are you in fog?"));
    m_lead->setText(tr("Write down one decision you face: what must be done, what can be done, and what you expect. "
                       "Ranges are enough, blanks are fine, and every key is kept. Look again later and see what you "
                       "believed."));
}

void TodayPage::refresh()
{
    try {
        EntryQuery any;
        any.kind.clear();
        const bool none = m_journal.reader().count(any) == 0;
        Shown now{none, m_allDue, m_allImperatives,  m_allDrafts,  m_allDiagnoses,   m_allSessions, {},
                  {},   {},       imperativeLines(), draftLines(), diagnosisLines(), sessionLines()};
        now.due = dueLines(now.next);
        if (m_daysAway > 0 && !now.due.empty() && !m_journal.isReadOnly())
            now.away =
                tr("It has been %n days. What came due meanwhile can wait for one of three keys.", nullptr, m_daysAway);
        showWelcome(now.empty);
        if (m_shown == now) return;
        m_shown = std::move(now);
    } catch (const Error& error) {
        emit errorHappened(qs(error.message()));
        return;
    }
    delete m_content;
    m_content = new QWidget(m_title->parentWidget());
    auto* column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    m_column->insertWidget(m_column->count() - 1, m_content);
    if (!m_shown->empty) {
        const QString date = dateText(m_journal.clock().today());
        m_lead->setText(m_shown->due.empty() && !m_shown->next.isEmpty() ? tr("%1. %2").arg(date, m_shown->next)
                                                                         : tr("%1.").arg(date));
    }
    addWelcomeBack();
    addSection("due", tr("Due"), m_shown->due, m_allDue);
    addSection("imperatives", tr("Imperatives"), m_shown->imperatives, m_allImperatives);
    addSection("drafts", tr("Drafts to finish"), m_shown->drafts, m_allDrafts);
    addSection("diagnoses", tr("Diagnoses"), m_shown->diagnoses, m_allDiagnoses);
    addSection("sessions", tr("Sessions"), m_shown->sessions, m_allSessions);
    m_content->show();
}

} // namespace soundings::ui
