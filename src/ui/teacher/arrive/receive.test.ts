import { describe, expect, it } from 'vitest';
import { keyOf, newClass, type SchoolClass } from '../../../core/class/class.ts';
import { MOST_BYTES, writeClassFile, writeRecordsFile } from '../../../core/class/file.ts';
import { joined } from '../../../core/class/class.ts';
import type { ClassesPort } from '../../../ports/class.ts';
import type { LevelCard } from '../../../core/level/card.ts';
import { writeCode } from '../../../core/record/code.ts';
import { pack } from '../../../core/record/pack.ts';
import { receiveCode, receiveFile, receivePayload, receivePayloads, restoreClass } from './receive.ts';
import { createChance } from '../../../services/device/chance.ts';
import { pupils } from '../../../../tests/fixtures/classes.ts';
import { lettersFor, levelNamed } from '../../../../tests/fixtures/records.ts';

const frog = { ...levelNamed('funny-frog'), number: 1 };
const admin = { ...levelNamed('admin'), number: 2 };
const levels = [frog, admin];
const lessonOf = (ids: readonly string[], draw: number) => ({
  levels: [...ids],
  language: null,
  seats: true,
  check: false,
  draw,
});
const mine = newClass('aaaaaaaaaaaa', 'Class 5b', lessonOf(['funny-frog'], 7), '2026-11-24');
const other = newClass('bbbbbbbbbbbb', 'Clubhouse', lessonOf(['funny-frog', 'admin'], 8), '2026-11-24');
const codeOf = (of: SchoolClass): string => lettersFor(of.lesson, levels);
const [one, two, three] = pupils(3, ['a', 'b'], ['a', 'a'], ['c', 'c']).map((record) => ({
  ...record,
  version: frog.version,
}));

/** A device with these classes; `puts` counts what was written. */
function device(...kept: readonly SchoolClass[]) {
  const all = new Map(kept.map((of) => [of.id, of]));
  const counts = { puts: 0, read: 0 };
  const classes: ClassesPort = {
    list: async () => ({ is: 'found', value: [...all.values()] }),
    async get(id) {
      const of = all.get(id);
      return of ? { is: 'found', value: of } : { is: 'none' };
    },
    async put(of) {
      counts.puts += 1;
      const before = all.get(of.id);
      all.set(of.id, before ? joined(of, before) : of);
      return true;
    },
    remove: async (id) => all.delete(id),
    aside: async () => ({ is: 'none' }),
    removeAside: async () => true,
    subscribe: () => () => undefined,
  };
  const cards = levels.map(({ id, number }) => ({ id, number })) as unknown as LevelCard[];
  const load = async (id: string) => ({ level: levels.find((level) => level.id === id) ?? frog, words: {} as never });
  return {
    needs: {
      classes,
      levels: { list: () => cards, load, about: async () => '' },
      chance: { ...createChance(), day: () => '2026-11-24' },
    },
    counts,
    records: (id: string) => Object.keys(all.get(id)?.playthroughs ?? {}),
  };
}
const file = (text: string, name = 'owl.json') => ({ name, size: text.length, text: async () => text });

