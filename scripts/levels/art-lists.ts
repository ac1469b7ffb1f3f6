import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CAST_IDS, FACE_IDS, HELD_IDS, POSE_IDS } from '../../src/art/ids.ts';
import { loadPlace, PLACE_IDS } from '../../src/art/places/index.ts';
import { PROP_IDS } from '../../src/art/props.ts';
import type { ArtLists } from '../../src/core/check/checked.ts';
import { ICONS } from '../../src/ui/icons.ts';

/** The spots of a place are the same at every hour. */
const spotsOf = async (place: (typeof PLACE_IDS)[number]): Promise<string[]> => Object.keys((await loadPlace(place))({ mood: 'dusk', mirrored: false, lit: 0 }).spots);

/** The ids of all that can be drawn and heard, from the art itself. @param root the folder of the project */
export async function artLists(root: string): Promise<ArtLists> {
  const effects: object = JSON.parse(await readFile(join(root, 'assets/audio/effects.json'), 'utf8'));
  const places = await Promise.all(PLACE_IDS.map(async (place) => [place, await spotsOf(place)] as const));
  return {
    figures: CAST_IDS,
    faces: FACE_IDS,
    poses: POSE_IDS,
    held: HELD_IDS,
    props: PROP_IDS,
    sounds: Object.keys(effects),
    icons: Object.keys(ICONS),
    places: Object.fromEntries(places),
  };
}
