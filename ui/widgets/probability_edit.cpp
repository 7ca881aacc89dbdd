// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/probability_edit.h"

#include "ui/theme.h"
#include "ui/widgets/quiet_line.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace soundings::ui {

namespace {

std::optional<double> probabilityNumber(const QString& text)
{
    bool ok = false;
    const double value = QString(text).replace(',', '.').toDouble(&ok);
    if (!ok || !std::isfinite(value)) return std::nullopt;
    return value;
}

/// A share as people write it; not yet clamped. A bare number up to 1 with a decimal sign is a share, others percent.
std::optional<double> shareIn(const QString& written)
{
    const QString text = written.trimmed().toLower();
    static const QRegularExpression percent(R"(^(\d+(?:[.,]\d+)?)\s*(?:%|percent)$)");
    static const QRegularExpression odds(R"(^(\d+(?:[.,]\d+)?)\s*(?::|to)\s*(\d+(?:[.,]\d+)?)$)");
    static const QRegularExpression ratio(R"(^(\d+(?:[.,]\d+)?)\s*(?:in|of|/)\s*(\d+(?:[.,]\d+)?)$)");
    static const QRegularExpression bare(R"(^(?:\d+(?:[.,]\d*)?|[.,]\d+)$)");
    if (const auto match = percent.match(text); match.hasMatch()) {
        const auto value = probabilityNumber(match.captured(1));
        return value && *value <= 100 ? std::optional(*value / 100) : std::nullopt;
    }
    for (const auto* form : {&odds, &ratio}) {
        const auto match = form->match(text);
        if (!match.hasMatch()) continue;
        const auto first = probabilityNumber(match.captured(1));
        const auto second = probabilityNumber(match.captured(2));
        if (!first || !second) return std::nullopt;
        const double whole = form == &odds ? *first + *second : *second;
        if (whole <= 0 || *first > whole) return std::nullopt;
        return *first / whole;
    }
    if (bare.match(text).hasMatch()) {
        const auto value = probabilityNumber(text);
        if (!value || *value > 100) return std::nullopt;
        const bool decimals = text.contains('.') || text.contains(',');
        return decimals && *value <= 1 ? *value : *value / 100;
    }
    return std::nullopt;
}

QString percentWords(double probability)
{
    return QObject::tr("%1 %").arg(qRound(probability * 100));
}

} // namespace

ProbabilityEdit::ProbabilityEdit(QWidget* parent) : QWidget(parent), m_line(new QuietLine(this))
{
    m_line->setObjectName("probabilityLine");
    m_line->setAccessibleName(tr("Probability"));
    m_line->setPlaceholderText(tr("e.g. 60 %"));
    m_line->setMinimumWidth(m_line->fontMetrics().horizontalAdvance("1 in 100 %") + 2 * space::l);
    m_line->setMaximumWidth(m_line->minimumWidth() + space::xl);
    auto* word = new QLabel(this);
    word->setObjectName("probabilityWord");
    word->setTextFormat(Qt::PlainText);
    word->setForegroundRole(QPalette::PlaceholderText);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_line);
    row->addWidget(word, 1);
    setFocusProxy(m_line);

    connect(m_line, &QLineEdit::textEdited, this, [this, word](const QString& text) {
        const auto share = shareIn(text);
        std::optional<double> value;
        if (share) value = std::clamp(*share, 0.01, 0.99);
        if (text.trimmed().isEmpty())
            word->clear();
        else if (!share)
            word->setText(tr("Write 60, 3:1 or 1 in 5."));
        else if (*share < 0.01)
            word->setText(tr("Counts as 1 %: nothing is quite impossible."));
        else if (*share > 0.99)
            word->setText(tr("Counts as 99 %: nothing is quite certain."));
        else
            word->setText(text.contains(QRegularExpression("[:a-z]")) ? percentWords(*value) : QString());
        if (value == m_probability) return;
        m_probability = value;
        emit probabilityChanged(m_probability);
    });
    connect(m_line, &QLineEdit::editingFinished, this, [this] {
        if (m_probability && shareIn(m_line->text())) m_line->setText(percentWords(*m_probability));
    });
}

void ProbabilityEdit::setProbability(std::optional<double> probability)
{
    const bool same = probability == m_probability;
    m_probability = probability;
    if (same && m_line->hasFocus()) return;                        // the words being typed stay
    if (same && !probability && !m_line->text().isEmpty()) return; // and so does what was not understood
    m_line->setText(probability ? percentWords(*probability) : QString());
    findChild<QLabel*>("probabilityWord")->clear();
}

void ProbabilityEdit::setReadOnly(bool readOnly)
{
    m_line->setReadOnly(readOnly);
}

} // namespace soundings::ui

#include "moc_probability_edit.cpp" // keeps tests of this file free of everything else
