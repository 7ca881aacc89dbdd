// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import_card.h"

#include "core/support/atomic_file.h"
#include "core/support/cancelled.h"
#include "core/support/error.h"
#include "ui/editors.h"
#include "ui/journal_bridge.h"
#include "ui/latest.h"
#include "ui/theme.h"
#include "ui/translate.h"
#include "ui/widgets/primary_button.h"

#include <QComboBox>
#include <QFileInfo>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace soundings::ui {
namespace {

constexpr int importCardWidth = 620;
constexpr int reportLines = 9;

QLabel* plainLabel(const QString& name, QWidget* parent, TextSize size = TextSize::Body)
{
    auto* label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setFont(fontOf(size));
    return label;
}

QString reportText(const ImportPlan& plan)
{
    QStringList lines;
    const auto section = [&](const QString& heading, const std::vector<std::string>& sentences) {
        if (sentences.empty()) return;
        if (!lines.isEmpty()) lines.append(QString());
        lines.append(heading);
        for (const std::string& sentence : sentences) lines.append(QStringLiteral("•  ") + qs(sentence));
    };
    section(ImportCard::tr("What was read"), plan.read);
    section(ImportCard::tr("Kept as text, for want of a place"), plan.kept);
    section(ImportCard::tr("Not quite clear"), plan.unclear);
    return lines.join('\n');
}

} // namespace

ImportCard::ImportCard(JournalBridge& journal, QWidget* parent)
    : Overlay("import", importCardWidth, parent), m_journal(journal), m_reader(std::make_unique<Latest>())
{
    setAccessibleName(tr("Import forecasts"));
    build();
}

ImportCard::~ImportCard()
{
    m_stop.request_stop();
    if (m_writing.valid()) m_writing.wait(); // it tells this card how far it is
    m_reader.reset();
}

void ImportCard::build()
{
    m_heading = plainLabel("import.heading", card(), TextSize::Lead);
    m_counts = plainLabel("import.counts", card());
    m_whose = plainLabel("import.whose", card(), TextSize::Small);
    m_whose->setText(tr("Your name in this file"));
    m_people = new QComboBox(card());
    m_people->setObjectName("import.people");
    m_people->setAccessibleName(m_whose->text());
    m_whose->setBuddy(m_people);
    m_report = new QPlainTextEdit(card());
    m_report->setObjectName("import.report");
    m_report->setAccessibleName(tr("What the file holds, and what has no place here"));
    m_report->setReadOnly(true);
    m_report->setTabChangesFocus(true);
    m_report->setMinimumHeight(m_report->fontMetrics().lineSpacing() * reportLines);
    m_progress = new QProgressBar(card());
    m_progress->setObjectName("import.progress");
    m_progress->setAccessibleName(tr("How far the import is"));
    m_progress->setTextVisible(false);
    m_import = new PrimaryButton("import.do", tr("Import"), card());
    m_cancel = new QPushButton(tr("Cancel"), card());
    m_cancel->setObjectName("import.cancel");
    m_cancel->setAccessibleName(m_cancel->text());
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_import);
    auto* column = new QVBoxLayout(card());
    column->setContentsMargins(space::l, space::l, space::l, space::l);
    column->setSpacing(space::s);
    for (QWidget* widget :
         std::initializer_list<QWidget*>{m_heading, m_counts, m_whose, m_people, m_report, m_progress})
        column->addWidget(widget);
    column->addLayout(buttons);
    connect(m_people, &QComboBox::activated, this, [this] { plan(); });
    connect(m_import, &QPushButton::clicked, this, &ImportCard::write);
    connect(m_cancel, &QPushButton::clicked, this, &ImportCard::dismiss);
}

void ImportCard::reading(bool busy)
{
    m_progress->setRange(0, busy ? 0 : 1); // how long reading takes is not known
    m_progress->setVisible(busy);
    m_report->setVisible(!busy);
    m_import->setEnabled(!busy && m_plan && !m_plan->entries.empty());
}

void ImportCard::open(const QString& path)
{
    m_path = path;
    m_plan.reset();
    m_history.reset();
    m_heading->setText(tr("Import forecasts from %1").arg(QFileInfo(path).fileName()));
    m_counts->setText(tr("Reading the file…"));
    m_whose->hide();
    m_people->hide();
    reading(true);
    summon();
    m_cancel->setFocus();
    m_reader->ask([this, file = path.toStdString()](const std::stop_token&, const Latest::Show& show) {
        try {
            const std::string bytes = readFile(file);
            auto history = std::make_shared<const ForeignHistory>(
                readForeignHistory(bytes, guessForeignFormat(bytes), QFileInfo(qs(file)).fileName().toStdString()));
            show([this, history] {
                m_history = history;
                showPeople();
                plan();
            });
        } catch (const Error& error) {
            show([this, sentence = qs(error.message())] { end([this, sentence] { emit failed(sentence); }); });
        }
    });
}

