// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journal.h"
#include "tests/ui/hands.h"
#include "tests/ui/moved_clock.h"
#include "ui/entry_editor.h"
#include "ui/journal_bridge.h"
#include "ui/pages/walk_page.h"
#include "ui/theme.h"

#include <QApplication>
#include <QShortcut>
#include <QTemporaryDir>
#include <QVBoxLayout>
#include <QtTest>

#include <memory>

namespace soundings::ui {

/// The walk in a window of its own with a real journal; the keys that belong to the main window are given by the host.
struct WalkHost : Hands {
    explicit WalkHost(QSize size = {1180, 780})
    {
        path = folder.filePath(QStringLiteral("walk.soundings")).toStdString();
        (void)Journal::create(path, {clock, ids});
        openJournal(size);
    }
    ~WalkHost() override { closeJournal(); }

    void openJournal(QSize size = {1180, 780})
    {
        bridge = std::make_unique<JournalBridge>(path, Journal::Mode::ReadWrite, Journal::Outside{clock, ids});
        window = std::make_unique<QWidget>();
        auto* layout = new QVBoxLayout(window.get());
        layout->setContentsMargins(0, 0, 0, 0);
        walk = new WalkPage(*bridge);
        layout->addWidget(walk);
        const auto key = [this](const QKeySequence& keys, auto action) {
            QObject::connect(new QShortcut(keys, window.get()), &QShortcut::activated, walk, action);
        };
        key(QKeySequence(Qt::ALT | Qt::Key_Right), [this] { walk->next(); });
        key(QKeySequence(Qt::ALT | Qt::Key_Left), [this] { walk->back(); });
        key(QKeySequence(Qt::CTRL | Qt::Key_Return), [this] { walk->commit(); });
        key(QKeySequence(Qt::CTRL | Qt::Key_Z), [this] { editor->undo(); });
        key(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), [this] { editor->redo(); });
        window->resize(size);
        window->show();
        if (!QTest::qWaitForWindowActive(window.get())) qFatal("the window does not come up");
    }
    void closeJournal()
    {
        window.reset();
        editor.reset();
        bridge.reset();
    }
    void begin()
    {
        const Entry entry = newDecision("", clock.now(), clock.today(), ids);
        bridge->saveLater(entry);
        bridge->flush();
        show(entry);
    }
    void show(const Entry& entry)
    {
        walk->open(nullptr);
        editor = std::make_unique<EntryEditor>(entry, *bridge);
        editor->setSealed(bridge->reader().stageOf(entry.id) != Stage::Draft);
        walk->open(editor.get());
    }
    [[nodiscard]] Entry stored() const
    {
        bridge->flush();
        return bridge->reader().load(editor->id());
    }
    [[nodiscard]] const Decision& decision() const { return *editor->entry().decision(); }

    [[nodiscard]] QWidget& desk() const override { return *window; }

    QTemporaryDir folder;
    std::string path;
    MovedClock clock{parseInstant("2026-11-22T12:00:00.000Z", "UTC")};
    SeededIds ids{7};
    std::unique_ptr<JournalBridge> bridge;
    std::unique_ptr<EntryEditor> editor;
    std::unique_ptr<QWidget> window;
    WalkPage* walk = nullptr;
};

} // namespace soundings::ui
