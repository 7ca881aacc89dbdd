// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/answer_painter.h"

#include "ui/theme.h"
#include "ui/widgets/answer_edit.h"
#include "ui/widgets/fog_band.h"

#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace soundings::ui {

namespace {

constexpr qreal frameRoom = 8; ///< between the focus ring and what is drawn
constexpr qreal endRoom = 12;  ///< so that a handle at 0 or 10 is whole
constexpr int anchorLines = 7;

QString chipText(int index)
{
    switch (index) {
    case 0: return AnswerEdit::tr("Sure");
    case 1: return AnswerEdit::tr("Roughly");
    case 2: return AnswerEdit::tr("Guess");
    default: return AnswerEdit::tr("Unknown");
    }
}

double spreadOf(Sureness sureness)
{
    switch (sureness) {
    case Sureness::Sure: return 0.5;
    case Sureness::Roughly: return 1.5;
    case Sureness::Guess: return 3;
    }
    return 3;
}

QString sureWord(Sureness sureness)
{
    switch (sureness) {
    case Sureness::Sure: return AnswerEdit::tr("sure");
    case Sureness::Roughly: return AnswerEdit::tr("roughly");
    case Sureness::Guess: return AnswerEdit::tr("a guess");
    }
    return {};
}

qreal wordsHeight(const QString& words, const QFontMetricsF& metrics, qreal room)
{
    return metrics.boundingRect(QRectF(0, 0, room, 1000), Qt::TextWordWrap, words).height();
}

/// Without the last words where there are more than a scale has room for below it.
QString fittedWords(const QString& words, const QFontMetricsF& metrics, qreal room)
{
    const qreal most = anchorLines * metrics.lineSpacing();
    QString text = words;
    while (wordsHeight(text, metrics, room) > most) {
        const auto space = text.lastIndexOf(QLatin1Char(' '), -3);
        if (space <= 0) break;
        text = text.left(space) + QStringLiteral(" …");
    }
    return text;
}

QColor faint(QColor colour, qreal alpha)
{
    colour.setAlphaF(float(alpha));
    return colour;
}

} // namespace

std::optional<Range> fogOf(const Answer& answer)
{
    if (!answer.value) return std::nullopt;
    if (answer.range) return answer.range;
    const double spread = spreadOf(answer.sureness);
    return Range{std::max(0.0, *answer.value - spread), *answer.value, std::min(10.0, *answer.value + spread), {}};
}

QString scaleNumber(double value)
{
    return QLocale().toString(value, 'f', std::abs(value - std::round(value)) < 0.05 ? 0 : 1);
}

QString answerText(const Answer& answer)
{
    const auto fog = fogOf(answer);
    if (!fog) return AnswerEdit::tr("unknown");
    const QString range = AnswerEdit::tr("%1 to %2").arg(scaleNumber(fog->low), scaleNumber(fog->high));
    if (answer.range) return AnswerEdit::tr("%1, your own range: %2").arg(scaleNumber(*answer.value), range);
    return AnswerEdit::tr("%1, %2: %3").arg(scaleNumber(*answer.value), sureWord(answer.sureness), range);
}

const Anchor* nearestAnchor(const Question& question, double value)
{
    const Anchor* best = nullptr;
    for (const auto& anchor : question.anchors)
        if (!best || std::abs(anchor.at - value) < std::abs(best->at - value)) best = &anchor;
    return best;
}

