// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/walk/story/story_versions.h"

#include "core/assessment/story.h"
#include "core/assessment/story_changes.h"
#include "ui/entry_editor.h"
#include "ui/guarded.h"
#include "ui/journal_bridge.h"
#include "ui/pages/decision/versions_list.h"
#include "ui/pages/walk/disclosure.h"
#include "ui/pages/walk/walk_labels.h"
#include "ui/theme.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <optional>
#include <ranges>

namespace soundings::ui {

namespace {

QStringList sentencesOf(const std::vector<StoryChange>& changes)
{
    QStringList lines;
    for (const StoryChange& change : changes) lines << qs(sentenceOf(change, coreTranslate()));
    return lines;
}

/// What the story was in a kept version; blank where it told none.
std::optional<Pyramid> storyIn(const Journal& reader, const Id& entry, std::int64_t number)
{
    const Entry then = reader.versionOf(entry, number);
    const Pyramid* told = pyramidOf(then);
    return told != nullptr && tellsAnything(*told) ? std::optional(*told) : std::nullopt;
}

} // namespace

StoryVersions::StoryVersions(JournalBridge& journal, std::function<EntryEditor*()> editor, QWidget* parent)
    : QWidget(parent),
      m_journal(journal),
      m_editor(std::move(editor)),
      m_box(new Disclosure(QStringLiteral("story.versions"), tr("Earlier versions of the story…"), this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_box);
    connect(m_box, &Disclosure::toggled, this, [this](bool open) {
        if (open) fill();
    });
}

void StoryVersions::entryChanged()
{
    m_box->setOpen(false);
}

void StoryVersions::refresh()
{
    const EntryEditor* editor = m_editor();
    setVisible(editor != nullptr && !editor->isSealed() && !m_journal.isReadOnly());
    if (m_box->isOpen()) fill();
}

void StoryVersions::fill()
{
    for (QWidget* row : m_rows) {
        row->hide();
        row->deleteLater();
    }
    m_rows.clear();
    const EntryEditor* editor = m_editor();
    const Pyramid* now = editor == nullptr ? nullptr : pyramidOf(editor->entry());
    if (now == nullptr) return;
    guarded(*this, [&] {
        const Journal& reader = m_journal.reader();
        Pyramid later = *now;
        const std::vector<Version> versions = reader.versions(editor->id());
        for (const Version& version : versions | std::views::reverse) {
            const auto then = storyIn(reader, editor->id(), version.number);
            if (!then) continue;
            const auto changes = changesBetween(*then, later);
            if (changes.empty()) continue;
            addRow(versionWords(version), qs(summaryOf(changes, coreTranslate())), *then, version.number);
            later = *then;
        }
    });
    if (!m_rows.empty()) return;
    m_rows.push_back(helpLabel(tr("No other version of the story has been kept yet.")));
    m_box->body()->addWidget(m_rows.back());
}

void StoryVersions::addRow(const QString& when, const QString& since, const Pyramid& then, qint64 number)
{
    auto* row = new QWidget;
    row->setObjectName(QStringLiteral("story.version"));
    auto* lines = new QVBoxLayout(row);
    lines->setContentsMargins(0, 0, 0, space::s);
    lines->setSpacing(space::xs);
    lines->addWidget(fieldLabel(when));
    lines->addWidget(helpLabel(tr("Changed since: %1.").arg(since)));
    auto* differs = helpLabel({});
    differs->setObjectName(QStringLiteral("story.version.differs.%1").arg(number));
    differs->hide();
    lines->addWidget(differs);
    auto* compare = textButton(QStringLiteral("story.version.compare.%1").arg(number), tr("Compare with now"));
    auto* restore = textButton(QStringLiteral("story.version.restore.%1").arg(number), tr("Put back"));
    compare->setAccessibleName(tr("Compare the story of %1 with the one now").arg(when));
    restore->setAccessibleName(tr("Put back the story of %1").arg(when));
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::s);
    buttons->addWidget(compare);
    buttons->addWidget(restore);
    buttons->addStretch(1);
    lines->addLayout(buttons);
    connect(compare, &QPushButton::clicked, this, [this, differs, then] {
        const EntryEditor* editor = m_editor();
        const Pyramid* now = editor == nullptr ? nullptr : pyramidOf(editor->entry());
        if (now == nullptr) return;
        const QStringList sentences = sentencesOf(changesBetween(then, *now));
        differs->setText(breakable(sentences.isEmpty() ? tr("It is the story as it stands now.")
                                                       : sentences.join(QLatin1Char('\n'))));
        differs->setVisible(!differs->isVisibleTo(differs->parentWidget()));
    });
    connect(restore, &QPushButton::clicked, this, [this, then] { emit putBackRequested(then); });
    m_box->body()->addWidget(row);
    m_rows.push_back(row);
}

} // namespace soundings::ui
