import { describe, expect, it } from 'vitest';
import { addTo, joined, keyOf, MOST_RECORDS, schoolClass, type SchoolClass, withShapes } from './class.ts';
import { codeOfClass, versionShown, versionsPlayed } from './versions.ts';
import { COLUMNS, tableOf } from './csv.ts';
import { openFile, writeClassFile } from './file.ts';
import { project } from './projector.ts';
import { summarise, type Summary } from './summary.ts';
import { statements } from './xapi.ts';
import { readCode, writeCode } from '../record/code.ts';
import { countedForks, recordedForks } from '../record/forks.ts';
import { pack, unpack } from '../record/pack.ts';
import { idOf, type Playthrough } from '../record/playthrough.ts';
import { shape } from '../record/shape.ts';
import { shapeOf } from '../record/shape-of.ts';
import type { Level } from '../level/schema.ts';
import { code, levels } from '../../../tests/fixtures/records.ts';
import { empty, frog, pupils, today } from '../../../tests/fixtures/classes.ts';

/** The level as it is after a change: raised, and without the choice that most made. */
const raised = {
  ...frog,
  version: frog.version + 1,
  beats: frog.beats.filter((beat) => beat.id !== 'd1'),
} as Level;
const played: Playthrough[] = [...pupils(9, ['b', 'b'], ['a', 'a']), ...pupils(8, ['c', 'a'], ['b', 'b'])].map(
  (one, at) => ({ ...one, id: idOf(300 + at) }),
);
const classWith = (records: readonly Playthrough[], shapes: SchoolClass = empty): SchoolClass => {
  const added = addTo(shapes, records);
  if ('refused' in added) throw new Error(added.refused);
  return added.class;
};
const kept = withShapes(empty, [shapeOf(frog)]);
const count = (of: SchoolClass, here: Level | undefined): Summary =>
  summarise(versionShown(of, frog.id, here), Object.values(of.playthroughs));

describe('a class in the middle of its lesson, when a level', () => {
  const of = classWith(played, kept);
  const before = count(of, frog);
  for (const [what, here] of [
    ['is raised', raised],
    ['goes', undefined],
  ] as const) {
    it(`${what}, is counted as before, on the wall and in its tables`, () => {
      expect(count(of, here)).toEqual(before);
      expect(project(count(of, here))).toEqual(project(before));
      const version = versionShown(of, frog.id, here);
      const [asItWas, asItIs] = [frog, version].map((one) => [
        tableOf(
          [one],
          played,
          (column) => column,
          ({ value }) => value,
        ),
        statements([one], played, empty.id),
      ]);
      expect(asItIs).toEqual(asItWas);
      expect(
        tableOf(
          [version],
          played,
          (column) => column,
          ({ value }) => value,
        ),
      ).toHaveLength(
        1 + played.reduce((sum, one) => sum + Object.keys(one.forks).length + Object.keys(one.signs ?? {}).length, 0),
      );
      expect(COLUMNS).toContain('version');
    });
  }

  it('is raised, counts what is played in either apart', () => {
    const newer = pupils(3, ['b', 'b'], ['a', 'a']).map((one, at) => ({
      ...one,
      id: idOf(900 + at),
      version: raised.version,
      forks: { d2: ['a', 'a'] as [string, string] },
    }));
    const both = classWith(newer, withShapes(of, [shapeOf(raised)]));
    expect(versionsPlayed(both, frog.id)).toEqual([
      { version: frog.version, cameIn: played.length },
      { version: raised.version, cameIn: 3 },
    ]);
    expect(count(both, raised)).toEqual({ ...before, otherVersion: 3 });
  });

  it('goes or is raised, still takes in what was played in it before', () => {
    const [record] = played;
    if (!record) throw new Error('nobody played');
    for (const here of [levels, levels.map((one) => (one.id === frog.id ? { ...one, ...raised } : one)), []]) {
      const numbered = levels.find((one) => one.id === frog.id);
      if (!numbered) throw new Error('no level');
      const known = [...here, ...Object.values(withShapes(empty, [shapeOf(numbered)]).shapes ?? {})];
      expect(unpack(pack(frog, record, code), known, code)).toEqual({ ok: record });
      expect(readCode(writeCode(numbered, record, code), known, { lesson: code, day: today })).toMatchObject({
        ok: { id: record.id, version: frog.version, forks: record.forks },
      });
    }
  });

  it('goes, keeps the letters of its lesson if it kept the number, and else has none', () => {
    const numbered = withShapes(empty, levels.map(shapeOf));
    expect(codeOfClass(numbered, [])).toBe(codeOfClass(empty, levels));
    expect(codeOfClass(empty, [])).toBeUndefined();
  });
});

describe('a class of which no shape was kept', () => {
  const of = classWith(played);
  it('is counted by the level that is here, if it is that version', () => {
    expect(versionShown(of, frog.id, frog)).toBe(frog);
  });

  it('else by its records: the teacher has every number, the wall none', () => {
    const summary = count(of, raised);
    expect(summary.cameIn).toBe(played.length);
    const [d1] = summary.forks;
    expect(Object.fromEntries((d1?.choices.groups ?? []).map(({ id, first }) => [id, first]))).toEqual({
      a: 0,
      b: 9,
      c: 8,
    });
    expect(project(summary)).toMatchObject({ forks: [], steps: [], signs: [] });
  });
});

describe('what is kept of a version', () => {
  it('is all that records of every level are counted by', () => {
    for (const level of levels) {
      const made = shapeOf(level);
      expect(shape.parse(JSON.parse(JSON.stringify(made)))).toEqual(made);
      expect(recordedForks(made).map(({ id, values, counted }) => ({ id, values, counted }))).toEqual(
        recordedForks(level),
      );
      expect(countedForks(made).map(({ id }) => id)).toEqual(countedForks(level).map(({ id }) => id));
      expect(summarise(made, [])).toEqual(summarise(level, []));
    }
  });

  it('goes into the backup and comes back with it; an older file without it is read as well', () => {
    const of = classWith(played, kept);
    const opened = openFile(writeClassFile(of), today);
    expect('ok' in opened && 'class' in opened.ok && opened.ok.class.shapes).toEqual(of.shapes);
    expect('ok' in openFile(writeClassFile(classWith(played)), today)).toBe(true);
    expect(joined(classWith(played), of).shapes).toEqual(of.shapes);
  });

  it('costs no class when it is damaged', () => {
    const of = { ...classWith(played, kept), shown: { 'funny-frog/2': 7 } };
    const read = schoolClass.parse({ ...of, shapes: { ...of.shapes, 'other/1': { id: 'other' } } });
    expect(Object.keys(read.shapes ?? {})).toEqual(Object.keys(kept.shapes ?? {}));
    expect(read.shown).toEqual({});
    expect(read.playthroughs).toEqual(of.playthroughs);
  });
});

describe('more than a class can have', () => {
  it('is refused whole, in a file and beside what is there', () => {
    const [one] = played;
    if (!one) throw new Error('nobody played');
    const many = Array.from({ length: MOST_RECORDS + 1 }, (_, at) => ({ ...one, id: idOf(at) }));
    expect(addTo(empty, many)).toEqual({ refused: 'too-many', place: 'playthroughs' });
    const forged = { ...empty, playthroughs: Object.fromEntries(many.map((record) => [keyOf(record), record])) };
    expect(openFile(writeClassFile(forged), today)).toEqual({ refused: 'too-many', place: 'playthroughs' });
    expect('class' in addTo(classWith(many.slice(1)), many.slice(1))).toBe(true);
  });
});
