// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/journal_page.h"

#include "core/assessment/assessment.h"
#include "core/support/error.h"
#include "ui/journal_bridge.h"
#include "ui/models/entry_list_model.h"
#include "ui/pages/entry_delegate.h"
#include "ui/theme.h"
#include "ui/translate.h"
#include "ui/widgets/wrapped_label.h"
#include "ui/wording.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QLocale>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace soundings::ui {
namespace {

constexpr int rankAfterMs = 600;
constexpr std::size_t countAtMost = 1000;
constexpr std::size_t mostOthers = 100;

QComboBox* makeFilter(const QString& name, const QString& label, const QString& any, QWidget* parent)
{
    auto* box = new QComboBox(parent);
    box->setObjectName(name);
    box->setAccessibleName(label);
    box->setToolTip(label);
    box->addItem(any);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(10);
    return box;
}

} // namespace

JournalPage::JournalPage(JournalBridge& journal, QWidget* parent)
    : QWidget(parent),
      m_journal(journal),
      m_model(new EntryListModel(journal, this)),
      m_search(new QLineEdit(this)),
      m_list(new QListView(this)),
      m_stack(new QStackedWidget(this)),
      m_count(new QLabel(this))
{
    setObjectName("journalPage");
    setAccessibleName(tr("Journal"));
    m_search->setObjectName("journal.search");
    m_search->setAccessibleName(tr("Search the journal"));
    m_search->setPlaceholderText(tr("Search titles, answers, evidence, notes"));
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    m_list->setObjectName("journal.list");
    m_list->setAccessibleName(tr("Decisions"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new EntryDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setMouseTracking(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->installEventFilter(this);
    m_count->setObjectName("journal.count");
    m_count->setTextFormat(Qt::PlainText);
    m_count->setFont(fontOf(TextSize::Small));
    m_count->setForegroundRole(QPalette::PlaceholderText);

    m_stack->addWidget(m_list);
    m_stack->addWidget(makeEmptyState());

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::l, space::xl, space::s);
    column->setSpacing(space::s);
    column->addWidget(m_search);
    column->addWidget(makeFilters());
    column->addWidget(m_stack, 1);
    column->addWidget(m_count);

    m_rank.setSingleShot(true);
    m_rank.setInterval(rankAfterMs);
    connect(&m_rank, &QTimer::timeout, this, [this] { search(true); });
    connect(m_search, &QLineEdit::textChanged, this, [this] { search(false); });
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex& index) { open(index.row()); });
    connect(m_model, &EntryListModel::failed, this, &JournalPage::errorHappened);
    connect(m_model, &EntryListModel::reloaded, this, &JournalPage::showState);
    refresh();
    search(false);
}

QWidget* JournalPage::makeEmptyState()
{
    auto* empty = new QWidget(this);
    m_emptyTitle = new WrappedLabel(empty);
    m_emptyText = new WrappedLabel(empty);
    m_emptyButton = new QPushButton(empty);
    auto* middle = new QVBoxLayout(empty);
    middle->addStretch(2);
    for (QLabel* label : {m_emptyTitle, m_emptyText}) {
        label->setAlignment(Qt::AlignHCenter);
        middle->addWidget(label);
    }
    m_emptyTitle->setFont(fontOf(TextSize::Lead, QFont::DemiBold));
    m_emptyTitle->setObjectName("journal.empty");
    m_emptyText->setObjectName("journal.emptyText");
    m_emptyButton->setObjectName("journal.emptyButton");
    middle->addSpacing(space::m);
    middle->addWidget(m_emptyButton, 0, Qt::AlignHCenter);
    middle->addStretch(3);
    connect(m_emptyButton, &QPushButton::clicked, this, [this] {
        const QVariant kind = m_emptyButton->property("shows");
        kind.isValid() ? showAll(static_cast<Kind>(kind.toInt())) : emit newRequested();
    });
    return empty;
}

