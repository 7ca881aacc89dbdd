// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lens/question_set.h"
#include "ui/pages/walk/walk_step.h"

class QLabel;

namespace soundings::ui {

class AnswerEdit;
class Disclosure;
class OptionTabs;
class RoleSwitch;
class TextField;

/// What MUST and CAN share: one rated question at a time, of the aim or of one option.
///
/// Per option, the walk asks one question of all options before it asks the next one: rating an option on everything at
/// once lets the first impression of it colour all its answers (the halo), while side by side each answer is compared
/// with the same question's answer for the others.
class QuestionStep : public WalkStepPage {
    Q_OBJECT
public:
    QuestionStep(WalkContext& context, WalkStep step, const QuestionSet& set, QWidget* parent);

    [[nodiscard]] QStringList screens() const override;
    [[nodiscard]] QString progress() const override;
    [[nodiscard]] QString screenAt(const QStringList& parts) override;
    void focusFirst() override;

protected:
    void present(const QString& word) override;
    void redraw(const QString& origin) override;

    /// Whether each option is asked on its own.
    [[nodiscard]] virtual bool perOption(const Decision& decision) const = 0;
    /// What this lens asks beside the rating, below the evidence; and above nothing else.
    virtual void addFollowUps(QVBoxLayout* to) = 0;
    virtual void redrawMore() = 0;
    /// The switch that gives a question its role, and why a role does not count yet (empty where it does).
    [[nodiscard]] virtual RoleSwitch* newRoleSwitch() = 0;
    [[nodiscard]] virtual bool mayHaveRole(const Question& question) const = 0;
    [[nodiscard]] virtual QString roleCaveat(const Answer& answer) const = 0;

    /// Builds the screens; called by the derived constructor, since it calls its virtual members.
    void build();

    [[nodiscard]] const QuestionSet& questions() const { return m_set; }
    [[nodiscard]] const Question* question() const;
    [[nodiscard]] const Id& option() const { return m_option; }
    /// The present answer: a blank one where nothing was said yet.
    [[nodiscard]] Answer answer() const;
    /// Edits the present answer; one that says nothing any more is taken out of the document.
    void changeAnswer(const QString& what, const QString& member, const std::function<void(Answer&)>& edit);
    [[nodiscard]] QString pointerOf(const QString& member) const;
    /// A text of the present answer.
    TextField* addAnswerText(QVBoxLayout* to, const QString& name, const QString& label, const QString& help,
                             std::string Answer::* member, const QString& jsonName);
    [[nodiscard]] std::vector<Id> askedOptions(const Decision& decision) const;

private:
    void buildQuestion(QVBoxLayout* to);
    void buildRole(QVBoxLayout* to);
    void redrawTabs();
    void redrawQuestion();
    void redrawRole();
    void setRole(const std::optional<FactorRole>& role, const QString& member);

    const QuestionSet& m_set;
    QString m_question;
    Id m_option;
    OptionTabs* m_tabs = nullptr;
    QLabel* m_about = nullptr;
    QLabel* m_text = nullptr;
    QLabel* m_help = nullptr;
    QLabel* m_why = nullptr;
    Disclosure* m_whyBox = nullptr;
    AnswerEdit* m_edit = nullptr;
    RoleSwitch* m_role = nullptr;
    QLabel* m_followUp = nullptr;
    TextField* m_followUpField = nullptr;
};

} // namespace soundings::ui
