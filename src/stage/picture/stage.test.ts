import { type HeadlessStage, imagesOf, openStage, SETTING } from '../../../tests/fixtures/headless-stage.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { levelNamed } from '../../../tests/fixtures/records.ts';
import { EMPTY_PICTURE, type Picture } from '../../core/story/picture.ts';
import type { Phaser } from '../phaser.ts';
import { Stage } from './stage.ts';

const frog = levelNamed('funny-frog');
const at = (figures: Picture['figures'], more: Partial<Picture> = {}): Picture => ({
  ...EMPTY_PICTURE,
  place: 'street',
  figures,
  ...more,
});

let engine: HeadlessStage;
let scene: Phaser.Scene;
beforeEach(async () => {
  engine = await openStage();
  scene = await engine.start();
});
afterEach(() => engine.close());

describe('a picture on the stage', () => {
  it('has everybody at their spot, and says where their names go', async () => {
    const stage = new Stage(
      scene,
      () => ({ ...SETTING, still: true }),
      () => 0,
    );
    const shown = await stage.show(at({ mei: { at: 'left' }, kofi: { at: 'right' } }), frog);
    const names = Object.fromEntries(shown?.marks.map(({ who, x }) => [who, x]) ?? []);
    expect(Object.keys(names).sort()).toEqual(['kofi', 'mei']);
    const people = imagesOf(scene).filter(({ depth }) => Math.abs(depth) < 5000);
    expect(people.map(({ x }) => Math.round(x)).sort((a, b) => a - b)).toEqual(
      Object.values(names)
        .map(Math.round)
        .sort((a, b) => a - b),
    );
    expect(names['mei']).toBeLessThan(names['kofi'] ?? 0);
  });

  it('draws few of many that are asked for at once, and the newest of all', async () => {
    const drawn = vi.spyOn(URL, 'createObjectURL');
    const stage = new Stage(
      scene,
      () => ({ ...SETTING, still: true }),
      () => 0,
    );
    const of = (index: number): Picture => at({ mei: { at: 'left' } }, { dots: index });
    await stage.show(of(0), frog);
    const one = drawn.mock.calls.length;
    const asked: ReturnType<Stage['show']>[] = [];
    for (let index = 1; index <= 12; index += 1) {
      asked.push(stage.show(of(index), frog));
      // it has its place, and begins to be drawn
      await new Promise(setImmediate);
    }
    const shown = await Promise.all(asked);
    expect(shown.map((each) => each !== undefined)).toEqual(shown.map((_, index) => index === 11));
    expect(one).toBeGreaterThan(0);
    expect(drawn.mock.calls.length).toBeLessThanOrEqual(4 * one);
  });

  it('says where all that can be looked at is seen, in either direction', async () => {
    const show = async (mirrored: boolean) => {
      const stage = new Stage(
        scene,
        () => ({ ...SETTING, still: true, mirrored }),
        () => 0,
      );
      const picture = at({ mei: { at: 'left' } }, { place: 'bedroom', props: { egg: { at: 'right' } } });
      const shown = await stage.show(picture, frog);
      stage.clear();
      return shown;
    };
    const [there, mirrored] = [await show(false), await show(true)];
    const mei = there?.things.get('mei');
    const [mark] = there?.marks ?? [];
    expect(mark?.x).toBeGreaterThan(mei?.x ?? Infinity);
    expect(mark?.x).toBeLessThan((mei?.x ?? 0) + (mei?.width ?? 0));
    expect(there?.things.get('window')).toMatchObject({ sound: 'touch-glass' });
    expect([...(there?.things.keys() ?? [])]).toEqual(expect.arrayContaining(['egg', 'mei', 'door', 'drum']));
    for (const [name, { x, y, width }] of there?.things ?? []) {
      expect(mirrored?.things.get(name)).toMatchObject({ y, width });
      expect(mirrored?.things.get(name)?.x).toBeCloseTo(SETTING.view.width - x - width);
    }
  });

  it('leans a little to what is looked at', async () => {
    const stage = new Stage(
      scene,
      () => ({ ...SETTING, still: true }),
      () => 0,
    );
    const room = at({ mei: { at: 'left' } }, { place: 'bedroom', looked: { at: null } });
    const whole = await stage.show(room, frog);
    const lean = await stage.show({ ...room, looked: { at: 'door' } }, frog);
    expect(whole?.view.scale).toBe(1);
    expect(lean?.view.scale).toBeGreaterThan(1);
    expect(lean?.view.scale).toBeLessThan(1.05);
  });

  it('is overtaken by a newer one, however long each takes', async () => {
    const stage = new Stage(
      scene,
      () => ({ ...SETTING, still: true }),
      () => 0,
    );
    const [old, newer] = await Promise.all([
      stage.show(at({ mei: { at: 'left' } }), frog),
      stage.show(at({ kofi: { at: 'right' } }), frog),
    ]);
    expect(old).toBeUndefined();
    expect(newer?.marks.map(({ who }) => who)).toEqual(['kofi']);
  });

  it('draws nothing a second time, and leaves nothing behind when it is cleared', async () => {
    const stage = new Stage(
      scene,
      () => ({ ...SETTING, still: true }),
      () => 0,
    );
    await stage.show(at({ mei: { at: 'left' } }), frog);
    const first = engine.textures();
    await stage.show(at({ mei: { at: 'right' } }, { spoke: { who: 'mei', count: 1 } }), frog);
    await stage.show(at({ mei: { at: 'left' } }), frog);
    expect(engine.textures()).toEqual(expect.arrayContaining(first));
    stage.clear();
    await Promise.resolve();
    expect([imagesOf(scene).length, engine.textures()]).toEqual([0, []]);
  });

  it('comes up softly over the one before in the same place, unless nothing may move', async () => {
    for (const still of [false, true]) {
      const stage = new Stage(
        scene,
        () => ({ ...SETTING, still }),
        () => 0,
      );
      await stage.show(at({}), frog);
      const one = engine.textures().length;
      await stage.show(at({}, { lit: 3, ring: true }), frog);
      expect(engine.textures().length > one).toBe(!still);
      engine.step(1100);
      expect(engine.textures().length).toBe(one);
      stage.clear();
      await Promise.resolve();
    }
  });
});
