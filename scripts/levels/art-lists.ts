import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CAST } from '../../src/art/cast.ts';
import { CAST_IDS, FACE_IDS, HELD_IDS, POSE_IDS } from '../../src/art/ids.ts';
import { loadPlace, type Mood, PLACE_IDS, type PlaceId } from '../../src/art/places/index.ts';
import { IN_CHAIR } from '../../src/art/poses.ts';
import { PROP_IDS } from '../../src/art/props.ts';
import type { ArtLists } from '../../src/core/checker/checked.ts';
import { EMOJI } from '../../src/ui/parts/emoji.ts';
import { ICONS } from '../../src/ui/parts/icons.ts';

const MOODS: readonly Mood[] = ['day', 'dusk', 'night', 'warm'];

/** A list of things that notes which ones it is asked for. */
class AskedThings extends Array<string> {
  readonly asked = new Set<string>();

  override includes(thing: string): boolean {
    this.asked.add(thing);
    return false;
  }
}

/** The spots of a place, the things it can draw by itself, and what can be looked at there. */
async function drawnIn(place: PlaceId): Promise<{ spots: string[]; things: string[]; objects: string[] }> {
  const draw = await loadPlace(place);
  const things = new AskedThings();
  const pictures = MOODS.map((mood) => draw({ mood, mirrored: false, lit: 0, things }));
  return {
    spots: Object.keys(pictures[0]?.spots ?? {}),
    things: [...things.asked],
    objects: Object.keys(pictures[0]?.objects ?? {}),
  };
}

/** The ids of all that can be drawn and heard, from the art itself. @param root the folder of the project */
export async function artLists(root: string): Promise<ArtLists> {
  const effects: object = JSON.parse(await readFile(join(root, 'assets/audio/effects.json'), 'utf8'));
  const places = await Promise.all(PLACE_IDS.map(async (place) => [place, await drawnIn(place)] as const));
  return {
    figures: CAST_IDS,
    faces: FACE_IDS,
    poses: POSE_IDS,
    posesOf: Object.fromEntries(CAST_IDS.flatMap((who) => (CAST[who].chair === undefined ? [] : [[who, IN_CHAIR]]))),
    held: HELD_IDS,
    props: PROP_IDS,
    sounds: Object.keys(effects),
    icons: [...Object.keys(ICONS), ...Object.keys(EMOJI)],
    places: Object.fromEntries(places.map(([place, { spots }]) => [place, spots])),
    things: Object.fromEntries(places.map(([place, { things }]) => [place, things])),
    objects: Object.fromEntries(places.map(([place, { objects }]) => [place, objects])),
  };
}
