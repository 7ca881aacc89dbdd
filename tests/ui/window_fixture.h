// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/entry.h"
#include "core/support/error.h"
#include "tests/ui/hands.h"
#include "tests/ui/moved_clock.h"
#include "ui/actions.h"
#include "ui/entry_editor.h"
#include "ui/journal_bridge.h"
#include "ui/main_window.h"
#include "ui/prompts.h"
#include "ui/settings.h"
#include "ui/theme.h"
#include "ui/workspace.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QTemporaryDir>
#include <QtTest>

#include <functional>
#include <memory>
#include <utility>

namespace soundings::ui {

/// Answers in place of the user; what is not prepared counts as a change of mind.
class PreparedPrompts final : public Prompts {
public:
    QStringList files;
    QList<int> choices;
    QStringList asked;
    std::function<void()> beforeAnswering; ///< what the user does elsewhere while a question stands

    QString openFile(QWidget*, const QString& title, const QString&, const QStringList&) override
    {
        return next(title);
    }
    QStringList openFiles(QWidget*, const QString& title, const QString&, const QStringList&) override
    {
        asked.append(title);
        return std::exchange(files, {});
    }
    QString saveFile(QWidget*, const QString& title, const QString&, const QStringList&) override
    {
        return next(title);
    }
    QString folder(QWidget*, const QString& title, const QString&) override { return next(title); }
    int choose(QWidget*, const QString& sentence, const QStringList& buttons) override
    {
        asked.append(sentence);
        if (beforeAnswering) beforeAnswering();
        return choices.isEmpty() ? static_cast<int>(buttons.size()) - 1 : choices.takeFirst();
    }

private:
    QString next(const QString& title)
    {
        asked.append(title);
        return files.isEmpty() ? QString() : files.takeFirst();
    }
};

inline Instant noon()
{
    return parseInstant("2026-11-22T12:00:00.000Z", "UTC");
}

/// Fails where a widget that nothing holds yet is shown: the desktop would make a window of it for a moment.
class NoStrayWindows : public QObject {
public:
    explicit NoStrayWindows(const std::unique_ptr<MainWindow>& window) : m_window(window)
    {
        qApp->installEventFilter(this);
    }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        // The receiver first: a mailbox's event was made by another thread, and only the mailbox's lock orders the two.
        const auto* widget = qobject_cast<QWidget*>(watched);
        if (widget != nullptr && event->type() == QEvent::Show && m_window != nullptr &&
            qobject_cast<const MainWindow*>(widget) == nullptr && widget->isWindow() &&
            widget->windowType() == Qt::Window && !widget->property("ownWindow").toBool())
            QTest::qFail(
                qPrintable(
                    QString("a window of its own: %1 %2").arg(widget->metaObject()->className(), widget->objectName())),
                __FILE__, __LINE__);
        return false;
    }

private:
    const std::unique_ptr<MainWindow>& m_window;
};

/// A home of its own with a clock that stands still, so that a window can be opened, closed and opened again.
struct Home : Hands {
    Home()
    {
        qputenv("XDG_DATA_HOME", folder.filePath("data").toUtf8());
        qputenv("XDG_CONFIG_HOME", folder.filePath("config").toUtf8());
        settings = std::make_unique<Settings>();
    }
    ~Home() override { window.reset(); }

    [[nodiscard]] QString path(const QString& name = "journal.soundings") const { return folder.filePath(name); }
    [[nodiscard]] Journal::Outside outside() { return {clock, ids}; }

    /// Shows a window; with a path on that journal, else as a start without arguments does.
    MainWindow& open(const QString& journal = {}, QSize size = {1180, 780})
    {
        window = std::make_unique<MainWindow>(*settings, prompts, outside());
        if (journal.isEmpty())
            window->openLast();
        else
            window->openJournal(journal);
        window->resize(size);
        window->show();
        if (!QTest::qWaitForWindowActive(window.get())) qFatal("the window does not come up");
        return *window;
    }
    void close()
    {
        window->close();
        window.reset();
        settings = std::make_unique<Settings>(); // read again, as a new process would
    }
    template <typename T>
    [[nodiscard]] T* find(const QString& name) const
    {
        T* found = window->findChild<T*>(name);
        if (!found) qWarning("no %s", qPrintable(name));
        return found;
    }
    [[nodiscard]] QWidget& desk() const override { return *window; }
    /// What the notice or the banner says, empty where it is not to be seen.
    [[nodiscard]] QString says(const QString& banner) const
    {
        const auto* label = window->findChild<QLabel*>(banner + ".sentence");
        return label != nullptr && label->isVisible() ? label->text() : QString();
    }
    /// Clicks a button of the notice or the banner by its words.
    void choose(const QString& banner, const QString& words) const
    {
        for (auto* button : window->findChildren<QPushButton*>(banner + ".choice"))
            if (button->isVisible() && button->text() == words) return QTest::mouseClick(button, Qt::LeftButton);
        QFAIL(qPrintable(QString("the %1 does not offer \"%2\"").arg(banner, words)));
    }

    QTemporaryDir folder;
    MovedClock clock{noon()};
    SeededIds ids{7};
    PreparedPrompts prompts;
    std::unique_ptr<Settings> settings;
    std::unique_ptr<MainWindow> window;
    NoStrayWindows strays{window};
};

/// A decision with every list a page shows, for fixtures.
inline Entry sampleDecision(IdSource& ids, const std::string& title, const std::string& area = "Product")
{
    Entry entry = newDecision(title, noon(), utcDate(noon()), ids);
    auto& decision = *entry.decision();
    decision.frame.question = "Which way first?";
    decision.frame.area = area;
    Option option;
    option.id = ids.next();
    option.title = "Build it now";
    decision.options.insert(decision.options.begin(), option);
    Prediction prediction;
    prediction.id = ids.next();
    prediction.statement = "Ten trials from outside";
    prediction.probability = 0.6;
    prediction.due = addDays(utcDate(noon()), 60);
    decision.predictions.push_back(prediction);
    return entry;
}

} // namespace soundings::ui
