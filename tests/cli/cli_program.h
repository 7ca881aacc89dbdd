// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/entry.h"

#include <QByteArray>
#include <QJsonObject>
#include <QStringList>
#include <QTemporaryDir>

namespace soundings::test {

/// What one run of the program said.
struct Run {
    int code = -1;
    QByteArray out;
    QByteArray err;

    /// Standard output as one JSON object; fails the test where it is none.
    [[nodiscard]] QJsonObject json() const;
};

/// The built program in a home of its own, without a display, on a fixed day.
class Program {
public:
    Program();

    [[nodiscard]] Run operator()(const QStringList& words, const QByteArray& input = {}) const;
    /// Through a shell, for redirections; $SOUNDINGS is the program.
    [[nodiscard]] Run shell(const QString& command) const;

    /// A path in the home.
    [[nodiscard]] QString path(const QString& name) const;
    /// Writes a file into the home and returns its path.
    QString write(const QString& name, const QByteArray& bytes) const;
    [[nodiscard]] static QByteArray read(const QString& path);

private:
    [[nodiscard]] Run run(const QString& program, const QStringList& words, const QByteArray& input) const;

    QTemporaryDir m_home;
};

/// A decision with answers on both lenses, two options, a prediction and a signpost; `number` makes it another one.
[[nodiscard]] Entry smallDecision(int number = 1);

/// An export file of entries.
[[nodiscard]] QByteArray exportOf(const std::vector<Entry>& entries);

} // namespace soundings::test
