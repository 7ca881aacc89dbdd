// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/range_text.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <vector>

namespace soundings::ui {

namespace {

struct RangeWords {
    Q_DECLARE_TR_FUNCTIONS(RangeText)
};

RangeText unreadable(const QString& problem)
{
    return {RangeText::Kind::Unreadable, {}, problem};
}

std::optional<double> oneNumber(const QString& text)
{
    bool read = false;
    double number = QLocale().toDouble(text, &read);
    if (!read) number = QLocale::c().toDouble(text, &read);
    if (!read || !std::isfinite(number)) return {};
    return number;
}

/// The numbers and what stands between them; a minus straight after a number separates, elsewhere it is a sign.
struct Pieces {
    std::vector<double> numbers;
    std::vector<QString> between;
    QString stray; ///< what is neither
};

Pieces piecesOf(const QString& text)
{
    static const QRegularExpression number(
        QStringLiteral("\\G[-−+]?[0-9][0-9.,'\\x{202f}\\x{a0}]*(?:[eE][-+]?[0-9]+)?"));
    static const QRegularExpression separator(QStringLiteral("\\G\\s*(±|\\+/?-|\\.\\.+|…|-|–|—|;|/|\\bto\\b|\\s)\\s*"),
                                              QRegularExpression::UseUnicodePropertiesOption);
    Pieces pieces;
    qsizetype at = 0;
    while (at < text.size()) {
        const auto found = number.match(text, at, QRegularExpression::NormalMatch);
        if (!found.hasMatch()) break;
        QString digits = found.captured();
        // "4..9": the dots belong between the numbers.
        if (const auto dots = digits.indexOf(QLatin1String("..")); dots >= 0) digits.truncate(dots);
        while (digits.endsWith(u'.') || digits.endsWith(u',')) digits.chop(1);
        at += digits.size();
        const auto value = oneNumber(digits.replace(QChar(0x2212), u'-'));
        if (!value) break;
        pieces.numbers.push_back(*value);
        if (at == text.size()) return pieces;
        const auto gap = separator.match(text, at);
        if (!gap.hasMatch()) break;
        pieces.between.push_back(gap.captured(1));
        at += gap.capturedLength();
    }
    pieces.stray = text.mid(at);
    return pieces;
}

RangeText stated(double low, double likely, double high)
{
    return {RangeText::Kind::Stated, {low, likely, high, {}}, {}};
}

} // namespace

RangeText readRange(const QString& typed)
{
    const QString text = typed.simplified();
    if (text.isEmpty()) return {};
    if (text == QLatin1String("?")) return {RangeText::Kind::Unknown, {}, {}};
    const Pieces pieces = piecesOf(text);
    auto numbers = pieces.numbers;
    const bool whole = pieces.stray.isEmpty() && pieces.between.size() + 1 == numbers.size();
    if (!whole || numbers.size() > 3)
        return unreadable(
            RangeWords::tr("“%1” is not a range: type 6, 4-9, 4-6-9, or ? where nobody knows.").arg(text));
    if (numbers.size() == 1) return stated(numbers[0], numbers[0], numbers[0]);
    const QString& first = pieces.between.front();
    if (first == QStringLiteral("±") || first.startsWith(u'+')) {
        if (numbers.size() > 2 || numbers[1] < 0)
            return unreadable(RangeWords::tr("“%1” is not a range: type 6±2 for 4 to 8.").arg(text));
        return stated(numbers[0] - numbers[1], numbers[0], numbers[0] + numbers[1]);
    }
    if (numbers.front() > numbers.back()) std::reverse(numbers.begin(), numbers.end());
    if (numbers.size() == 2) return stated(numbers[0], (numbers[0] + numbers[1]) / 2, numbers[1]);
    if (!std::is_sorted(numbers.begin(), numbers.end()))
        return unreadable(RangeWords::tr("“%1”: put the most likely number between the two ends.").arg(text));
    return stated(numbers[0], numbers[1], numbers[2]);
}

QString shortNumber(double number)
{
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    return locale.toString(number == 0 ? 0.0 : number, 'g', 6);
}

QString typedRange(const std::optional<Range>& range)
{
    if (!range) return QStringLiteral("?");
    const auto exact = [](double number) {
        QLocale locale;
        locale.setNumberOptions(QLocale::OmitGroupSeparator);
        const QString shown = shortNumber(number);
        return oneNumber(shown) == number ? shown : locale.toString(number, 'g', QLocale::FloatingPointShortest);
    };
    QString low = exact(range->low);
    if (range->low == range->high) return low;
    const bool signs = range->low < 0;
    return QStringList{low, exact(range->likely), exact(range->high)}.join(signs ? QStringLiteral(" .. ")
                                                                                 : QStringLiteral("–"));
}

QString saidRange(const Range& range, const QString& unit)
{
    const QString tail = unit.isEmpty() ? QString() : QChar(0xa0) + unit;
    if (range.low == range.high) return shortNumber(range.low) + tail;
    return RangeWords::tr("%1 to %2%3, most likely %4")
        .arg(shortNumber(range.low), shortNumber(range.high), tail, shortNumber(range.likely));
}

} // namespace soundings::ui
