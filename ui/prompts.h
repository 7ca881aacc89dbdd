// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>
#include <QStringList>

class QWidget;

namespace soundings::ui {

/// The few questions that stop the user: destructive or outside the program. Tests answer them in code.
class Prompts {
public:
    virtual ~Prompts() = default;

    /// Empty where the user changed their mind. `filters` are Qt's, e.g. "PDF (*.pdf)".
    [[nodiscard]] virtual QString openFile(QWidget* parent, const QString& title, const QString& folder,
                                           const QStringList& filters) = 0;
    [[nodiscard]] virtual QStringList openFiles(QWidget* parent, const QString& title, const QString& folder,
                                                const QStringList& filters) = 0;
    [[nodiscard]] virtual QString saveFile(QWidget* parent, const QString& title, const QString& suggestion,
                                           const QStringList& filters) = 0;
    [[nodiscard]] virtual QString folder(QWidget* parent, const QString& title, const QString& suggestion) = 0;
    /// The index of the button pressed; the last one is the way out (Esc).
    [[nodiscard]] virtual int choose(QWidget* parent, const QString& sentence, const QStringList& buttons) = 0;
};

/// Prompts by Qt's dialogs. The one for files opens none of those that it shows.
class DialogPrompts final : public Prompts {
    Q_DECLARE_TR_FUNCTIONS(DialogPrompts)
public:
    [[nodiscard]] QString openFile(QWidget* parent, const QString& title, const QString& folder,
                                   const QStringList& filters) override;
    [[nodiscard]] QStringList openFiles(QWidget* parent, const QString& title, const QString& folder,
                                        const QStringList& filters) override;
    [[nodiscard]] QString saveFile(QWidget* parent, const QString& title, const QString& suggestion,
                                   const QStringList& filters) override;
    [[nodiscard]] QString folder(QWidget* parent, const QString& title, const QString& suggestion) override;
    [[nodiscard]] int choose(QWidget* parent, const QString& sentence, const QStringList& buttons) override;
};

} // namespace soundings::ui
