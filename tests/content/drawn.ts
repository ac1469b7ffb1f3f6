/** What a picture can show, beside what there is. */
import { loadPlace, PLACE_IDS, type PlaceId } from '../../src/art/places/index.ts';
import { prop } from '../../src/art/props.ts';
import type { Seen } from './plays.ts';

/** Does the place show this thing by itself? */
async function shows(place: string, thing: string): Promise<boolean> {
  const draw = await loadPlace(place as PlaceId);
  const drawn = (things: string[]): string => JSON.stringify(draw({ mood: 'dusk', mirrored: false, lit: 0, things }));
  return drawn([thing]) !== drawn([]);
}

/** Places, spots and things that were asked for and are not drawn. */
export async function undrawn({ spots, things }: Seen): Promise<string[]> {
  const places = [...new Set([...spots].map((one) => one.split('/')[0] ?? ''))];
  const missing = places.filter((place) => !(PLACE_IDS as readonly string[]).includes(place));
  if (missing.length > 0) return missing;
  const known = await Promise.all(
    places.map(async (place) => {
      const draw = await loadPlace(place as PlaceId);
      return Object.keys(draw({ mood: 'dusk', mirrored: false, lit: 0 }).spots).map((spot) => `${place}/${spot}`);
    }),
  );
  const nothing = await Promise.all(
    [...things].map(async (one) => {
      const [place = '', thing = ''] = one.split('/');
      return prop(thing) || (await shows(place, thing)) ? [] : [one];
    }),
  );
  return [...[...spots].filter((spot) => !known.flat().includes(spot)), ...nothing.flat()];
}
