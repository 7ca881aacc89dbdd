// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/practice_card.h"

#include "core/support/data_folder.h"
#include "core/support/error.h"
#include "ui/latest.h"
#include "ui/sharing_parts.h"
#include "ui/translate.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/quiet_line.h"
#include "ui/wording.h"

#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace soundings::ui {
namespace {

constexpr int practiceCardWidth = 680;
constexpr int clientLines = 8;

QString clientText(const PracticeLine& line)
{
    QStringList parts;
    switch (line.state) {
    case PracticeLine::State::Open:
        parts << PracticeCard::tr("%1 due").arg(line.due) << PracticeCard::tr("%1 promised").arg(line.promises);
        if (line.next) parts << PracticeCard::tr("next %1").arg(dateText(*line.next));
        break;
    case PracticeLine::State::Locked: parts << PracticeCard::tr("locked: open it to see what is due"); break;
    case PracticeLine::State::Missing: parts << PracticeCard::tr("not where it was"); break;
    case PracticeLine::State::Unreadable: parts << PracticeCard::tr("does not open: %1").arg(qs(line.problem)); break;
    }
    if (line.keepUntil)
        parts << (line.over ? PracticeCard::tr("was to be kept until %1 only").arg(dateText(*line.keepUntil))
                            : PracticeCard::tr("kept until %1").arg(dateText(*line.keepUntil)));
    return QStringLiteral("%1: %2").arg(oneLine(line.name), parts.join(QStringLiteral(", ")));
}

} // namespace

PracticeCard::PracticeCard(PracticeList list, const Journal::Outside& outside, QWidget* parent)
    : Overlay("practice", practiceCardWidth, parent),
      m_clients(std::move(list)),
      m_outside{outside.clock, outside.ids, {}},
      m_looking(std::make_unique<Latest>())
{
    setAccessibleName(tr("Client journals"));
    build();
}

PracticeCard::~PracticeCard() = default;

void PracticeCard::build()
{
    auto* column = cardColumn(card());
    cardLabel(card(), "practice.heading", tr("Client journals"), TextSize::Lead);
    cardLabel(
        card(), "practice.explanation",
        tr("Counts and days, never text. Of a locked journal nothing is kept outside but where it lies and until when "
           "you may keep it."),
        TextSize::Small);
    m_list = cardList(card(), "practice.list", tr("Your client journals"), clientLines);
    m_list->setWordWrap(true);
    m_none = cardLabel(card(), "practice.none",
                       tr("No client journal is on the list yet. Add the first; its file stays where it lies."),
                       TextSize::Body);
    m_until = new DateField(m_outside.clock.today(), card());
    m_until->setObjectName("practice.until");
    m_until->lineEdit()->setObjectName("practice.until.line");
    m_until->lineEdit()->setAccessibleName(tr("The day until which it may be kept"));
    cardLabel(card(), "practice.until.label", m_until->lineEdit()->accessibleName(), TextSize::Small)
        ->setBuddy(m_until->lineEdit());
    column->addWidget(m_until);
    m_typed = new QuietLine(card());
    m_typed->setObjectName("practice.typed");
    m_typed->setAccessibleName(tr("To remove it for good, type its name"));
    m_typed->setPlaceholderText(m_typed->accessibleName());
    m_dispose = cardButton(card(), "practice.dispose", tr("Remove for &good"));
    m_dispose->setEnabled(false);
    auto* last = new QHBoxLayout;
    last->addWidget(m_typed, 1);
    last->addWidget(m_dispose);
    column->addLayout(last);
    auto* add = cardButton(card(), "practice.add", tr("&Add a journal…"));
    m_leave = cardButton(card(), "practice.leave", tr("Take &off the list"));
    m_open = cardButton(card(), "practice.open", tr("&Open"));
    auto* close = cardButton(card(), "practice.close", tr("&Close"));
    addButtons(card(), {add, m_leave, m_open, close});
    connect(close, &QPushButton::clicked, this, &PracticeCard::dismiss);
    connect(add, &QPushButton::clicked, this, &PracticeCard::addWanted);
    connect(m_list, &QListWidget::currentRowChanged, this, &PracticeCard::follow);
    connect(m_until, &DateField::dateChanged, this, &PracticeCard::keep);
    connect(m_typed, &QLineEdit::textChanged, this, [this](const QString& text) {
        const PracticeLine* line = chosen();
        m_dispose->setEnabled(line != nullptr && text == qs(line->name));
    });
    connect(m_dispose, &QPushButton::clicked, this, &PracticeCard::dispose);
    connect(m_open, &QPushButton::clicked, this, [this] {
        const PracticeLine* line = chosen();
        if (line == nullptr) return;
        const QString path = qs(line->journal.path);
        dismiss();
        emit openWanted(path);
    });
    connect(m_leave, &QPushButton::clicked, this, &PracticeCard::leave);
}

