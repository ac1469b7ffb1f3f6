"""The game's own files, as `codebook.md` has them: read and written in any of the languages it speaks."""

import csv
import json
from pathlib import Path

import pandas as pd

HERE = Path(__file__).resolve().parent
EXPORTS = json.loads((HERE / "columns.json").read_text(encoding="utf-8"))
TABLE = EXPORTS["table"]
LOG = EXPORTS["log"]
LANGUAGES = sorted(TABLE["yes"])
# a comma where the language writes 0.5, as spreadsheet programs have it
SEPARATORS = {"en": ",", "es": ";", "ar": ";"}


def _words(of, language):
    """The keys of a group of words, by the word in a language."""
    return {words[language]: key for key, words in of.items()}


def read_table(path):
    """Reads the table of a class, whatever its language.

    Returns a frame with the columns of the codebook under their ids, `what` by its id, and the answers to questions as
    numbers in `first` and `last` (missing where passed). Raises ValueError for a file that is no such table.
    """
    with open(path, encoding="utf-8-sig", newline="") as file:
        lines = file.read().split("\r\n")
    for language in LANGUAGES:
        names = _words(TABLE["columns"], language)
        found = next(csv.reader(lines[:1], delimiter=SEPARATORS[language]))
        if all(one in names for one in found):
            break
    else:
        raise ValueError(f"{path} is not a table of the game: {lines[0]!r}")
    rows = list(csv.DictReader(lines, delimiter=SEPARATORS[language]))
    frame = pd.DataFrame(rows, columns=found).rename(columns=names)
    frame["what"] = frame["what"].map(_words(TABLE["what"], language))
    asked = {words["ask"][language]: key for key, words in TABLE["questions"].items()}
    is_question = frame["what"] == "question"
    frame.loc[is_question, "fork"] = frame.loc[is_question, "fork"].map(asked)
    for key, words in TABLE["questions"].items():
        numbers = {answer[language]: at for at, answer in enumerate(words["answers"])}
        of = is_question & (frame["fork"] == key)
        for column in ("first", "last"):
            frame.loc[of, column] = frame.loc[of, column].map(numbers)
    return frame


def read_answers(path):
    """The answers before a story, one row a playthrough and a column a question; missing where passed."""
    rows = read_table(path)
    rows = rows[rows["what"] == "question"]
    return rows.pivot(index=["level", "id"], columns="fork", values="first").astype("Float64").reset_index(drop=True)


def write_table(path, language, story, version, playthroughs):
    """Writes the table of a class as the game does, without animals.

    `playthroughs`: for each its id and the answers before the story, a dict of question to number.
    """
    columns = [one for one in TABLE["columns"] if one != "seat"]
    no = TABLE["no"][language]
    with open(path, "w", encoding="utf-8", newline="") as file:
        file.write("\ufeff")
        writer = csv.writer(file, delimiter=SEPARATORS[language], lineterminator="\r\n")
        writer.writerow([TABLE["columns"][one][language] for one in columns])
        for name, answers in sorted(playthroughs):
            for question, words in TABLE["questions"].items():
                if question not in answers:
                    continue
                cells = {
                    "level": story,
                    "version": version,
                    "id": name,
                    "mode": TABLE["modes"]["own"][language],
                    "finished": TABLE["yes"][language],
                    "what": TABLE["what"]["question"][language],
                    "fork": words["ask"][language],
                    "first": words["answers"][answers[question]][language],
                    "counted": no,
                }
                writer.writerow([cells.get(one, "") for one in columns])


def read_log(path):
    """Reads the log of lessons of a class. Raises ValueError for a file that is no such log."""
    frame = pd.read_csv(path, encoding="utf-8-sig", dtype={"lesson": str})
    if list(frame.columns) != LOG["columns"]:
        raise ValueError(f"{path} is not a log of the game: {list(frame.columns)}")
    return frame


def write_log(path, rows):
    """Writes the log of lessons as the game does: rows in the order of its columns."""
    with open(path, "w", encoding="utf-8", newline="") as file:
        file.write("\ufeff")
        writer = csv.writer(file, lineterminator="\r\n")
        writer.writerow(LOG["columns"])
        writer.writerows(rows)
