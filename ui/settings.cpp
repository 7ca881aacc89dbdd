// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings.h"

#include <QSettings>
#include <QStandardPaths>
#include <QVariant>

namespace soundings::ui {

Settings::Settings()
    : Settings(QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + "/soundings/soundings.ini")
{
}

Settings::Settings(const QString& file) : m_store(std::make_unique<QSettings>(file, QSettings::IniFormat))
{
}

Settings::~Settings() = default;

template <typename T>
T Settings::get(const Setting<T>& setting) const
{
    return m_store->value(setting.key, QVariant::fromValue(setting.fallback)).template value<T>();
}

template <typename T>
void Settings::set(const Setting<T>& setting, const T& value)
{
    if (get(setting) != value) m_store->setValue(setting.key, QVariant::fromValue(value));
}

template QString Settings::get(const Setting<QString>&) const;
template QStringList Settings::get(const Setting<QStringList>&) const;
template bool Settings::get(const Setting<bool>&) const;
template int Settings::get(const Setting<int>&) const;
template QByteArray Settings::get(const Setting<QByteArray>&) const;
template void Settings::set(const Setting<QString>&, const QString&);
template void Settings::set(const Setting<QStringList>&, const QStringList&);
template void Settings::set(const Setting<bool>&, const bool&);
template void Settings::set(const Setting<int>&, const int&);
template void Settings::set(const Setting<QByteArray>&, const QByteArray&);

void Settings::sync()
{
    m_store->sync();
}

QString Settings::file() const
{
    return m_store->fileName();
}

ColourScheme colourSchemeOf(const QString& word)
{
    if (word == "light") return ColourScheme::Light;
    if (word == "dark") return ColourScheme::Dark;
    if (word == "contrast") return ColourScheme::HighContrast;
    return ColourScheme::System;
}

QString wordOf(ColourScheme scheme)
{
    switch (scheme) {
    case ColourScheme::Light: return "light";
    case ColourScheme::Dark: return "dark";
    case ColourScheme::HighContrast: return "contrast";
    case ColourScheme::System: break;
    }
    return "system";
}

} // namespace soundings::ui
