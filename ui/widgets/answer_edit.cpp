// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/answer_edit.h"

#include "ui/theme.h"
#include "ui/widgets/answer_access.h"
#include "ui/widgets/answer_painter.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace soundings::ui {

namespace {

constexpr double answerStep = 0.5;
constexpr quint64 tenWithinMs = 700;

} // namespace

struct AnswerEdit::Private {
    Question question;
    Answer answer;
    bool readOnly = false;
    AnswerPart dragged = AnswerPart::None;
    AnswerPart hovered = AnswerPart::None;
    bool oneJustTyped = false; ///< a 0 that follows soon makes it 10
    quint64 oneAt = 0;

    /// A new likely value; a range set by hand moves along and stays inside the scale.
    void move(double value)
    {
        value = std::clamp(value, 0.0, 10.0);
        if (answer.range && answer.value) {
            const double by = value - answer.range->likely;
            answer.range->low = std::clamp(answer.range->low + by, 0.0, value);
            answer.range->high = std::clamp(answer.range->high + by, value, 10.0);
            answer.range->likely = value;
        }
        answer.value = value;
    }
    void place(std::optional<double> value)
    {
        answer.range.reset();
        if (value)
            answer.value = std::clamp(*value, 0.0, 10.0);
        else
            answer.value.reset();
    }
    void widen(double by)
    {
        auto fog = fogOf(answer);
        if (!fog) return;
        fog->low = std::clamp(fog->low - by, 0.0, fog->likely);
        fog->high = std::clamp(fog->high + by, fog->likely, 10.0);
        answer.range = fog;
    }
    void sure(Sureness sureness)
    {
        answer.sureness = sureness;
        answer.range.reset();
    }
    void drag(AnswerPart part, double to)
    {
        if (part == AnswerPart::Track || part == AnswerPart::Likely) {
            move(to);
            return;
        }
        auto fog = fogOf(answer);
        if (!fog) return;
        if (part == AnswerPart::Low) fog->low = std::min(to, fog->likely);
        if (part == AnswerPart::High) fog->high = std::max(to, fog->likely);
        answer.range = fog;
    }
    /// True where the key is one of the scale's.
    bool press(const QKeyEvent& event);
    bool pressDigit(int digit, quint64 at);
};

bool AnswerEdit::Private::pressDigit(int digit, quint64 at)
{
    const bool ten = digit == 0 && oneJustTyped && at - oneAt <= tenWithinMs;
    oneJustTyped = digit == 1;
    oneAt = at;
    place(ten ? 10 : digit);
    return true;
}

bool AnswerEdit::Private::press(const QKeyEvent& event)
{
    const bool shift = event.modifiers() & Qt::ShiftModifier;
    const int key = event.key();
    if (key >= Qt::Key_0 && key <= Qt::Key_9 && !shift) return pressDigit(key - Qt::Key_0, event.timestamp());
    oneJustTyped = false;
    switch (key) {
    case Qt::Key_X: place(10); return true;
    case Qt::Key_S: sure(Sureness::Sure); return true;
    case Qt::Key_R: sure(Sureness::Roughly); return true;
    case Qt::Key_G: sure(Sureness::Guess); return true;
    case Qt::Key_Backspace:
    case Qt::Key_Delete: place(std::nullopt); return true;
    case Qt::Key_Left:
        if (shift)
            widen(-answerStep);
        else
            move(answer.value ? *answer.value - answerStep : 5);
        return true;
    case Qt::Key_Right:
        if (shift)
            widen(answerStep);
        else
            move(answer.value ? *answer.value + answerStep : 5);
        return true;
    default: return false;
    }
}

AnswerEdit::AnswerEdit(QWidget* parent) : QWidget(parent), d(std::make_unique<Private>())
{
    installAnswerAccess();
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleName(tr("Answer from 0 to 10"));
}

AnswerEdit::~AnswerEdit() = default;

void AnswerEdit::setQuestion(const Question& question)
{
    d->question = question;
    setAccessibleName(question.text.empty() ? tr("Answer from 0 to 10") : QString::fromStdString(question.text));
    QStringList words;
    for (const auto& anchor : question.anchors)
        words << tr("%1 means: %2").arg(anchor.at).arg(QString::fromStdString(anchor.words));
    setAccessibleDescription(words.join("; "));
    updateGeometry();
    update();
}

