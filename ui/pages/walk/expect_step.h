// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/walk/walk_step.h"

#include <memory>

class QLabel;
class QLineEdit;

namespace soundings::ui {

class ItemList;
class OptionPicker;
class PredictionForm;
class SignpostsForm;

/// Expect: the outside view first, then what we predict, what would make us stop, what we choose, and when to look again.
class ExpectStep : public WalkStepPage {
    Q_OBJECT
public:
    ExpectStep(WalkContext& context, QWidget* parent);
    ~ExpectStep() override;

    [[nodiscard]] QStringList screens() const override;
    [[nodiscard]] QString screenAt(const QStringList& parts) override;

protected:
    void present(const QString& word) override;
    void redraw(const QString& origin) override;

private:
    void makeOutside();
    void makePredictions();
    void makeSignposts();
    void makeChoice();
    void makeReview();
    void addPrediction();
    void redrawPredictions();
    void showPrediction();

    QLabel* m_baseRate = nullptr;
    std::vector<QWidget*> m_outside;
    PredictionForm* m_predictionForm = nullptr;
    ItemList* m_predictions = nullptr;
    std::unique_ptr<SignpostsForm> m_signposts;
    QLabel* m_aimKept = nullptr;
    OptionPicker* m_chosen = nullptr;
};

} // namespace soundings::ui
