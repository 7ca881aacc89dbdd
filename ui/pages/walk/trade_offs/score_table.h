// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/walk/trade_offs/score_model.h"
#include "ui/widgets/range_text.h"

#include <QTableView>

namespace soundings::ui {

class ScoreDelegate;

/// Options by criteria, as in a spreadsheet: typing begins a cell, arrows, Tab and Enter move on (Enter down one
/// criterion, then to the next), Delete empties it, Escape takes back. What is typed counts as soon as it can be read.
class ScoreTable : public QTableView {
    Q_OBJECT
public:
    explicit ScoreTable(QWidget* parent = nullptr);

    /// Redraws from the value; `mine` when the change came from the cell being typed into.
    void show(const Decision& decision, bool mine);
    void setReadOnly(bool readOnly);
    [[nodiscard]] ScorePlace place() const;
    void setPlace(const ScorePlace& place);
    /// The sentence about the text in the present cell that could not be read; empty where it could.
    [[nodiscard]] QString problem() const;
    /// The value of the present cell was set elsewhere: what could not be read there is dropped.
    void forgetUnread();

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void entered(const soundings::ui::ScorePlace& place, const soundings::ui::RangeText& text);
    void restored(const soundings::ui::ScorePlace& place, const std::optional<soundings::Score>& score);
    void left();    ///< typing into a cell has come to its end
    void changed(); ///< another cell, or another problem

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void focusInEvent(QFocusEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void end(const QString& text, int key);
    void cancel();
    void move(int key);
    void fit();

    ScoreModel* m_model;
    ScoreDelegate* m_delegate;
    std::optional<Score> m_before;
    ScorePlace m_wanted; ///< where one was, for a table that was filled again
    bool m_readOnly = false;
};

} // namespace soundings::ui
