#!/usr/bin/python3
"""A trial that nobody held, with a known effect: `python3 research/simulate.py [--seed 20261201] [--out FOLDER]`.

Writes what a study would have in hand: `allocation.csv` and `survey.csv` as the study's own, and for each class the
game's own files: the table of the measuring lesson (`tables/CLASS.csv`) and, where the course was held, its log
(`logs/CLASS.csv`). Every assumption stands in `Assumed`; what they come to stands in `truth.json`.
"""

import argparse
import json
import shutil
import tempfile
from dataclasses import asdict, dataclass
from datetime import date, timedelta
from pathlib import Path

import numpy as np
import pandas as pd

from exports import HERE, LANGUAGES, LOG, TABLE, write_log, write_table

SEED = 20261201
# letters of which the game makes the id of a playthrough
LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
# a story of the age that is in none of the lessons of its course
STORY = {"en": "The Queue", "es": "La fila", "ar": "طابور البلاغات"}
COURSE = ["admin", "the-comments", "stay-behind", "he-gets-me", "the-fake", "say-it-out-loud", "twelve-coins"]


@dataclass(frozen=True)
class Assumed:
    """What the simulated schools are like. Variances are on the scale of the logarithm, or of the logit."""

    schools: int = 20
    classes: tuple = (2, 4)
    pupils: tuple = (16, 28)
    # cyber-victimisation: a count with many zeros, its mean without the course, and how the course multiplies it
    mean: float = 2.0
    rate_ratio: float = 0.8
    school: float = 0.057
    classroom: float = 0.057
    pupil: float = 1.1
    # how much of each of these stays the same from the first time to the second
    stays: float = 0.7
    # telling a grown-up first: share without the course, log odds ratio of the course, variances
    tells: float = 0.6
    tells_log_odds: float = 0.35
    tells_school: float = 0.08
    tells_classroom: float = 0.08
    # shares who are not there the second time, and who pass a question
    missing: float = 0.1
    passed: float = 0.05


def truth(of):
    """The effects that an analysis should find: differences of means and of shares, over all schools."""
    sd = np.sqrt(of.tells_school + of.tells_classroom)
    with_course = _share(_intercept(of.tells, sd) + of.tells_log_odds, sd)
    return {"victimisation": of.mean * (of.rate_ratio - 1), "tells": with_course - of.tells}


def _expit(x):
    return 1 / (1 + np.exp(-x))


# a normal distribution in sixty points
NODES, WEIGHTS = np.polynomial.hermite_e.hermegauss(60)
WEIGHTS = WEIGHTS / WEIGHTS.sum()


def _share(odds, sd):
    """The share over all schools whose log odds lie round a middle."""
    return float(WEIGHTS @ _expit(odds + sd * NODES))


def _intercept(share, sd):
    """The log odds in the middle, for a share over all schools."""
    low, high = -8.0, 8.0
    for _ in range(80):
        middle = (low + high) / 2
        low, high = (middle, high) if _share(middle, sd) < share else (low, middle)
    return low


