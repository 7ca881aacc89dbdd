// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/walk/walk_step.h"

class QStringListModel;

namespace soundings::ui {

class SupersedesRows;

/// Frame: the question, the aim, and how much of the picture we understand, as a sequence of small screens.
class FrameStep : public WalkStepPage {
    Q_OBJECT
public:
    FrameStep(WalkContext& context, QWidget* parent);

    [[nodiscard]] QStringList screens() const override;
    [[nodiscard]] QString screenAt(const QStringList& parts) override;

protected:
    void present(const QString& word) override;

private:
    void makeQuestion();
    void makeAim();
    void makeContext();
    void makeWhose();
    void makeDoor();
    void makeKnown();
    void makeUnderstanding();

    SupersedesRows* m_supersedes = nullptr;
    QStringListModel* m_areas = nullptr; ///< what the journal knows, offered while typing
};

} // namespace soundings::ui
