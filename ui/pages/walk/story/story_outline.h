// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment/pyramid_edits.h"

#include <QTreeView>

namespace soundings::ui {

class StoryModel;

/// The outline of a pyramid: lines that are typed in place, and moved by the mouse or by keys. Enter edits a line; Enter
/// again ends it and begins the next. Alt with Up and Down moves it, Ctrl with Right and Left makes it evidence or an
/// argument, Delete takes it out. It shows a value and asks for changes.
class StoryOutline : public QTreeView {
    Q_OBJECT
public:
    enum class Move { Up, Down, In, Out };

    explicit StoryOutline(QWidget* parent = nullptr);

    void show(const Pyramid& pyramid, bool readOnly);
    [[nodiscard]] std::optional<PyramidPlace> current() const;
    void setCurrent(const std::optional<PyramidPlace>& place);
    void editCurrent();
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    void textChanged(const soundings::PyramidPlace& place, const QString& text);
    void left(); ///< the end of typing in one line
    void nextRequested(const soundings::PyramidPlace& after);
    void moveRequested(const soundings::PyramidPlace& place, soundings::ui::StoryOutline::Move move);
    void dropRequested(const soundings::PyramidPlace& from, const soundings::PyramidPlace& before);
    void removeRequested(const soundings::PyramidPlace& place);
    void currentMoved();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void fit();

    StoryModel* m_model;
};

} // namespace soundings::ui
