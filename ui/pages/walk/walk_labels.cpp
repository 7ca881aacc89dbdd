// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/walk/walk_labels.h"

#include "ui/theme.h"
#include "ui/widgets/wrapped_label.h"

#include <QCoreApplication>
#include <QFontMetrics>
#include <QLocale>
#include <QRegularExpression>
#include <QVBoxLayout>

#include <cmath>

namespace soundings::ui {

namespace {

QLabel* walkLabel(const QString& text, TextSize size, QFont::Weight weight, QWidget* parent)
{
    auto* label = new WrappedLabel(text, parent);
    label->setFont(fontOf(size, weight));
    return label;
}

} // namespace

QLabel* questionLabel(const QString& text, QWidget* parent)
{
    return walkLabel(text, TextSize::Title, QFont::DemiBold, parent);
}

QLabel* helpLabel(const QString& text, QWidget* parent)
{
    auto* label = walkLabel(text, TextSize::Body, QFont::Normal, parent);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

QLabel* fieldLabel(const QString& text, QWidget* parent)
{
    return walkLabel(text, TextSize::Body, QFont::DemiBold, parent);
}

int readableWidth()
{
    return QFontMetrics(fontOf(TextSize::Body)).averageCharWidth() * 88;
}

QLabel* addQuestion(QVBoxLayout* to, const QString& question, const QString& help)
{
    auto* label = questionLabel(question);
    to->addWidget(label);
    if (!help.isEmpty()) to->addWidget(helpLabel(help));
    to->addSpacing(space::s);
    return label;
}

QLabel* addLabelled(QVBoxLayout* to, const FieldWords& words, QWidget* field)
{
    auto* group = new QVBoxLayout;
    group->setSpacing(space::xs);
    auto* label = fieldLabel(words.label);
    label->setBuddy(field);
    group->addWidget(label);
    if (!words.help.isEmpty()) group->addWidget(helpLabel(words.help));
    group->addWidget(field);
    to->addLayout(group);
    return label;
}

QPushButton* textButton(const QString& name, const QString& text, QWidget* parent)
{
    auto* button = new QPushButton(text, parent);
    button->setObjectName(name);
    button->setAccessibleName(text);
    button->setAutoDefault(false);
    return button;
}

std::optional<double> numberIn(const QString& text, double low, double high)
{
    static const QRegularExpression grouped(QStringLiteral("(?<=\\d)\\s(?=\\d{3}(?!\\d))"),
                                            QRegularExpression::UseUnicodePropertiesOption);
    QString plain = text.trimmed().remove(grouped);
    const bool thousands = plain.endsWith(QLatin1Char('k'), Qt::CaseInsensitive);
    if (thousands) plain = plain.chopped(1).trimmed();
    bool read = false;
    double number = QLocale().toDouble(plain, &read);
    if (!read) number = QLocale::c().toDouble(plain, &read);
    if (thousands) number *= 1000;
    if (!read || !std::isfinite(number) || number < low || number > high) return {};
    return number;
}

QString shownNumber(std::optional<double> number)
{
    if (!number) return {};
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    return locale.toString(*number, 'g', 12);
}

QString coveredText()
{
    return QCoreApplication::translate("WalkLabels", "Covered until what happened is written.");
}

QString breakable(const QString& text)
{
    constexpr int longest = 24; // characters
    QString result;
    int run = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        QChar c = text[i];
        // A number and its sign stay in one line.
        if (c == u' ' && i > 0 && text[i - 1].isDigit() && i + 1 < text.size() && text[i + 1] == u'%') c = QChar(0xa0);
        run = c.isSpace() ? 0 : run + 1;
        result += c;
        if (run % longest == 0 && run > 0 && !c.isHighSurrogate()) result += QChar(0x200b);
    }
    return result;
}

QString shownPercent(double probability)
{
    return QCoreApplication::translate("WalkLabels", "%1 %").arg(std::lround(probability * 100));
}

} // namespace soundings::ui
