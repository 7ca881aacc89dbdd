// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/diagnosis.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace soundings::ui {

class ChoiceRow;
class DiagnosisSection;
class NumberField;

/// The fields of one item of evidence: what was seen, by whom, when, what it shares its origin with, how far it counts.
class EvidenceFields : public QWidget {
    Q_OBJECT
public:
    explicit EvidenceFields(DiagnosisSection& section, QWidget* parent = nullptr);

    void setItem(const Id& item); ///< by id; the section is refreshed by its owner
    [[nodiscard]] const Id& item() const { return m_item; }
    void focusFirst();

signals:
    void removeRequested(const QString& item);

private:
    void addWords(QVBoxLayout* to);
    void addWeight(QVBoxLayout* to);

    DiagnosisSection& m_section;
    Id m_item;
};

} // namespace soundings::ui
