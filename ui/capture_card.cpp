// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/capture_card.h"

#include "core/forecast/judgeability.h"
#include "core/lens/question_set.h"
#include "core/model/entry.h"
#include "core/support/text.h"
#include "ui/editors.h"
#include "ui/entry_editor.h"
#include "ui/journal_bridge.h"
#include "ui/theme.h"
#include "ui/translate.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/primary_button.h"
#include "ui/widgets/probability_edit.h"
#include "ui/widgets/text_field.h"
#include "ui/widgets/wrapped_label.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace soundings::ui {
namespace {

constexpr int cardWidth = 640;
constexpr int monthsToPrediction = 3;
constexpr std::size_t titleFromWords = 80;

QLabel* makeLabel(const QString& text, QWidget* buddy, QWidget* parent)
{
    auto* label = new WrappedLabel(text, parent);
    label->setBuddy(buddy);
    label->setFont(fontOf(TextSize::Small));
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

QString anchorsOf(const Question& question)
{
    QStringList parts;
    for (const auto& anchor : question.anchors)
        if (anchor.at == 0 || anchor.at == 5 || anchor.at == 10)
            parts.append(QString("%1  %2").arg(anchor.at).arg(qs(anchor.words)));
    return parts.join('\n');
}

} // namespace

CaptureCard::CaptureCard(JournalBridge& journal, Editors& editors, QWidget* parent)
    : Overlay("capture", cardWidth, parent), m_journal(journal), m_editors(editors)
{
    setAccessibleName(tr("Capture in two minutes"));
    build();
}

CaptureCard::~CaptureCard() = default;

TextField* CaptureCard::makeText(const QString& name, const QString& label, const QString& hint)
{
    auto* field = new TextField(1, 3, card());
    field->setObjectName("capture." + name);
    field->setAccessibleName(label);
    field->setPlaceholderText(hint);
    field->installEventFilter(this);
    return field;
}

QLineEdit* CaptureCard::makeRating(const QString& name, const QString& label, const Question& question)
{
    auto* field = new QLineEdit(card());
    field->setObjectName("capture." + name);
    field->setAccessibleName(label);
    field->setAccessibleDescription(anchorsOf(question));
    field->setPlaceholderText(tr("0–9, x"));
    field->setMaximumWidth(72);
    field->setAlignment(Qt::AlignHCenter);
    field->setProperty("anchors", anchorsOf(question));
    field->setToolTip(tr("One key: 0 to 9, or x for 10"));
    field->installEventFilter(this);
    return field;
}

void CaptureCard::build()
{
    const auto& questions = standardQuestions();
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(space::m);
    grid->setVerticalSpacing(space::xs);
    grid->setColumnStretch(0, 1);
    m_title = makeText("title", tr("Title"), tr("What is on your mind? A title and Ctrl+Enter is enough"));
    m_title->setFont(fontOf(TextSize::Lead));
    m_question = makeText("question", tr("Question"), tr("The question, if you can put it"));
    grid->addWidget(m_title, 0, 0, 1, 2);
    grid->addWidget(m_question, 1, 0, 1, 2);
    const Question& must = questions.must.questions.front();
    m_must = makeRating("must", tr("Must: %1").arg(qs(must.text)), must);
    grid->addWidget(makeLabel(tr("Must: %1").arg(qs(must.text)), m_must, card()), 2, 0);
    grid->addWidget(m_must, 2, 1);
    grid->addWidget(
        makeLabel(tr("Two ways, and for each: %1").arg(qs(questions.can.questions.front().text)), nullptr, card()), 3,
        0, 1, 2);
    for (std::size_t i = 0; i < optionCount; ++i) buildOption(*grid, i);
    buildPrediction(*grid);

    m_hint = makeLabel({}, nullptr, card());
    m_hint->setObjectName("capture.hint");
    m_hint->setMinimumHeight(3 * QFontMetrics(fontOf(TextSize::Small)).lineSpacing());
    m_hint->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    auto* keep = new PrimaryButton("capture.keep", tr("Keep as a draft"), card());
    keep->setToolTip(tr("Ctrl+Enter"));
    connect(keep, &QPushButton::clicked, this, &CaptureCard::dismiss);
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_hint, 1);
    foot->addWidget(keep, 0, Qt::AlignBottom);
    auto* column = new QVBoxLayout(card());
    column->setContentsMargins(space::l, space::l, space::l, space::l);
    column->setSpacing(space::s);
    column->addLayout(grid);
    column->addLayout(foot);

    connect(m_title, &TextField::edited, this, [this](const QString& text) {
        if (m_clearing) return;
        draft().editEntry(tr("Title"), "/title", [&](Entry& entry) { entry.title = text.toStdString(); });
    });
    connectText(m_question, "/belief/frame/question",
                [](Decision& decision, const std::string& text) { decision.frame.question = text; });
    connectRating(m_must, "capture.must", must.id, [](Decision& decision, Answer answer) {
        std::erase_if(decision.must, [&](const Answer& old) { return old.question == answer.question; });
        if (answer.value) decision.must.push_back(std::move(answer));
    });
}

