// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment/pyramid_edits.h"
#include "ui/pages/walk/story/story_outline.h"
#include "ui/pages/walk/walk_step.h"

class QPushButton;

namespace soundings::ui {

/// Story: the pyramid of understanding, a headline that stands on arguments that stand on evidence.
class StoryStep : public WalkStepPage {
    Q_OBJECT
public:
    StoryStep(WalkContext& context, QWidget* parent);

    [[nodiscard]] QStringList screens() const override;
    [[nodiscard]] QString screenAt(const QStringList& parts) override;
    [[nodiscard]] QString helpTopic() const override;

protected:
    void present(const QString& word) override;
    void redraw(const QString& origin) override;

private:
    using Edit = std::function<std::optional<PyramidPlace>(Pyramid&)>;
    void makeOutline(QVBoxLayout* to);
    void makeEvidence(QVBoxLayout* to);
    /// One change of the outline; the line that it is about is the current one then.
    void edit(const QString& what, const Edit& edit);
    void add(bool evidence);
    void addBehind(const PyramidPlace& after);
    void move(const PyramidPlace& place, StoryOutline::Move move);
    void showCurrent();
    [[nodiscard]] const Evidence* currentEvidence(const Decision& decision) const;

    StoryOutline* m_outline = nullptr;
    QPushButton* m_addArgument = nullptr;
    QPushButton* m_addEvidence = nullptr;
    QPushButton* m_remove = nullptr;
    QWidget* m_details = nullptr;
    bool m_redrawing = false;
};

} // namespace soundings::ui
