#!/usr/bin/python3
"""Does the analysis find what is there? `python3 research/coverage.py [--times 500] [--write]`.

Draws so many trials of each kind, analyses each, and prints how far the effects found are off on average (bias), in
which share the 95 % interval holds the true effect (coverage), and in which share the interval leaves out nought
(power; without an effect, false alarms). The standard errors of simulation stand beside. `--write` keeps the table in
`results.md`. Twenty schools take a few minutes.
"""

import argparse
import sys
import time
from dataclasses import dataclass

import numpy as np
import pandas as pd

from analyse import mixed, over_schools, telling
from exports import HERE
from simulate import SEED, Assumed, drawn, truth

KINDS = {
    "no effect": Assumed(rate_ratio=1.0, tells_log_odds=0.0),
    "the effect assumed": Assumed(),
    "a strong effect": Assumed(rate_ratio=0.6, tells_log_odds=0.7),
    "the effect assumed, 56 schools": Assumed(schools=56),
}
ANALYSES = {
    "mixed model (primary)": ("victimisation", lambda survey, answers, of: mixed(survey, of)),
    "over schools": ("victimisation", lambda survey, answers, of: over_schools(survey, of)),
    "telling, over schools": ("tells", lambda survey, answers, of: telling(answers, of)),
}
HEAD = [
    "trials",
    "analysis",
    "true",
    "bias (s.e.)",
    "error found / told",
    "coverage (s.e.)",
    "left out nought",
    "failed",
]


@dataclass
class Tally:
    """What the trials of one kind and one analysis came to."""

    effects: list
    errors: list
    held: int = 0
    nought: int = 0
    failed: int = 0

    def row(self, kind, analysis, true):
        count = len(self.effects)
        spread = float(np.std(self.effects, ddof=1))
        share = self.held / count
        return [
            f"{kind}",
            analysis,
            f"{true:+.3f}",
            f"{np.mean(self.effects) - true:+.4f} ({spread / np.sqrt(count):.4f})",
            f"{spread:.3f} / {np.mean(self.errors):.3f}",
            f"{share:.1%} ({np.sqrt(share * (1 - share) / count):.1%})",
            f"{self.nought / count:.1%}",
            str(self.failed),
        ]


def tried(kind, of, times, seed):
    """Draws and analyses so many trials. Returns the rows of the table and the mean ICC that was found."""
    effects = truth(of)
    tallies = {name: Tally([], []) for name in ANALYSES}
    iccs, sizes = [], []
    for one in np.random.SeedSequence([seed, len(kind)]).spawn(times):
        allocation, survey, answers = drawn(of, np.random.default_rng(one))
        sizes.append(survey.groupby("school").size().mean())
        for name, (outcome, analysis) in ANALYSES.items():
            found = analysis(survey, answers, allocation)
            tally = tallies[name]
            if found is None:
                tally.failed += 1
                continue
            low, high = found.interval
            tally.effects.append(found.effect)
            tally.errors.append(found.error)
            tally.held += low <= effects[outcome] <= high
            tally.nought += not low <= 0 <= high
            if name.startswith("mixed"):
                iccs.append(found.icc)
    rows = [tallies[name].row(kind, name, effects[outcome]) for name, (outcome, _) in ANALYSES.items()]
    return rows, float(np.mean(iccs)), float(np.mean(sizes))


def results(rows, iccs, sizes, times, seed):
    """The text of `results.md`."""
    table = pd.DataFrame(rows, columns=HEAD)
    lines = [" | ".join(one) for one in [HEAD, ["---"] * len(HEAD), *table.to_numpy().tolist()]]
    clusters = "; ".join(f"{kind}: {icc:.3f}" for kind, icc in iccs.items())
    return (
        "# What the analysis finds in trials whose effect is known\n\n"
        f"Written by `python3 research/coverage.py --write`: {times} trials of each kind, seed {seed}, "
        f"{np.mean(list(sizes.values())):.0f} pupils a school on average, twenty schools unless it says otherwise; "
        "everything else as `Assumed` in `simulate.py`. Effects on victimisation are in points of the score "
        "(0–44), on telling in shares.\n\n"
        + "\n".join(f"| {one} |" for one in lines)
        + f"\n\nMean ICC between schools that the mixed model found: {clusters}.\n\n"
        "**How to read it.** *Error found / told*: how much the effects found differ between trials, beside the "
        "standard error that the analysis tells on average; they should be alike. *Coverage* should be 95 %, give or "
        "take twice its standard error. *Left out nought* is the power; in the trials without an effect it is the "
        "share of false alarms, which should be 5 %. *Failed*: the mixed model did not come out, and the analysis "
        "over schools would stand in its place.\n"
    )


def main():
    parser = argparse.ArgumentParser(description="Tries the analysis on trials whose effect is known.")
    parser.add_argument("--times", type=int, default=500)
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--write", action="store_true")
    given = parser.parse_args()
    rows, iccs, sizes = [], {}, {}
    for kind, of in KINDS.items():
        began = time.monotonic()
        some, iccs[kind], sizes[kind] = tried(kind, of, given.times, given.seed)
        rows += some
        print(f"{kind}: {time.monotonic() - began:.0f} s", file=sys.stderr)
    text = results(rows, iccs, sizes, given.times, given.seed)
    print(text)
    if given.write:
        (HERE / "results.md").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
