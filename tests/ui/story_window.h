// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment/story.h"
#include "tests/ui/shoot.h"
#include "tests/ui/window_fixture.h"
#include "ui/pages/walk/story/story_outline.h"

#include <QAction>

namespace soundings::ui {

/// The real window with a story in front: a decision's in the walk, or one that stands alone.
struct StoryWindow : Home {
    [[nodiscard]] EntryEditor& editor() const { return *window->workspace()->entry(); }
    [[nodiscard]] const Pyramid& pyramid() const { return *pyramidOf(editor().entry()); }
    [[nodiscard]] StoryOutline& outline() const { return *find<StoryOutline>("story.outline"); }
    void act(const char* name) const { window->findChild<QAction*>(name)->trigger(); }

    void writeHeadline() const
    {
        find<QWidget>("story.headline")->setFocus();
        type("The database is the application");
    }
    void addArgument(const QString& text) const { addLine("story.addArgument", text); }
    void addEvidence(const QString& text) const { addLine("story.addEvidence", text); }

    static void addLooks()
    {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<int>("width");
        QTest::newRow("light-1180") << false << 1180;
        QTest::newRow("dark-1180") << true << 1180;
        QTest::newRow("light-640") << false << 640;
    }
    /// A picture of the window, named after the look; the light colours are back then.
    void shootLook(const QString& name) const
    {
        shoot(*window, name + QLatin1String(QTest::currentDataTag()));
        applyTheme(ColourScheme::Light);
    }

private:
    void addLine(const QString& button, const QString& text) const
    {
        click(button);
        type(text);
        press(Qt::Key_Escape);
    }
};

} // namespace soundings::ui
