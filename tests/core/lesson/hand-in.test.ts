import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openFile, writeRecordsFile } from '../../../src/core/class/file.ts';
import { type HandIn, handIn, recordOf } from '../../../src/core/lesson/hand-in.ts';
import { join, withPupil } from '../../../src/core/lesson/joined.ts';
import { readCode } from '../../../src/core/record/code.ts';
import { unpack } from '../../../src/core/record/pack.ts';
import { start } from '../../../src/core/story/state.ts';
import { shortPlan } from '../../e2e/support/plan.ts';
import { playBy } from '../save/small-level.ts';
import { code, levelNamed, levels } from '../record/records.ts';

const player = 'abcdefghij12';
const frog = levelNamed('funny-frog');
const story = shortPlan(frog).reduce((_, { after }) => after, start(frog));
const joined = withPupil(join(code, '2026-11-24', false), player, { seat: 'owl', before: { know: 4, sure: 2 }, after: {} });

/** What comes out of the picture and of the letters, as the teacher gets it. */
const read = ({ payload = '', letters = '' }: HandIn) => ({
  payload: unpack(payload, levels, code),
  letters: readCode(letters, levels, { lesson: code, day: '2026-11-25' }),
});

describe('what a pupil hands in', () => {
  it('is the record of the story, whole in the picture and in a file', () => {
    const record = recordOf(frog, story, joined, player);
    expect(record).toMatchObject({ mode: 'own', seat: 'owl', day: '2026-11-24', before: { know: 4, sure: 2 }, finished: true });
    expect(record).not.toHaveProperty('after');
    const made = handIn(frog, record, code);
    expect(read(made).payload).toEqual({ ok: record });
    expect(openFile(writeRecordsFile([made.payload ?? '']), '2026-11-24')).toEqual({ ok: { payloads: [made.payload] } });
  });

  it('has the same id whenever it is made, before and after the questions and a rewind', () => {
    const first = recordOf(frog, story, joined, player);
    const again = recordOf(frog, playBy(frog, Array.from({ length: 60 }, () => 1)), withPupil(joined, player, { after: { know: 5 } }), player);
    expect(again.id).toBe(first.id);
    expect(recordOf(frog, story, joined, 'bbbbbbbbbbbb').id).not.toBe(first.id);
  });

  it('says that the device is shared', () => {
    expect(recordOf(frog, story, join(code, '2026-11-24', true), player)).toMatchObject({ mode: 'shared', seat: null });
  });

  it('says truly what is in the picture and in the letters, for any story of any level', () => {
    for (const level of levels) {
      fc.assert(fc.property(fc.array(fc.nat(), { maxLength: 120 }), fc.boolean(), fc.boolean(), (picks, seat, answers) => {
        const pupil = withPupil(join(code, '2026-11-24', false), player, { seat: seat ? 'fox' : null, ...(answers && { before: { able: 1 } }) });
        const record = recordOf(level, playBy(level, picks), pupil, player);
        const made = handIn(level, record, code);
        const { payload, letters } = read(made);
        if (made.letters === undefined) expect(made.inLetters).toEqual([]);
        else {
          const typed = 'ok' in letters ? letters.ok : expect.unreachable(letters.place);
          expect(typed).toMatchObject({ id: record.id, seat: record.seat });
          expect(made.inLetters.includes('ending')).toBe(typed.ending !== undefined);
          expect(made.inLetters.includes('helped')).toBe(typed.helped !== undefined);
          expect(made.inLetters.includes('seat')).toBe(typed.seat !== null);
          expect(typed.signs).toBeNull();
          expect(typed).not.toHaveProperty('before');
          expect(made.inLetters).not.toContain('signs');
          expect(made.inLetters).not.toContain('answers');
          expect(made.inLetters).not.toContain('day');
        }
        if (made.payload === undefined) expect(made.inPayload).toEqual([]);
        else {
          expect(payload).toEqual({ ok: record });
          expect(made.inPayload.includes('seat')).toBe(seat);
          expect(made.inPayload.includes('answers')).toBe(answers);
          expect(made.inPayload.includes('signs')).toBe(Object.keys(record.signs ?? {}).length > 0);
          expect(made.inPayload).toEqual(expect.arrayContaining(['story', 'ending', 'helped', 'day', 'number']));
        }
      }), { numRuns: 30 });
    }
  });
});