void ImportCard::showPeople()
{
    const auto people = m_history->people();
    m_people->clear();
    for (const std::string& name : people) m_people->addItem(name.empty() ? tr("(no name)") : qs(name), qs(name));
    const int owner = m_people->findData(qs(m_history->me));
    if (owner >= 0) m_people->setCurrentIndex(owner);
    const bool ask = people.size() > 1;
    m_whose->setVisible(ask);
    m_people->setVisible(ask);
    if (ask) m_people->setFocus();
}

void ImportCard::plan()
{
    m_plan.reset();
    reading(true);
    const std::string me = m_people->currentData().toString().toStdString();
    m_reader->ask([this, me, history = m_history, path = m_journal.path()](const std::stop_token& stop,
                                                                           const Latest::Show& show) {
        try {
            const Journal journal = Journal::open(path, Journal::Mode::ReadOnly, {m_journal.clock(), m_journal.ids()});
            auto made = std::make_shared<ImportPlan>(
                planImport(*history, me, [&](const Id& id) { return journal.find(id); }, coreTranslate(), {{}, stop}));
            show([this, made] { showPlan(std::move(*made)); });
        } catch (const Error& error) {
            show([this, sentence = qs(error.message())] { end([this, sentence] { emit failed(sentence); }); });
        }
    });
}

void ImportCard::showPlan(ImportPlan plan)
{
    m_plan = std::move(plan);
    reading(false);
    const auto number = [](std::size_t count) { return QLocale().toString(static_cast<qulonglong>(count)); };
    m_counts->setText(
        m_plan->entries.empty()
            ? tr("Nothing new: all of it is in this journal already.")
            : tr("New predictions: %1. With something new: %2. Known already: %3. Nothing is written yet.")
                  .arg(number(m_plan->added), number(m_plan->changed), number(m_plan->unchanged)));
    m_report->setPlainText(reportText(*m_plan));
    if (m_import->isEnabled() && !m_people->hasFocus()) m_import->setFocus();
}

void ImportCard::write()
{
    if (m_busy || !m_plan) return;
    m_busy = true;
    m_stop = {};
    m_import->setEnabled(false);
    m_people->setEnabled(false);
    m_counts->setText(tr("Importing… Cancel leaves nothing behind."));
    m_progress->setVisible(true);
    m_cancel->setFocus();
    m_journal.flush();
    const auto tell = [this](auto action) { m_mailbox.post(std::move(action)); };
    m_writing = m_journal.change([this, tell, plan = std::move(*m_plan), stop = m_stop.get_token()](Journal& journal) {
        try {
            const BulkWatch watch{
                [&](std::size_t done, std::size_t total) { tell([this, done, total] { showProgress(done, total); }); },
                stop};
            const BulkDone done = journal.addAll(plan.entries, plan.source, watch, importOrigin);
            tell([this, done] { written(done); });
        } catch (const Cancelled&) {
            tell([this] { end([this] { emit stopped(); }); });
        } catch (const Error& error) {
            tell([this, sentence = qs(error.message())] { end([this, sentence] { emit failed(sentence); }); });
        }
    });
    m_plan.reset();
}

void ImportCard::showProgress(std::size_t done, std::size_t total)
{
    m_progress->setRange(0, static_cast<int>(total));
    m_progress->setValue(static_cast<int>(done));
}

void ImportCard::written(const BulkDone& done)
{
    const int added = static_cast<int>(done.added);
    const int changed = static_cast<int>(done.changed.size());
    end([this, added, changed] { emit imported(added, changed); });
}

/// Puts the card away, and says why.
void ImportCard::end(const std::function<void()>& tell)
{
    m_busy = false;
    m_people->setEnabled(true);
    if (isVisible()) Overlay::dismiss();
    tell();
}

void ImportCard::dismiss()
{
    m_reader->forget();
    if (m_busy) {
        m_stop.request_stop(); // the card goes once the writing has come to its end
        m_counts->setText(tr("Stopping…"));
        return;
    }
    Overlay::dismiss();
}

} // namespace soundings::ui
