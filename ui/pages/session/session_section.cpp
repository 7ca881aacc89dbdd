// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/session/session_section.h"

#include "ui/entry_editor.h"
#include "ui/guarded.h"
#include "ui/journal_bridge.h"
#include "ui/pages/diagnosis/diagnosis_section.h"
#include "ui/pages/walk/tab_order.h"
#include "ui/theme.h"

#include <QVBoxLayout>

namespace soundings::ui {

SessionSection::SessionSection(SessionContext& context, const QString& word, const QString& title)
    : m_context(context),
      m_word(word),
      m_head(new SectionHead(title, this)),
      m_content(new QWidget(this)),
      m_body(new QVBoxLayout(m_content))
{
    setObjectName(QStringLiteral("session.") + word);
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
    connect(m_head, &QAbstractButton::clicked, this, &SessionSection::headPressed);
}

QWidget* SessionSection::head() const
{
    return m_head;
}

bool SessionSection::shows() const
{
    return m_context.editor != nullptr && m_context.editor->entry().session() != nullptr;
}

void SessionSection::setOpen(bool open)
{
    if (open == m_open) return;
    m_open = open;
    m_head->setOpen(open);
    if (open) refresh({}); // before it is seen
    m_content->setVisible(open);
    if (!open) closed();
}

void SessionSection::refresh(const QString& origin)
{
    if (!shows()) return;
    guarded(*this, [&] {
        m_head->setSummary(summary());
        if (!m_open) return;
        const bool readOnly = isReadOnly();
        for (const Binding& binding : m_bindings) {
            if (binding.lock) binding.lock(readOnly);
            if (origin.isEmpty() || !binding.pointer || binding.pointer() != origin) binding.redraw(session());
        }
        redraw();
    });
}

void SessionSection::focusFirst()
{
    m_head->setFocus(Qt::OtherFocusReason);
    (void)moveFocusByLayout(*this, true);
}

const Entry& SessionSection::entry() const
{
    return m_context.editor->shown();
}

const Session& SessionSection::session() const
{
    return *entry().session();
}

bool SessionSection::isReadOnly() const
{
    return m_context.editor == nullptr || m_context.editor->isSealed() || m_context.journal.isReadOnly();
}

Date SessionSection::today() const
{
    return m_context.journal.clock().today();
}

Id SessionSection::newId() const
{
    return m_context.journal.ids().next();
}

void SessionSection::bind(const Pointer& pointer, const Redraw& redraw, const std::function<void(bool)>& lock)
{
    m_bindings.push_back({pointer, redraw, lock});
}

bool SessionSection::change(const QString& what, const QString& key, const std::function<void(Session&)>& edit)
{
    bool changed = false;
    if (isReadOnly() || !shows()) return false;
    guarded(*this,
            [&] { changed = m_context.editor->editEntry(what, key, [&](Entry& entry) { edit(*entry.session()); }); });
    return changed;
}

bool SessionSection::changeForGood(const std::function<void(Session&)>& edit)
{
    bool changed = false;
    if (isReadOnly() || !shows()) return false;
    guarded(*this, [&] { changed = m_context.editor->editForGood([&](Entry& entry) { edit(*entry.session()); }); });
    return changed;
}

void SessionSection::endMerge()
{
    if (m_context.editor != nullptr) m_context.editor->endMerge();
}

} // namespace soundings::ui
