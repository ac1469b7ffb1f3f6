import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeFits, levelOfCode, readCode, writeCode } from './code.ts';
import { countedForks } from './forks.ts';
import { LETTERS, readLetters, writeLetters } from './letters.ts';
import { idOf, type Playthrough } from './playthrough.ts';
import {
  anyRecord,
  code as lessonCode,
  levelNamed,
  levelOf,
  levels,
  otherCode,
} from '../../../tests/fixtures/records.ts';

const day = '2026-11-24';
const about = { lesson: lessonCode, day };
const frog = levelNamed('funny-frog');
const sample = (level = frog): Playthrough => fc.sample(anyRecord(level), { numRuns: 1, seed: 5 })[0] as Playthrough;
const admin = levelOf([4, 4, 3, 3]);

/** What a code keeps of a record. */
function kept(level: typeof frog, of: Playthrough): Playthrough {
  const fit = codeFits(level);
  const forks = Object.fromEntries(countedForks(level).flatMap(({ id }) => (of.forks[id] ? [[id, of.forks[id]]] : [])));
  const told = fit.fits
    ? { ...(fit.ending && { ending: of.ending ?? null }), ...(fit.helped && { helped: of.helped ?? null }) }
    : {};
  const finished =
    fit.fits && fit.ending ? (of.ending ?? null) !== null : countedForks(level).every(({ id }) => id in of.forks);
  return {
    id: of.id,
    level: of.level,
    version: of.version,
    mode: 'own',
    seat: of.seat,
    day,
    finished,
    forks,
    signs: null,
    ...told,
  };
}

describe('a typed code', () => {
  it.each(
    [...levels, admin, levelOf([4, 4, 4, 4]), levelOf([2]), levelOf([])].map(
      (level) => [level.id, countedForks(level).length, level] as const,
    ),
  )('carries level, seat, choices and id of any record of %s (%i counted forks)', (_id, _forks, level) => {
    fc.assert(
      fc.property(anyRecord(level), fc.constantFrom(lessonCode, null), (record, lesson) => {
        const written = writeCode(level, record, lesson);
        expect(written).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/);
        expect(levelOfCode(written.toLowerCase())).toBe(level.number);
        expect(readCode(written.toLowerCase(), [...levels, level].reverse(), { lesson, day })).toEqual({
          ok: kept(level, record),
        });
      }),
    );
  });

  it('is refused with any one letter wrong, and with any two swapped', () => {
    const records = fc.sample(anyRecord(frog), { numRuns: 40, seed: 1 });
    for (const numbers of records.map((record) => readLetters(writeCode(frog, record, lessonCode)) ?? [])) {
      const wrong = numbers.flatMap((right, at) =>
        Array.from({ length: 32 }, (_, letter) => letter)
          .filter((letter) => letter !== right)
          .map((letter) => numbers.with(at, letter)),
      );
      const swapped = numbers.flatMap((one, at) =>
        numbers.flatMap((other, place) =>
          place > at && one !== other ? [numbers.with(at, other).with(place, one)] : [],
        ),
      );
      expect(wrong).toHaveLength(12 * 31);
      for (const typed of [...wrong, ...swapped])
        expect(readCode(writeLetters(typed), levels, about)).toEqual({ refused: 'tampered', place: 'code' });
    }
  });

  it('is refused for its own reason when it is something else', () => {
    const written = writeCode(frog, sample(), lessonCode);
    for (const none of ['', 'hello', written.slice(1), `${written}0`, 'ABCD-EFG?-JKMN'])
      expect(readCode(none, levels, about)).toEqual({ refused: 'not-ours', place: 'code' });
    expect(
      readCode(
        written,
        levels.filter((level) => level !== frog),
        about,
      ),
    ).toEqual({ refused: 'unknown-level', place: `level ${frog.number}` });
    expect(readCode(written, [{ ...frog, version: frog.version + 1 }], about)).toEqual({
      refused: 'unknown-version',
      place: 'level funny-frog',
    });
    expect(readCode(written, levels, { lesson: otherCode, day })).toEqual({ refused: 'wrong-lesson', place: 'lesson' });
    expect(readCode(written, levels, { lesson: null, day })).toEqual({ refused: 'wrong-lesson', place: 'lesson' });
    expect(readCode(writeCode(frog, sample(), null), levels, about)).toEqual({
      refused: 'wrong-lesson',
      place: 'lesson',
    });
    expect(readCode(written, [{ ...frog, version: frog.version + 2 }], about)).toEqual({
      refused: 'wrong-lesson',
      place: 'lesson',
    });
  });

  it('of random letters is hardly ever taken', () => {
    const seen = new Map<string, number>();
    const any = fc.array(fc.constantFrom(...LETTERS), { minLength: 12, maxLength: 12 });
    for (const letters of fc.sample(any, { numRuns: 20_000, seed: 3 })) {
      const read = readCode(letters.join(''), levels, about);
      const why = 'ok' in read ? 'ok' : read.refused;
      seen.set(why, (seen.get(why) ?? 0) + 1);
    }
    expect(seen.get('ok') ?? 0).toBeLessThan(20);
    expect(seen.get('tampered')).toBeGreaterThan(18_000);
  });

  it('has room for what a level has to choose, or says that it has not', () => {
    expect(codeFits(frog)).toEqual({ fits: true, ending: true, helped: true, tags: 27 });
    expect(codeFits(admin)).toEqual({ fits: true, ending: true, helped: false, tags: 27 });
    expect(codeFits(levelOf([4, 4, 4, 4]))).toEqual({ fits: true, ending: false, helped: false, tags: 35 });
    expect(codeFits(levelOf([5, 5, 5, 5]))).toEqual({ fits: true, ending: false, helped: false, tags: 8 });
    expect(codeFits(levelOf([4, 4, 4, 4, 4]))).toEqual({ fits: false, why: 'too-many-choices' });
    const { number: _number, ...unnumbered } = frog;
    expect(codeFits(unnumbered)).toEqual({ fits: false, why: 'no-number' });
    expect(() => writeCode(unnumbered, sample(), null)).toThrow(RangeError);
  });

  it('tells lessons apart as well as its tags can', () => {
    const codes = Array.from({ length: 2000 }, (_, at) => `AAAA-${writeLetters([at >> 10, (at >> 5) & 31, at & 31])}`);
    const taken = codes.filter(
      (lesson) => 'ok' in readCode(writeCode(frog, sample(), lessonCode), levels, { lesson, day }),
    );
    const { tags = 0 } = codeFits(frog) as { tags?: number };
    expect(taken.length).toBeLessThan((2 * codes.length) / tags);
  });

  it('of a whole class never passes for another lesson’s by one stroke of chance: each code has its own', () => {
    const class24 = fc.sample(anyRecord(frog), { numRuns: 24, seed: 11 }).map((one, at) => ({ ...one, id: idOf(at) }));
    const written = class24.map((one) => writeCode(frog, one, lessonCode));
    const others = Array.from({ length: 400 }, (_, at) => `AAAA-${writeLetters([at >> 5, at & 31])}`);
    const passed = others.map(
      (lesson) => written.filter((code) => 'ok' in readCode(code, levels, { lesson, day })).length,
    );
    // before, one lesson in twenty-seven let in all twenty-four
    expect(Math.max(...passed)).toBeLessThanOrEqual(7);
    expect(passed.filter((count) => count > 3).length / others.length).toBeLessThan(0.08);
  });
});
