// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/walk/walk_step.h"

namespace soundings::ui {

class StoryDesk;

/// Story: the pyramid of understanding, a headline that stands on arguments that stand on evidence.
class StoryStep : public WalkStepPage {
    Q_OBJECT
public:
    StoryStep(WalkContext& context, QWidget* parent);

    [[nodiscard]] QStringList screens() const override;
    [[nodiscard]] QString screenAt(const QStringList& parts) override;
    [[nodiscard]] QString helpTopic() const override;

signals:
    void retellRequested();

protected:
    void present(const QString& word) override;
    void redraw(const QString& origin) override;

private:
    StoryDesk* m_desk = nullptr;
};

} // namespace soundings::ui
