// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme.h"

#include <QApplication>
#include <QSize>
#include <QString>
#include <QtTest>

#include <vector>

namespace soundings::ui {

/// One picture of a screen: what is in it, how large, in which colours.
struct ScreenRow {
    const char* name;
    const char* content; ///< "empty", "sample", "long" or what else a test knows
    QSize size;
    bool dark;
    int scale;
};

/// Adds the rows to a test's data.
inline void addScreens(const std::vector<ScreenRow>& rows)
{
    QTest::addColumn<QString>("content");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("dark");
    QTest::addColumn<int>("scale");
    for (const ScreenRow& row : rows)
        QTest::newRow(row.name) << QString(row.content) << row.size << row.dark << row.scale;
}

/// A step of the walk as every one is looked at: empty, with the sample in each colour and size, with very long words.
inline std::vector<ScreenRow> stepScreens()
{
    return {{"empty", "empty", {1100, 760}, false, 1},  {"sample", "sample", {1100, 860}, false, 1},
            {"dark", "sample", {1100, 860}, true, 1},   {"narrow", "sample", {640, 900}, false, 1},
            {"twice", "sample", {1400, 900}, false, 2}, {"long", "long", {640, 900}, false, 1}};
}

struct Screen {
    QString content;
    QSize size;
    int scale = 1;
};

/// The present row, whose colours are in force from here on.
inline Screen presentScreen()
{
    QFETCH(QString, content);
    QFETCH(QSize, size);
    QFETCH(bool, dark);
    QFETCH(int, scale);
    applyTheme(dark ? ColourScheme::Dark : ColourScheme::Light);
    return {content, size, scale};
}

} // namespace soundings::ui
