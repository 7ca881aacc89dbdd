// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment/checkup_picture.h"
#include "ui/pages/entry/entry_form.h"

class QLabel;
class QPushButton;

namespace soundings::ui {

class BlindSpotScreen;
class CheckupEnd;
class RatedScreen;

/// A check-up, one question at a time: what one is not looking at, the five principles, how much is understood of each
/// function; at the end what it says and where to go next. What it says so far stands on top.
class CheckupPage : public EntryForm {
    Q_OBJECT
public:
    explicit CheckupPage(JournalBridge& journal, QWidget* parent = nullptr);
    ~CheckupPage() override;

    /// The screen in front: "blind", a principle's id, the id of a function's look, or "end".
    [[nodiscard]] const QString& screen() const { return m_screen; }
    void showScreen(const QString& word);
    void next(); ///< the next question
    void back(); ///< the one before; `backedOut` from the first
    void focusFirst();

signals:
    void backedOut();
    /// Something is to be begun about what is not looked at.
    void blindSpotDecisionRequested();
    void blindSpotDiagnosisRequested();
    void stepRequested(const soundings::CheckupNext& next);
    void askRequested();
    void beginRequested();
    void entryRequested(const QString& id);
    void reportRequested(const QString& id);

protected:
    [[nodiscard]] bool shows(const Entry& entry) const override { return entry.checkup() != nullptr; }
    void opened() override;
    void redraw(const QString& origin) override;

private:
    void build();
    void connectScreens();
    [[nodiscard]] QStringList screens() const;
    void present();
    void takeStep(const CheckupNext& next);

    QString m_screen;
    std::vector<Entry> m_others; ///< for trends, read when one is opened
    CheckupPicture m_picture;
    QLabel* m_title = nullptr;
    QLabel* m_sentence = nullptr;
    QLabel* m_progress = nullptr;
    BlindSpotScreen* m_blind = nullptr;
    RatedScreen* m_rated = nullptr;
    CheckupEnd* m_end = nullptr;
    QPushButton* m_back = nullptr;
    QPushButton* m_next = nullptr;
    QPushButton* m_toEnd = nullptr;
};

} // namespace soundings::ui
