// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/decision/comments_panel.h"

#include "core/exchange/sharing_folder.h"
#include "core/support/data_folder.h"
#include "core/support/error.h"
#include "ui/journal_bridge.h"
#include "ui/pages/walk/fit_rows.h"
#include "ui/pages/walk/walk_fields.h"
#include "ui/pages/walk/walk_labels.h"
#include "ui/theme.h"
#include "ui/widgets/text_field.h"
#include "ui/wording.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace soundings::ui {

CommentsPanel::CommentsPanel(const QString& name, JournalBridge& journal, QWidget* parent)
    : QWidget(parent),
      m_journal(journal),
      m_layout(new QVBoxLayout(this)),
      m_add(textButton(name + QStringLiteral(".add"), tr("Add a comment"), this))
{
    setObjectName(name);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(space::s);
    auto* title = fieldLabel(tr("Comments"), this);
    title->setFont(fontOf(TextSize::Lead, QFont::DemiBold));
    m_layout->addWidget(title);
    m_layout->addWidget(
        helpLabel(tr("They go along when this is sent to a contact, and theirs come back with it."), this));
    m_layout->addWidget(m_add, 0, Qt::AlignLeft);
    connect(m_add, &QPushButton::clicked, this, &CommentsPanel::addComment);
    connect(&journal, &JournalBridge::listChanged, this, [this] { // theirs may have come in
        if (!m_about.empty()) read();
    });
}

void CommentsPanel::show(const Id& about)
{
    if (about == m_about && !about.empty()) return; // what is being typed stays
    m_about = about;
    m_comments.clear();
    read();
}

/// One's own are what is typed here, perhaps a moment before it is stored.
void CommentsPanel::read()
{
    std::vector<Entry> comments;
    std::erase_if(m_comments, [this](const Entry& entry) { return !isOwn(std::get<Note>(entry.belief)); });
    try {
        if (!m_about.empty())
            for (Entry& entry : m_journal.reader().notesAbout(m_about))
                if (!std::get<Note>(entry.belief).isPrivate && !m_removed.contains(entry.id))
                    comments.push_back(std::move(entry));
        if (const auto own = comments.empty() ? std::nullopt : SharingFolder(dataFolder()).own()) m_me = own->name;
    } catch (const Error& error) {
        emit errorHappened(QString::fromStdString(error.message()));
    }
    for (Entry& entry : comments)
        if (std::ranges::find(m_comments, entry.id, &Entry::id) == m_comments.end())
            m_comments.push_back(std::move(entry));
    std::ranges::stable_sort(m_comments, {}, [](const Entry& entry) { return entry.created.utcMs; });
    redraw();
}

bool CommentsPanel::isOwn(const Note& note) const
{
    return note.by.empty() || note.by == m_me;
}

void CommentsPanel::redraw()
{
    fitRows(m_rows, m_comments.size(), [this] { addRow(); });
    for (std::size_t i = 0; i < m_comments.size(); ++i) {
        const Note& note = std::get<Note>(m_comments[i].belief);
        const bool mine = isOwn(note);
        m_rows[i].who->setText(mine ? tr("You, %1").arg(dateText(m_comments[i].created))
                                    : tr("%1, %2").arg(oneLine(note.by), dateText(m_comments[i].created)));
        m_rows[i].text->setText(QString::fromStdString(note.text));
        m_rows[i].text->setReadOnly(!mine || m_journal.isReadOnly());
        m_rows[i].drop->setVisible(mine && !m_journal.isReadOnly());
    }
    m_add->setVisible(!m_journal.isReadOnly());
}

void CommentsPanel::addRow()
{
    const std::size_t index = m_rows.size();
    Row row{new QWidget(this), nullptr, new TextField(2, 12), nullptr};
    row.who = helpLabel({}, row.box);
    row.drop = textButton(QStringLiteral("%1.%2.remove").arg(objectName()).arg(index), tr("Delete"), row.box);
    row.drop->setAccessibleName(tr("Delete comment %1").arg(index + 1));
    row.text->setObjectName(QStringLiteral("%1.%2").arg(objectName()).arg(index));
    row.text->setAccessibleName(tr("Comment %1").arg(index + 1));
    auto* line = new QHBoxLayout;
    line->addWidget(row.text, 1);
    line->addWidget(row.drop, 0, Qt::AlignTop);
    auto* column = new QVBoxLayout(row.box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    column->addWidget(row.who);
    column->addLayout(line);
    connect(row.text, &TextField::edited, this, [this, index](const QString& text) {
        if (index >= m_comments.size()) return;
        std::get<Note>(m_comments[index].belief).text = text.toStdString();
        m_journal.saveLater(m_comments[index]);
    });
    connect(row.drop, &QPushButton::clicked, this, [this, index] {
        if (index >= m_comments.size()) return;
        m_removed.insert(m_comments[index].id);
        m_journal.remove(m_comments[index].id);
        m_comments.erase(m_comments.begin() + std::ptrdiff_t(index));
        redraw();
    });
    m_layout->insertWidget(m_layout->count() - 1, row.box);
    row.box->show();
    m_rows.push_back(row);
}

void CommentsPanel::addComment()
{
    if (m_about.empty()) return;
    try {
        if (const auto own = SharingFolder(dataFolder()).own()) m_me = own->name;
    } catch (const Error& error) {
        return emit errorHappened(QString::fromStdString(error.message()));
    }
    Entry entry;
    entry.id = m_journal.ids().next();
    entry.created = m_journal.clock().now();
    Note note;
    note.about = m_about;
    note.isPrivate = false;
    note.by = m_me;
    entry.belief = note;
    m_comments.push_back(std::move(entry)); // stored with its first letter: an empty comment is none
    redraw();
    m_rows.back().text->setFocus(Qt::OtherFocusReason);
}

} // namespace soundings::ui
