// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/decision/addendum_box.h"

#include "ui/entry_editor.h"
#include "ui/journal_bridge.h"
#include "ui/pages/walk/walk_labels.h"
#include "ui/theme.h"
#include "ui/widgets/text_field.h"

#include <QVBoxLayout>

#include <utility>

namespace soundings::ui {

namespace {

const QString addendumCard = QStringLiteral("addendum");
const QString addendumText = QStringLiteral("text");

} // namespace

AddendumBox::AddendumBox(JournalBridge& journal, QWidget* parent)
    : QWidget(parent),
      m_journal(journal),
      m_text(new TextField(2, 12)),
      m_add(textButton(QStringLiteral("decision.addendum.add"), tr("Add addendum")))
{
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(space::s);
    m_text->setObjectName(QStringLiteral("decision.addendum"));
    m_text->setAccessibleName(tr("Addendum"));
    m_text->setPlaceholderText(tr("What you want to add to the sealed decision; it is dated and then stands"));
    box->addWidget(m_text);
    box->addWidget(m_add, 0, Qt::AlignLeft);
    connect(m_text, &TextField::edited, this, &AddendumBox::remember);
    connect(m_add, &QPushButton::clicked, this, &AddendumBox::append);
}

void AddendumBox::show(EntryEditor* editor)
{
    if (m_editor != editor) {
        if (m_editor != nullptr) m_editor->disconnect(this);
        m_editor = editor;
        m_text->setText(editor != nullptr ? editor->card(addendumCard).value(addendumText) : QString());
        if (editor != nullptr)
            connect(editor, &QObject::destroyed, this, [this, editor] {
                if (m_editor == editor) m_editor = nullptr;
            });
    }
    m_add->setEnabled(!m_text->text().trimmed().isEmpty());
}

void AddendumBox::remember(const QString& text)
{
    m_add->setEnabled(!text.trimmed().isEmpty());
    if (m_editor == nullptr) return;
    m_editor->setCard(addendumCard, text.isEmpty() ? CardTexts() : CardTexts{{addendumText, text}});
}

void AddendumBox::append()
{
    const QString text = m_text->text().trimmed();
    if (m_editor == nullptr || text.isEmpty()) return;
    Addendum added;
    added.text = text.toStdString();
    m_text->setText({});
    m_editor->setCard(addendumCard, {});
    m_editor->append(std::move(added));
    if (!m_journal.flush()) emit errorHappened(m_journal.failure());
}

} // namespace soundings::ui