void PracticeCard::leave()
{
    const PracticeLine* line = chosen();
    if (line == nullptr) return;
    try {
        m_clients.remove(line->journal.path);
    } catch (const Error& error) {
        emit told(qs(error.message()));
    }
    reload();
}

void PracticeCard::summon()
{
    Overlay::summon();
    reload();
    m_list->setFocus(Qt::OtherFocusReason);
}

void PracticeCard::add(const QString& path)
{
    try {
        m_clients.set({path.toStdString(), {}});
    } catch (const Error& error) {
        emit told(qs(error.message()));
    }
    reload();
}

void PracticeCard::reload()
{
    m_looking->ask([this, list = m_clients, outside = m_outside](const std::stop_token&, const Latest::Show& show) {
        try {
            std::vector<PracticeLine> lines;
            const Date today = outside.clock.today();
            for (const ClientJournal& journal : list.journals()) lines.push_back(lookAtClient(journal, outside, today));
            show([this, lines] { showLines(lines); });
        } catch (const Error& error) {
            show([this, sentence = qs(error.message())] { emit told(sentence); });
        }
    });
}

void PracticeCard::showLines(std::vector<PracticeLine> lines)
{
    const PracticeLine* before = chosen();
    const std::string path = before != nullptr ? before->journal.path : std::string();
    m_lines = std::move(lines);
    m_list->clear();
    int row = m_lines.empty() ? -1 : 0;
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        m_list->addItem(clientText(m_lines[i]));
        if (m_lines[i].journal.path == path) row = static_cast<int>(i);
    }
    m_list->setCurrentRow(row);
    m_list->setVisible(!m_lines.empty());
    m_none->setVisible(m_lines.empty());
    follow();
}

const PracticeLine* PracticeCard::chosen() const
{
    const int row = m_list->currentRow();
    return row >= 0 && row < static_cast<int>(m_lines.size()) ? &m_lines[static_cast<std::size_t>(row)] : nullptr;
}

void PracticeCard::follow()
{
    const PracticeLine* line = chosen();
    const std::string path = line != nullptr ? line->journal.path : std::string();
    if (m_shown != path) { // what is being typed about one client stays while the list is read anew
        m_shown = path;
        m_typed->clear();
        m_dispose->setEnabled(false);
        m_until->setDate(line != nullptr ? line->journal.keepUntil : std::nullopt);
    }
    m_until->setEnabled(line != nullptr);
    m_typed->setEnabled(line != nullptr);
    m_leave->setEnabled(line != nullptr);
    m_open->setEnabled(line != nullptr && line->state != PracticeLine::State::Missing);
}

void PracticeCard::keep(std::optional<Date> until)
{
    const PracticeLine* line = chosen();
    if (line == nullptr || line->journal.keepUntil == until) return;
    try {
        m_clients.set({line->journal.path, until});
    } catch (const Error& error) {
        emit told(qs(error.message()));
    }
    reload();
}

void PracticeCard::dispose()
{
    const PracticeLine* line = chosen();
    if (line == nullptr) return;
    try {
        const Disposed done = disposeOfJournal(line->journal.path, m_typed->text().toStdString(), m_clients,
                                               configFolder(), m_outside.clock.now());
        emit told(
            done.stayed.empty()
                ? tr("Removed for good, with all files that belong to it. Copies that were made elsewhere are still "
                     "there.")
                : tr("%1 could not be removed; remove it by hand.").arg(qs(done.stayed.front())));
    } catch (const Error& error) {
        emit told(qs(error.message()));
    }
    reload();
}

} // namespace soundings::ui