def allocated(schools, rng):
    """Half of the schools of each of two strata have the course first. An odd one out is drawn."""
    stratum = rng.permutation(np.arange(schools) % 2)
    arm = np.zeros(schools, dtype=int)
    for one in (0, 1):
        of = rng.permutation(np.flatnonzero(stratum == one))
        arm[of[: (len(of) + int(rng.integers(2))) // 2]] = 1
    return stratum, arm


def drawn(of, rng):
    """Draws a trial. Returns the frames allocation, survey and answers (the last one row a playthrough)."""
    stratum, arm = allocated(of.schools, rng)
    sizes = [rng.integers(of.pupils[0], of.pupils[1] + 1, rng.integers(of.classes[0], of.classes[1] + 1)) for _ in arm]
    school = np.repeat(np.arange(of.schools), [one.sum() for one in sizes])
    classroom = np.repeat(np.arange(sum(map(len, sizes))), np.concatenate(sizes))
    rooms = classroom.max() + 1

    def twice(variance, count):
        first = rng.normal(0, np.sqrt(variance), count)
        return first, of.stays * first + np.sqrt(1 - of.stays**2) * rng.normal(0, np.sqrt(variance), count)

    effects = [twice(of.school, of.schools), twice(of.classroom, rooms), twice(of.pupil, len(school))]
    variance = of.school + of.classroom + of.pupil
    base = np.log(of.mean) - variance / 2
    counts = []
    for time in (0, 1):
        rate = base + effects[0][time][school] + effects[1][time][classroom] + effects[2][time]
        if time == 1:
            rate = rate + np.log(of.rate_ratio) * arm[school]
        # eleven questions of nought to four: no sum is larger
        counts.append(np.minimum(rng.poisson(np.exp(rate)), 44).astype(float))
    counts[1][rng.random(len(school)) < of.missing] = np.nan

    sd = np.sqrt(of.tells_school + of.tells_classroom)
    odds = _intercept(of.tells, sd) + of.tells_log_odds * arm[school]
    odds = odds + rng.normal(0, np.sqrt(of.tells_school), of.schools)[school]
    odds = odds + rng.normal(0, np.sqrt(of.tells_classroom), rooms)[classroom]
    tells = rng.random(len(school)) < _expit(odds)

    names = [f"S{one + 1:02d}" for one in range(of.schools)]
    of_room = pd.Series(school).groupby(classroom).first()
    number = of_room.groupby(of_room).cumcount()
    rooms_named = [f"{names[one]}-{'abcdefgh'[at]}" for one, at in zip(of_room, number)]
    allocation = pd.DataFrame({"school": names, "stratum": stratum, "arm": arm})
    survey = pd.DataFrame(
        {
            "school": [names[one] for one in school],
            "class": [rooms_named[one] for one in classroom],
            "pupil": [f"P{one + 1:05d}" for one in range(len(school))],
            "victimisation_0": counts[0],
            "victimisation_2": counts[1],
        }
    )
    answers = survey[["school", "class"]].copy()
    first = np.where(tells, rng.choice(3, len(school), p=[0.7, 0.25, 0.05]), 3 + rng.integers(0, 2, len(school)))
    answers["first"] = np.where(rng.random(len(school)) < of.passed, np.nan, first)
    for question, words in TABLE["questions"].items():
        if question != "first":
            given = rng.integers(0, len(words["answers"]), len(school)).astype(float)
            answers[question] = np.where(rng.random(len(school)) < of.passed, np.nan, given)
    return allocation, survey, answers


def _named(count, rng):
    """So many ids of playthroughs, none twice."""
    numbers = rng.choice(len(LETTERS) ** 4, count, replace=False)
    return ["".join(LETTERS[one >> shift & 31] for shift in (15, 10, 5, 0)) for one in numbers.tolist()]


def log_of_class(begun, rng):
    """What a class had of the course: some lessons only in part, some not at all."""
    rows = []
    for at, lesson in enumerate(LOG["lessons"]):
        day = begun + timedelta(days=7 * at if lesson != "booster" else 5 * 7 + 56)
        had = rng.random()
        if had < 0.85:
            rows.append([day.isoformat(), lesson, COURSE[at], 45, "whole"])
        elif had < 0.95:
            rows.append([day.isoformat(), lesson, COURSE[at], 25, "part"])
    return rows


def write(of, seed, out, languages=("en",)):
    """Draws a trial and writes it; the classes take turns in the languages."""
    rng = np.random.default_rng(seed)
    allocation, survey, answers = drawn(of, rng)
    for folder in (out, out / "tables", out / "logs"):
        folder.mkdir(parents=True, exist_ok=True)
    allocation.to_csv(out / "allocation.csv", index=False)
    survey.to_csv(out / "survey.csv", index=False)
    (out / "truth.json").write_text(
        json.dumps({"seed": seed, "assumed": asdict(of), "effects": truth(of)}, indent=2) + "\n", encoding="utf-8"
    )
    arms = allocation.set_index("school")["arm"]
    for at, (name, rows) in enumerate(answers.groupby("class")):
        language = languages[at % len(languages)]
        given = rows[list(TABLE["questions"])].to_dict("records")
        told = [{key: int(value) for key, value in one.items() if value == value} for one in given]
        write_table(
            out / "tables" / f"{name}.csv", language, STORY[language], 2, list(zip(_named(len(told), rng), told))
        )
        if arms[rows["school"].iloc[0]] == 1:
            write_log(out / "logs" / f"{name}.csv", log_of_class(date(2027, 9, 13), rng))
    return allocation, survey, answers


# one small class of each arm
SAMPLE = Assumed(schools=2, classes=(1, 1), pupils=(4, 4))


def keep_sample():
    """Writes the table and the log of a small class into `sample`, where a test compares them with the game's own."""
    with tempfile.TemporaryDirectory() as folder:
        write(SAMPLE, SEED, Path(folder))
        log = sorted(Path(folder, "logs").glob("*.csv"))[0]
        (HERE / "sample").mkdir(exist_ok=True)
        shutil.copyfile(log, HERE / "sample" / "lessons.csv")
        shutil.copyfile(Path(folder, "tables", log.name), HERE / "sample" / "table.csv")


def main():
    parser = argparse.ArgumentParser(description="Writes a simulated trial with a known effect.")
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--schools", type=int, default=Assumed.schools)
    parser.add_argument("--out", type=Path, default=HERE / "simulated")
    parser.add_argument("--language", choices=LANGUAGES, default="en")
    parser.add_argument("--sample", action="store_true", help="write the sample anew instead")
    given = parser.parse_args()
    if given.sample:
        keep_sample()
        return
    of = Assumed(schools=given.schools)
    _, survey, _ = write(of, given.seed, given.out, (given.language,))
    effects = truth(of)
    print(f"{of.schools} schools, {survey['class'].nunique()} classes, {len(survey)} pupils in {given.out}")
    print(f"True effects: victimisation {effects['victimisation']:+.3f} points, telling {effects['tells']:+.3f}")


if __name__ == "__main__":
    main()
