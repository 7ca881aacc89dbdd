#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Soundings authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The yardstick of bench_diagnosis: the same posterior, movement and questions, plainly written with numpy.

diagnosis_numpy.py CAUSES ITEMS QUESTIONS   prints the best milliseconds of twenty runs and the summed gain in bits
"""

import sys
import time

import numpy as np

ANSWERS = 3


def number(n):
    """The n-th of a sequence in (0, 1) that both programs make alike."""
    return (n * 0.6180339887498949 + 0.5) % 1.0


def problem(causes, items, questions):
    evidence = [[0.05 + 0.9 * number(i * causes + c) for c in range(causes)] for i in range(items)]
    tables = []
    for q in range(questions):
        rows = [[0.05 + number((q * causes + c) * ANSWERS + a) for a in range(ANSWERS)] for c in range(causes)]
        tables.append([[value / sum(row) for value in row] for row in rows])
    return np.full(causes, 1 / causes), np.array(evidence), np.array(tables)


def normalised(logs):
    weights = np.exp(logs - logs.max())
    return weights / weights.sum()


def entropy(p):
    positive = p[p > 0]
    return -(positive * np.log2(positive)).sum()


def diagnose(prior, evidence, tables):
    logs = np.log(prior)
    before = normalised(logs)
    moved, weights = [], []
    for likelihood in evidence:
        step = np.log(likelihood)
        logs = logs + step
        after = normalised(logs)
        moved.append((after * np.log2(after / before)).sum())
        weights.append((step - step[0]) / np.log(2))
        before = after
    gains, better = [], []
    for table in tables:
        joint = before[:, None] * table
        p_answer = joint.sum(axis=0)
        posterior = joint / p_answer
        gains.append(entropy(before) - sum(p * entropy(posterior[:, a]) for a, p in enumerate(p_answer)))
        better.append((p_answer * posterior.max(axis=0)).sum() - before.max())
    return before, moved, weights, gains, better


def main():
    given = problem(*(int(word) for word in sys.argv[1:4]))
    best = float("inf")
    for _ in range(20):
        start = time.perf_counter()
        result = diagnose(*given)
        best = min(best, time.perf_counter() - start)
    print(1000 * best, sum(result[3]))


if __name__ == "__main__":
    main()