QWidget* JournalPage::makeFilters()
{
    auto* bar = new QWidget(this);
    m_kind = makeFilter("journal.kind", tr("Kind of entry"), tr("Decisions"), bar);
    m_kind->addItem(tr("Predictions"), QStringLiteral("prediction"));
    m_kind->addItem(tr("Diagnoses"), QStringLiteral("diagnosis"));
    m_kind->addItem(tr("Areas"), QStringLiteral("area"));
    m_kind->addItem(tr("Check-ups"), QStringLiteral("checkup"));
    m_kind->addItem(tr("Stories"), QStringLiteral("story"));
    m_kind->addItem(tr("Sessions"), QStringLiteral("session"));
    m_kind->addItem(tr("Everything"));
    m_stage = makeFilter("journal.stage", tr("Stage"), tr("Any stage"), bar);
    for (const Stage stage : {Stage::Draft, Stage::Sealed, Stage::Reviewed})
        m_stage->addItem(stageText(stage), static_cast<int>(stage));
    m_area = makeFilter("journal.area", tr("Area"), tr("Any area"), bar);
    m_standing = makeFilter("journal.standing", tr("Where it stands"), tr("Anywhere"), bar);
    for (const Standing standing : {Standing::DoIt, Standing::FindAWay, Standing::Resist, Standing::LetGo,
                                    Standing::NotSettled, Standing::NotAskedYet})
        m_standing->addItem(qs(nameOf(standing, coreTranslate())), static_cast<int>(standing));
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::s);
    for (auto* box : {m_kind, m_stage, m_area, m_standing}) {
        row->addWidget(box);
        connect(box, &QComboBox::currentIndexChanged, this, [this] { search(m_model->query().ranked); });
    }
    row->addStretch(1);
    connect(m_kind, &QComboBox::activated, this, [this] { m_widened = false; });
    // Only decisions have a stage and a place on the board.
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] {
        for (auto* box : {m_stage, m_standing}) box->setEnabled(kind() == Kind::Decisions);
    });
    return bar;
}

void JournalPage::refresh()
{
    const QString current = m_area->currentIndex() > 0 ? m_area->currentData().toString() : QString();
    const QSignalBlocker quiet(m_area);
    while (m_area->count() > 1) m_area->removeItem(1);
    try {
        for (const auto& area : m_journal.reader().areas()) m_area->addItem(oneLine(area), qs(area));
    } catch (const Error& error) {
        emit errorHappened(qs(error.message()));
    }
    if (!current.isEmpty()) m_area->setCurrentIndex(std::max(0, m_area->findData(current)));
    m_journal.refreshDerived();
}

void JournalPage::search(bool ranked)
{
    EntryQuery query;
    query.text = m_search->text().trimmed().toStdString();
    query.ranked = ranked && !query.text.empty();
    if (kind() != Kind::Decisions) query.kind = m_kind->currentData().toString().toStdString();
    query.withoutNotes = kind() == Kind::Everything;
    if (kind() == Kind::Decisions && m_stage->currentIndex() > 0)
        query.stage = static_cast<Stage>(m_stage->currentData().toInt());
    if (m_area->currentIndex() > 0) query.area = m_area->currentData().toString().toStdString();
    if (kind() == Kind::Decisions && m_standing->currentIndex() > 0)
        query.standing = static_cast<Standing>(m_standing->currentData().toInt());
    if (query.text.empty() || ranked)
        m_rank.stop();
    else
        m_rank.start();
    m_model->setQuery(query);
}

void JournalPage::showState()
{
    const auto& query = m_model->query();
    const bool filtered = !query.text.empty() || query.stage || !query.area.empty() || query.standing;
    m_stack->setCurrentIndex(m_model->rowCount() == 0 ? 1 : 0);
    if (m_model->rowCount() == 0) return showEmpty(filtered);
    try {
        const auto count = m_journal.reader().count(query, countAtMost);
        const QString number = QLocale().toString(static_cast<qulonglong>(count));
        m_count->setText(countText(number, count == 1, !query.text.empty() && count >= countAtMost));
    } catch (const Error&) {
        m_count->clear();
    }
}

QString JournalPage::countText(const QString& number, bool one, bool more) const
{
    switch (kind()) {
    case Kind::Decisions:
        return more  ? tr("More than %1 decisions").arg(number)
               : one ? tr("1 decision")
                     : tr("%1 decisions").arg(number);
    case Kind::Sessions:
        return more ? tr("More than %1 sessions").arg(number) : one ? tr("1 session") : tr("%1 sessions").arg(number);
    case Kind::Diagnoses:
        return more  ? tr("More than %1 diagnoses").arg(number)
               : one ? tr("1 diagnosis")
                     : tr("%1 diagnoses").arg(number);
    case Kind::Stories:
        return more ? tr("More than %1 stories").arg(number) : one ? tr("1 story") : tr("%1 stories").arg(number);
    case Kind::Predictions:
        return more  ? tr("More than %1 predictions").arg(number)
               : one ? tr("1 prediction")
                     : tr("%1 predictions").arg(number);
    case Kind::Areas:
    case Kind::Checkups:
    case Kind::Everything: break;
    }
    return more ? tr("More than %1 entries").arg(number) : one ? tr("1 entry") : tr("%1 entries").arg(number);
}

