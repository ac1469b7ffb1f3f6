import { resolve } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Level } from '../level/schema.ts';
import { change, EMPTY_PICTURE, lightOf, type Picture, pictureNow, pictureOfPart } from './picture.ts';
import { type Motif, motifAt, motifOf } from './motif.ts';
import { start, type Story } from './state.ts';
import { readLevels } from '../../../tests/content/read-levels.ts';
import { picks, playThrough, statesBy } from '../../../tests/fixtures/play.ts';

const levels = readLevels(resolve(import.meta.dirname, '../../../levels')).flatMap(({ name, level }) =>
  level ? [{ name, level }] : [],
);
const levelNamed = (wanted: string): Level => levels.find(({ name }) => name === wanted)?.level as Level;

const pictured = (level: Level, state: Story): Motif | null =>
  motifAt({ picture: pictureNow(level, state), state, part: { kind: 'story' } }, level);

describe.each(levels)('the motifs of $name', ({ level }) => {
  it('begin in silence, and come to help', () => {
    expect(pictured(level, start(level))).toBeNull();
    const { trail, ...rest } = playThrough(level, (_fork, answers) => answers[0]);
    const heard = trail.flatMap((_, at) =>
      [0, 4, 9, 99].map((read) => pictured(level, { ...rest, trail: trail.slice(0, at + 1), read })),
    );
    expect(heard.some((motif) => motif?.name === 'help' || motif?.name === 'ending')).toBe(true);
  });

  it('have as many instruments come as stand in the light, and are alone or a danger only where nobody does', () => {
    fc.assert(
      fc.property(picks, (numbers) => {
        const wrong = statesBy(level, numbers).filter((state) => {
          const picture = pictureNow(level, state);
          const motif = pictured(level, state);
          if (motif === null) return false;
          const lonely = motif.name === 'alone' || motif.name === 'danger';
          return (
            motif.come !== lightOf(picture) || (lonely && motif.come > 0) || (motif.name === 'help' && motif.come === 0)
          );
        });
        expect(wrong).toEqual([]);
      }),
      { numRuns: 5 },
    );
  });

  it('are over when the player steps out', () => {
    const state = playThrough(level, (_fork, answers) => answers[0]);
    const picture = pictureOfPart(level, state, 'stepOut', 99);
    expect(motifAt({ picture, state, part: { kind: 'step-out', read: 99 } }, level)).toBeNull();
  });
});

describe('the motifs of a story', () => {
  /** What is heard in a level played by the first answers, once each beat is all read. */
  const heardIn = (name: string, chosen: Readonly<Record<string, string>> = {}): Map<string, Motif | null> => {
    const level = levelNamed(name);
    const { trail, ...rest } = playThrough(
      level,
      (fork, answers) => answers.find((answer) => answer['']?.[0] === chosen[fork]) ?? answers[0],
    );
    return new Map(
      trail.map(({ beat }, at) => [
        beat,
        pictured(level, { ...rest, trail: [...trail.slice(0, at), { beat }], read: 99 }),
      ]),
    );
  };

  it('follow who is left and who comes', () => {
    const heard = heardIn('funny-frog', { d2: 'b' });
    expect(['brenda', 'race', 'steps', 'night', 'morning', 'line'].map((beat) => heard.get(beat))).toEqual([
      null,
      null,
      { name: 'alone', come: 0 },
      null,
      { name: 'help', come: 1 },
      { name: 'help', come: 4 },
    ]);
  });

  it.each([
    ['the-queue', 'night'],
    ['twelve-coins', 'council'],
    ['he-gets-me', 'danger'],
    ['funny-frog', 'ending'],
  ] as const)('of %s have its own: %s', (level, name) => {
    expect([...heardIn(level).values()].map((motif) => motif?.name)).toContain(name);
  });

  it('know danger in no story but those of secrets', () => {
    const dark = change(EMPTY_PICTURE, { place: 'bedroom', mood: 'night', figures: { pip: {} } });
    expect(motifOf(dark, { themes: ['bullying'] })).toBeNull();
    expect(motifOf(dark, { themes: ['contact'] })).toEqual({ name: 'danger', come: 0 });
    // nor where somebody else is in the room, or the light has fallen already
    expect(motifOf(change(dark, { figures: { mum: {} } }), { themes: ['contact'] })).toBeNull();
    expect(motifOf(change(dark, { dim: true }), { themes: ['contact'] })?.name).toBe('alone');
  });
});

describe('the motif of a picture', () => {
  const of = (picture: Picture) => motifOf(picture, { themes: ['bullying'] });
  const dusk: Picture = change(EMPTY_PICTURE, { place: 'school-steps', mood: 'dusk' });
  const ringed = change(dusk, { ring: true });
  const alone = { name: 'alone', come: 0 };

  it('is none in an ordinary moment, nor in an empty circle by day', () => {
    const crowd = { mood: 'day', dim: true, figures: { pip: {}, mei: {} } } as const;
    expect(
      [dusk, change(ringed, { mood: 'day' }), change(dusk, { mood: 'warm', dim: true }), change(dusk, crowd)].map(of),
    ).toEqual([null, null, null, null]);
    expect(of(change(ringed, { place: 'three-pictures', dim: true }))).toBeNull();
  });

  it('is alone in an empty circle in the dark, where the light has fallen, and by day where nobody else is there', () => {
    expect(
      [
        ringed,
        change(dusk, { mood: 'night', dim: true }),
        change(dusk, { mood: 'day', dim: true, figures: { pip: {} } }),
      ].map(of),
    ).toEqual([alone, alone, alone]);
  });

  it('is none beside a tune of the level itself', () => {
    expect(['birds', 'tune', 'hum'].map((sound) => of(change(ringed, { sound }))?.name)).toEqual([
      'alone',
      undefined,
      undefined,
    ]);
  });

  it('is help while the circle is seen, and alone again when it is left', () => {
    const joined = change(ringed, { join: { mei: 2 } });
    expect(of(change(joined, { join: { pip: 1 } }))).toEqual({ name: 'help', come: 2 });
    expect(of(change(joined, { place: 'kitchen' }))).toBeNull();
    expect(of(change(joined, { leave: ['mei'] }))).toEqual(alone);
    expect(of(change(joined, { dim: true }))).toEqual(alone);
  });

  it('is the council’s in its room, and the moderator’s at a desk in the dark, with those who come', () => {
    const council = change(EMPTY_PICTURE, { place: 'council', mood: 'day', join: { mei: 1 } });
    const desk = change(EMPTY_PICTURE, { place: 'desk', mood: 'night' });
    expect([council, desk, change(desk, { mood: 'day' })].map(of)).toEqual([
      { name: 'council', come: 1 },
      { name: 'night', come: 0 },
      null,
    ]);
  });
});
