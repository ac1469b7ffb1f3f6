import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { change, EMPTY_PICTURE, lightOf, type Picture, pictureNow, pictureOfPart } from './picture.ts';
import { lastVisit } from './questions.ts';
import { reduce } from './reduce.ts';
import { start, type Story } from './state.ts';
import { allKinds, copy, frozen, picks, playThrough, played, statesBy } from '../../../tests/fixtures/play.ts';

describe.each(played)('the picture of $name', ({ level }) => {
  it('follows from level and state alone', () => {
    fc.assert(
      fc.property(picks, (numbers) => {
        const state = frozen(statesBy(level, numbers).at(-1) as Story);
        const picture = pictureNow(level, state);
        expect(pictureNow(copy(level), copy(state))).toEqual(picture);
      }),
      { numRuns: 60 },
    );
  });

  it('never falls below the lamp nor rises above the full circle', () => {
    fc.assert(
      fc.property(picks, (numbers) => {
        for (const state of statesBy(level, numbers))
          expect([0, 1, 2, 3, 4]).toContain(lightOf(pictureNow(level, state)));
      }),
      { numRuns: 30 },
    );
  });

  it('can end with the full circle, in the warm light', () => {
    // not by whatever stands first: by one answer or another at each fork
    const ends = Array.from({ length: 12 }, (_, way) => {
      let at = way;
      return pictureNow(
        level,
        playThrough(level, (_fork, answers) => answers[(at += way + 1) % answers.length]),
      );
    });
    const full = ends.filter((end) => lightOf(end) === 4);
    expect(full.map(({ mood }) => mood)).toContain('warm');
    expect(full.some(({ circle }) => circle.includes('you'))).toBe(true);
  });

  it('has a picture for the other side and for stepping out, of any ending', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 12, maxLength: 12 }), (numbers) => {
        let at = 0;
        const end = playThrough(level, (_fork, answers) => answers[(numbers[at++ % 12] ?? 0) % answers.length]);
        expect(pictureOfPart(level, end, 'side', 99).place).toBe(level.side?.stage?.place);
        expect(pictureOfPart(level, end, 'stepOut', 99).place).toBe(level.stepOut.stage?.place);
      }),
      { numRuns: 20 },
    );
  });
});

describe('a change of the picture', () => {
  const pip = { at: 'centre', face: 'sad', enter: 'left' } as const;
  const street: Picture = change(EMPTY_PICTURE, {
    place: 'street',
    mood: 'night',
    lit: 2,
    ring: true,
    figures: { pip },
    join: { mei: 3 },
    sound: 'birds',
  });

  it('clears the stage with a new place, but not the circle', () => {
    const kitchen = change(street, { place: 'kitchen' });
    expect(kitchen).toEqual({
      ...EMPTY_PICTURE,
      place: 'kitchen',
      mood: 'night',
      circle: [null, null, 'mei', null],
      left: { street: { lit: 2, props: {} } },
    });
  });

  it('finds a place as it was left, where it is asked to, and nobody in it', () => {
    const bench = change(street, { props: { bench: { at: 'kerb' } } });
    const away = change(bench, { place: 'kitchen', lit: 1, props: { spoon: { at: 'door' } } });
    const back = change(away, { place: 'street', kept: true, brighten: 1, props: { bell: { at: 'door' } } });
    expect([back.lit, back.props, back.figures]).toEqual([3, { bench: { at: 'kerb' }, bell: { at: 'door' } }, {}]);
    expect(change(away, { place: 'street' }).props).toEqual({});
    expect(change(back, { place: 'kitchen', kept: true }).props).toEqual({ spoon: { at: 'door' } });
    expect(change(street, { place: 'desk', kept: true })).toMatchObject({ lit: 0, props: {} });
  });

  it('changes only what is named', () => {
    expect(change(street, { figures: { pip: { face: 'calm' } } }).figures).toEqual({
      pip: { at: 'centre', face: 'calm' },
    });
    expect(change(street, {})).toEqual(street);
    expect(change(street, { figures: { pip: null } }).figures).toEqual({});
  });

  it('lights a window for each thing laid, up to all of them', () => {
    expect(change(street, { brighten: 1 }).lit).toBe(3);
    expect(change(street, { lit: 5, brighten: 2 }).lit).toBe(7);
    expect(change(street, { brighten: 12 }).lit).toBe(12);
  });

  it('dims to the lamp until somebody comes', () => {
    const alone = change(street, { dim: true });
    expect([lightOf(street), lightOf(alone)]).toEqual([1, 0]);
    expect(lightOf(change(alone, { figures: { pip: { face: 'calm' } } }))).toBe(0);
    expect(lightOf(change(alone, { join: { you: 1 } }))).toBe(2);
    expect(lightOf(change(street, { leave: ['mei'] }))).toBe(0);
    expect(lightOf(change(street, { leave: ['you'] }))).toBe(1);
  });

  it('tells the same sound twice apart, and is quiet when told to', () => {
    expect(change(street, { sound: 'birds' }).sound).toEqual({ id: 'birds', count: 2 });
    expect(change(street, { sound: null }).sound).toBeNull();
    expect(change(street, { lit: 3 }).sound).toEqual({ id: 'birds', count: 1 });
  });
});

it('changes line by line, and shows what was seen before at once', () => {
  const { level } = allKinds;
  const at = (read: number): Story => ({
    ...start(level),
    trail: ['care', 'poster', 'chat'].map((beat) => ({ beat })),
    read,
  });
  const seen = (read: number): unknown[] => {
    const { dots, figures } = pictureNow(level, at(read));
    return [dots, figures['pip']?.pose];
  };
  expect([0, 1, 7, 8, 10].map(seen)).toEqual([
    [0, 'phone'],
    [2, 'phone'],
    [2, 'phone'],
    [6, 'alone'],
    [6, 'alone'],
  ]);
  const answered = { beat: 'd1', answer: { '': ['c'] } };
  const faces = [0, 1].map(
    (read) => pictureNow(level, { ...at(read), trail: [...at(0).trail, answered] }).figures['pip']?.face,
  );
  expect(faces).toEqual(['sad', 'surprised']);
});

describe('laid cards', () => {
  const { level } = allKinds;
  const end = playThrough(level, (_fork, answers) => answers[0]);
  const atTin = reduce(level, end, { type: 'rewind', to: 'tin' });
  const lit = (cards: string[]): number =>
    pictureNow(level, reduce(level, atTin, { type: 'draft', draft: { '': cards } })).lit;

  it('are seen while they lie there, each by its own window', () => {
    expect(lastVisit(atTin).beat).toBe('tin');
    expect([[], ['tuna'], ['tuna', 'opener'], ['crayon', 'tuna', 'opener']].map(lit)).toEqual([1, 2, 3, 4]);
  });
});

describe('somebody who is one or another', () => {
  const { level } = allKinds;
  const whoStands = (busy: string): (string | null)[] => [
    ...pictureNow(
      level,
      playThrough(level, (fork, answers) => (fork === 'busy' ? { '': [busy] } : answers[0])),
    ).circle,
  ];

  it('stands in the circle as the one who was chosen', () => {
    expect(whoStands('gran')).toEqual(['you', 'gran', 'mei', 'lena']);
    expect(whoStands('wait')).toEqual(['you', 'adeyemi', 'mei', 'lena']);
  });
});