void CaptureCard::buildOption(QGridLayout& grid, std::size_t index)
{
    const auto number = static_cast<int>(index) + 1;
    const Question& people = standardQuestions().can.questions.front();
    m_options[index] = makeText(QString("option%1").arg(number), tr("Option %1").arg(number),
                                index == 0 ? tr("One way") : tr("Another way"));
    m_can[index] =
        makeRating(QString("can%1").arg(number), tr("Can, option %1: %2").arg(number).arg(qs(people.text)), people);
    grid.addWidget(m_options[index], 4 + static_cast<int>(index), 0);
    grid.addWidget(m_can[index], 4 + static_cast<int>(index), 1);
    const QString key = QString("capture.option%1").arg(number);
    connectText(m_options[index], key,
                [this, index](Decision& decision, const std::string& text) { optionOf(decision, index).title = text; });
    connectRating(m_can[index], key + ".can", people.id, [this, index](Decision& decision, Answer answer) {
        auto& can = optionOf(decision, index).can;
        std::erase_if(can, [&](const Answer& old) { return old.question == answer.question; });
        if (answer.value) can.push_back(std::move(answer));
    });
}

void CaptureCard::buildPrediction(QGridLayout& grid)
{
    const Date today = m_journal.clock().today();
    m_prediction = makeText("prediction", tr("What you expect"), tr("What do you expect to see?"));
    m_probability = new ProbabilityEdit(card());
    m_probability->setObjectName("capture.probability");
    m_probability->setAccessibleName(tr("How likely"));
    m_probability->setMaximumWidth(140);
    m_probability->hideRemark(); // the card's hint has the room
    m_due = new DateField(today, card());
    m_due->setObjectName("capture.due");
    m_due->setAccessibleName(tr("By when"));
    m_review = new DateField(today, card());
    m_review->setObjectName("capture.review");
    m_review->setAccessibleName(tr("Look again on"));
    auto* row = new QHBoxLayout;
    row->setSpacing(space::s);
    for (const auto& [text, field] : {std::pair<QString, QWidget*>{tr("How likely"), m_probability},
                                      {tr("By when"), m_due},
                                      {tr("Look again on"), m_review}}) {
        auto* cell = new QVBoxLayout;
        cell->setSpacing(2);
        cell->addWidget(makeLabel(text, field, card()));
        cell->addWidget(field);
        row->addLayout(cell, 1);
    }
    grid.addWidget(m_prediction, 7, 0, 1, 2);
    grid.addLayout(row, 8, 0, 1, 2);

    const auto prediction = [this](Decision& decision) -> Prediction& {
        if (decision.predictions.empty()) {
            Prediction made;
            made.id = m_journal.ids().next();
            made.due = m_due->date();
            decision.predictions.push_back(std::move(made));
        }
        return decision.predictions.front();
    };
    connectText(m_prediction, "capture.prediction", [this, prediction](Decision& decision, const std::string& text) {
        prediction(decision).statement = text;
        hintAt(prediction(decision));
    });
    connect(m_probability, &ProbabilityEdit::probabilityChanged, this, [this, prediction](std::optional<double> value) {
        edit("capture.probability", [&](Decision& decision) { prediction(decision).probability = value; });
    });
    connect(m_probability, &ProbabilityEdit::remarkChanged, this, [this](const QString& words) {
        if (m_hint && !m_clearing) m_hint->setText(words);
    });
    connect(m_due, &DateField::dateChanged, this, [this](std::optional<Date> date) {
        edit("capture.due", [&](Decision& decision) {
            if (!decision.predictions.empty()) decision.predictions.front().due = date;
        });
    });
    connect(m_review, &DateField::dateChanged, this, [this](std::optional<Date> date) {
        edit("capture.review", [&](Decision& decision) { decision.review = date; });
    });
}

/// Two minutes leave no time for all that a prediction needs to be judged; its words are looked at all the same.
void CaptureCard::hintAt(const Prediction& prediction)
{
    if (!m_hint) return;
    QString hint;
    if (!isBlank(prediction.statement))
        for (const Finding& finding : judgeabilityOf(prediction, {}, m_journal.clock().today(), coreTranslate()))
            if (hint.isEmpty() && finding.pointer == "/statement") hint = qs(finding.sentence);
    m_hint->setText(hint);
}

void CaptureCard::connectText(TextField* field, const QString& key,
                              const std::function<void(Decision&, const std::string&)>& put)
{
    connect(field, &TextField::edited, this, [this, key, put](const QString& text) {
        edit(key, [&](Decision& decision) { put(decision, text.toStdString()); });
    });
}

