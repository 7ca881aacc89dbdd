// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import_card.h"

#include "core/support/atomic_file.h"
#include "ui/editors.h"
#include "ui/journal_bridge.h"
#include "ui/theme.h"
#include "ui/translate.h"

#include <QComboBox>
#include <QFileInfo>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

#include <utility>

namespace soundings::ui {
namespace {

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
    : BulkCard("import",
               {tr("Import forecasts"), tr("What the file holds, and what has no place here"),
                tr("How far the import is"), tr("Import"), tr("Cancel"),
                tr("Importing… Cancel leaves nothing behind.")},
               journal, parent),
      m_whose(new QLabel(tr("Your name in this file"), card())),
      m_people(new QComboBox(card()))
{
    m_whose->setObjectName("import.whose");
    m_whose->setTextFormat(Qt::PlainText);
    m_whose->setFont(fontOf(TextSize::Small));
    m_people->setObjectName("import.people");
    m_people->setAccessibleName(m_whose->text());
    m_whose->setBuddy(m_people);
    aboveList()->addWidget(m_whose);
    aboveList()->addWidget(m_people);
    connect(m_people, &QComboBox::activated, this, [this] { plan(); });
}

void ImportCard::open(const QString& path)
{
    if (isWriting()) return;
    m_plan.reset();
    m_history.reset();
    m_whose->hide();
    m_people->hide();
    begin(tr("Import forecasts from %1").arg(QFileInfo(path).fileName()), tr("Reading the file…"));
    read([this, file = path.toStdString()](const BulkWatch&) -> Then {
        const std::string bytes = readFile(file);
        auto history = std::make_shared<const ForeignHistory>(
            readForeignHistory(bytes, guessForeignFormat(bytes), QFileInfo(qs(file)).fileName().toStdString()));
        return [this, history] {
            m_history = history;
            showPeople();
            plan();
        };
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
    const std::string me = m_people->currentData().toString().toStdString();
    const Journal::Outside outside = journal().outside();
    read([this, me, history = m_history, path = journal().path(), outside](const BulkWatch& watch) -> Then {
        const Journal stored = Journal::open(path, Journal::Mode::ReadOnly, outside);
        auto made = std::make_shared<ImportPlan>(
            planImport(*history, me, [&](const Id& id) { return stored.find(id); }, coreTranslate(), {{}, watch.stop}));
        return [this, made] { showPlan(std::move(*made)); };
    });
}

void ImportCard::showPlan(ImportPlan plan)
{
    m_plan = std::move(plan);
    const auto number = [](std::size_t count) { return QLocale().toString(static_cast<qulonglong>(count)); };
    showRead(m_plan->entries.empty()
                 ? tr("Nothing new: all of it is in this journal already.")
                 : tr("New predictions: %1. With something new: %2. Known already: %3. Nothing is written yet.")
                       .arg(number(m_plan->added), number(m_plan->changed), number(m_plan->unchanged)),
             reportText(*m_plan), !m_plan->entries.empty());
}

void ImportCard::take()
{
    auto plan = std::make_shared<const ImportPlan>(std::move(*m_plan));
    m_plan.reset();
    write([this, plan](Journal& writing, const BulkWatch& watch) -> Then {
        const BulkDone done = writing.addAll(plan->entries, plan->source, watch, importOrigin);
        const int added = static_cast<int>(done.added);
        const int changed = static_cast<int>(done.changed.size());
        return [this, added, changed] { emit imported(added, changed); };
    });
}

void ImportCard::lockAnswers(bool lock)
{
    m_people->setEnabled(!lock);
}

} // namespace soundings::ui
