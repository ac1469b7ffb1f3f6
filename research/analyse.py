#!/usr/bin/python3
"""The analysis of the protocol: `python3 research/analyse.py [FOLDER]`, the folder as `simulate.py` writes it.

Primary: the difference in cyber-victimisation at the second time, in a mixed model with a random intercept for each
school, by restricted maximum likelihood; interval and p by t with between-within degrees of freedom (schools less arms
less strata beyond the first), since twenty schools are too few for the normal distribution. Secondary: the difference
in the share of those who would tell a grown-up first, over schools' own shares, by the same t.
"""

import argparse
import json
import warnings
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pandas as pd
import statsmodels.api as sm
import statsmodels.formula.api as smf
from scipy import stats

from exports import HERE, read_answers, read_log

# answers to "whom would you tell first" that are a grown-up: at home, at school, a helpline
GROWN_UPS = {0, 1, 2}


@dataclass(frozen=True)
class Found:
    """An effect with its standard error, degrees of freedom, 95 % interval, p, and what clusters the pupils."""

    what: str
    effect: float
    error: float
    freedom: int
    icc: float
    schools: int
    pupils: int

    @property
    def interval(self):
        reach = stats.t.ppf(0.975, self.freedom) * self.error
        return self.effect - reach, self.effect + reach

    @property
    def p(self):
        return float(2 * stats.t.sf(abs(self.effect / self.error), self.freedom))

    def __str__(self):
        low, high = self.interval
        return (
            f"{self.what}: {self.effect:+.3f} (95 % interval {low:+.3f} to {high:+.3f}), "
            f"t({self.freedom}) = {self.effect / self.error:.2f}, p = {self.p:.3f}; "
            f"ICC {self.icc:.3f}; {self.schools} schools, {self.pupils} pupils"
        )


def _freedom(allocation):
    return len(allocation) - 2 - (allocation["stratum"].nunique() - 1)


def _fitted(model, plain):
    """The fit of a mixed model, by several ways of looking for it; None where none of them comes out.

    Where schools hardly differ, a way may end in nonsense: an error far from that of the plain regression tells.
    """
    for method in ("lbfgs", "powell", "cg"):
        with warnings.catch_warnings():
            # a variance of nought between schools is no fault
            warnings.simplefilter("ignore")
            try:
                fit = model.fit(reml=True, method=method)
            except (np.linalg.LinAlgError, ValueError):
                continue
        error = fit.bse["arm"]
        if fit.converged and np.isfinite(error) and plain.bse["arm"] / 5 < error < plain.bse["arm"] * 5:
            return fit
    return None


def mixed(survey, allocation, classes=False):
    """The primary analysis. With `classes` classes have a random intercept besides. None where the model fails."""
    rows = survey.merge(allocation, on="school").dropna(subset=["victimisation_2", "victimisation_0"])
    rows = rows.rename(columns={"class": "room"})
    formula = "victimisation_2 ~ arm + victimisation_0 + C(stratum)"
    parts = {"room": "0 + C(room)"} if classes else None
    model = smf.mixedlm(formula, rows, groups="school", vc_formula=parts, re_formula="1")
    fit = _fitted(model, smf.ols(formula, rows).fit())
    if fit is None:
        return None
    between = float(fit.cov_re.iloc[0, 0])
    rest = float(fit.scale) + (float(fit.vcomp.sum()) if classes else 0)
    return Found(
        "victimisation, classes within schools" if classes else "victimisation, mixed model",
        float(fit.params["arm"]),
        float(fit.bse["arm"]),
        _freedom(allocation),
        between / (between + rest),
        rows["school"].nunique(),
        len(rows),
    )


def _icc(values, school):
    """The intraclass correlation by analysis of variance, for clusters of unequal size; may be below nought."""
    sizes = values.groupby(school).size()
    means = values.groupby(school).mean()
    total = sizes.sum()
    between = float((sizes * (means - values.mean()) ** 2).sum() / (len(sizes) - 1))
    within = float(((values - means.reindex(school).to_numpy()) ** 2).sum() / (total - len(sizes)))
    usual = (total - (sizes**2).sum() / total) / (len(sizes) - 1)
    return (between - within) / (between + (usual - 1) * within)


def _over_schools(what, values, school, allocation):
    """Schools' own means compared: each school counts once."""
    means = values.groupby(school).mean()
    rows = allocation.set_index("school").loc[means.index]
    design = pd.DataFrame({"one": 1.0, "arm": rows["arm"].astype(float)})
    for one in sorted(rows["stratum"].unique())[1:]:
        design[f"stratum{one}"] = (rows["stratum"] == one).astype(float)
    fit = sm.OLS(means, design).fit()
    rest = values - values.groupby(school.map(rows["arm"])).transform("mean")
    return Found(
        what,
        float(fit.params["arm"]),
        float(fit.bse["arm"]),
        len(means) - design.shape[1],
        _icc(rest, school),
        len(means),
        len(values),
    )


