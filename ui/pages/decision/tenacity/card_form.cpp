// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/decision/tenacity/card_form.h"

#include "core/support/error.h"
#include "core/support/text.h"
#include "ui/entry_editor.h"
#include "ui/pages/walk/disclosure.h"
#include "ui/pages/walk/trade_offs/choice_box.h"
#include "ui/pages/walk/walk_labels.h"
#include "ui/theme.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/primary_button.h"
#include "ui/widgets/quiet_line.h"
#include "ui/widgets/text_field.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

namespace soundings::ui {

namespace {

constexpr double mostOfANumber = 1e15;

std::optional<Date> isoDate(const QString& text)
{
    try {
        return parseDate(text.trimmed().toStdString());
    } catch (const Error&) {
        return {};
    }
}

bool asksForDay(const CardField& field)
{
    return field.kind == CardField::Kind::Day || field.kind == CardField::Kind::PastDay;
}

bool isCommit(const QKeyEvent& event)
{
    const bool enter = event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
    return enter && (event.modifiers() & Qt::ControlModifier) != 0;
}

} // namespace

std::string CardAnswers::text(const QString& key) const
{
    return m_texts.value(key).trimmed().toStdString();
}

std::optional<double> CardAnswers::number(const QString& key) const
{
    return numberIn(m_texts.value(key), -mostOfANumber, mostOfANumber);
}

std::optional<Date> CardAnswers::date(const QString& key) const
{
    return isoDate(m_texts.value(key));
}

std::optional<int> CardAnswers::choice(const QString& key) const
{
    bool read = false;
    const int index = m_texts.value(key).toInt(&read);
    return read ? std::optional(index) : std::nullopt;
}

std::optional<bool> CardAnswers::yes(const QString& key) const
{
    const auto chosen = choice(key);
    return chosen ? std::optional(*chosen == 0) : std::nullopt;
}

CardForm::CardForm(QWidget* parent) : QWidget(parent), m_layout(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("card"));
    m_layout->setContentsMargins(space::l, space::s, 0, space::m);
    hide();
}

void CardForm::clear()
{
    m_fields.clear();
    if (m_body != nullptr) {
        m_body->hide();
        m_body->setParent(nullptr); // nobody finds its fields any more
        m_body->deleteLater();
    }
    m_body = nullptr;
    m_more = nullptr;
    m_problem = nullptr;
}

void CardForm::open(Card card, EntryEditor& editor, Date today)
{
    close();
    m_card = std::move(card);
    m_editor = &editor;
    setAccessibleName(m_card.title);
    m_body = new QWidget(this);
    auto* to = new QVBoxLayout(m_body);
    to->setContentsMargins(0, 0, 0, 0);
    to->setSpacing(space::m);
    auto* title = fieldLabel(breakable(m_card.title));
    title->setObjectName(QStringLiteral("card.title"));
    title->setFont(fontOf(TextSize::Lead, QFont::DemiBold));
    to->addWidget(title);
    m_more = new Disclosure(QStringLiteral("card.more"), m_card.moreTitle);
    const CardTexts before = editor.card(m_card.name);
    for (const CardField& field : m_card.fields)
        addField(field, before.value(field.key, before.isEmpty() ? field.initial : QString()), today);
    to->addWidget(m_more);
    m_more->setVisible(!m_card.moreTitle.isEmpty());
    for (const CardField& field : m_card.fields)
        if (field.more && !before.value(field.key).isEmpty()) m_more->setOpen(true);
    addButtons();
    m_layout->addWidget(m_body);
    m_body->show();
    show();
    for (const Field& field : m_fields) {
        if (field.what.kind == CardField::Kind::Words) continue;
        // A row of words takes the keyboard at its first one.
        QWidget* first = field.what.kind == CardField::Kind::Choice ? field.input->findChild<QWidget*>() : field.input;
        first->setFocus(Qt::OtherFocusReason);
        break;
    }
}

