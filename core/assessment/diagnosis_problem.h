// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagnosis/cause_catalogue.h"
#include "core/diagnosis/diagnosis.h"
#include "core/model/diagnosis.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace soundings {

/// Whether the discounts that the founder set on voices count.
enum class Weighing { Equal, Discounted };

/// A question as it is put to the method: one that stands in the entry, or one of the bank that does not yet.
struct QuestionSource {
    std::optional<std::size_t> stored; ///< index in the entry
    const BankQuestion* bank = nullptr;
};

/// A diagnosis as the method takes it, and what its parts stand for.
struct BuiltDiagnosis {
    DiagnosisProblem problem;
    std::vector<std::size_t> causes; ///< by cause of the problem: its index in the entry
    std::vector<std::size_t> items;  ///< by item of the problem: its index in the entry
    std::vector<QuestionSource> questions;
};

/// How the causes of a diagnosis hang together. A cause with parts does not compete: its parts do, and share its prior.
/// Parts of what is not there, and causes that are parts of each other, stand on their own.
class CauseTree {
public:
    explicit CauseTree(const std::vector<Cause>& causes);

    [[nodiscard]] const std::vector<std::size_t>& leaves() const { return m_leaves; }
    /// By leaf, sum 1: what was set; the blank share what is left of it equally, the unnamed one keeps the catalogue's
    /// share of it at least `leastUnnamed`.
    [[nodiscard]] std::vector<double> priors(const CauseCatalogue& catalogue) const;
    /// Of an index in the entry: itself, then what it is a part of, up to the top.
    [[nodiscard]] std::vector<std::size_t> upwards(std::size_t cause) const;
    [[nodiscard]] bool isWithin(std::size_t cause, std::size_t whole) const;

    static constexpr double leastUnnamed = 0.01;

private:
    void share(const std::vector<std::size_t>& among, double total, const CauseCatalogue& catalogue,
               std::vector<double>& priors) const;
    [[nodiscard]] std::vector<std::size_t> partsOf(std::optional<std::size_t> whole) const;

    const std::vector<Cause>& m_causes;
    std::vector<std::optional<std::size_t>> m_within;
    std::vector<std::size_t> m_leaves;
};

/// What an item says of a cause: its own rating, or that of what the cause is a part of; an even chance for the unnamed
/// cause where that is blank. Blank: not rated.
[[nodiscard]] std::optional<double> likelihoodOf(const Diagnosis& diagnosis, const CauseTree& tree,
                                                 const EvidenceItem& item, std::size_t cause);
[[nodiscard]] std::optional<AchRating> fitOf(const Diagnosis& diagnosis, const CauseTree& tree,
                                             const EvidenceItem& item, std::size_t cause);

/// How likely each answer to a question is under a cause, or what it is a part of, sum 1; equal chances where the entry
/// says nothing usable.
[[nodiscard]] std::vector<double> expectedAnswers(const Diagnosis& diagnosis, const CauseTree& tree,
                                                  const DiagnosticQuestion& question, std::size_t cause);

/// The competing causes under which an item is not rated; such an item does not count yet.
[[nodiscard]] std::vector<std::size_t> unratedCauses(const Diagnosis& diagnosis, const CauseTree& tree,
                                                     const EvidenceItem& item);

/// The informant behind an item; blank where no discount is set, or where the voice speaks against its own interest.
[[nodiscard]] std::optional<Informant> informantOf(const Diagnosis& diagnosis, const EvidenceItem& item);

/// Items that are rated under every competing cause, and every question that is not answered yet.
[[nodiscard]] BuiltDiagnosis buildDiagnosis(const Diagnosis& diagnosis, const CauseCatalogue& catalogue,
                                            const QuestionBank& bank, Weighing weighing);

} // namespace soundings