void JournalPage::showEmpty(bool filtered)
{
    const bool none = !filtered && kind() != Kind::Decisions && kind() != Kind::Everything;
    m_emptyTitle->setText(filtered         ? tr("Nothing matches")
                          : others({}) > 0 ? tr("Nothing of this kind yet")
                                           : tr("Nothing written yet"));
    const std::string& words = m_model->query().text;
    if (const std::size_t elsewhere = filtered && !words.empty() ? others(words) : 0; elsewhere > 0)
        m_emptyText->setText(elsewhere < mostOthers
                                 ? tr("But among everything you wrote, %n match.", nullptr, static_cast<int>(elsewhere))
                                 : tr("But among everything you wrote, many match."));
    else if (filtered)
        m_emptyText->setText(kind() == Kind::Everything
                                 ? tr("Try fewer words.")
                                 : tr("Try fewer words, or look in everything and in every stage and area."));
    else if (kind() == Kind::Sessions)
        m_emptyText->setText(tr("Sessions appear here (Ctrl+Shift+M begins one): what made the hour worth it, who does "
                                "what by when, and what was taken away."));
    else if (kind() == Kind::Diagnoses)
        m_emptyText->setText(
            tr("Diagnoses appear here: of a number that misses its target, why, and what to do next."));
    else if (kind() == Kind::Stories)
        m_emptyText->setText(tr("Stories appear here: messages that are to be retold and belong to no one decision "
                                "(Ctrl+Shift+S)."));
    else if (none)
        m_emptyText->setText(tr("Predictions that belong to no decision appear here: those you write (Ctrl+Shift+P) "
                                "and those you import."));
    else
        m_emptyText->setText(
            tr("Your decisions appear here, newest first. Begin with the one that will not leave you alone."));
    m_emptyButton->setText(filtered ? tr("Show everything") : none ? tr("Show decisions") : tr("New decision"));
    m_emptyButton->setAccessibleName(m_emptyButton->text());
    m_emptyButton->setProperty("shows", filtered ? QVariant(static_cast<int>(Kind::Everything))
                                        : none   ? QVariant(static_cast<int>(Kind::Decisions))
                                                 : QVariant());
    m_count->clear();
}

JournalPage::Kind JournalPage::kind() const
{
    return static_cast<Kind>(std::max(0, m_kind->currentIndex()));
}

/// How many entries of all kinds hold these words (or are there at all), where only one kind is listed.
std::size_t JournalPage::others(const std::string& words) const
{
    if (kind() == Kind::Everything) return 0;
    EntryQuery query;
    query.kind.clear();
    query.text = words;
    query.withoutNotes = true;
    try {
        return m_journal.reader().count(query, mostOthers);
    } catch (const Error&) {
        return 0;
    }
}

void JournalPage::showAll(Kind kind)
{
    const bool narrow = this->kind() != kind || m_stage->currentIndex() > 0 || m_area->currentIndex() > 0 ||
                        m_standing->currentIndex() > 0;
    for (auto* box : {m_stage, m_area, m_standing}) box->setCurrentIndex(0);
    m_kind->setCurrentIndex(static_cast<int>(kind));
    if (!narrow) m_search->clear();
    m_search->setFocus();
}

void JournalPage::focusSearch()
{
    // Words are looked for in everything, unless it was narrowed or there is a search already.
    const bool narrowed = m_stage->currentIndex() > 0 || m_area->currentIndex() > 0 || m_standing->currentIndex() > 0;
    if (kind() == Kind::Decisions && !narrowed && m_search->text().isEmpty()) {
        m_kind->setCurrentIndex(static_cast<int>(Kind::Everything));
        m_widened = true;
    }
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
    m_journal.refreshDerived();
}

void JournalPage::listDecisionsAgain()
{
    if (!m_widened || !m_search->text().isEmpty()) return;
    m_widened = false;
    m_kind->setCurrentIndex(static_cast<int>(Kind::Decisions));
}

void JournalPage::setSearch(const QString& text)
{
    m_search->setText(text);
}

void JournalPage::open(int row)
{
    if (const auto* entry = m_model->summary(row)) emit entryRequested(qs(entry->id));
}

bool JournalPage::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (watched == m_list && enter && key->modifiers() == Qt::NoModifier && m_list->currentIndex().isValid()) {
            open(m_list->currentIndex().row());
            return true;
        }
        if (watched == m_search && (key->key() == Qt::Key_Down || enter) && m_model->rowCount() > 0) {
            m_list->setFocus(Qt::TabFocusReason);
            if (!m_list->currentIndex().isValid()) m_list->setCurrentIndex(m_model->index(0));
            return true;
        }
        if (watched == m_search && key->key() == Qt::Key_Escape && !m_search->text().isEmpty()) {
            m_search->clear();
            return true;
        }
        if (watched == m_list && key->key() == Qt::Key_Up && m_list->currentIndex().row() <= 0) {
            m_search->setFocus(Qt::BacktabFocusReason);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace soundings::ui