void CaptureCard::connectRating(QLineEdit* field, const QString& key, const std::string& question,
                                const std::function<void(Decision&, Answer)>& put)
{
    connect(field, &QLineEdit::textChanged, this, [this, key, question, put](const QString& text) {
        Answer answer;
        answer.question = question;
        if (!text.isEmpty()) answer.value = text.toDouble();
        answer.sureness = Sureness::Guess; // two minutes do not buy more
        edit(key, [&](Decision& decision) { put(decision, answer); });
    });
}

void CaptureCard::edit(const QString& key, const std::function<void(Decision&)>& change)
{
    if (m_clearing) return;
    draft().edit(tr("Capture"), key, change);
}

EntryEditor& CaptureCard::draft()
{
    if (!m_draft)
        m_draft = &m_editors.add(newDecision({}, m_journal.clock().now(), m_journal.clock().today(), m_journal.ids()));
    return *m_draft;
}

Option& CaptureCard::optionOf(Decision& decision, std::size_t index)
{
    auto& id = m_optionIds[index];
    if (id.empty()) id = m_journal.ids().next();
    const auto found = std::ranges::find(decision.options, id, &Option::id);
    if (found != decision.options.end()) return *found;
    Option option;
    option.id = id;
    // In front of "do nothing", in the order of the card.
    const auto before = std::ranges::find(decision.options, true, &Option::doNothing);
    return *decision.options.insert(before, std::move(option));
}

void CaptureCard::summon()
{
    if (isVisible()) return;
    clear();
    Overlay::summon();
    m_title->setFocus(Qt::ShortcutFocusReason);
}

/// Whether a chance or a day could not be read: then the card stays, so that nothing typed goes unseen.
bool CaptureCard::waitsForWords()
{
    if (!m_draft) return false;
    const std::pair<QLineEdit*, bool> fields[] = {{m_probability->lineEdit(), m_probability->probability().has_value()},
                                                  {m_due->lineEdit(), m_due->date().has_value()},
                                                  {m_review->lineEdit(), m_review->date().has_value()}};
    for (const auto& [line, read] : fields) {
        if (read || line->text().trimmed().isEmpty()) continue;
        line->setFocus(Qt::OtherFocusReason);
        line->selectAll();
        m_hint->setText(
            line == m_probability->lineEdit()
                ? tr("“%1” is no probability. Write it as 70 %, 7:3 or 1 in 5, or leave it blank.").arg(line->text())
                : tr("“%1” is no date. Write it as 2027-03-31 or 3m, or leave it blank.").arg(line->text()));
        return true;
    }
    return false;
}

void CaptureCard::dismiss()
{
    if (waitsForWords()) return;
    if (auto* draft = std::exchange(m_draft, nullptr)) {
        draft->endMerge();
        if (isBlank(draft->entry().title)) {
            // The first words there are name the draft, so that it can be found.
            const auto* decision = draft->entry().decision();
            std::string words = decision->frame.question;
            for (const auto& option : decision->options)
                if (isBlank(words) && !option.doNothing) words = option.title;
            for (const auto& prediction : decision->predictions)
                if (isBlank(words)) words = prediction.statement;
            draft->editEntry(tr("Title"), {}, [&](Entry& entry) { entry.title = shortened(words, titleFromWords); });
        }
        m_journal.saveNow();
        emit captured(qs(draft->id()));
    }
    Overlay::dismiss();
}

void CaptureCard::clear()
{
    m_clearing = true;
    for (auto* field : {m_title, m_question, m_prediction, m_options[0], m_options[1]}) field->setText({});
    for (auto* field : {m_must, m_can[0], m_can[1]}) field->clear();
    m_optionIds = {};
    for (QLineEdit* line : {m_due->lineEdit(), m_review->lineEdit()}) line->clear();
    m_probability->clear();
    const Date later = addMonths(m_journal.clock().today(), monthsToPrediction);
    m_due->setDate(later);
    m_review->setDate(later);
    m_clearing = false;
}

void CaptureCard::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers().testFlag(Qt::ControlModifier))
        dismiss();
    else
        Overlay::keyPressEvent(event);
}

bool CaptureCard::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->modifiers() == Qt::ControlModifier &&
        (static_cast<QKeyEvent*>(event)->key() == Qt::Key_Return ||
         static_cast<QKeyEvent*>(event)->key() == Qt::Key_Enter)) {
        dismiss();
        return true;
    }
    auto* rating = qobject_cast<QLineEdit*>(watched);
    if (event->type() == QEvent::FocusIn && m_hint)
        m_hint->setText(rating ? rating->property("anchors").toString() : QString());
    if (rating && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const QString text = key->text();
        if (text.size() == 1 && (text[0].isDigit() || text[0].toLower() == 'x') && key->modifiers() == Qt::NoModifier) {
            rating->setText(text[0].isDigit() ? text : QString("10"));
            focusNextPrevChild(true);
            return true;
        }
        if (text.size() == 1 && text[0].isPrint()) return true; // anything else is no rating
    }
    return Overlay::eventFilter(watched, event);
}

} // namespace soundings::ui
