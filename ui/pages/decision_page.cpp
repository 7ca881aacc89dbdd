// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/decision_page.h"

#include "ui/entry_editor.h"
#include "ui/journal_bridge.h"

namespace soundings::ui {

struct DecisionPage::Private {
    JournalBridge& journal;
    EntryEditor* editor = nullptr;
};

DecisionPage::DecisionPage(JournalBridge& journal, QWidget* parent)
    : QWidget(parent), d(std::make_unique<Private>(Private{journal}))
{
}

DecisionPage::~DecisionPage() = default;

void DecisionPage::open(EntryEditor* editor)
{
    d->editor = editor;
}

EntryEditor* DecisionPage::editor() const
{
    return d->editor;
}

} // namespace soundings::ui
