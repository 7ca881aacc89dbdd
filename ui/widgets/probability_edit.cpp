// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/probability_edit.h"

#include "core/forecast/probability_text.h"
#include "ui/theme.h"
#include "ui/translate.h"
#include "ui/widgets/quiet_line.h"
#include "ui/widgets/wrapped_label.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>

namespace soundings::ui {

namespace {

QString inPercent(double probability)
{
    return qs(writeProbability(probability, ProbabilityForm::Percent, coreTranslate()));
}

} // namespace

ProbabilityEdit::ProbabilityEdit(QWidget* parent)
    : QWidget(parent), m_line(new QuietLine(this)), m_word(new WrappedLabel(this))
{
    m_line->setObjectName("probabilityLine");
    m_line->setAccessibleName(tr("Probability"));
    m_line->setPlaceholderText(tr("e.g. 60 %"));
    m_line->setMinimumWidth(m_line->fontMetrics().horizontalAdvance("1 in 100 %") + 2 * space::l);
    m_line->setMaximumWidth(m_line->minimumWidth() + space::xl);
    m_word->setObjectName("probabilityWord");
    m_word->setForegroundRole(QPalette::PlaceholderText);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_line);
    row->addWidget(m_word, 1);
    setFocusProxy(m_line);
    connect(m_line, &QLineEdit::textEdited, this, &ProbabilityEdit::read);
    connect(m_line, &QLineEdit::editingFinished, this, [this] {
        if (!m_probability || !readProbability(m_line->text().toStdString()).probability) return;
        m_line->setText(inPercent(*m_probability));
        remark({});
    });
}

ProbabilityEdit::~ProbabilityEdit()
{
    m_line->disconnect(this); // what has the focus is left by QWidget, when this is half gone
    setFocusProxy(nullptr);   // and nobody else hears of it
}

void ProbabilityEdit::read(const QString& text)
{
    const ProbabilityText written = readProbability(text.toStdString(), coreTranslate());
    static const QRegularExpression inWords(QStringLiteral("[:/a-zA-Z]"));
    if (!written.complaint.empty())
        remark(qs(written.complaint));
    else
        remark(written.probability && text.contains(inWords) ? inPercent(*written.probability) : QString());
    if (written.probability == m_probability) return;
    m_probability = written.probability;
    emit probabilityChanged(m_probability);
}

void ProbabilityEdit::remark(const QString& words)
{
    m_word->setText(words);
    m_line->setAccessibleDescription(words.isEmpty() ? m_covered : words);
    emit remarkChanged(words);
}

void ProbabilityEdit::hideRemark()
{
    m_word->hide();
}

void ProbabilityEdit::clear()
{
    m_probability.reset();
    m_line->clear();
    remark({});
}

QString ProbabilityEdit::notUnderstood() const
{
    return m_probability ? QString() : m_line->text().trimmed();
}

void ProbabilityEdit::setProbability(std::optional<double> probability, const QString& of)
{
    const bool same = probability == m_probability && of == m_of;
    m_probability = probability;
    m_of = of;
    if (same && m_line->hasFocus()) return;                        // the words being typed stay
    if (same && !probability && !m_line->text().isEmpty()) return; // and so does what was not understood
    m_line->setText(probability ? inPercent(*probability) : QString());
    remark({});
}

void ProbabilityEdit::cover(const QString& words)
{
    m_covered = words;
    m_line->setAccessibleDescription(words);
}

void ProbabilityEdit::setReadOnly(bool readOnly)
{
    m_line->setReadOnly(readOnly);
}

} // namespace soundings::ui

#include "moc_probability_edit.cpp" // keeps tests of this file free of everything else
