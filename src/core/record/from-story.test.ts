import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isFork } from '../kinds/index.ts';
import { readCode, writeCode } from './code.ts';
import { countedForks, recordedForks } from './forks.ts';
import { type About, playthroughOf } from './from-story.ts';
import { idOf, IDS, numberOf, playthrough, playthroughId } from './playthrough.ts';
import { pack, unpack } from './pack.ts';
import { reduce } from '../story/reduce.ts';
import { start, type Story } from '../story/state.ts';
import { playBy, playWith } from '../../../tests/fixtures/small-level.ts';
import { code, levelNamed, levels } from '../../../tests/fixtures/records.ts';

const about: About = { id: 'K7QM', mode: 'own', seat: 'owl', day: '2026-11-24' };
const small = levelNamed('small');
const frog = levelNamed('funny-frog');

/** From where the story stands, reads on until something is asked. */
function settle(level: typeof frog, story: Story): Story {
  const on = reduce(level, reduce(level, story, { type: 'read', all: true }), { type: 'go-on' });
  const read = reduce(level, story, { type: 'read', all: true });
  return on === read ? read : settle(level, on);
}
const answer = (level: typeof frog, story: Story, id: string): Story =>
  settle(level, reduce(level, story, { type: 'answer', answer: { '': [id] } }));
const pass = (level: typeof frog, story: Story): Story => settle(level, reduce(level, story, { type: 'pass' }));
const play = (level: typeof frog, ...ids: string[]): Story =>
  ids.reduce((story, id) => (id === '-' ? pass(level, story) : answer(level, story, id)), settle(level, start(level)));

