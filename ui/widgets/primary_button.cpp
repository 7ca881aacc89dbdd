// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/primary_button.h"

#include "ui/theme.h"

#include <QEvent>

namespace soundings::ui {

PrimaryButton::PrimaryButton(const QString& name, const QString& text, QWidget* parent) : QPushButton(text, parent)
{
    setObjectName(name);
    setAccessibleName(text);
    tint();
}

bool PrimaryButton::event(QEvent* event)
{
    if (event->type() == QEvent::ApplicationPaletteChange) tint();
    return QPushButton::event(event);
}

void PrimaryButton::tint()
{
    QPalette tinted = QPalette();
    tinted.setColor(QPalette::Active, QPalette::Button, tokens().accent);
    tinted.setColor(QPalette::Inactive, QPalette::Button, tokens().accent);
    tinted.setColor(QPalette::Active, QPalette::ButtonText, tokens().onAccent);
    tinted.setColor(QPalette::Inactive, QPalette::ButtonText, tokens().onAccent);
    setPalette(tinted);
}

} // namespace soundings::ui
