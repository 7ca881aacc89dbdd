// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/walk/role_switch.h"

#include "ui/pages/walk/walk_fields.h"
#include "ui/theme.h"
#include "ui/widgets/quiet_line.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace soundings::ui {

RoleSwitch::RoleSwitch(const QString& name, const QString& words, const QString& help, QWidget* parent)
    : QWidget(parent),
      m_on(new QCheckBox(words, this)),
      m_detail(new QWidget(this)),
      m_level(new QuietLine(m_detail)),
      m_anchor(helpLabel({}, m_detail)),
      m_reason(new TextField(1, 4, m_detail)),
      m_note(helpLabel({}, this))
{
    setObjectName(name);
    m_on->setObjectName(name + QStringLiteral(".on"));
    m_on->setAccessibleName(words);
    m_on->setAccessibleDescription(help);
    m_level->setObjectName(name + QStringLiteral(".level"));
    m_level->setAccessibleName(tr("Level, 0 to 10"));
    m_level->setFixedWidth(64);
    m_reason->setObjectName(name + QStringLiteral(".reason"));
    m_reason->setAccessibleName(tr("Reason"));
    m_reason->setPlaceholderText(tr("Why this one, and why at this level"));

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::xs);
    layout->addWidget(m_on);
    auto* helpLine = helpLabel(help, this);
    helpLine->setIndent(space::xl);
    layout->addWidget(helpLine);
    auto* detail = new QVBoxLayout(m_detail);
    detail->setContentsMargins(space::xl, space::xs, 0, 0);
    detail->setSpacing(space::s);
    auto* line = new QHBoxLayout;
    line->setSpacing(space::s);
    line->addWidget(fieldLabel(tr("Level")));
    line->addWidget(m_level);
    line->addWidget(m_anchor, 1);
    detail->addLayout(line);
    detail->addWidget(m_reason);
    layout->addWidget(m_detail);
    layout->addWidget(m_note);

    connect(m_on, &QCheckBox::clicked, this, [this](bool on) {
        std::optional<FactorRole> role;
        if (on) {
            role.emplace();
            role->question = m_question.id;
            role->level = m_question.suggestedLevel;
        }
        emit roleChanged(role, QStringLiteral("role"));
    });
    connect(m_level, &QLineEdit::textEdited, this, [this](const QString& text) {
        const auto level = numberIn(text, 0, 10);
        if (!m_role || !level) return;
        m_role->level = *level;
        emit roleChanged(m_role, QStringLiteral("level"));
    });
    connect(m_level, &QLineEdit::editingFinished, this, [this] {
        if (m_role) m_level->setText(shownNumber(m_role->level));
        emit left();
    });
    connect(m_reason, &TextField::edited, this, [this](const QString& text) {
        if (!m_role) return;
        m_role->reason = text.toStdString();
        emit roleChanged(m_role, QStringLiteral("reason"));
    });
    connect(m_reason, &TextField::left, this, &RoleSwitch::left);
}

void RoleSwitch::show(const Question& question, const std::optional<FactorRole>& role, bool taken,
                      const QString& caveat)
{
    m_question = question;
    m_role = role;
    m_taken = taken;
    m_on->setChecked(role.has_value());
    m_on->setEnabled(!m_readOnly && (role || !taken));
    m_detail->setVisible(role.has_value());
    if (role) {
        const auto shown = numberIn(m_level->text(), 0, 10);
        if (!m_level->hasFocus() || (shown && *shown != role->level)) m_level->setText(shownNumber(role->level));
        m_reason->setText(qs(role->reason));
        const Anchor* nearest = nullptr;
        for (const Anchor& anchor : question.anchors)
            if (anchor.at <= role->level) nearest = &anchor;
        m_anchor->setText(nearest != nullptr ? tr("from “%1”").arg(qs(nearest->words)) : QString());
    }
    const QString note =
        taken && !role ? tr("Two other questions have this role already, and more would decide nothing.") : caveat;
    m_note->setText(note);
    m_note->setIndent(space::xl);
    m_note->setVisible(!note.isEmpty());
}

void RoleSwitch::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    m_on->setEnabled(!readOnly && (m_role || !m_taken));
    m_level->setReadOnly(readOnly);
    m_reason->setReadOnly(readOnly);
}

} // namespace soundings::ui
