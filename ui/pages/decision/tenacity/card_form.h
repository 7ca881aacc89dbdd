// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/since.h"
#include "ui/pages/walk/choice_row.h"
#include "ui/unfinished_cards.h"

#include <QWidget>

#include <functional>
#include <optional>
#include <variant>
#include <vector>

class QLabel;
class QVBoxLayout;

namespace soundings::ui {

class Disclosure;
class EntryEditor;

/// One field of a card.
struct CardField {
    enum class Kind { Text, Line, Number, Day, PastDay, Choice, Pick, Words }; ///< Pick: one of a list

    Kind kind = Kind::Text;
    QString key; ///< the field's object name is "card.<key>"; days have their line at "card.<key>.line"
    QString label;
    QString help = {};
    QString placeholder = {};
    std::vector<ChoiceRow::Word> choices = {};
    QString initial = {}; ///< as it would be typed; a choice by its index
    bool more = false;    ///< behind the card's line "more"
};

/// What a filled card says, by its fields' keys.
class CardAnswers {
public:
    explicit CardAnswers(CardTexts texts) : m_texts(std::move(texts)) {}

    [[nodiscard]] std::string text(const QString& key) const; ///< trimmed
    [[nodiscard]] std::optional<double> number(const QString& key) const;
    [[nodiscard]] std::optional<Date> date(const QString& key) const;
    [[nodiscard]] std::optional<int> choice(const QString& key) const;
    [[nodiscard]] std::optional<bool> yes(const QString& key) const; ///< of a choice: yes, no

private:
    CardTexts m_texts;
};

/// What a card asks, and what comes of it: an item of `since`, or a sentence that says what is missing.
struct Card {
    QString name; ///< of what is kept half filled: a word, and the item it is about
    QString title;
    QString keep; ///< the words of the button
    QString moreTitle;
    std::vector<CardField> fields;
    std::function<std::variant<SinceWhat, QString>(const CardAnswers&)> make;
};

/// A small form that adds one dated item to a sealed decision. Everything typed is kept, half filled, until it is added
/// or thrown away. Ctrl+Enter adds it, Esc lays it aside.
class CardForm : public QWidget {
    Q_OBJECT
public:
    explicit CardForm(QWidget* parent = nullptr);

    /// Shows a card with what was typed into it before.
    void open(Card card, EntryEditor& editor, Date today);
    void close(); ///< what was typed is kept
    [[nodiscard]] QString name() const { return m_card.name; }

signals:
    void kept(const QString& name); ///< the item was added
    void laidAside();               ///< closed by the user
    void refused(QWidget* why);     ///< nothing was added; the words that say why

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct Field {
        CardField what;
        QWidget* input = nullptr;
    };
    QWidget* newInput(const CardField& what, const QString& typed, Date today);
    QWidget* newDay(const CardField& what, const QString& typed, Date today);
    void addField(const CardField& what, const QString& typed, Date today);
    void addButtons();
    void clear();
    void remember();
    void keep();
    void discard();
    void goOn(const QWidget* from);
    [[nodiscard]] QString typed(const Field& field) const;
    [[nodiscard]] CardTexts texts(bool all) const;
    [[nodiscard]] QString unreadable() const;

    Card m_card;
    EntryEditor* m_editor = nullptr;
    QVBoxLayout* m_layout;
    QWidget* m_body = nullptr;
    Disclosure* m_more = nullptr;
    QLabel* m_problem = nullptr;
    std::vector<Field> m_fields;
};

} // namespace soundings::ui
