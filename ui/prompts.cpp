// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/prompts.h"

#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>

namespace soundings::ui {

QString DialogPrompts::openFile(QWidget* parent, const QString& title, const QString& folder,
                                const QStringList& filters)
{
    return QFileDialog::getOpenFileName(parent, title, folder, filters.join(";;"));
}

QStringList DialogPrompts::openFiles(QWidget* parent, const QString& title, const QString& folder,
                                     const QStringList& filters)
{
    return QFileDialog::getOpenFileNames(parent, title, folder, filters.join(";;"));
}

QString DialogPrompts::saveFile(QWidget* parent, const QString& title, const QString& suggestion,
                                const QStringList& filters)
{
    QString chosen = filters.value(0);
    QString path = QFileDialog::getSaveFileName(parent, title, suggestion, filters.join(";;"), &chosen);
    // "PDF (*.pdf)" -> ".pdf", where the name was typed without an ending.
    const auto star = chosen.indexOf("*.");
    if (!path.isEmpty() && star >= 0 && !path.section('/', -1).contains('.'))
        path += chosen.mid(star + 1).section(')', 0, 0).section(' ', 0, 0);
    return path;
}

QString DialogPrompts::folder(QWidget* parent, const QString& title, const QString& suggestion)
{
    return QFileDialog::getExistingDirectory(parent, title, suggestion);
}

int DialogPrompts::choose(QWidget* parent, const QString& sentence, const QStringList& buttons)
{
    QMessageBox box(parent);
    box.setWindowTitle("Soundings");
    box.setTextFormat(Qt::PlainText);
    box.setText(sentence);
    for (int i = 0; i < buttons.size(); ++i) {
        const bool wayOut = i + 1 == buttons.size();
        auto* button = box.addButton(buttons[i], wayOut ? QMessageBox::RejectRole : QMessageBox::AcceptRole);
        if (wayOut) box.setEscapeButton(button);
        if (i == 0) box.setDefaultButton(button);
    }
    box.exec();
    const auto pressed = box.buttons().indexOf(box.clickedButton());
    for (int i = 0; i < buttons.size(); ++i)
        if (pressed >= 0 && box.clickedButton()->text() == buttons[i]) return i;
    return static_cast<int>(buttons.size()) - 1;
}

} // namespace soundings::ui
