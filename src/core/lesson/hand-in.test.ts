import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openFile, writeRecordsFile } from '../class/file.ts';
import { type Content, type HandIn, handIn, recordOf } from './hand-in.ts';
import { join, withPupil } from './joined.ts';
import { readCode } from '../record/code.ts';
import { unpack } from '../record/pack.ts';
import type { Playthrough } from '../record/playthrough.ts';
import { start } from '../story/state.ts';
import { shortPlan } from '../../../tests/e2e/support/plan.ts';
import { playBy } from '../../../tests/fixtures/small-level.ts';
import { code, levelNamed, levels } from '../../../tests/fixtures/records.ts';

const player = 'abcdefghij12';
const frog = levelNamed('funny-frog');
const story = shortPlan(frog).reduce((_, { after }) => after, start(frog));
const joined = withPupil(join(code, '2026-11-24', false), player, {
  seat: 'owl',
  before: { know: 4, sure: 2 },
  after: {},
});

/** What comes out of the picture and of the letters, as the teacher gets it. */
const read = ({ payload = '', letters = '' }: HandIn) => ({
  payload: unpack(payload, levels, code),
  letters: readCode(letters, levels, { lesson: code, day: '2026-11-25' }),
});

/** What a record that came in tells. The day of a typed code is the day it was typed. */
const told = (of: Playthrough | undefined, withDay: boolean): Content[] =>
  of === undefined
    ? []
    : (
        [
          ['story', true],
          ['seat', of.seat !== null],
          ['choices', Object.keys(of.forks).length > 0],
          ['signs', Object.keys(of.signs ?? {}).length > 0],
          ['ending', of.ending !== undefined],
          ['helped', of.helped !== undefined],
          ['answers', (of.before ?? of.after) !== undefined],
          ['day', withDay],
          ['number', true],
        ] as const
      ).flatMap(([content, there]) => (there ? [content] : []));

describe('what a pupil hands in', () => {
  it('is the record of the story, whole in the picture and in a file', () => {
    const record = recordOf(frog, story, joined, player);
    expect(record).toMatchObject({
      mode: 'own',
      seat: 'owl',
      day: '2026-11-24',
      before: { know: 4, sure: 2 },
      finished: true,
    });
    expect(record).not.toHaveProperty('after');
    const made = handIn(frog, record, code);
    expect(read(made).payload).toEqual({ ok: record });
    expect(openFile(writeRecordsFile([made.payload ?? '']), '2026-11-24')).toEqual({
      ok: { payloads: [made.payload] },
    });
  });

  it('has the same id whenever it is made, before and after the questions and a rewind', () => {
    const first = recordOf(frog, story, joined, player);
    const again = recordOf(
      frog,
      playBy(
        frog,
        Array.from({ length: 60 }, () => 1),
      ),
      withPupil(joined, player, { after: { know: 5 } }),
      player,
    );
    expect(again.id).toBe(first.id);
    expect(recordOf(frog, story, joined, 'bbbbbbbbbbbb').id).not.toBe(first.id);
  });

  it('says that the device is shared', () => {
    expect(recordOf(frog, story, join(code, '2026-11-24', true), player)).toMatchObject({ mode: 'shared', seat: null });
  });

  it('says truly what is in the picture and in the letters, for any story of any level', () => {
    for (const level of levels) {
      fc.assert(
        fc.property(fc.array(fc.nat(), { maxLength: 120 }), fc.boolean(), fc.boolean(), (picks, seat, answers) => {
          const pupil = withPupil(join(code, '2026-11-24', false), player, {
            seat: seat ? 'fox' : null,
            ...(answers && { before: { able: 1 } }),
          });
          const record = recordOf(level, playBy(level, picks), pupil, player);
          const made = handIn(level, record, code);
          const { payload, letters } = read(made);
          expect(payload).toEqual({ ok: record });
          expect(made.inPayload).toEqual(told('ok' in payload ? payload.ok : undefined, true));
          expect(made.inLetters).toEqual(told('ok' in letters ? letters.ok : undefined, false));
        }),
        { numRuns: 30 },
      );
    }
  });

  it('has no letters where the level has no number', () => {
    const { number: _number, ...unnumbered } = frog;
    const made = handIn(unnumbered, recordOf(unnumbered, story, joined, player), code);
    expect(made).not.toHaveProperty('letters');
    expect(made.inLetters).toEqual([]);
    expect(made.inPayload).toContain('signs');
  });
});