describe('the record of a story', () => {
  it('of any story, in any level, goes through QR and code', () => {
    for (const level of levels) {
      fc.assert(
        fc.property(fc.array(fc.nat(), { maxLength: 120 }), (picks) => {
          const record = playthroughOf(level, playBy(level, picks), about);
          playthrough.parse(record);
          expect(unpack(pack(level, record, code), levels, code)).toEqual({ ok: record });
          expect(readCode(writeCode(level, record, code), levels, { lesson: code, day: '2026-11-25' })).toHaveProperty(
            'ok.id',
            'K7QM',
          );
        }),
        { numRuns: 25 },
      );
    }
  });

  it('keeps first and last choice, the signs found either time, what was passed and what was not reached', () => {
    const first = answer(frog, play(frog, 'a'), 'gone-quiet');
    expect(playthroughOf(frog, first, about)).toMatchObject({
      forks: { d1: ['a', 'a'] },
      signs: { chat: ['gone-quiet'] },
      finished: false,
      ending: null,
      helped: null,
    });
    const back = reduce(frog, pass(frog, first), { type: 'rewind', to: 'd1' });
    expect(playthroughOf(frog, back, about).forks).toEqual({ d1: ['a', 'a'], d2: ['none', 'none'] });
    const again = answer(frog, answer(frog, answer(frog, back, 'c'), 'spreading'), 'a');
    const record = playthroughOf(frog, again, about);
    expect(record.forks).toEqual({ d1: ['a', 'c'], d2: ['none', 'a'] });
    expect(record.signs).toEqual({ chat: ['spreading', 'gone-quiet'] });
    // gone back behind once more, and then played from the start: what was chosen last is still known
    const behind = reduce(frog, again, { type: 'rewind', to: 'd1' });
    expect(playthroughOf(frog, behind, about)).toEqual(record);
    expect(playthroughOf(frog, reduce(frog, behind, { type: 'restart' }), about)).toEqual(record);
  });

  it('keeps of a sentence that it was said, of an order and a purse their results, and a small choice beside the counted ones', () => {
    const order = { '': ['threat', 'photo', 'joke'], 1: ['threat'], 2: ['photo'], 3: ['joke'] };
    const other = { '': ['joke', 'photo', 'threat'], 1: ['joke'], 2: ['photo'], 3: ['threat'] };
    const said = { '': ['said'], what: ['saw-it'], please: ['come'] };
    const story = playWith(small, [
      { '': ['wait'] },
      { '': ['knock'] },
      { '': ['laughing'] },
      said,
      order,
      { '': ['lesson'], way: ['vote'] },
    ]);
    const record = playthroughOf(small, story, about);
    expect(record).toMatchObject({
      forks: {
        first: ['wait', 'wait'],
        busy: ['knock', 'knock'],
        'tell-it': ['said', 'said'],
        queue: ['well', 'well'],
        purse: ['spent', 'spent'],
      },
      finished: true,
      ending: 'end-late',
    });
    expect(countedForks(small).map((fork) => fork.id)).toEqual(['first', 'queue', 'purse']);
    const turned = settle(
      small,
      reduce(small, reduce(small, story, { type: 'rewind', to: 'queue' }), { type: 'answer', answer: other }),
    );
    expect(playthroughOf(small, turned, about).forks['queue']).toEqual(['well', 'other']);
  });

  it('has no trace of feelings, and tells a pass apart unless it counts as a choice', () => {
    const level = levelNamed('he-gets-me');
    const silent = level.beats.filter((beat) => isFork(beat) && beat.recorded === false).map((beat) => beat.id);
    expect(silent).toEqual(['feels']);
    expect(recordedForks(level).map((fork) => fork.id)).not.toContain('feels');
    const values = Object.fromEntries(recordedForks(frog).map((fork) => [fork.id, fork.values]));
    expect(values['stand']).toEqual(['s1', 's2']);
    expect(values['d1']).toEqual(['a', 'b', 'c', 'd', 'none']);
    expect(values['tell-her']).toEqual(['said', 'none']);
  });

  it('says after which choice help came, the first time through', () => {
    const said = (story: Story, level = frog): Story =>
      settle(
        level,
        reduce(level, story, {
          type: 'answer',
          answer: { '': ['said'], 'way-in': ['w1'], happened: ['h1'], help: ['p1'] },
        }),
      );
    const helped = (story: Story): string | null | undefined => playthroughOf(frog, story, about).helped;
    expect(helped(play(frog, 'c', '-', 'd'))).toBeNull();
    expect(helped(play(frog, 'c', '-', 'a'))).toBe('d2');
    expect(helped(play(frog, 'a', '-', 'd', 'c'))).toBe('d3');
    const late = play(frog, 'b', '-', 'd', 'd');
    expect(helped(late)).toBeNull();
    expect(helped(play(frog, 'b', '-', 'd', 'd', 'b'))).toBe('d3');
    expect(helped(said(answer(frog, late, 'a')))).toBe('d3');
    // going back does not make it the first time
    const back = reduce(frog, play(frog, 'c', '-', 'd', 'd', 'b'), { type: 'rewind', to: 'd2' });
    expect(helped(answer(frog, back, 'a'))).toBe('d3');
  });

  it('keeps the first ending come to', () => {
    const end = play(frog, 'b', '-', 'd', 'd', 'b', 's1');
    expect(playthroughOf(frog, end, about)).toMatchObject({ finished: true, ending: 'room-on-the-sack' });
  });
});

describe('the id of a playthrough', () => {
  it('is four letters for twenty bits', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: IDS - 1 }),
        (number) => void expect(numberOf({ id: idOf(number) })).toBe(number),
      ),
    );
  });

  it('is the same whenever it is asked for, and another for another player, level or lesson', () => {
    expect(playthroughId('abcdefghijkl', 'funny-frog', code)).toBe(playthroughId('abcdefghijkl', 'funny-frog', code));
    const ids = Array.from({ length: 2000 }, (_, at) =>
      playthroughId(`player${String(at).padStart(6, '0')}`, 'funny-frog', code),
    );
    // of 2,000 among 2^20 two pairs may be expected to meet
    expect(new Set(ids).size).toBeGreaterThan(1985);
    expect(playthroughId('abcdefghijkl', 'funny-frog', null)).not.toBe(ids[0]);
  });
});