void CardForm::addField(const CardField& what, const QString& typed, Date today)
{
    auto* to = what.more ? m_more->body() : static_cast<QVBoxLayout*>(m_body->layout());
    if (what.kind == CardField::Kind::Words) {
        to->addWidget(helpLabel(breakable(what.label)));
        return;
    }
    QWidget* input = newInput(what, typed, today);
    m_fields.push_back({what, input});
    addLabelled(to, {.name = {}, .label = what.label, .help = what.help, .placeholder = {}}, input);
}

QWidget* CardForm::newInput(const CardField& what, const QString& typed, Date today)
{
    const QString name = QStringLiteral("card.") + what.key;
    const auto dress = [&](QWidget* input) {
        input->setObjectName(name);
        input->setAccessibleName(what.label);
    };
    if (what.kind == CardField::Kind::Choice) {
        auto* row = new ChoiceRow(name, what.label, what.choices);
        bool read = false;
        const int index = typed.toInt(&read);
        if (read) row->setChoice(index);
        connect(row, &ChoiceRow::choiceChanged, this, &CardForm::remember);
        connect(row, &ChoiceRow::keyChosen, this, [this, row] { goOn(row); });
        return row;
    }
    if (what.kind == CardField::Kind::Pick) {
        auto* box = new ChoiceBox(name, what.label);
        box->setMinimumContentsLength(12);
        box->addItem(what.placeholder);
        for (const ChoiceRow::Word& word : what.choices) box->addItem(word.text);
        box->setCurrentIndex(typed.isEmpty() ? 0 : typed.toInt() + 1);
        connect(box, &QComboBox::activated, this, &CardForm::remember);
        return box;
    }
    if (asksForDay(what)) return newDay(what, typed, today);
    if (what.kind == CardField::Kind::Text) {
        auto* field = new TextField(2, 10);
        dress(field);
        field->setPlaceholderText(what.placeholder);
        field->setText(typed);
        connect(field, &TextField::edited, this, &CardForm::remember);
        return field;
    }
    auto* line = new QuietLine;
    dress(line);
    line->setPlaceholderText(what.placeholder);
    line->setText(typed);
    if (what.kind == CardField::Kind::Number) line->setMaximumWidth(160);
    connect(line, &QLineEdit::textEdited, this, &CardForm::remember);
    return line;
}

QWidget* CardForm::newDay(const CardField& what, const QString& typed, Date today)
{
    const QString name = QStringLiteral("card.") + what.key;
    auto* day = new DateField(today);
    if (what.kind == CardField::Kind::PastDay) day->lookBack();
    day->setObjectName(name);
    day->setAccessibleName(what.label);
    day->lineEdit()->setObjectName(name + QStringLiteral(".line"));
    day->lineEdit()->setAccessibleName(what.label);
    if (const auto date = isoDate(typed))
        day->setDate(date);
    else
        day->lineEdit()->setText(typed);
    connect(day, &DateField::dateChanged, this, &CardForm::remember);
    connect(day->lineEdit(), &QLineEdit::textEdited, this, &CardForm::remember);
    return day;
}

void CardForm::addButtons()
{
    auto* to = static_cast<QVBoxLayout*>(m_body->layout());
    m_problem = fieldLabel({});
    m_problem->setObjectName(QStringLiteral("card.problem"));
    m_problem->hide();
    to->addWidget(m_problem);
    auto* keep = new PrimaryButton(QStringLiteral("card.keep"), m_card.keep);
    auto* aside = textButton(QStringLiteral("card.aside"), tr("Lay aside"));
    aside->setToolTip(tr("Closes the card; what you typed is kept for later."));
    auto* discard = textButton(QStringLiteral("card.discard"), tr("Throw away"));
    connect(keep, &QPushButton::clicked, this, &CardForm::keep);
    connect(aside, &QPushButton::clicked, this, [this] {
        close();
        emit laidAside();
    });
    connect(discard, &QPushButton::clicked, this, &CardForm::discard);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::s);
    for (QPushButton* button : {static_cast<QPushButton*>(keep), aside, discard}) row->addWidget(button);
    row->addStretch(1);
    to->addLayout(row);
    to->addWidget(helpLabel(tr("It is dated today and sealed; from then on it stands.")));
}

void CardForm::close()
{
    if (m_editor != nullptr) m_editor->saveCards();
    m_editor = nullptr;
    m_card = {};
    clear();
    hide();
}

