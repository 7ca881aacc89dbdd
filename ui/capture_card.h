// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/factor.h"
#include "ui/overlay.h"

#include <array>
#include <functional>
#include <optional>

class QGridLayout;
class QLabel;
class QLineEdit;

namespace soundings {
struct Decision;
struct Option;
struct Prediction;
struct Question;
} // namespace soundings

namespace soundings::ui {

class DateField;
class Editors;
class EntryEditor;
class JournalBridge;
class ProbabilityEdit;
class TextField;

/// The two-minute capture: a card over whatever is shown. A title and Ctrl+Enter is a whole entry; the draft exists as
/// soon as something is typed, so that putting the card away loses nothing.
class CaptureCard : public Overlay {
    Q_OBJECT
public:
    CaptureCard(JournalBridge& journal, Editors& editors, QWidget* parent);
    ~CaptureCard() override;

    void summon() override;
    /// Keeps what was typed as a draft, an untouched card leaves nothing behind.
    void dismiss() override;

signals:
    void captured(const QString& id);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    static constexpr std::size_t optionCount = 2;

    [[nodiscard]] bool waitsForWords();
    void build();
    void buildOption(QGridLayout& grid, std::size_t index);
    void buildPrediction(QGridLayout& grid);
    [[nodiscard]] TextField* makeText(const QString& name, const QString& label, const QString& hint);
    [[nodiscard]] QLineEdit* makeRating(const QString& name, const QString& label, const Question& question);
    void connectText(TextField* field, const QString& key,
                     const std::function<void(Decision&, const std::string&)>& put);
    void connectRating(QLineEdit* field, const QString& key, const std::string& question,
                       const std::function<void(Decision&, Answer)>& put);
    void edit(const QString& key, const std::function<void(Decision&)>& change);
    /// The draft being captured; made at the first thing typed.
    void hintAt(const Prediction& prediction);
    EntryEditor& draft();
    [[nodiscard]] Option& optionOf(Decision& decision, std::size_t index);
    void clear();

    JournalBridge& m_journal;
    Editors& m_editors;
    EntryEditor* m_draft = nullptr;
    TextField* m_title = nullptr;
    TextField* m_question = nullptr;
    QLineEdit* m_must = nullptr;
    std::array<TextField*, optionCount> m_options{};
    std::array<QLineEdit*, optionCount> m_can{};
    std::array<std::string, optionCount> m_optionIds;
    TextField* m_prediction = nullptr;
    ProbabilityEdit* m_probability = nullptr;
    DateField* m_due = nullptr;
    DateField* m_review = nullptr;
    QLabel* m_hint = nullptr;
    bool m_clearing = false;
};

} // namespace soundings::ui
