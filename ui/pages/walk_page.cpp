// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/walk_page.h"

#include "ui/entry_editor.h"
#include "ui/journal_bridge.h"

namespace soundings::ui {

struct WalkPage::Private {
    JournalBridge& journal;
    EntryEditor* editor = nullptr;
    WalkStep step = WalkStep::Frame;
};

WalkPage::WalkPage(JournalBridge& journal, QWidget* parent)
    : QWidget(parent), d(std::make_unique<Private>(Private{journal}))
{
}

WalkPage::~WalkPage() = default;

void WalkPage::open(EntryEditor* editor)
{
    d->editor = editor;
}

EntryEditor* WalkPage::editor() const
{
    return d->editor;
}

void WalkPage::open(EntryEditor* editor, WalkStep step, const QString& /*pointer*/)
{
    d->editor = editor;
    d->step = step;
}

WalkStep WalkPage::step() const
{
    return d->step;
}

void WalkPage::next()
{
}

void WalkPage::back()
{
}

void WalkPage::commit()
{
}

} // namespace soundings::ui