void AnswerEdit::setAnswer(const Answer& answer)
{
    if (answer == d->answer) return;
    d->answer = answer;
    update();
    QAccessibleValueChangeEvent change(this, answer.value.value_or(-1));
    QAccessible::updateAccessibility(&change);
}

const Answer& AnswerEdit::answer() const
{
    return d->answer;
}

void AnswerEdit::setReadOnly(bool readOnly)
{
    d->readOnly = readOnly;
    d->dragged = AnswerPart::None;
    setCursor(Qt::ArrowCursor);
    update();
}

void AnswerEdit::setValueByHand(std::optional<double> value)
{
    change([&] { d->place(value); });
}

void AnswerEdit::change(const std::function<void()>& edit)
{
    if (d->readOnly || !isEnabled()) return;
    const Answer before = d->answer;
    edit();
    update();
    if (d->answer == before) return;
    QAccessibleValueChangeEvent told(this, d->answer.value.value_or(-1));
    QAccessible::updateAccessibility(&told);
    emit answered(d->answer);
}

void AnswerEdit::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const AnswerScene scene(d->question, width());
    AnswerLook look;
    look.focused = hasFocus();
    look.enabled = isEnabled();
    look.readOnly = d->readOnly;
    look.hovered = d->dragged != AnswerPart::None ? d->dragged : d->hovered;
    paintAnswer(painter, scene, d->question, d->answer, look);
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(tokens().focus, 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), radius, radius);
    }
}

void AnswerEdit::keyPressEvent(QKeyEvent* event)
{
    if (d->readOnly || (event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))) {
        event->ignore(); // Alt+Right, Ctrl+Z and the like are the page's
        return;
    }
    bool used = false;
    change([&] { used = d->press(*event); });
    event->setAccepted(used);
}

void AnswerEdit::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || d->readOnly) return;
    const AnswerScene scene(d->question, width());
    const AnswerPart part = scene.partAt(event->position(), d->answer);
    change([&] {
        switch (part) {
        case AnswerPart::Sure: d->sure(Sureness::Sure); break;
        case AnswerPart::Roughly: d->sure(Sureness::Roughly); break;
        case AnswerPart::Guess: d->sure(Sureness::Guess); break;
        case AnswerPart::Unknown: d->place(std::nullopt); break;
        case AnswerPart::Track: d->drag(part, scene.valueAt(event->position().x())); [[fallthrough]];
        case AnswerPart::Low:
        case AnswerPart::Likely:
        case AnswerPart::High: d->dragged = part == AnswerPart::Track ? AnswerPart::Likely : part; break;
        case AnswerPart::None: break;
        }
    });
}

void AnswerEdit::mouseMoveEvent(QMouseEvent* event)
{
    const AnswerScene scene(d->question, width());
    if (d->dragged != AnswerPart::None) {
        change([&] { d->drag(d->dragged, scene.valueAt(event->position().x())); });
        return;
    }
    const AnswerPart part = d->readOnly ? AnswerPart::None : scene.partAt(event->position(), d->answer);
    if (part == d->hovered) return;
    d->hovered = part;
    const bool handle = part == AnswerPart::Low || part == AnswerPart::High || part == AnswerPart::Likely;
    setCursor(handle ? Qt::SizeHorCursor : part == AnswerPart::None ? Qt::ArrowCursor : Qt::PointingHandCursor);
    update();
}

void AnswerEdit::mouseReleaseEvent(QMouseEvent*)
{
    d->dragged = AnswerPart::None;
    update();
}

void AnswerEdit::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    update();
}

void AnswerEdit::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    d->oneJustTyped = false;
    d->hovered = AnswerPart::None;
    update();
}

int AnswerEdit::heightForWidth(int width) const
{
    return int(std::ceil(AnswerScene(d->question, width).height));
}

QSize AnswerEdit::sizeHint() const
{
    return {520, heightForWidth(520)};
}

QSize AnswerEdit::minimumSizeHint() const
{
    return {300, heightForWidth(std::max(300, width()))};
}

} // namespace soundings::ui

#include "moc_answer_edit.cpp" // keeps tests of this file free of everything else
