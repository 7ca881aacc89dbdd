// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/prompts.h"

#include <QAbstractFileIconProvider>
#include <QApplication>
#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>
#include <QStyle>

namespace soundings::ui {

namespace {

/// Tells files apart by their names alone. The icons that come with Qt look into each file of a folder, the open journal
/// among them, and closing it again lets go of SQLite's locks (core/support/held_file.h).
class UnopenedFileIcons final : public QAbstractFileIconProvider {
public:
    [[nodiscard]] QIcon icon(IconType type) const override { return type == File ? m_file : m_folder; }
    [[nodiscard]] QIcon icon(const QFileInfo& info) const override { return icon(info.isDir() ? Folder : File); }
    [[nodiscard]] QString type(const QFileInfo& info) const override
    {
        return info.isDir() ? DialogPrompts::tr("Folder") : DialogPrompts::tr("%1 file").arg(info.suffix().toUpper());
    }

private:
    // Made here, in the window's thread; the dialog asks in one of its own.
    QIcon m_file = QApplication::style()->standardIcon(QStyle::SP_FileIcon);
    QIcon m_folder = QApplication::style()->standardIcon(QStyle::SP_DirIcon);
};

/// Qt's dialog: those of a desktop that run in this process look into files as well.
class FileQuestion {
public:
    FileQuestion(QWidget* parent, const QString& title, const QString& folder, const QStringList& filters)
        : dialog(parent, title, folder)
    {
        dialog.setOption(QFileDialog::DontUseNativeDialog);
        dialog.setIconProvider(&m_icons);
        if (!filters.isEmpty()) dialog.setNameFilters(filters);
    }
    /// None where the user changed their mind.
    [[nodiscard]] QStringList chosen()
    {
        return dialog.exec() == QDialog::Accepted ? dialog.selectedFiles() : QStringList();
    }

private:
    UnopenedFileIcons m_icons; // outlives the dialog, whose thread asks for them
public:
    QFileDialog dialog;
};

} // namespace

QString DialogPrompts::openFile(QWidget* parent, const QString& title, const QString& folder,
                                const QStringList& filters)
{
    FileQuestion question(parent, title, folder, filters);
    question.dialog.setFileMode(QFileDialog::ExistingFile);
    return question.chosen().value(0);
}

QStringList DialogPrompts::openFiles(QWidget* parent, const QString& title, const QString& folder,
                                     const QStringList& filters)
{
    FileQuestion question(parent, title, folder, filters);
    question.dialog.setFileMode(QFileDialog::ExistingFiles);
    return question.chosen();
}

QString DialogPrompts::saveFile(QWidget* parent, const QString& title, const QString& suggestion,
                                const QStringList& filters)
{
    const QFileInfo suggested(suggestion);
    FileQuestion question(parent, title, suggested.isDir() ? suggestion : suggested.path(), filters);
    question.dialog.setAcceptMode(QFileDialog::AcceptSave);
    question.dialog.setFileMode(QFileDialog::AnyFile);
    if (!suggested.isDir()) question.dialog.selectFile(suggested.fileName());
    QString path = question.chosen().value(0);
    const QString chosen = question.dialog.selectedNameFilter();
    // "PDF (*.pdf)" -> ".pdf", where the name was typed without an ending.
    const auto star = chosen.indexOf("*.");
    if (!path.isEmpty() && star >= 0 && !path.section('/', -1).contains('.'))
        path += chosen.mid(star + 1).section(')', 0, 0).section(' ', 0, 0);
    return path;
}

QString DialogPrompts::folder(QWidget* parent, const QString& title, const QString& suggestion)
{
    FileQuestion question(parent, title, suggestion, {});
    question.dialog.setFileMode(QFileDialog::Directory);
    question.dialog.setOption(QFileDialog::ShowDirsOnly);
    return question.chosen().value(0);
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
