// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/decision/notes_panel.h"

#include "core/support/error.h"
#include "ui/journal_bridge.h"
#include "ui/pages/decision/comments_panel.h"
#include "ui/pages/walk/fit_rows.h"
#include "ui/pages/walk/walk_fields.h"
#include "ui/theme.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace soundings::ui {

NotesPanel::NotesPanel(JournalBridge& journal, QWidget* parent)
    : QWidget(parent),
      m_journal(journal),
      m_layout(new QVBoxLayout(this)),
      m_add(textButton(QStringLiteral("decision.notes.add"), tr("Add a note"), this)),
      m_comments(new CommentsPanel(QStringLiteral("decision.comments"), journal, this))
{
    setObjectName(QStringLiteral("decision.notes"));
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(space::s);
    auto* title = fieldLabel(tr("Private notes"), this);
    title->setFont(fontOf(TextSize::Lead, QFont::DemiBold));
    m_layout->addWidget(title);
    m_layout->addWidget(
        helpLabel(tr("They stay in this journal unless asked for: no report, export or seal holds them."), this));
    m_layout->addWidget(m_add, 0, Qt::AlignLeft);
    m_layout->addSpacing(space::l);
    m_layout->addWidget(m_comments);
    connect(m_comments, &CommentsPanel::errorHappened, this, &NotesPanel::errorHappened);
    connect(m_add, &QPushButton::clicked, this, &NotesPanel::addNote);
}

void NotesPanel::show(const Id& about)
{
    m_comments->show(about);
    if (about == m_about && !about.empty()) return; // what is being typed stays
    m_about = about;
    m_notes.clear();
    if (!about.empty()) {
        try {
            m_notes = m_journal.reader().notesAbout(about);
            std::erase_if(m_notes, [](const Entry& entry) { return !std::get<Note>(entry.belief).isPrivate; });
        } catch (const Error& error) {
            emit errorHappened(qs(error.message()));
        }
    }
    redraw();
}

void NotesPanel::redraw()
{
    fitRows(m_rows, m_notes.size(), [this] { addRow(); });
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        if (const Note* note = std::get_if<Note>(&m_notes[i].belief)) m_rows[i].text->setText(qs(note->text));
    m_add->setVisible(!m_journal.isReadOnly());
}

void NotesPanel::addRow()
{
    const std::size_t index = m_rows.size();
    Row row{new QWidget(this), new TextField(2, 12)};
    auto* line = new QHBoxLayout(row.box);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::s);
    row.text->setObjectName(QStringLiteral("decision.notes.%1").arg(index));
    row.text->setAccessibleName(tr("Private note %1").arg(index + 1));
    row.text->setReadOnly(m_journal.isReadOnly());
    line->addWidget(row.text, 1);
    auto* drop = textButton(QStringLiteral("decision.notes.%1.remove").arg(index), tr("Delete"));
    drop->setAccessibleName(tr("Delete private note %1").arg(index + 1));
    line->addWidget(drop, 0, Qt::AlignTop);
    drop->setVisible(!m_journal.isReadOnly()); // once something holds it
    connect(row.text, &TextField::edited, this, [this, index](const QString& text) {
        if (index >= m_notes.size()) return;
        if (Note* note = std::get_if<Note>(&m_notes[index].belief)) note->text = text.toStdString();
        m_journal.saveLater(m_notes[index]);
    });
    connect(drop, &QPushButton::clicked, this, [this, index] { remove(index); });
    m_layout->insertWidget(m_layout->indexOf(m_add), row.box);
    row.box->show();
    m_rows.push_back(row);
}

void NotesPanel::addNote()
{
    if (m_about.empty()) return;
    Entry entry;
    entry.id = m_journal.ids().next();
    entry.created = m_journal.clock().now();
    Note note;
    note.about = m_about;
    entry.belief = note;
    m_notes.push_back(std::move(entry)); // stored with its first letter: an empty note is no note
    redraw();
    m_rows.back().text->setFocus(Qt::OtherFocusReason);
}

void NotesPanel::remove(std::size_t row)
{
    if (row >= m_notes.size()) return;
    m_journal.remove(m_notes[row].id);
    m_notes.erase(m_notes.begin() + std::ptrdiff_t(row));
    redraw();
}

} // namespace soundings::ui
