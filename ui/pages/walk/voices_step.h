// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/walk/walk_step.h"

#include <memory>

class QCheckBox;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace soundings::ui {

class BlindVoiceCard;
class FigureView;
class RevealQuestion;
class VoicesForm;

/// Voices: who thinks what and why, who disagrees, whether they have been heard; blind until revealed where one wishes.
class VoicesStep : public WalkStepPage {
    Q_OBJECT
public:
    VoicesStep(WalkContext& context, QWidget* parent);
    ~VoicesStep() override;

    [[nodiscard]] QStringList screens() const override;
    [[nodiscard]] QString screenAt(const QStringList& parts) override;
    [[nodiscard]] QString helpTopic() const override;

protected:
    void present(const QString& word) override;
    void redraw(const QString& origin) override;

private:
    void makeVoices();
    void makePicture();
    void reveal();
    void showPicture();

    std::unique_ptr<VoicesForm> m_form;
    QCheckBox* m_blind = nullptr;
    QWidget* m_round = nullptr; ///< what stands in the place of the list while answers are blind
    QLabel* m_answered = nullptr;
    BlindVoiceCard* m_card = nullptr;
    QPushButton* m_reveal = nullptr;
    RevealQuestion* m_sure = nullptr;
    QLabel* m_sentence = nullptr;
    FigureView* m_figure = nullptr;
    QVBoxLayout* m_details = nullptr;
};

} // namespace soundings::ui
