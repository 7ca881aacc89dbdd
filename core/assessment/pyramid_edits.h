// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/pyramid.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace soundings {

/// A line of the pyramid's outline: an argument, or one piece of evidence below it.
struct PyramidPlace {
    std::size_t argument = 0;
    std::optional<std::size_t> evidence;

    bool operator==(const PyramidPlace&) const = default;
};

/// Every line, from top to bottom.
[[nodiscard]] std::vector<PyramidPlace> placesIn(const Pyramid& pyramid);
[[nodiscard]] bool isIn(const Pyramid& pyramid, const PyramidPlace& place);
/// The id and the words of a line that is there.
[[nodiscard]] const Id& idAt(const Pyramid& pyramid, const PyramidPlace& place);
[[nodiscard]] std::string& textAt(Pyramid& pyramid, const PyramidPlace& place);
[[nodiscard]] const std::string& textAt(const Pyramid& pyramid, const PyramidPlace& place);
[[nodiscard]] std::optional<PyramidPlace> placeOf(const Pyramid& pyramid, const Id& id);

// Each edit returns where the line is then, blank where there is nothing to do (and then nothing is changed).

/// A blank argument behind another one, or at the end.
PyramidPlace addArgument(Pyramid& pyramid, const std::optional<PyramidPlace>& after, const Id& id);
/// Blank evidence behind a line of the same argument; blank where there is no argument.
std::optional<PyramidPlace> addEvidence(Pyramid& pyramid, const PyramidPlace& after, const Id& id);
/// An argument becomes evidence of the one above it, and its own evidence with it.
std::optional<PyramidPlace> indent(Pyramid& pyramid, const PyramidPlace& place);
/// Evidence becomes an argument below the one it stood under. Not where that would lose its kind, source or date.
std::optional<PyramidPlace> outdent(Pyramid& pyramid, const PyramidPlace& place);
/// One line up or down among its kind; evidence goes on into the argument above or below.
std::optional<PyramidPlace> moveUp(Pyramid& pyramid, const PyramidPlace& place);
std::optional<PyramidPlace> moveDown(Pyramid& pyramid, const PyramidPlace& place);
/// A line is put before another one of its kind, or behind the last one; evidence on an argument goes to its end.
std::optional<PyramidPlace> moveTo(Pyramid& pyramid, const PyramidPlace& from, const PyramidPlace& before);
/// Takes a line out, an argument with all its evidence; returns the line that is nearest then.
std::optional<PyramidPlace> removeAt(Pyramid& pyramid, const PyramidPlace& place);

} // namespace soundings
