#!/usr/bin/python3
"""Do the scripts of this folder hold? `npm run research`, or `python3 research/check.py`; about a minute."""

import tempfile
from dataclasses import replace
from pathlib import Path

import numpy as np
import pandas as pd
import statsmodels.api as sm

import power
from analyse import GROWN_UPS, _icc, mixed, over_schools, read, telling, telling_odds
from exports import HERE, LANGUAGES, read_log
from simulate import SAMPLE, SEED, Assumed, allocated, drawn, truth, write


def near(what, found, wanted, by):
    """Says what was found, and fails where it is further off than allowed."""
    print(f"  {what}: {found:.3f} (wanted {wanted:.3f} ± {by:.3f})")
    assert abs(found - wanted) <= by, what


def files_are_read_back():
    """What is written in three languages is read back as it was drawn, and the same seed writes the same."""
    with tempfile.TemporaryDirectory() as one, tempfile.TemporaryDirectory() as other:
        for folder in (one, other):
            allocation, survey, answers = write(Assumed(schools=6), SEED, Path(folder), tuple(LANGUAGES))
        found = read(Path(one))
        pd.testing.assert_frame_equal(found[0], allocation)
        pd.testing.assert_frame_equal(found[1], survey)
        questions = sorted(set(answers.columns) - {"school", "class"})
        for name, rows in answers.groupby("class"):
            drawn_here = rows[questions].dropna(how="all").astype(float).sort_values(questions).to_numpy()
            read_here = found[2][found[2]["class"] == name][questions].astype(float).sort_values(questions).to_numpy()
            np.testing.assert_array_equal(read_here, drawn_here)
        logs = sorted(Path(one, "logs").glob("*.csv"))
        assert logs and all(len(read_log(path)) for path in logs)
        for path in sorted(Path(one).rglob("*.*")):
            assert path.read_bytes() == Path(other, path.relative_to(one)).read_bytes(), path
        print(f"  {len(logs)} logs and {answers['class'].nunique()} tables in {', '.join(LANGUAGES)}")


def the_sample_is_written_so():
    """The sample, which a test compares with what the game itself writes, is what `simulate.py` writes."""
    with tempfile.TemporaryDirectory() as folder:
        write(SAMPLE, SEED, Path(folder))
        log = sorted(Path(folder, "logs").glob("*.csv"))[0]
        for found, name in ((log, "lessons.csv"), (Path(folder, "tables", log.name), "table.csv")):
            kept = HERE / "sample" / name
            assert kept.read_bytes() == found.read_bytes(), f"{kept}: write it anew with simulate.py --sample"
    print("  table.csv, lessons.csv")


def arms_are_even():
    """Each stratum is halved, whatever the number of schools."""
    for schools in range(2, 40):
        stratum, arm = allocated(schools, np.random.default_rng(schools))
        for one in set(stratum):
            of = arm[stratum == one]
            assert abs(2 * of.sum() - len(of)) <= 1, schools
    print("  2 to 39 schools")


def a_large_trial_finds_the_truth():
    """With very many schools every analysis comes upon the effect that was put in, and the clusters that were."""
    of = Assumed(schools=600)
    allocation, survey, answers = drawn(of, np.random.default_rng(SEED))
    effects = truth(of)
    waits = answers.dropna(subset=["first"]).merge(allocation[allocation["arm"] == 0], on="school")
    near("share that tells without the course", waits["first"].isin(GROWN_UPS).mean(), of.tells, 0.015)
    near("mean without the course", survey["victimisation_0"].mean(), of.mean, 0.06)
    for found, outcome in (
        (mixed(survey, allocation), "victimisation"),
        (over_schools(survey, allocation), "victimisation"),
        (telling(answers, allocation), "tells"),
    ):
        near(found.what, found.effect, effects[outcome], 3 * found.error)
    print("  " + telling_odds(answers, allocation))


def the_icc_is_found():
    """The intraclass correlation of what is drawn with a known one."""
    rng = np.random.default_rng(SEED)
    school = pd.Series(np.repeat(np.arange(4000), rng.integers(20, 100, 4000)))
    values = pd.Series(rng.normal(0, np.sqrt(0.05), 4000)[school] + rng.normal(0, np.sqrt(0.95), len(school)))
    near("ICC", _icc(values, school), 0.05, 0.005)


def without_clusters_it_is_a_regression():
    """Where schools do not differ, the mixed model's effect and error are about those of a plain regression."""
    of = replace(Assumed(), schools=60, school=0.0, classroom=0.0)
    allocation, survey, _ = drawn(of, np.random.default_rng(SEED))
    rows = survey.merge(allocation, on="school").dropna()
    plain = sm.OLS(rows["victimisation_2"], sm.add_constant(rows[["arm", "victimisation_0", "stratum"]])).fit()
    found = mixed(survey, allocation)
    near("effect", found.effect, plain.params["arm"], 0.02)
    near("error", found.error, plain.bse["arm"], 0.02)


def power_is_right():
    """The formula against a textbook's figure, against itself backwards, and against drawn trials."""
    near("design effect of 60 pupils, ICC 0.02", power.design_effect(60, 0.02, 0), 2.18, 1e-9)
    # two groups of 64 for half a standard deviation: a power of 80 % (Cohen 1988, table 2.4.1)
    near("power without clusters", power.power(0.5, 64, 1, 0.0, variation=0), 0.80, 0.005)
    for effect in (0.11, 0.15, 0.3):
        schools = power.needed(effect, 60, 0.02, baseline=0.5)
        assert power.power(effect, schools, 60, 0.02, baseline=0.5) >= 0.8
        assert power.power(effect, schools - 1, 60, 0.02, baseline=0.5) < 0.8
    near("least effect of ten", power.power(power.found(10, 60, 0.02), 10, 60, 0.02), 0.8, 1e-6)
    for effect, schools, icc in ((0.0, 10, 0.02), (0.2, 13, 0.02), (0.3, 11, 0.05)):
        formula = power.power(effect, schools, 60, icc, baseline=0.5)
        near(f"d = {effect}, drawn", power.simulated(effect, schools, 60, icc, 0.5, times=2000), formula, 0.035)


def main():
    for check in (
        files_are_read_back,
        the_sample_is_written_so,
        arms_are_even,
        a_large_trial_finds_the_truth,
        the_icc_is_found,
        without_clusters_it_is_a_regression,
        power_is_right,
    ):
        print(check.__doc__)
        check()
    print("\nAll of it holds.")


if __name__ == "__main__":
    main()
