// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/lone_prediction.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QStringListModel;

namespace soundings::ui {

class JournalBridge;
class PredictionForm;

/// A prediction of its own while it is written: the form, its area, and the button that ends the writing.
///
/// It shows a value and tells of edits; where the value is kept is its user's business.
class PredictionDraft : public QWidget {
    Q_OBJECT
public:
    explicit PredictionDraft(JournalBridge& journal, QWidget* parent = nullptr);

    /// What was half typed into the form of another prediction is forgotten.
    void setPrediction(const LonePrediction& lone);
    void focusStatement();
    /// Asks to be kept where nothing is missing, else goes to what is.
    void finish();

signals:
    /// By the user; `member` is the changed one's name in the document, `what` names the edit for Undo.
    void edited(const soundings::LonePrediction& lone, const QString& member, const QString& what);
    void left(); ///< the end of typing into one field
    void finished();

private:
    [[nodiscard]] QWidget* makeArea();
    void weigh();

    JournalBridge& m_journal;
    LonePrediction m_lone;
    PredictionForm* m_form;
    QLineEdit* m_area;
    QStringListModel* m_areas;
    QPushButton* m_keep;
    QLabel* m_missing;
};

} // namespace soundings::ui
