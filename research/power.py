#!/usr/bin/python3
"""How many schools a trial needs: `python3 research/power.py`. Prints the tables of the protocol.

Two arms of as many schools; variance of an arm's mean by the design effect for clusters of unequal size,
1 + ((1 + v²) m − 1) ICC, with m pupils a school and v their coefficient of variation (Eldridge, Ashby and
Kerry 2006); a baseline that correlates by r leaves 1 − r² of it; power by the noncentral t with schools less two
degrees of freedom.
Checked by simulation: `simulated` draws the schools themselves.
"""

import numpy as np
from scipy import stats

PUPILS = 60
VARIATION = 0.3
BASELINE = 0.5
SEED = 20261201


def design_effect(pupils, icc, variation=VARIATION):
    """By how much clustering multiplies the variance of a mean."""
    return 1 + ((1 + variation**2) * pupils - 1) * icc


def error(schools, pupils, icc, spread, baseline=0.0, variation=VARIATION):
    """The standard error of a difference, of `schools` in each arm. `spread`: the sum of both arms' variances."""
    return np.sqrt(spread * (1 - baseline**2) * design_effect(pupils, icc, variation) / (schools * pupils))


def power(effect, schools, pupils, icc, spread=2.0, baseline=0.0, variation=VARIATION, alpha=0.05):
    """The chance of finding a true effect of that size, by a two-sided test at `alpha`."""
    freedom = 2 * schools - 2
    shift = abs(effect) / error(schools, pupils, icc, spread, baseline, variation)
    reach = stats.t.ppf(1 - alpha / 2, freedom)
    if shift > reach + 6:
        # found as good as always; the noncentral t cannot be reckoned much further
        return 1.0
    return float(stats.nct.sf(reach, freedom, shift) + stats.nct.cdf(-reach, freedom, shift))


def needed(effect, pupils, icc, spread=2.0, baseline=0.0, wanted=0.8):
    """The least number of schools in each arm for a wanted power; None where it is more than a thousand."""
    for schools in range(3, 1001):
        if power(effect, schools, pupils, icc, spread, baseline) >= wanted:
            return schools
    return None


def found(schools, pupils, icc, spread=2.0, baseline=0.0, wanted=0.8):
    """The smallest effect that is found with a wanted power."""
    low, high = 0.0, 10.0
    for _ in range(60):
        middle = (low + high) / 2
        low, high = (low, middle) if power(middle, schools, pupils, icc, spread, baseline) >= wanted else (middle, high)
    return high


def shares(without, ratio):
    """Two shares whose risk ratio is known: their difference, and the sum of their variances."""
    with_course = without * ratio
    return without - with_course, without * (1 - without) + with_course * (1 - with_course)


def _sizes(rng, times, schools, pupils, variation):
    shape = 1 / variation**2
    return np.maximum(np.rint(rng.gamma(shape, pupils / shape, (times, 2 * schools))), 5)


def _found_share(means, sizes, schools):
    """How often a t-test over the schools' means, weighted by their sizes, finds a difference."""
    hits = 0
    for one, size in zip(means, sizes):
        arms = (slice(0, schools), slice(schools, None))
        averages = [np.average(one[arm], weights=size[arm]) for arm in arms]
        # the variance of a mean that is weighted by sizes, as the mean of residuals has it
        spread = sum(
            ((size[arm] / size[arm].sum()) ** 2 * (one[arm] - average) ** 2).sum() * schools / (schools - 1)
            for arm, average in zip(arms, averages)
        )
        t = (averages[1] - averages[0]) / np.sqrt(spread)
        hits += abs(t) > stats.t.ppf(0.975, 2 * schools - 2)
    return hits / len(means)


def simulated(effect, schools, pupils, icc, baseline=0.0, variation=VARIATION, times=4000, seed=SEED):
    """The power for a score of variance one by drawing so many trials."""
    rng = np.random.default_rng(seed)
    sizes = _sizes(rng, times, schools, pupils, variation)
    arm = np.repeat([0, 1], schools)
    left = 1 - baseline**2
    spread = np.sqrt(left * (icc + (1 - icc) / sizes))
    return _found_share(effect * arm + rng.normal(0, spread), sizes, schools)


def simulated_shares(without, ratio, schools, pupils, icc, variation=VARIATION, times=4000, seed=SEED):
    """The same for shares: each school's own is drawn from a beta distribution, its pupils from a binomial."""
    rng = np.random.default_rng(seed)
    sizes = _sizes(rng, times, schools, pupils, variation)
    share = np.where(np.repeat([0, 1], schools) == 1, without * ratio, without)
    own = rng.beta(share * (1 - icc) / icc, (1 - share) * (1 - icc) / icc, sizes.shape)
    return _found_share(rng.binomial(sizes.astype(int), own) / sizes, sizes, schools)


def main():
    print(f"{PUPILS} pupils a school (coefficient of variation {VARIATION}), baseline r = {BASELINE}, two-sided 5 %\n")
    print("Schools in each arm, for a difference d in standard deviations")
    print("| d | ICC | design effect | 80 % | 90 % |\n| --- | --- | --- | --- | --- |")
    for d in (0.11, 0.15, 0.2, 0.3):
        for icc in (0.01, 0.02, 0.05):
            both = [needed(d, PUPILS, icc, baseline=BASELINE, wanted=wanted) for wanted in (0.8, 0.9)]
            print(f"| {d} | {icc} | {design_effect(PUPILS, icc):.2f} | {both[0]} | {both[1]} |")
    print("\nSchools in each arm, for a share that is lowered (no baseline)")
    print("| share without | risk ratio | ICC | 80 % | 90 % |\n| --- | --- | --- | --- | --- |")
    for without in (0.1, 0.2):
        for ratio in (0.8, 0.7):
            for icc in (0.01, 0.02, 0.05):
                effect, spread = shares(without, ratio)
                both = [needed(effect, PUPILS, icc, spread, wanted=wanted) for wanted in (0.8, 0.9)]
                print(f"| {without} | {ratio} | {icc} | {both[0]} | {both[1]} |")
    print("\nWhat ten schools in each arm find with a power of 80 %")
    for icc in (0.01, 0.02, 0.05):
        print(f"  ICC {icc}: d = {found(10, PUPILS, icc, baseline=BASELINE):.2f}")
    print("\nThe formula beside 4,000 drawn trials (seed", f"{SEED})")
    print("| what | schools in each arm | ICC | formula | drawn |\n| --- | --- | --- | --- | --- |")
    for d, schools, icc in ((0.15, 28, 0.02), (0.2, 17, 0.02), (0.3, 10, 0.02), (0.3, 10, 0.05), (0.0, 10, 0.02)):
        formula = power(d, schools, PUPILS, icc, baseline=BASELINE)
        drawn = simulated(d, schools, PUPILS, icc, baseline=BASELINE)
        print(f"| d = {d} | {schools} | {icc} | {formula:.3f} | {drawn:.3f} |")
    for without, ratio, schools, icc in ((0.2, 0.8, 57, 0.02), (0.2, 0.7, 25, 0.02)):
        effect, spread = shares(without, ratio)
        formula = power(effect, schools, PUPILS, icc, spread)
        drawn = simulated_shares(without, ratio, schools, PUPILS, icc)
        print(f"| {without} to {without * ratio:.2f} | {schools} | {icc} | {formula:.3f} | {drawn:.3f} |")


if __name__ == "__main__":
    main()
