// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/commitment.h"
#include "core/support/date.h"

#include <QWidget>

#include <functional>
#include <vector>

class QPushButton;
class QVBoxLayout;

namespace soundings::ui {

class DateField;
class TextField;

/// Who does what by when: one row each.
class CommitmentRows : public QWidget {
    Q_OBJECT
public:
    /// What the commitments belong to.
    struct Home {
        using Edit = std::function<void(std::vector<Commitment>&)>;

        std::function<Date()> today;
        std::function<Id()> newId;
        std::function<bool(const QString& what, const QString& key, const Edit& edit)> change;
        std::function<void()> endMerge;
    };
    /// Those of a value that has `commitments`, through the step or the section that edits it (walk_fields.h).
    template <typename Step>
    [[nodiscard]] static Home of(Step& step)
    {
        return {[&step] { return step.today(); }, [&step] { return step.newId(); },
                [&step](const QString& what, const QString& key, const Home::Edit& edit) {
                    return step.change(what, key, [&](typename Step::Value& value) { edit(value.commitments); });
                },
                [&step] { step.endMerge(); }};
    }
    /// Makes what stands below the fields of a row.
    using Below = std::function<QWidget*(std::size_t row)>;

    explicit CommitmentRows(Home home, Below below = {}, QWidget* parent = nullptr);

    void show(const std::vector<Commitment>& commitments);
    void setReadOnly(bool readOnly);
    void setRowReadOnly(std::size_t row, bool readOnly);
    [[nodiscard]] std::size_t size() const { return m_rows.size(); }
    [[nodiscard]] QWidget* below(std::size_t row) const { return m_rows[row].below; }
    /// Puts the keyboard to what the row of this index lacks first; to "Add" where there is no such row.
    void focusGap(std::size_t row);

private:
    struct Row {
        QWidget* box;
        TextField* text;
        TextField* owner;
        DateField* due;
        QPushButton* remove;
        QWidget* below; ///< null where there is nothing
    };
    void addRow();
    void layOut(const Row& row, const QString& name);
    void follow(const Row& row, std::size_t index);
    template <typename Value>
    void store(std::size_t row, const char* member, Value Commitment::* place, const Value& value);
    void drop(std::size_t row);

    Home m_home;
    Below m_below;
    QVBoxLayout* m_layout;
    QPushButton* m_add;
    std::vector<Row> m_rows;
    bool m_readOnly = false;
};

} // namespace soundings::ui
