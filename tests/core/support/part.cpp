// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/program_part.h"

extern "C" const soundings::PartHead tstPart{PART_VERSION};
