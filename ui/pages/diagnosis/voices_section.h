// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/diagnosis/diagnosis_section.h"

class QCheckBox;
class QLabel;
class QPushButton;

namespace soundings::ui {

class BlindDesk;
class FigureView;
class ItemList;
class VoiceForm;

/// What everyone says: one person, one answer, from where they stand; openly, or blind until the reveal.
class VoicesSection final : public DiagnosisSection {
    Q_OBJECT
public:
    explicit VoicesSection(DiagnosisContext& context);

    void entryChanged() override;
    [[nodiscard]] QString place() const override;
    void goToPlace(const QString& place) override;
    [[nodiscard]] QString placeOf(const QStringList& parts) const override;
    bool commit() override;
    void focusFirst() override;

protected:
    [[nodiscard]] QString summary() const override;
    void redraw(const QString& origin) override;

private:
    void connectList();
    void add();
    void setBlind(bool blind);
    void useAsEvidence();
    [[nodiscard]] const DiagnosisVoice* openVoice() const;

    QCheckBox* m_blind;
    QWidget* m_openly;
    ItemList* m_list;
    VoiceForm* m_form;
    QPushButton* m_evidence;
    QLabel* m_apart;
    FigureView* m_figure;
    BlindDesk* m_desk;
};

} // namespace soundings::ui
