import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { PLACE_IDS } from '../../art/places/ids.ts';
import type { Mood } from '../level/stage.ts';
import { airOf, groundOf, soundIn } from './place-sound.ts';

const MOODS: readonly Mood[] = ['day', 'dusk', 'night', 'warm'];
const effects = JSON.parse(
  readFileSync(new URL('../../../assets/audio/effects.json', import.meta.url), 'utf8'),
) as Record<string, [start: number, length: number, loop: boolean, level: number]>;

it('has steps for each place, and air that goes round', () => {
  for (const place of PLACE_IDS) {
    for (const many of ['one', 'two', 'more']) expect(effects).toHaveProperty(`steps-${many}-${groundOf(place)}`);
    for (const mood of MOODS) {
      const air = airOf({ place, mood });
      if (place === 'three-pictures') expect(air).toBeNull();
      else expect(effects[air ?? '']?.[2], `${place} ${mood}`).toBe(true);
    }
  }
});

it('lets one walk on what is there, and leaves all other sounds', () => {
  expect(['picnic', 'street', 'corridor', 'bedroom'].map((place) => soundIn(place, 'footsteps'))).toEqual([
    'steps-one-grass',
    'steps-one-stone',
    'steps-one-tiles',
    'steps-one-wood',
  ]);
  expect(soundIn('picnic', 'door')).toBe('door');
});

it('has crickets on the grass in the evening, and an empty school at night', () => {
  expect(airOf({ place: 'sports-ground', mood: 'dusk' })).toBe('crickets');
  expect(airOf({ place: 'sports-ground', mood: 'day' })).toBe('air-street');
  expect([airOf({ place: 'corridor', mood: 'day' }), airOf({ place: 'corridor', mood: 'night' })]).toEqual([
    'air-hall',
    'air-school',
  ]);
});
