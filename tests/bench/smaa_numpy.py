#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Soundings authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The reference problem of bench_smaa in plain vectorised numpy: draws per second on one thread.

bench_smaa --problem | OMP_NUM_THREADS=1 smaa_numpy.py [--seconds]
"""

import sys
import time

try:
    import numpy as np
except ImportError:
    sys.exit("numpy is not installed; there is nothing to compare with.")

OPTIONS, CRITERIA, DRAWS, CHUNK = 10, 8, 1 << 20, 2048


def run(low, mode, high, generator):
    ranks = np.zeros((OPTIONS, OPTIONS), dtype=np.int64)
    first_weights = np.zeros((OPTIONS, CRITERIA))
    for _ in range(DRAWS // CHUNK):
        cuts = np.sort(generator.random((CHUNK, CRITERIA - 1)), axis=1)
        weights = np.diff(cuts, axis=1, prepend=0, append=1)
        scores = generator.triangular(low, mode, high, (CHUNK, OPTIONS, CRITERIA))
        totals = np.einsum("toj,tj->to", scores, weights)
        order = np.argsort(-totals, axis=1)
        for rank in range(OPTIONS):
            ranks[:, rank] += np.bincount(order[:, rank], minlength=OPTIONS)
        np.add.at(first_weights, order[:, 0], weights)
    return ranks / DRAWS, first_weights


def main():
    cells = np.array([line.split() for line in sys.stdin], dtype=float).reshape(OPTIONS, CRITERIA, 3)
    best = np.inf
    for _ in range(3):
        generator = np.random.Generator(np.random.SFC64(1))
        start = time.perf_counter()
        ranks, _ = run(cells[..., 0], cells[..., 1], cells[..., 2], generator)
        best = min(best, time.perf_counter() - start)
    if "--seconds" in sys.argv:
        return print(best)
    print(f"numpy {np.__version__}: {DRAWS / best / 1e6:.2f} million draws/s; first ranks", np.round(ranks[:, 0], 4))


if __name__ == "__main__":
    main()
