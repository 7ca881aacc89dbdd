// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/diagnosis/matrix_words.h"

#include "core/assessment/diagnosis_checks.h"
#include "core/assessment/diagnosis_problem.h"
#include "core/diagnosis/cause_catalogue.h"
#include "core/support/text.h"
#include "ui/translate.h"
#include "ui/wording.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>

namespace soundings::ui {
namespace {

QString matrixText(const char* text)
{
    return QCoreApplication::translate("Matrix", text);
}

struct FitWord {
    AchRating fit;
    const char* letters;
    const char* words;
    double weight;
};

constexpr std::array fitWords{
    FitWord{AchRating::VeryConsistent, QT_TRANSLATE_NOOP("Matrix", "CC"),
            QT_TRANSLATE_NOOP("Matrix", "very consistent"), 1},
    FitWord{AchRating::Consistent, QT_TRANSLATE_NOOP("Matrix", "C"), QT_TRANSLATE_NOOP("Matrix", "consistent"), 0.75},
    FitWord{AchRating::Neutral, QT_TRANSLATE_NOOP("Matrix", "N"), QT_TRANSLATE_NOOP("Matrix", "neutral"), 0.4},
    FitWord{AchRating::Inconsistent, QT_TRANSLATE_NOOP("Matrix", "I"), QT_TRANSLATE_NOOP("Matrix", "inconsistent"),
            0.15},
    FitWord{AchRating::VeryInconsistent, QT_TRANSLATE_NOOP("Matrix", "II"),
            QT_TRANSLATE_NOOP("Matrix", "very inconsistent"), 0},
    FitWord{AchRating::NotApplicable, QT_TRANSLATE_NOOP("Matrix", "NA"), QT_TRANSLATE_NOOP("Matrix", "not applicable"),
            0},
};

QString likelihoodWords(double likelihood)
{
    const QString percent = QLocale().toString(likelihood * 100, 'g', 4);
    for (const LikelihoodWord& word : standardCauses().scale)
        if (std::abs(word.value - likelihood) < 1e-9)
            return matrixText(QT_TRANSLATE_NOOP("Matrix", "%1, %2 %")).arg(qs(word.name), percent);
    return matrixText(QT_TRANSLATE_NOOP("Matrix", "%1 %")).arg(percent);
}

const CauseRating* ownRating(const EvidenceItem& item, const Id& cause)
{
    const auto rating = std::ranges::find(item.ratings, cause, &CauseRating::cause);
    return rating == item.ratings.end() ? nullptr : &*rating;
}

GridContent::Cell blankCell()
{
    GridContent::Cell cell;
    cell.spoken = matrixText(QT_TRANSLATE_NOOP("Matrix", "not rated"));
    return cell;
}

GridContent::Cell chanceCell(const Diagnosis& diagnosis, const CauseTree& tree, const EvidenceItem& item,
                             std::size_t cause)
{
    const auto likelihood = likelihoodOf(diagnosis, tree, item, cause);
    if (!likelihood) return blankCell();
    GridContent::Cell cell;
    const CauseRating* own = ownRating(item, diagnosis.causes[cause].id);
    cell.text = QLocale().toString(*likelihood * 100, 'g', 4);
    cell.edit = own != nullptr && own->likelihood ? cell.text : QString();
    cell.spoken = likelihoodWords(*likelihood);
    cell.weight = *likelihood;
    cell.quiet = own == nullptr || !own->likelihood;
    if (cell.quiet) cell.spoken = matrixText(QT_TRANSLATE_NOOP("Matrix", "%1, taken over")).arg(cell.spoken);
    return cell;
}

GridContent::Cell fitCell(const Diagnosis& diagnosis, const CauseTree& tree, const EvidenceItem& item,
                          std::size_t cause)
{
    const auto fit = fitOf(diagnosis, tree, item, cause);
    const CauseRating* own = ownRating(item, diagnosis.causes[cause].id);
    const auto word = std::ranges::find(fitWords, fit.value_or(AchRating::Neutral), &FitWord::fit);
    if (!fit || word == fitWords.end()) return blankCell();
    GridContent::Cell cell;
    cell.text = matrixText(word->letters);
    cell.edit = cell.text;
    cell.spoken = matrixText(word->words);
    cell.weight = word->weight;
    cell.quiet = own == nullptr || !own->fit;
    return cell;
}

} // namespace

std::vector<std::size_t> matrixRows(const Diagnosis& diagnosis)
{
    const CauseTree tree(diagnosis.causes);
    std::vector<std::size_t> rows;
    for (std::size_t i = 0; i < diagnosis.causes.size(); ++i) {
        if (tree.upwards(i).size() > 1) continue; // stands beneath its whole
        rows.push_back(i);
        for (std::size_t part = 0; part < diagnosis.causes.size(); ++part)
            if (part != i && tree.isWithin(part, i)) rows.push_back(part);
    }
    return rows;
}

GridContent matrixContent(const Diagnosis& diagnosis, MatrixMode mode)
{
    GridContent content;
    const CauseTree tree(diagnosis.causes);
    for (std::size_t i = 0; i < diagnosis.evidence.size(); ++i)
        content.columns.push_back({QLocale().toString(int(i) + 1), itemWords(diagnosis, i)});
    for (const std::size_t cause : matrixRows(diagnosis)) {
        const QString name = oneLine(causeName(diagnosis.causes[cause]));
        const bool part = tree.upwards(cause).size() > 1;
        const QString text = oneLine(diagnosis.causes[cause].text);
        content.rows.push_back({part ? QStringLiteral("– ") + name : name,
                                text.isEmpty() ? name : QStringLiteral("%1: %2").arg(name, text)});
        std::vector<GridContent::Cell> cells;
        for (const EvidenceItem& item : diagnosis.evidence)
            cells.push_back(mode == MatrixMode::Chances ? chanceCell(diagnosis, tree, item, cause)
                                                        : fitCell(diagnosis, tree, item, cause));
        content.cells.push_back(std::move(cells));
    }
    return content;
}

QString itemWords(const Diagnosis& diagnosis, std::size_t index)
{
    const EvidenceItem& item = diagnosis.evidence[index];
    QStringList from;
    if (!isBlank(item.source)) from << oneLine(item.source);
    if (item.date) from << dateText(*item.date);
    const QString text = oneLine(item.text, matrixText(QT_TRANSLATE_NOOP("Matrix", "An item without words")));
    const QString words = QStringLiteral("%1. %2").arg(QLocale().toString(int(index) + 1), text);
    return from.isEmpty() ? words : QStringLiteral("%1 (%2)").arg(words, from.join(QStringLiteral(", ")));
}

std::optional<double> chanceOfKey(QChar key)
{
    const auto& scale = standardCauses().scale;
    const int place = key.digitValue();
    if (place < 1 || std::size_t(place) > scale.size()) return {};
    return scale[std::size_t(place) - 1].value;
}

std::optional<AchRating> fitOfKey(QChar key, std::optional<AchRating> before)
{
    if (const int place = key.digitValue(); place >= 1 && std::size_t(place) <= fitWords.size())
        return fitWords[std::size_t(place) - 1].fit;
    switch (key.toLower().unicode()) {
    case 'c': return before == AchRating::Consistent ? AchRating::VeryConsistent : AchRating::Consistent;
    case 'n': return AchRating::Neutral;
    case 'i': return before == AchRating::Inconsistent ? AchRating::VeryInconsistent : AchRating::Inconsistent;
    case 'a': return AchRating::NotApplicable;
    default: return {};
    }
}

QString matrixKeys(MatrixMode mode)
{
    QStringList keys;
    if (mode == MatrixMode::Chances) {
        int place = 0;
        for (const LikelihoodWord& word : standardCauses().scale)
            keys << QStringLiteral("%1 %2").arg(++place).arg(qs(word.name));
        keys << matrixText(QT_TRANSLATE_NOOP("Matrix", "Enter: a percentage of your own"));
    } else {
        int place = 0;
        for (const FitWord& word : fitWords)
            keys << QStringLiteral("%1 %2 %3").arg(++place).arg(matrixText(word.letters), matrixText(word.words));
    }
    keys << matrixText(QT_TRANSLATE_NOOP("Matrix", "Delete: not rated"));
    return keys.join(QStringLiteral(" · "));
}

} // namespace soundings::ui
