// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/tree.h"

#include <QDir>
#include <QPixmap>
#include <QScrollArea>
#include <QtTest>

namespace soundings::ui {

/// A picture of the window into <build>/screenshots, to be looked at; fails where something is wider than its room.
inline void shoot(QWidget& window, const QString& name, int scale = 1)
{
    // A field that grows asks its layouts to follow, each in the next turn of the loop.
    for (int turn = 0; turn < 8; ++turn) QCoreApplication::processEvents();
    const QString folder = test::buildPath("screenshots");
    QDir().mkpath(folder);
    QPixmap picture(window.size() * scale);
    picture.setDevicePixelRatio(scale);
    window.render(&picture);
    for (const auto* area : window.findChildren<QScrollArea*>())
        if (area->isVisible() && area->widgetResizable() && area->horizontalScrollBarPolicy() == Qt::ScrollBarAlwaysOff)
            QVERIFY2(area->widget()->width() <= area->viewport()->width(),
                     qPrintable(name + ": what is in " + area->objectName() + " is wider than its room"));
    QVERIFY(picture.save(QStringLiteral("%1/%2.png").arg(folder, name)));
}

} // namespace soundings::ui
