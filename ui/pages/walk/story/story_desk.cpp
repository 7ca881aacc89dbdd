// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/walk/story/story_desk.h"

#include "core/assessment/story.h"
#include "ui/entry_editor.h"
#include "ui/guarded.h"
#include "ui/journal_bridge.h"
#include "ui/pages/walk/story/pyramid_editor.h"
#include "ui/pages/walk/story/retell_section.h"
#include "ui/pages/walk/story/story_versions.h"
#include "ui/pages/walk/walk_labels.h"
#include "ui/theme.h"

#include <QVBoxLayout>

namespace soundings::ui {

StoryDesk::StoryDesk(JournalBridge& journal, std::function<EntryEditor*()> editor, QWidget* parent)
    : QWidget(parent),
      m_journal(journal),
      m_editor(std::move(editor)),
      m_pyramid(new PyramidEditor(journal, m_editor)),
      m_retell(new RetellSection),
      m_versions(new StoryVersions(journal, m_editor))
{
    auto* to = new QVBoxLayout(this);
    to->setContentsMargins(0, 0, 0, 0);
    to->setSpacing(space::m);
    addQuestion(
        to, tr("What would they tell somebody else tomorrow?"),
        tr("A headline that stands on arguments that stand on evidence. A headline with no foundation is flash; a "
           "foundation with no headline cannot be retold."));
    to->addWidget(m_pyramid);
    to->addWidget(m_retell);
    to->addWidget(m_versions);
    connect(m_pyramid, &PyramidEditor::errorHappened, this, &StoryDesk::errorHappened);
    connect(m_retell, &RetellSection::askRequested, this, &StoryDesk::retellRequested);
    connect(m_retell, &RetellSection::removeRequested, this, [this](const QString& retelling) {
        EntryEditor* at = m_editor();
        if (at == nullptr || m_pyramid->isReadOnly()) return;
        guarded(*this, [&] {
            at->editEntry(tr("Take out what a reader wrote"), {}, [id = retelling.toStdString()](Entry& entry) {
                if (RetellTest* test = retellTestOf(entry))
                    std::erase_if(test->retellings, [&](const Retelling& one) { return one.id == id; });
            });
        });
        refresh({});
    });
    connect(m_versions, &StoryVersions::errorHappened, this, &StoryDesk::errorHappened);
    connect(m_versions, &StoryVersions::putBackRequested, this, [this](const Pyramid& earlier) {
        EntryEditor* at = m_editor();
        if (at == nullptr || m_pyramid->isReadOnly()) return;
        // A copy: its row goes with the change.
        const Pyramid kept = earlier; // NOLINT(performance-unnecessary-copy-initialization)
        m_journal.keepVersion(at->id(), "restore");
        at->endMerge();
        m_pyramid->change(tr("Put back an earlier story"), {}, [&](Pyramid& now) { now = kept; });
        refresh({});
    });
}

void StoryDesk::entryChanged()
{
    m_versions->entryChanged();
}

void StoryDesk::refresh(const QString& origin)
{
    const EntryEditor* editor = m_editor();
    const RetellTest* test = editor == nullptr ? nullptr : retellTestOf(editor->shown());
    if (test == nullptr) return;
    m_pyramid->refresh(origin);
    m_retell->show(m_pyramid->pyramid(), *test, m_pyramid->isReadOnly());
    m_versions->refresh();
}

void StoryDesk::showPlace(const QStringList& parts)
{
    m_pyramid->showPlace(parts);
}

} // namespace soundings::ui
