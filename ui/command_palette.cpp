// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/command_palette.h"

#include "core/support/error.h"
#include "ui/journal_bridge.h"
#include "ui/models/entry_list_model.h"
#include "ui/theme.h"
#include "ui/translate.h"
#include "ui/wording.h"

#include <QAction>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>
#include <vector>

namespace soundings::ui {
namespace {

constexpr std::size_t entriesShown = 8;
constexpr int entryRole = Qt::UserRole;
constexpr int actionRole = Qt::UserRole + 1;

QString nameOf(const QAction& action)
{
    return action.text().remove('&').remove(QChar(0x2026));
}

/// Whether each word of the text begins or lies within the name.
bool matches(const QString& name, const QString& text)
{
    const auto words = text.split(' ', Qt::SkipEmptyParts);
    return std::ranges::all_of(words, [&](const QString& word) { return name.contains(word, Qt::CaseInsensitive); });
}

/// How far a title is from what was typed: it is that, begins with it, has all words, or they stand in the entry's text.
int farFrom(const QString& title, const QString& text)
{
    if (text.isEmpty() || title.compare(text, Qt::CaseInsensitive) == 0) return 0;
    if (title.startsWith(text, Qt::CaseInsensitive)) return 1;
    return matches(title, text) ? 2 : 3;
}

} // namespace

CommandPalette::CommandPalette(QList<QAction*> actions, QWidget* parent)
    : Overlay("palette", 560, parent),
      m_actions(std::move(actions)),
      m_line(new QLineEdit(card())),
      m_list(new QListWidget(card()))
{
    setAccessibleName(tr("Go to an action or entry"));
    m_line->setObjectName("palette.line");
    m_line->setAccessibleName(tr("Go to an action or entry"));
    m_line->setPlaceholderText(tr("What would you like to do or read?"));
    m_line->setFont(fontOf(TextSize::Lead));
    m_line->installEventFilter(this);
    m_list->setObjectName("palette.list");
    m_list->setAccessibleName(tr("Matches"));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setUniformItemSizes(true);
    m_list->setFixedHeight(320);
    auto* column = new QVBoxLayout(card());
    column->setContentsMargins(space::m, space::m, space::m, space::m);
    column->addWidget(m_line);
    column->addWidget(m_list);
    connect(m_line, &QLineEdit::textChanged, this, &CommandPalette::fill);
    connect(m_list, &QListWidget::itemClicked, this, [this](QListWidgetItem* item) {
        m_list->setCurrentItem(item);
        run();
    });
}

void CommandPalette::summon()
{
    m_line->clear();
    fill();
    Overlay::summon();
    m_line->setFocus();
    if (m_journal) m_journal->refreshDerived();
}

void CommandPalette::fill()
{
    const QString text = m_line->text().trimmed();
    m_list->clear();
    addActions(text);
    addEntries(text);
    if (m_list->count() == 0) new QListWidgetItem(tr("Nothing matches"), m_list);
    m_list->setCurrentRow(0);
}

void CommandPalette::addActions(const QString& text)
{
    for (auto* action : m_actions) {
        if (!action->isEnabled() || !action->isVisible() || !matches(nameOf(*action), text)) continue;
        const QString key = action->shortcut().toString(QKeySequence::NativeText);
        auto* item = new QListWidgetItem(nameOf(*action) + (key.isEmpty() ? QString() : "    " + key), m_list);
        item->setData(actionRole, QVariant::fromValue(static_cast<QObject*>(action)));
    }
}

void CommandPalette::addEntries(const QString& text)
{
    if (!m_journal) return;
    EntryQuery query;
    query.text = text.toStdString();
    query.limit = entriesShown;
    std::vector<EntrySummary> found;
    try {
        for (const char* kind :
             {"decision", "diagnosis", "prediction", "area", "checkup", "story", "session", "engagement"}) {
            query.kind = kind;
            std::ranges::move(m_journal->reader().list(query), std::back_inserter(found));
        }
    } catch (const Error&) {
        // A search that cannot be done lists no entries; the journal page says why.
    }
    std::ranges::stable_sort(found, {}, [&text](const EntrySummary& entry) { return farFrom(qs(entry.title), text); });
    for (const EntrySummary& entry : found) {
        auto* item = new QListWidgetItem(
            tr("%1  (%2, %3)").arg(titleText(entry.title), stageText(entry), dateText(entry.created)), m_list);
        item->setIcon(icon("journal"));
        item->setData(entryRole, qs(entry.id));
    }
}

void CommandPalette::run()
{
    const auto* item = m_list->currentItem();
    if (!item) return;
    const QString entry = item->data(entryRole).toString();
    auto* action = qobject_cast<QAction*>(item->data(actionRole).value<QObject*>());
    if (action == nullptr && entry.isEmpty()) return; // nothing matches
    dismiss();
    if (action)
        action->trigger();
    else
        emit entryRequested(entry);
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_line && event->type() == QEvent::KeyPress) {
        const int count = m_list->count();
        switch (static_cast<QKeyEvent*>(event)->key()) {
        case Qt::Key_Down:
            if (count > 0) m_list->setCurrentRow((m_list->currentRow() + 1) % count);
            return true;
        case Qt::Key_Up:
            if (count > 0) m_list->setCurrentRow((m_list->currentRow() + count - 1) % count);
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter: run(); return true;
        default: break;
        }
    }
    return Overlay::eventFilter(watched, event);
}

} // namespace soundings::ui