AnswerScene::AnswerScene(const Question& question, qreal width)
{
    const qreal left = frameRoom;
    const qreal inner = std::max<qreal>(200, width - 2 * frameRoom);
    const QFontMetricsF display(fontOf(TextSize::Display, QFont::DemiBold));
    const QFontMetricsF lead(fontOf(TextSize::Lead, QFont::Medium));
    const QFontMetricsF small(fontOf(TextSize::Small));
    const QFontMetricsF body(fontOf(TextSize::Body));

    const qreal numberWidth = display.horizontalAdvance("8.5") + space::m;
    const qreal top = std::max(display.height(), 2 * lead.lineSpacing());
    number = QRectF(left, frameRoom, numberWidth, top);
    words = QRectF(left + numberWidth, frameRoom, inner - numberWidth, top);
    band = QRectF(left + endRoom, number.bottom() + space::s, inner - 2 * endRoom, fogBandHeight);
    baseline = band.bottom() + 2;
    qreal y = baseline + 7 + small.height() + 2;

    // All anchors where each has room for words, else only those at the two ends.
    const std::size_t count = question.anchors.size();
    const qreal column = count > 1 ? inner / qreal(count) - space::s : inner;
    const bool all = column >= 96;
    const qreal room = all ? column : inner / 2 - space::s;
    qreal deepest = 0;
    anchors.resize(count);
    anchorWords.resize(count);
    qreal next = left + inner + space::s; // from the right: words that would run into the next ones make way for them
    for (std::size_t i = count; i-- > 0;) {
        const bool end = i == 0 || i + 1 == count;
        if (!all && !end) continue;
        const qreal least = all ? left + qreal(i) * (room + space::s) : left;
        const qreal x = std::max(least, std::min(xOf(question.anchors[i].at) - room / 2, next - space::s - room));
        next = x;
        anchorWords[i] = fittedWords(QString::fromStdString(question.anchors[i].words), small, room);
        const qreal tall = wordsHeight(anchorWords[i], small, room);
        anchors[i] = QRectF(x, y, room, tall + 1);
        deepest = std::max(deepest, tall);
    }
    y += deepest + (deepest > 0 ? space::s : 0);

    qreal x = left;
    for (int i = 0; i < 4; ++i) {
        if (i == 3) x += space::s;
        const qreal wide = body.horizontalAdvance(chipText(i)) + 2 * space::m;
        chips[std::size_t(i)] = QRectF(x, y, wide, 28);
        x += wide + space::xs;
    }
    height = y + 28 + frameRoom;
}

qreal AnswerScene::xOf(double value) const
{
    return band.left() + band.width() * std::clamp(value, 0.0, 10.0) / 10;
}

double AnswerScene::valueAt(qreal x) const
{
    const double raw = band.width() > 0 ? (x - band.left()) / band.width() * 10 : 0;
    return std::clamp(std::round(raw * 2) / 2, 0.0, 10.0);
}

AnswerPart AnswerScene::partAt(const QPointF& position, const Answer& answer) const
{
    for (std::size_t i = 0; i < chips.size(); ++i)
        if (chips[i].contains(position)) return AnswerPart(int(AnswerPart::Sure) + int(i));
    const QRectF reach = band.adjusted(-endRoom, -space::xs, endRoom, 24);
    if (!reach.contains(position)) return AnswerPart::None;
    if (const auto fog = fogOf(answer)) {
        switch (fogHandleAt({xOf(fog->low), xOf(fog->likely), xOf(fog->high)}, position.x())) {
        case FogHandle::Likely: return AnswerPart::Likely;
        case FogHandle::Left: return AnswerPart::Low;
        case FogHandle::Right: return AnswerPart::High;
        case FogHandle::None: break;
        }
    }
    return AnswerPart::Track;
}

