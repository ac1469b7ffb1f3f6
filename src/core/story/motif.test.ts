import { resolve } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Level } from '../level/schema.ts';
import { change, EMPTY_PICTURE, lightOf, type Picture, pictureNow, pictureOfPart } from './picture.ts';
import { motifOf } from './motif.ts';
import { start, type Story } from './state.ts';
import { readLevels } from '../../../tests/content/read-levels.ts';
import { picks, playThrough, statesBy } from '../../../tests/fixtures/play.ts';

const levels = readLevels(resolve(import.meta.dirname, '../../../levels')).flatMap(({ name, level }) =>
  level ? [{ name, level }] : [],
);
const levelNamed = (wanted: string): Level => levels.find(({ name }) => name === wanted)?.level as Level;

/** The story as it stood when it had come to a beat, all read. */
function at(level: Level, end: Story, beat: string): Picture {
  const trail = end.trail.slice(0, end.trail.findIndex((visit) => visit.beat === beat) + 1);
  return pictureNow(level, { ...end, trail: [...trail.slice(0, -1), { beat }], read: 99 });
}

describe.each(levels)('the motifs of $name', ({ level }) => {
  it('begin in silence, and come to help', () => {
    expect(motifOf(pictureNow(level, start(level)))).toBeNull();
    const { trail, ...rest } = playThrough(level, (_fork, answers) => answers[0]);
    const heard = trail.flatMap((_, at) =>
      [0, 4, 9, 99].map((read) => motifOf(pictureNow(level, { ...rest, trail: trail.slice(0, at + 1), read }))),
    );
    expect(heard.some((motif) => motif?.name === 'help')).toBe(true);
  });

  it('are help only where somebody stands in the light, and alone only where nobody does', () => {
    fc.assert(
      fc.property(picks, (numbers) => {
        const pictures = statesBy(level, numbers).map((state) => pictureNow(level, state));
        const wrong = pictures.filter((picture) => {
          const motif = motifOf(picture);
          return motif !== null && (motif.name === 'help' ? motif.come : 0) !== lightOf(picture);
        });
        expect(wrong).toEqual([]);
      }),
      { numRuns: 5 },
    );
  });

  it('are over when the player steps out', () => {
    const end = playThrough(level, (_fork, answers) => answers[0]);
    expect(motifOf(pictureOfPart(level, end, 'stepOut', 99))).toBeNull();
  });
});

describe('the motifs of a story', () => {
  const level = levelNamed('funny-frog');
  const end = playThrough(level, (_fork, answers) => answers[0]);

  it('follow who is left and who comes', () => {
    const heard = ['brenda', 'race', 'steps', 'night', 'morning', 'line'].map((beat) => motifOf(at(level, end, beat)));
    expect(heard).toEqual([null, null, { name: 'alone' }, null, { name: 'help', come: 1 }, { name: 'help', come: 4 }]);
  });
});

describe('the motif of a picture', () => {
  const dusk: Picture = change(EMPTY_PICTURE, { place: 'school-steps', mood: 'dusk' });
  const ringed = change(dusk, { ring: true });

  it('is none in an ordinary moment, nor in an empty circle by day', () => {
    const crowd = { mood: 'day', dim: true, figures: { pip: {}, mei: {} } } as const;
    expect(
      [dusk, change(ringed, { mood: 'day' }), change(dusk, { mood: 'warm', dim: true }), change(dusk, crowd)].map(
        motifOf,
      ),
    ).toEqual([null, null, null, null]);
    expect(motifOf(change(ringed, { place: 'three-pictures', dim: true }))).toBeNull();
  });

  it('is alone in an empty circle in the dark, where the light has fallen, and by day where nobody else is there', () => {
    expect(
      [
        ringed,
        change(dusk, { mood: 'night', dim: true }),
        change(dusk, { mood: 'day', dim: true, figures: { pip: {} } }),
      ].map(motifOf),
    ).toEqual([{ name: 'alone' }, { name: 'alone' }, { name: 'alone' }]);
  });

  it('is none beside a tune of the level itself', () => {
    expect(['birds', 'tune', 'hum'].map((sound) => motifOf(change(ringed, { sound }))?.name)).toEqual([
      'alone',
      undefined,
      undefined,
    ]);
  });

  it('is help while the circle is seen, and alone again when it is left', () => {
    const joined = change(ringed, { join: { mei: 2 } });
    expect(motifOf(change(joined, { join: { pip: 1 } }))).toEqual({ name: 'help', come: 2 });
    expect(motifOf(change(joined, { place: 'kitchen' }))).toBeNull();
    expect(motifOf(change(joined, { leave: ['mei'] }))).toEqual({ name: 'alone' });
    expect(motifOf(change(joined, { dim: true }))).toEqual({ name: 'alone' });
  });
});
