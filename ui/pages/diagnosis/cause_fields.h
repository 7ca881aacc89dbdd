// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/diagnosis.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace soundings::ui {

class DiagnosisSection;

/// The fields of one cause: its name, what it says, what was believed of it before any evidence.
class CauseFields : public QWidget {
    Q_OBJECT
public:
    explicit CauseFields(DiagnosisSection& section, QWidget* parent = nullptr);

    void setCause(const Id& cause); ///< by id; the section is refreshed by its owner
    [[nodiscard]] const Id& cause() const { return m_cause; }
    void redraw();
    void focusFirst();

signals:
    void partRequested(const QString& whole);
    void removeRequested(const QString& cause);

private:
    DiagnosisSection& m_section;
    Id m_cause;
    QLabel* m_seen;
    QPushButton* m_part;
    QPushButton* m_remove;
};

} // namespace soundings::ui