QString CardForm::typed(const Field& field) const
{
    switch (field.what.kind) {
    case CardField::Kind::Text: return static_cast<const TextField*>(field.input)->text();
    case CardField::Kind::Choice: {
        const auto choice = static_cast<const ChoiceRow*>(field.input)->choice();
        return choice ? QString::number(*choice) : QString();
    }
    case CardField::Kind::Pick: {
        const int index = static_cast<const ChoiceBox*>(field.input)->currentIndex();
        return index > 0 ? QString::number(index - 1) : QString();
    }
    case CardField::Kind::Day:
    case CardField::Kind::PastDay: {
        auto* day = static_cast<DateField*>(field.input);
        return day->date() ? QString::fromStdString(toIso(*day->date())) : day->lineEdit()->text();
    }
    case CardField::Kind::Line:
    case CardField::Kind::Number: return static_cast<const QLineEdit*>(field.input)->text();
    case CardField::Kind::Words: break;
    }
    return {};
}

/// `all`: also those that stand as they were filled in beforehand.
CardTexts CardForm::texts(bool all) const
{
    CardTexts result;
    bool changed = false;
    for (const Field& field : m_fields) {
        const QString text = typed(field);
        changed = changed || text != field.what.initial;
        if (!text.isEmpty()) result.insert(field.what.key, text);
    }
    return changed || all ? result : CardTexts();
}

void CardForm::remember()
{
    if (m_problem != nullptr) m_problem->hide(); // it is being mended
    if (m_editor != nullptr) m_editor->setCard(m_card.name, texts(false));
}

/// What was typed but is no number or date; empty where all can be read.
QString CardForm::unreadable() const
{
    for (const Field& field : m_fields) {
        const QString text = typed(field).trimmed();
        if (text.isEmpty()) continue;
        if (field.what.kind == CardField::Kind::Number && !numberIn(text, -mostOfANumber, mostOfANumber))
            return tr("“%1”: this is not a number. Write it in digits, or leave it blank.").arg(field.what.label);
        if (asksForDay(field.what) && !isoDate(text))
            return tr("“%1”: this is not a date yet. Write it as 2027-03-31, or leave it blank.").arg(field.what.label);
    }
    return {};
}

void CardForm::keep()
{
    if (m_editor == nullptr) return;
    // A day that is still being typed ends here.
    if (QWidget* typing = focusWidget(); typing != nullptr && typing->inherits("QLineEdit")) typing->clearFocus();
    QString problem = unreadable();
    if (problem.isEmpty()) {
        auto made = m_card.make(CardAnswers(texts(true)));
        if (const auto* missing = std::get_if<QString>(&made)) {
            problem = *missing;
        } else {
            EntryEditor& editor = *m_editor;
            const QString name = m_card.name;
            editor.setCard(name, {});
            close();
            editor.append(std::get<SinceWhat>(std::move(made)));
            emit kept(name);
            return;
        }
    }
    m_problem->setText(problem);
    m_problem->show();
    emit refused(m_problem);
}

void CardForm::discard()
{
    if (m_editor != nullptr) m_editor->setCard(m_card.name, {});
    close();
    emit laidAside();
}

void CardForm::goOn(const QWidget* from)
{
    for (std::size_t i = 0; i + 1 < m_fields.size(); ++i) {
        if (m_fields[i].input != from || !m_fields[i + 1].input->isVisible()) continue;
        QWidget* next = m_fields[i + 1].input;
        if (m_fields[i + 1].what.kind == CardField::Kind::Choice) next = next->findChild<QWidget*>();
        next->setFocus(Qt::TabFocusReason);
    }
}

bool CardForm::event(QEvent* event)
{
    // Within a card, Ctrl+Enter is the card's, not the window's.
    if (event->type() == QEvent::ShortcutOverride && isCommit(*static_cast<QKeyEvent*>(event))) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void CardForm::keyPressEvent(QKeyEvent* event)
{
    if (isCommit(*event)) return keep();
    if (event->key() == Qt::Key_Escape) {
        close();
        emit laidAside();
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace soundings::ui
