// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/entry/entry_section.h"

#include "ui/guarded.h"
#include "ui/pages/entry/section_head.h"
#include "ui/pages/entry/section_page.h"
#include "ui/pages/walk/tab_order.h"
#include "ui/theme.h"

#include <QVBoxLayout>

namespace soundings::ui {

EntrySection::EntrySection(SectionPage& page, const QString& word, const QString& title)
    : m_page(page),
      m_word(word),
      m_head(new SectionHead(title, this)),
      m_content(new QWidget(this)),
      m_body(new QVBoxLayout(m_content))
{
    setObjectName(page.word() + QLatin1Char('.') + word);
    setAccessibleName(title);
    m_head->setObjectName(objectName() + QStringLiteral(".head"));
    m_head->setOpen(false);
    m_body->setContentsMargins(2 * space::m, space::s, 0, space::xl);
    m_body->setSpacing(space::m);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_head);
    layout->addWidget(m_content);
    m_content->hide();
    connect(m_head, &QAbstractButton::clicked, this, &EntrySection::headPressed);
}

QWidget* EntrySection::head() const
{
    return m_head;
}

void EntrySection::setOpen(bool open)
{
    if (open == m_open) return;
    m_open = open;
    m_head->setOpen(open);
    if (open) refresh({}); // before it is seen
    m_content->setVisible(open);
    if (!open) closed();
}

void EntrySection::refresh(const QString& origin, bool closedToo)
{
    if (editor() == nullptr) return;
    guarded(*this, [&] {
        m_head->setSummary(summary());
        if (!m_open && !closedToo) return;
        redrawFields(origin);
        redraw(origin);
        redrawAssessment();
    });
}

void EntrySection::assessed()
{
    if (editor() == nullptr) return;
    guarded(*this, [&] {
        m_head->setSummary(summary());
        if (m_open) redrawAssessment();
    });
}

void EntrySection::focusFirst()
{
    m_head->setFocus(Qt::OtherFocusReason);
    (void)moveFocusByLayout(*this, true);
}

EntryEditor* EntrySection::editor() const
{
    return m_page.editor();
}

JournalBridge& EntrySection::journal() const
{
    return m_page.journal();
}

const Entry& EntrySection::entry() const
{
    return m_page.entry();
}

bool EntrySection::isReadOnly() const
{
    return m_page.isReadOnly();
}

Date EntrySection::today() const
{
    return m_page.today();
}

Id EntrySection::newId() const
{
    return m_page.newId();
}

void EntrySection::endMerge()
{
    m_page.endMerge();
}

bool EntrySection::changeEntry(const QString& what, const QString& key, const std::function<void(Entry&)>& edit)
{
    return m_page.change(what, key, edit);
}

bool EntrySection::changeEntryForGood(const std::function<void(Entry&)>& edit)
{
    return m_page.changeForGood(edit);
}

} // namespace soundings::ui
