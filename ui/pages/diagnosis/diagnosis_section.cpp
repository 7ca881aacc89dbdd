// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/diagnosis/diagnosis_section.h"

#include <QLocale>

namespace soundings::ui {

DiagnosisSection::DiagnosisSection(DiagnosisContext& context, const QString& word, const QString& title)
    : SectionOf(context.page, word, title), m_context(context)
{
}

QString DiagnosisSection::counted(qsizetype number, const QString& one, const QString& many)
{
    return number == 1 ? one : many.arg(QLocale().toString(number));
}

QString DiagnosisSection::elided(const QString& text) const
{
    constexpr int widestWords = 400; // px
    return fontMetrics().elidedText(text, Qt::ElideRight, widestWords);
}

} // namespace soundings::ui
