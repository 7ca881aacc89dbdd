// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>
#include <vector>

namespace soundings::ui {

/// Where in an entry's document a field's value is, as a JSON pointer; empty where there is none just now.
using FieldPointer = std::function<QString()>;
/// Says whether the field may be edited.
using FieldLock = std::function<void(bool readOnly)>;

/// The fields that show a value: all are redrawn when it changes, but for the one whose own edit it was, which is known by
/// its pointer, so that nothing is overwritten while it is typed.
template <typename Value>
class FieldBindings {
public:
    using Redraw = std::function<void(const Value&)>;

    void add(const FieldPointer& pointer, const Redraw& redraw, const FieldLock& lock)
    {
        m_fields.push_back({pointer, redraw, lock});
    }
    /// `origin` is the pointer of the field that was edited, empty where the change came otherwise.
    void refresh(const Value& value, const QString& origin, bool readOnly) const
    {
        for (const Field& field : m_fields) {
            if (field.lock) field.lock(readOnly);
            if (origin.isEmpty() || !field.pointer || field.pointer() != origin) field.redraw(value);
        }
    }

private:
    struct Field {
        FieldPointer pointer;
        Redraw redraw;
        FieldLock lock;
    };
    std::vector<Field> m_fields;
};

} // namespace soundings::ui
