import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Part } from './part.ts';
import { comersBetween, isOnward, type Moment, soundAt } from './heard.ts';
import { change, EMPTY_PICTURE, type Picture, pictureNow, pictureOfPart } from './picture.ts';
import { reduce } from './reduce.ts';
import { start, type Story } from './state.ts';
import { allKinds, picks, playThrough, statesBy } from '../../../tests/fixtures/play.ts';

const { level } = allKinds;
const STORY: Part = { kind: 'story' };
const moment = (state: Story, part: Part = STORY, picture: Picture = pictureNow(level, state)): Moment => ({
  state,
  part,
  picture,
});
const begun = start(level);
const end = playThrough(level, (_fork, answers) => answers[0]);

describe('onward', () => {
  it('is every step of a story but going back', () => {
    fc.assert(
      fc.property(picks, (numbers) => {
        const states = statesBy(level, numbers);
        const answers = ({ trail }: Story): number => trail.filter(({ answer }) => answer !== undefined).length;
        const steps = states.slice(1).map((state, at) => [states[at] as Story, state] as const);
        for (const [before, state] of steps) {
          const back =
            state.trail.length < before.trail.length ||
            answers(state) < answers(before) ||
            (state.trail.length === before.trail.length &&
              state.read === 0 &&
              before.read > 0 &&
              answers(state) === answers(before));
          expect(isOnward(moment(before), moment(state))).toBe(!back);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('leads from a story to its other side and out, not back into it nor to another level', () => {
    const side = (read: number): Moment => moment(end, { kind: 'side', read }, pictureOfPart(level, end, 'side', read));
    expect([
      isOnward(moment(end), side(0)),
      isOnward(side(0), side(1)),
      isOnward(side(1), moment(end, { kind: 'step-out', read: 0 })),
    ]).toEqual([true, true, true]);
    expect([isOnward(side(1), side(0)), isOnward(side(1), moment(end))]).toEqual([false, false]);
    expect(isOnward(moment(begun), moment({ ...end, level: 'another' }))).toBe(false);
  });
});

describe('who comes', () => {
  const street = change(EMPTY_PICTURE, { place: 'street', ring: true, figures: { pip: { at: 'centre' } } });

  it('walks in or steps into the circle, each once', () => {
    const after = change(street, {
      figures: { mei: { at: 'left', enter: 'left' }, lena: { at: 'right' } },
      join: { mei: 1, pip: 2 },
    });
    expect(comersBetween(street, after)).toEqual(['mei', 'pip']);
    expect(comersBetween(after, change(after, { figures: { mei: { face: 'calm' } } }))).toEqual([]);
    expect(comersBetween(after, after)).toEqual([]);
  });

  it('stands in a new place already, unless they walk in there', () => {
    expect(
      comersBetween(
        street,
        change(street, { place: 'kitchen', join: { mei: 1 }, figures: { pip: { at: 'left', enter: 'left' } } }),
      ),
    ).toEqual(['pip']);
  });
});

describe('the sound of a moment', () => {
  const street = change(EMPTY_PICTURE, { place: 'street', sound: 'birds' });
  const enters = (...who: string[]) => ({
    figures: Object.fromEntries(who.map((one) => [one, { at: 'left', enter: 'left' as const }])),
  });
  const next = reduce(level, begun, { type: 'read', all: true });
  const heard = (after: Picture): string | null => soundAt(moment(begun, STORY, street), moment(next, STORY, after));

  it('is the steps of those who come, more of them for more', () => {
    const come = [enters(), enters('a'), enters('a', 'b'), enters('a', 'b', 'c'), enters('a', 'b', 'c', 'd')];
    expect(come.map((by) => heard(change(street, by)))).toEqual([
      null,
      'steps-one-stone',
      'steps-two-stone',
      'steps-more-stone',
      'steps-more-stone',
    ]);
  });

  it('is a sleeve where somebody turns or sits down and nobody comes', () => {
    const sits = change(street, { figures: { pip: { at: 'left', pose: 'sit' } } });
    const stands = change(sits, { figures: { pip: { pose: 'stand' } } });
    const both = (before: Picture, after: Picture) => soundAt(moment(begun, STORY, before), moment(next, STORY, after));
    expect([both(sits, stands), both(sits, sits), both(street, sits)]).toEqual(['cloth', null, null]);
    expect(both(sits, change(stands, { place: 'kitchen' }))).toBeNull();
    expect(both(sits, change(stands, enters('a')))).toBe('steps-one-stone');
  });

  it("is the level's own where it asks for one", () => {
    expect(heard(change(street, { ...enters('a'), sound: 'door' }))).toBe('door');
    expect(heard(change(street, { ...enters('a'), sound: 'birds' }))).toBe('birds');
    expect(heard(change(street, { ...enters('a'), sound: null }))).toBe('steps-one-stone');
  });

  it('is none at the opening of a level, nor when going back', () => {
    const after = change(street, { ...enters('a'), sound: 'door' });
    expect(soundAt(null, moment(next, STORY, after))).toBeNull();
    expect(soundAt(moment(next, STORY, street), moment(begun, STORY, after))).toBeNull();
  });

  it('counts anew in another part', () => {
    const many = { ...street, sound: { id: 'birds', count: 9 } };
    const out = change(EMPTY_PICTURE, { place: 'street', sound: 'step-out' });
    expect(soundAt(moment(end, STORY, many), moment(end, { kind: 'step-out', read: 0 }, out))).toBe('step-out');
    expect(soundAt(moment(end, { kind: 'side', read: 0 }, out), moment(end, STORY, many))).toBeNull();
  });
});