describe('what comes in for a class', () => {
  it('comes in by code, by QR and by file, and counts once however often it comes', async () => {
    const { needs, records, counts } = device(mine, other);
    const first = await receivePayload(needs, mine.id, pack(frog, one!, codeOf(mine)));
    expect(first).toMatchObject({ kind: 'in', arrivals: ['new'], kept: true });
    expect(await receiveCode(needs, mine.id, writeCode(frog, one!, codeOf(mine)).toLowerCase())).toMatchObject({
      kind: 'in',
      arrivals: ['again'],
    });
    expect(counts.puts).toBe(1);
    const payloads = [one!, two!].map((record) => pack(frog, record, codeOf(mine)));
    expect(await receiveFile(needs, mine.id, file(writeRecordsFile(payloads)))).toMatchObject({
      kind: 'in',
      arrivals: ['again', 'new'],
      taken: payloads,
    });
    expect(records(mine.id)).toEqual([one!, two!].map(keyOf));
  });

  it('is all written at once', async () => {
    const { needs, counts } = device(mine);
    await receivePayloads(
      needs,
      mine.id,
      [one!, two!, three!].map((record) => pack(frog, record, codeOf(mine))),
    );
    expect(counts.puts).toBe(1);
  });

  it('of another class here is offered to that one, and nothing is written', async () => {
    const { needs, records, counts } = device(mine, other);
    expect(await receivePayload(needs, mine.id, pack(frog, one!, codeOf(other)))).toMatchObject({
      kind: 'elsewhere',
      class: other,
    });
    expect(counts.puts).toBe(0);
    expect(records(mine.id)).toEqual([]);
  });

  it('as a file of another class here is offered to that one, as letters are', async () => {
    const { needs, counts } = device(mine, other);
    const given = file(writeRecordsFile([one!, two!].map((record) => pack(frog, record, codeOf(other)))));
    const outcome = await receiveFile(needs, mine.id, given);
    expect(outcome).toMatchObject({ kind: 'elsewhere', class: other });
    expect(outcome.kind === 'elsewhere' && outcome.records.map(keyOf)).toEqual([one!, two!].map(keyOf));
    expect(counts.puts).toBe(0);
  });

  it.each([
    [
      'a level that is not in the lesson',
      pack(admin, { ...one!, level: 'admin', version: admin.version, forks: {} }, codeOf(mine)),
      'other-level',
    ],
    ['no lesson', pack(frog, one!, null), 'wrong-lesson'],
    ['something else', 'https://example.org', 'not-ours'],
    ['a changed code', pack(frog, one!, codeOf(mine)).replace(/.$/, (sign) => (sign === '7' ? '8' : '7')), 'tampered'],
    [
      'another version',
      pack({ ...frog, version: frog.version + 1 }, { ...one!, version: frog.version + 1 }, codeOf(mine)),
      'unknown-version',
    ],
  ])('is refused when it is of %s', async (_what, text, reason) => {
    const { needs, records } = device(mine);
    expect(await receivePayload(needs, mine.id, text)).toMatchObject({ kind: 'refused', refusal: { refused: reason } });
    expect(records(mine.id)).toEqual([]);
  });

  it('is not even read from a file of ten megabytes', async () => {
    const { needs } = device(mine);
    const huge = { name: 'huge.json', size: MOST_BYTES, text: () => Promise.reject(new Error('It was read.')) };
    expect(await receiveFile(needs, mine.id, huge)).toMatchObject({
      kind: 'refused',
      refusal: { refused: 'too-large' },
    });
  });

  it('has nowhere to go when the class was deleted', async () => {
    const { needs } = device();
    expect(await receivePayload(needs, mine.id, pack(frog, one!, codeOf(mine)))).toEqual({ kind: 'gone' });
  });
});

describe('the file of a class', () => {
  const full = { ...mine, playthroughs: { [keyOf(one!)]: one!, [keyOf(two!)]: two! } };

  it('brings it back on another laptop', async () => {
    const { needs, records } = device();
    expect(await restoreClass(needs, file(writeClassFile(full)))).toMatchObject({
      ok: { label: 'Class 5b' },
      kept: true,
    });
    expect(records(mine.id)).toEqual([one!, two!].map(keyOf));
  });

  it('is not a pupil’s: it is said which class here that one is from, or that it is none', async () => {
    const pupil = file(writeRecordsFile([pack(frog, one!, codeOf(other))]));
    const { needs, counts } = device(mine, other);
    expect(await restoreClass(needs, pupil)).toMatchObject({ kind: 'elsewhere', class: other });
    expect(counts.puts).toBe(0);
    expect(await restoreClass(device(mine).needs, pupil)).toEqual({ kind: 'pupil' });
  });

  it('takes nothing away from the class that is here', async () => {
    const { needs, records } = device({ ...mine, playthroughs: { [keyOf(three!)]: three! } });
    await restoreClass(needs, file(writeClassFile(full)));
    expect(records(mine.id).sort()).toEqual([one!, two!, three!].map(keyOf).sort());
  });

  it('that was changed brings nothing', async () => {
    const { needs, records } = device();
    expect(await restoreClass(needs, file(writeClassFile(full).replace('5b', '6a')))).toMatchObject({
      refused: 'tampered',
    });
    expect(records(mine.id)).toEqual([]);
  });
});

describe('a class that is not known now', () => {
  it.each(['locked', 'unknown'] as const)('takes in nothing while it is %s, and is not said to be gone', async (is) => {
    const { needs, counts } = device(mine);
    needs.classes.get = async () => ({ is });
    expect(await receivePayload(needs, mine.id, pack(frog, one!, codeOf(mine)))).toEqual({ kind: 'later', why: is });
    expect(counts.puts).toBe(0);
  });
});
