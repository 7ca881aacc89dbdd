// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors.h"

#include "core/support/error.h"
#include "ui/entry_editor.h"
#include "ui/journal_bridge.h"

#include <algorithm>

namespace soundings::ui {
namespace {

constexpr std::size_t editorsKept = 32;

} // namespace

Editors::Editors(JournalBridge& journal, QObject* parent) : QObject(parent), m_journal(journal)
{
    connect(&journal, &JournalBridge::entryChanged, this, [this](const QString& id, const QString& origin) {
        if (origin == importOrigin) readAgain(id.toStdString());
    });
}

Editors::~Editors() = default;

EntryEditor& Editors::open(const Id& id)
{
    const auto found = m_open.find(id);
    if (found != m_open.end()) {
        found->second.used = ++m_uses;
        return *found->second.editor;
    }
    auto editor = std::make_unique<EntryEditor>(m_journal.reader().load(id), m_journal);
    editor->setSealed(m_journal.reader().stageOf(id) != Stage::Draft);
    return keep(std::move(editor));
}

EntryEditor& Editors::add(Entry entry)
{
    m_journal.saveLater(entry);
    return keep(std::make_unique<EntryEditor>(std::move(entry), m_journal));
}

void Editors::readAgain(const Id& id)
{
    const auto found = m_open.find(id);
    if (found == m_open.end()) return;
    try {
        auto entry = m_journal.reader().find(id);
        if (!entry) return;
        found->second.editor->reset(std::move(*entry));
        found->second.editor->setSealed(m_journal.reader().stageOf(id) != Stage::Draft); // a contact may have sealed it
    } catch (const Error&) {
        // What cannot be read now is told where it is opened next.
    }
}

void Editors::drop(const Id& id)
{
    m_open.erase(id);
}

EntryEditor& Editors::keep(std::unique_ptr<EntryEditor> editor)
{
    makeRoom();
    auto& kept = *editor;
    connect(&kept, &EntryEditor::changed, this, [this, &kept] { emit edited(&kept); });
    // The stack names what Undo would undo only after the change that it was told of.
    connect(&kept.undoStack(), &QUndoStack::indexChanged, this, [this, &kept] { emit edited(&kept); });
    m_open.insert_or_assign(kept.id(), Open{std::move(editor), ++m_uses});
    return kept;
}

void Editors::makeRoom()
{
    // An editor may hold text that the file does not have yet.
    if (m_open.size() < editorsKept || m_journal.saveState() != JournalBridge::SaveState::Saved) return;
    const auto oldest =
        std::ranges::min_element(m_open, {}, [](const auto& open) -> std::uint64_t { return open.second.used; });
    m_open.erase(oldest);
}

} // namespace soundings::ui
