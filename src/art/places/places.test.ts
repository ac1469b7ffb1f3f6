import { describe, expect, it } from 'vitest';
import effects from '../../../assets/audio/effects.json';
import { loadPlace, PLACE_IDS, type Mood, type PlaceObject } from './index.ts';

const MOODS: readonly Mood[] = ['day', 'dusk', 'night', 'warm'];
const [WIDTH, HEIGHT] = [1280, 800];
/** The panel as it stands at 1280 × 800, where the picture fills the window px by px. */
const PANEL = { x: 768, y: 22, width: 488, height: 748 };
/** What a finger needs, in CSS px. */
const FINGER = 44;

const right = ({ x, width }: Omit<PlaceObject, 'sound'>): number => x + width;
const bottom = ({ y, height }: Omit<PlaceObject, 'sound'>): number => y + height;
const within = (inner: Omit<PlaceObject, 'sound'>, outer: Omit<PlaceObject, 'sound'>): boolean =>
  inner.x >= outer.x && inner.y >= outer.y && right(inner) <= right(outer) && bottom(inner) <= bottom(outer);

/** What is wrong with where an object lies. */
const faultsOf = (object: PlaceObject): string[] => [
  ...(within(object, { x: 0, y: 0, width: WIDTH, height: HEIGHT }) ? [] : ['not in the picture']),
  ...(Math.min(object.width, object.height) < FINGER ? ['too small for a finger'] : []),
  ...(within(object, PANEL) ? ['under the panel'] : []),
];

/** A list of things that notes which it is asked for, and has them all or none. */
class Asked extends Array<string> {
  readonly ids = new Set<string>();
  constructor(private readonly has: (id: string) => boolean) {
    super();
  }
  override includes(id: string): boolean {
    this.ids.add(id);
    return this.has(id);
  }
}

describe.each(PLACE_IDS)('the place %s', (id) => {
  it('has at least six objects', async () => {
    const { objects } = (await loadPlace(id))({ mood: 'day', mirrored: false, lit: 0 });
    const all = Object.entries(objects);
    expect(all.length, `${id}: ${Object.keys(objects).join(', ')}`).toBeGreaterThanOrEqual(6);
  });

  it('has no object within another', async () => {
    const all = Object.entries((await loadPlace(id))({ mood: 'day', mirrored: false, lit: 0 }).objects);
    const hidden = all.flatMap(([inner, a]) =>
      all.filter(([outer, b]) => inner !== outer && within(a, b)).map(([outer]) => `${id}: ${inner} in ${outer}`),
    );
    expect(hidden).toEqual([]);
  });

  it('has a sound for each object', async () => {
    const { objects } = (await loadPlace(id))({ mood: 'day', mirrored: false, lit: 0 });
    for (const [name, { sound }] of Object.entries(objects))
      expect(Object.keys(effects), `${id}: ${name}`).toContain(sound);
  });

  it('has the same objects in every light, and the same ones whatever its things do', async () => {
    const draw = await loadPlace(id);
    const objects = [() => true, () => false].map((has) =>
      MOODS.map((mood) => draw({ mood, mirrored: false, lit: 4, things: new Asked(has) }).objects),
    );
    for (const inLights of objects) expect(new Set(inLights.map((one) => JSON.stringify(one))).size).toBe(1);
    // a curtain that is drawn is wider than one that is not, and the same curtain
    expect(new Set(objects.flat().map((one) => Object.keys(one).join())).size).toBe(1);
    for (const [name, object] of objects.flat().flatMap((one) => Object.entries(one)))
      expect(faultsOf(object), `${id}: ${name}`).toEqual([]);
  });

  it('shows at least two of its things in a second state', async () => {
    const draw = await loadPlace(id);
    const drawn = (things: readonly string[]): string => {
      const { back, middle, front } = draw({ mood: 'day', mirrored: false, lit: 0, things });
      return back + (middle ?? '') + front;
    };
    const asked = new Asked(() => false);
    draw({ mood: 'day', mirrored: false, lit: 0, things: asked });
    const changed = [...asked.ids].filter((thing) => drawn([thing]) !== drawn([]));
    expect(changed.length, `${id}: ${changed.join(', ')}`).toBeGreaterThanOrEqual(2);
  });
});
