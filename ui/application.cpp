// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/application.h"

#include "ui/desktop_colours.h"
#include "ui/display.h"
#include "ui/journal_bridge.h"
#include "ui/main_window.h"
#include "ui/prompts.h"
#include "ui/settings.h"
#include "ui/theme.h"
#include "ui/translations.h"

#include <QApplication>
#include <QFileInfo>
#include <QIcon>
#include <QTimer>

#include <time.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <cstdio>
#include <memory>
#include <optional>
#include <utility>

namespace soundings::ui {
namespace {

constexpr std::chrono::milliseconds afterStart{100}; ///< when what can wait is done

/// Milliseconds since the kernel started this process (in steps of its clock tick).
long long sinceStart()
{
    std::array<char, 1024> read{}; // more than it has
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> stat(std::fopen("/proc/self/stat", "re"), &std::fclose);
    if (!stat) return -1;
    const QByteArray text(read.data(), static_cast<qsizetype>(std::fread(read.data(), 1, read.size(), stat.get())));
    const auto fields = text.mid(text.lastIndexOf(')') + 2).split(' ');
    constexpr int startTime = 19; // field 22, counted after the name
    timespec now{};
    clock_gettime(CLOCK_BOOTTIME, &now);
    const auto started = fields.value(startTime).toLongLong() * 1000 / sysconf(_SC_CLK_TCK);
    return now.tv_sec * 1000LL + now.tv_nsec / 1'000'000 - started;
}

/// Has the colours follow the desktop's wish, now and later, where the settings say so.
void followDesktop(QApplication& app, Settings& settings, QObject* parent)
{
    auto* desktop = new DesktopColours(parent);
    QObject::connect(desktop, &DesktopColours::wished, parent, [&app, &settings](const QString& colours) {
        if (settings.get(setting::desktop) == colours) return;
        settings.set(setting::desktop, colours);
        setDesktopWish(colours);
        const ColourScheme scheme = colourSchemeOf(settings.get(setting::colours));
        if (scheme == ColourScheme::System) applyTheme(scheme);
    });
    desktop->ask();
}

/// Prints the time at which the window has been painted and the event loop is free again, then leaves.
class PaintWatch : public QObject {
public:
    using QObject::QObject;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::Paint && !m_seen) {
            m_seen = true;
            QTimer::singleShot(0, qApp, [] {
                std::printf("%lld\n", sinceStart());
                std::fflush(stdout);
                QCoreApplication::quit();
            });
        }
        return QObject::eventFilter(watched, event);
    }

private:
    bool m_seen = false;
};

} // namespace

int runWindow(int& argc, char** argv, const StartOptions& options)
{
    if (!hasDisplay(argc, argv)) {
        sayThatThereIsNoDisplay();
        return 1;
    }
    Settings settings;
    const SystemClock clock;
    RandomIds ids;
    // The journal is opened on its own thread while Qt connects to the display.
    const QString known = options.journal.isEmpty() ? settings.get(setting::journal) : options.journal;
    std::unique_ptr<JournalBridge> journal;
    if (!known.isEmpty())
        journal = JournalBridge::begin(QFileInfo(known).absoluteFilePath().toStdString(), Journal::Mode::ReadWrite,
                                       {clock, ids});
    std::optional<DisplayGuard> guard(std::in_place);
    QApplication app(argc, argv);
    guard.reset();
    QApplication::setApplicationName("soundings");
    QApplication::setApplicationDisplayName("Soundings");
    QApplication::setApplicationVersion(SOUNDINGS_VERSION);
    QApplication::setDesktopFileName("io.soundings.soundings");
    installTranslation(app, QLocale(), translationFolders());
    setDesktopWish(settings.get(setting::desktop));
    if (options.beforeText) options.beforeText();
    applyTheme(colourSchemeOf(settings.get(setting::colours)));
    DialogPrompts prompts;
    MainWindow window(settings, prompts, {clock, ids});
    window.expect(std::move(journal));
    if (options.journal.isEmpty())
        window.openLast();
    else
        window.openJournal(options.journal);
    PaintWatch watch;
    if (options.timeToWindow) window.installEventFilter(&watch);
    window.show();
    // The icon is drawn for the task bar in many sizes, the desktop may be slow to answer: after the window is there.
    QTimer::singleShot(afterStart, &window, [&] {
        QApplication::setWindowIcon(icon("soundings"));
        followDesktop(app, settings, &window);
    });
    return QApplication::exec();
}

} // namespace soundings::ui
