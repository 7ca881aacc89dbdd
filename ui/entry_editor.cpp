// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/entry_editor.h"

#include "core/document/document.h"
#include "ui/journal_bridge.h"

#include <QUndoCommand>

#include <memory>
#include <utility>

namespace soundings::ui {

/// The one undo command of the program: swaps the value before for the value after.
class SwapValue : public QUndoCommand {
public:
    SwapValue(EntryEditor& editor, const QString& what, QString mergeKey, int run, Entry before, Entry after)
        : QUndoCommand(what),
          m_editor(editor),
          m_mergeKey(std::move(mergeKey)),
          m_run(run),
          m_before(std::make_shared<const Entry>(std::move(before))),
          m_after(std::make_shared<const Entry>(std::move(after)))
    {
    }

    void undo() override
    {
        m_editor.endMerge();
        swapTo(*m_before, {});
    }
    void redo() override
    {
        swapTo(*m_after, m_done ? QString() : m_mergeKey);
        m_done = true;
    }
    [[nodiscard]] int id() const override { return m_mergeKey.isEmpty() ? -1 : 1; }
    bool mergeWith(const QUndoCommand* next) override
    {
        const auto* other = dynamic_cast<const SwapValue*>(next);
        if (!other || other->m_run != m_run || other->m_mergeKey != m_mergeKey) return false;
        m_after = other->m_after;
        setObsolete(*m_before == *m_after);
        return true;
    }

private:
    void swapTo(const Entry& value, const QString& origin)
    {
        Entry entry = value;
        entry.since = m_editor.entry().since; // what happened since is never undone
        m_editor.put(std::move(entry), origin);
    }

    EntryEditor& m_editor;
    QString m_mergeKey;
    int m_run;
    std::shared_ptr<const Entry> m_before;
    std::shared_ptr<const Entry> m_after;
    bool m_done = false;
};

namespace {

constexpr int undoSteps = 1000;
constexpr int cardsLaterMs = 400; ///< as texts of an entry wait
// One edit that takes away this many bytes is worth a version of what was there before.
constexpr std::size_t largeDeletion = 200;

} // namespace

EntryEditor::EntryEditor(Entry entry, JournalBridge& journal, QObject* parent)
    : QObject(parent),
      m_entry(std::move(entry)),
      m_journal(journal),
      m_unfinished(journal, m_entry.id),
      m_sealed(journal.isReadOnly())
{
    m_cardsLater.setSingleShot(true);
    m_cardsLater.setInterval(cardsLaterMs);
    connect(&m_cardsLater, &QTimer::timeout, this, &EntryEditor::saveCards);
    m_undo.setUndoLimit(undoSteps);
}

EntryEditor::~EntryEditor()
{
    saveCards();
}

void EntryEditor::setCard(const QString& name, const CardTexts& texts)
{
    m_unfinished.setCard(name, texts);
    m_cardsLater.start();
}

bool EntryEditor::edit(const QString& what, const QString& mergeKey, const std::function<void(Decision&)>& change)
{
    if (!m_entry.decision()) return false;
    return editEntry(what, mergeKey, [&](Entry& entry) { change(*entry.decision()); });
}

bool EntryEditor::editEntry(const QString& what, const QString& mergeKey, const std::function<void(Entry&)>& change)
{
    if (m_sealed) return false;
    Entry after = m_entry;
    change(after);
    if (after == m_entry) return false;
    if (documentBytes(after).size() + largeDeletion < documentBytes(m_entry).size())
        m_journal.keepVersion(m_entry.id, "deletion");
    if (mergeKey.isEmpty() || mergeKey != m_mergeKey) endMerge();
    m_mergeKey = mergeKey;
    m_undo.push(new SwapValue(*this, what, mergeKey, m_mergeRun, m_entry, std::move(after)));
    return true;
}

bool EntryEditor::editForGood(const std::function<void(Entry&)>& change)
{
    if (m_sealed) return false;
    Entry after = m_entry;
    change(after);
    if (after == m_entry) return false;
    endMerge();
    m_undo.clear();
    put(std::move(after), {});
    return true;
}

void EntryEditor::undo()
{
    if (!m_sealed) m_undo.undo();
}

void EntryEditor::redo()
{
    if (!m_sealed) m_undo.redo();
}

void EntryEditor::endMerge()
{
    ++m_mergeRun;
    m_mergeKey.clear();
}

void EntryEditor::append(SinceWhat what)
{
    SinceItem item;
    item.id = m_journal.ids().next();
    item.at = m_journal.clock().now();
    item.what = std::move(what);
    Entry after = m_entry;
    after.since.push_back(std::move(item));
    put(std::move(after), {});
}

void EntryEditor::cover() const
{
    const Date today = m_journal.clock().today();
    if (m_coveredOn == today) return;
    m_coveredOn = today;
    m_covering = coveringOf(m_entry, m_stands, today);
    m_covered = m_covering.any() ? std::optional(asCovered(m_entry, m_covering)) : std::nullopt;
}

const Entry& EntryEditor::shown() const
{
    cover();
    return m_covered ? *m_covered : m_entry;
}

const Covering& EntryEditor::covering() const
{
    cover();
    return m_covering;
}

void EntryEditor::setSealed(bool sealed)
{
    m_stands = sealed;
    m_coveredOn.reset();
    const bool now = sealed || m_journal.isReadOnly();
    if (now == m_sealed) return;
    m_sealed = now;
    endMerge();
    emit sealedChanged();
}

void EntryEditor::reset(Entry entry)
{
    endMerge();
    m_undo.clear();
    m_entry = std::move(entry);
    m_coveredOn.reset();
    emit changed({});
}

void EntryEditor::put(Entry entry, const QString& origin)
{
    if (entry == m_entry) return;
    m_entry = std::move(entry);
    m_coveredOn.reset();
    m_journal.saveLater(m_entry, origin.toStdString());
    emit changed(origin);
}

} // namespace soundings::ui
