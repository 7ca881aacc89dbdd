// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <memory>

class QSettings;

namespace soundings::ui {

/// One setting: where it is kept, what it is when never set, and what a form calls it.
template <typename T>
struct Setting {
    const char* key;
    T fallback;
    const char* label; ///< English, marked for translation
};

namespace setting {
inline const Setting<QString> journal{"journal/path", {}, QT_TRANSLATE_NOOP("settings", "Journal opened at the start")};
inline const Setting<QStringList> recent{"journal/recent", {}, QT_TRANSLATE_NOOP("settings", "Journals opened lately")};
inline const Setting<QString> colours{"look/colours", "system", QT_TRANSLATE_NOOP("settings", "Colours")};
/// "dark" or "light" as the desktop said last, so that the first frame has its colours already.
inline const Setting<QString> desktop{"look/desktop", {}, QT_TRANSLATE_NOOP("settings", "Colours of the desktop")};
inline const Setting<bool> help{"look/help", false, QT_TRANSLATE_NOOP("settings", "Show help beside the page")};
inline const Setting<QByteArray> geometry{"window/geometry", {}, QT_TRANSLATE_NOOP("settings", "Size and place")};
inline const Setting<QString> page{"window/page", "today", QT_TRANSLATE_NOOP("settings", "Page shown last")};
inline const Setting<QString> entry{"window/entry", {}, QT_TRANSLATE_NOOP("settings", "Entry shown last")};
inline const Setting<QString> lastDay{"today/last", {}, QT_TRANSLATE_NOOP("settings", "Day of the last visit")};
/// So many imperatives at once are still that; more are a finding.
inline const Setting<int> imperatives{"tenacity/imperatives", 3, QT_TRANSLATE_NOOP("settings", "Imperatives at once")};
/// Journal, folder, journal, folder: what one client's journal gives out is nobody else's.
inline const Setting<QStringList> calendarFolders{
    "calendar/folders", {}, QT_TRANSLATE_NOOP("settings", "Folders in which calendars are kept")};
inline const Setting<bool> remind{"reminder/tray", false, QT_TRANSLATE_NOOP("settings", "Remind me once a day")};
inline const Setting<QString> remindedOn{"reminder/on", {}, QT_TRANSLATE_NOOP("settings", "Day of the last reminder")};
/// Minutes without a key or a click after which a journal that has a passphrase is locked; 0 = never.
inline const Setting<int> lockIdle{"lock/idleMinutes", 10, QT_TRANSLATE_NOOP("settings", "Minutes until it locks")};
inline const Setting<bool> lockWithScreen{"lock/withScreen", true,
                                          QT_TRANSLATE_NOOP("settings", "Lock with the screen")};
inline const Setting<QString> exportFolder{"report/folder", {}, QT_TRANSLATE_NOOP("settings", "Folder for reports")};
} // namespace setting

/// The settings file (`$XDG_CONFIG_HOME/soundings/soundings.ini`); never holds text of an entry.
class Settings {
public:
    Settings();
    explicit Settings(const QString& file);
    ~Settings();

    template <typename T>
    [[nodiscard]] T get(const Setting<T>& setting) const;
    template <typename T>
    void set(const Setting<T>& setting, const T& value);
    /// Writes now, so that a crash does not lose what was set.
    void sync();
    [[nodiscard]] QString file() const;

private:
    std::unique_ptr<QSettings> m_store;
};

[[nodiscard]] ColourScheme colourSchemeOf(const QString& word); ///< system, light, dark, contrast
[[nodiscard]] QString wordOf(ColourScheme scheme);

} // namespace soundings::ui