def over_schools(survey, allocation):
    """The primary outcome without a mixed model: what the first time does not foretell, averaged over each school."""
    rows = survey.dropna(subset=["victimisation_2", "victimisation_0"])
    fit = sm.OLS(rows["victimisation_2"], sm.add_constant(rows["victimisation_0"])).fit()
    return _over_schools("victimisation, over schools", fit.resid, rows["school"], allocation)


def telling(answers, allocation):
    """The secondary outcome: who would tell a grown-up first, of those who answered."""
    rows = answers.dropna(subset=["first"])
    tells = rows["first"].isin(GROWN_UPS).astype(float)
    return _over_schools("telling a grown-up first, over schools", tells, rows["school"], allocation)


def telling_odds(answers, allocation):
    """Sensitivity: odds ratio by estimating equations whose variance is corrected for few clusters (Mancl, DeRouen)."""
    rows = answers.dropna(subset=["first"]).merge(allocation, on="school")
    rows["tells"] = rows["first"].isin(GROWN_UPS).astype(float)
    fit = smf.gee(
        "tells ~ arm + C(stratum)", "school", rows, family=sm.families.Binomial(),
        cov_struct=sm.cov_struct.Exchangeable(),
    ).fit(cov_type="bias_reduced")
    reach = stats.t.ppf(0.975, _freedom(allocation)) * fit.bse["arm"]
    effect = fit.params["arm"]
    low, ratio, high = np.exp([effect - reach, effect, effect + reach])
    return f"telling a grown-up first, odds ratio: {ratio:.2f} (95 % interval {low:.2f} to {high:.2f})"


def doses(folder, allocation):
    """What was held of the course in each class, from the game's own logs."""
    rows = []
    for path in sorted((folder / "logs").glob("*.csv")):
        log = read_log(path)
        rows.append(
            {
                "class": path.stem,
                "minutes": log["minutes"].sum(),
                "whole": (log["extent"] == "whole").sum(),
                "unsaid": log["extent"].isna().sum(),
            }
        )
    held = pd.DataFrame(rows)
    whole = (held["whole"] >= 5).sum()
    return (
        f"dose: {len(held)} classes of {(allocation['arm'] == 1).sum()} schools; "
        f"minutes median {held['minutes'].median():.0f} (least {held['minutes'].min():.0f}, "
        f"most {held['minutes'].max():.0f}); five lessons or more whole in {whole}; "
        f"five hours or more in {(held['minutes'] >= 300).sum()}; not said in {(held['unsaid'] > 0).sum()}"
    )


def read(folder):
    """The frames allocation, survey and answers, as they lie in a folder."""
    allocation = pd.read_csv(folder / "allocation.csv")
    survey = pd.read_csv(folder / "survey.csv")
    school = survey.groupby("class")["school"].first()
    tables = [
        read_answers(path).assign(**{"class": path.stem, "school": school[path.stem]})
        for path in sorted((folder / "tables").glob("*.csv"))
    ]
    return allocation, survey, pd.concat(tables, ignore_index=True)


def main():
    parser = argparse.ArgumentParser(description="Analyses a trial.")
    parser.add_argument("folder", type=Path, nargs="?", default=HERE / "simulated")
    folder = parser.parse_args().folder
    allocation, survey, answers = read(folder)
    gone = survey["victimisation_2"].isna().groupby(survey["school"].map(allocation.set_index("school")["arm"])).mean()
    print(f"not there the second time: {gone[0]:.1%} of those who wait, {gone[1]:.1%} of those with the course\n")
    primary = mixed(survey, allocation)
    print("Primary  ", primary or "the mixed model did not come out: the analysis over schools stands in its place")
    print("Secondary", telling(answers, allocation))
    print("\nSensitivity")
    for one in (mixed(survey, allocation, classes=True), over_schools(survey, allocation)):
        print("  ", one)
    print("  ", telling_odds(answers, allocation))
    print("\n" + doses(folder, allocation))
    known = folder / "truth.json"
    if known.exists():
        effects = json.loads(known.read_text(encoding="utf-8"))["effects"]
        print(f"\nTrue effects of this simulation: victimisation {effects['victimisation']:+.3f}, "
              f"telling {effects['tells']:+.3f}")


if __name__ == "__main__":
    main()