namespace {

FogPlaces placesOf(const AnswerScene& scene, const Range& fog)
{
    return {scene.xOf(fog.low), scene.xOf(fog.likely), scene.xOf(fog.high)};
}

void paintScale(QPainter& painter, const AnswerScene& scene, const std::optional<Range>& fog, const Tokens& t,
                bool enabled)
{
    painter.setPen(QPen(enabled ? t.outline : t.line, 1));
    painter.drawLine(QPointF(scene.band.left(), scene.baseline), QPointF(scene.band.right(), scene.baseline));
    const QFont plain = fontOf(TextSize::Small);
    const QFont bold = fontOf(TextSize::Small, QFont::Bold);
    for (int i = 0; i <= 10; ++i) {
        const qreal x = scene.xOf(i);
        const bool here = fog && std::abs(fog->likely - i) < 0.3;
        painter.setPen(QPen(enabled ? t.outline : t.line, 1));
        painter.drawLine(QPointF(x, scene.baseline), QPointF(x, scene.baseline + (i % 5 == 0 ? 6 : 4)));
        painter.setPen(!enabled ? t.disabled : here ? t.text : t.muted);
        painter.setFont(here ? bold : plain);
        painter.drawText(QRectF(x - 14, scene.baseline + 6, 28, 16), Qt::AlignHCenter | Qt::AlignTop,
                         QString::number(i));
    }
}

FogHandle handleOf(AnswerPart part)
{
    switch (part) {
    case AnswerPart::Low: return FogHandle::Left;
    case AnswerPart::Likely: return FogHandle::Likely;
    case AnswerPart::High: return FogHandle::Right;
    default: return FogHandle::None;
    }
}

void paintChips(QPainter& painter, const AnswerScene& scene, const Answer& answer, const Tokens& t,
                const AnswerLook& look)
{
    for (int i = 0; i < 4; ++i) {
        const bool on = i == 3 ? !answer.value : answer.value && !answer.range && int(answer.sureness) == i;
        const bool hot = look.hovered == AnswerPart(int(AnswerPart::Sure) + i) && !look.readOnly;
        const QRectF chip = scene.chips[std::size_t(i)].adjusted(0.5, 0.5, -0.5, -0.5);
        const bool live = look.enabled && !look.readOnly;
        painter.setPen(QPen(on && live ? t.accent : live ? t.outline : t.line, on ? 1.5 : 1));
        painter.setBrush(on ? t.accentSoft : hot ? faint(t.text, 0.05) : QColor(Qt::transparent));
        painter.drawRoundedRect(chip, chip.height() / 2, chip.height() / 2);
        painter.setFont(fontOf(TextSize::Body, on ? QFont::DemiBold : QFont::Normal));
        painter.setPen(!look.enabled ? t.disabled : on ? t.text : t.muted);
        painter.drawText(chip, Qt::AlignCenter, chipText(i));
    }
}

void paintWords(QPainter& painter, const AnswerScene& scene, const Question& question, const Answer& answer,
                const Tokens& t, const AnswerLook& look)
{
    painter.setFont(fontOf(TextSize::Display, QFont::DemiBold));
    painter.setPen(!look.enabled ? t.disabled : answer.value ? t.text : t.muted);
    painter.drawText(scene.number, Qt::AlignLeft | Qt::AlignVCenter,
                     answer.value ? scaleNumber(*answer.value) : QString("?"));
    const Anchor* anchor = answer.value ? nearestAnchor(question, *answer.value) : nullptr;
    painter.setFont(fontOf(TextSize::Lead, answer.value ? QFont::Medium : QFont::Normal));
    const QString words = anchor ? QString::fromStdString(anchor->words)
                          : answer.value
                              ? QString()
                              : AnswerEdit::tr("Unknown: until you answer, anything from 0 to 10 is possible");
    painter.drawText(scene.words, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap, words);

    painter.setFont(fontOf(TextSize::Small));
    for (std::size_t i = 0; i < question.anchors.size() && i < scene.anchors.size(); ++i) {
        if (scene.anchors[i].isEmpty()) continue;
        const bool near = anchor && anchor->at == question.anchors[i].at;
        painter.setPen(!look.enabled ? t.disabled : near ? t.text : t.muted);
        const auto side = i == 0 ? Qt::AlignLeft : i + 1 == question.anchors.size() ? Qt::AlignRight : Qt::AlignHCenter;
        painter.drawText(scene.anchors[i], int(side | Qt::AlignTop) | Qt::TextWordWrap, scene.anchorWords[i]);
    }
}

} // namespace

void paintAnswer(QPainter& painter, const AnswerScene& scene, const Question& question, const Answer& answer,
                 const AnswerLook& look)
{
    const Tokens& t = tokens();
    painter.setRenderHint(QPainter::Antialiasing);
    const auto fog = fogOf(answer);
    paintWords(painter, scene, question, answer, t, look);
    const auto places = fog ? std::optional(placesOf(scene, *fog)) : std::nullopt;
    paintFogBand(painter, scene.band, places, look.enabled ? t.accent : t.disabled);
    paintScale(painter, scene, fog, t, look.enabled);
    if (places) paintFogHandles(painter, scene.band, scene.baseline, *places, handleOf(look.hovered), t, look.enabled);
    paintChips(painter, scene, answer, t, look);
}

} // namespace soundings::ui
