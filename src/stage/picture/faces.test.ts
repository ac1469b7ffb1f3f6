import { type HeadlessStage, imagesOf, openStage } from '../../../tests/fixtures/headless-stage.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EYE_IDS, type LookId, MOUTH_IDS } from '../../art/head.ts';
import type { Phaser } from '../phaser.ts';
import { Faces } from './faces.ts';
import type { Drawn } from './shelf.ts';

let stage: HeadlessStage;
let scene: Phaser.Scene;
beforeEach(async () => {
  stage = await openStage();
  scene = await stage.start();
  const texture = scene.textures.get('__DEFAULT');
  for (const id of ['figure', ...EYE_IDS, ...MOUTH_IDS]) texture.add(id, 0, 0, 0, 4, 4);
});
afterEach(() => stage.close());

const looks = new Map(
  [...EYE_IDS, ...MOUTH_IDS].map((id): [LookId, { x: number; y: number; width: number; height: number }] => [
    id,
    { x: -8, y: -280, width: 16, height: 8 },
  ]),
);
const drawn = (more: Partial<Drawn> = {}): Drawn => ({ key: '__DEFAULT', originX: 0.5, originY: 1, looks, ...more });
const person = (x: number, ahead: 1 | -1, texture = drawn()) => ({
  image: scene.add.image(x, 600, '__DEFAULT').setOrigin(0.5, 1),
  standing: { texture, ahead },
});
/** What lies over faces now. */
const seen = (): string[] =>
  imagesOf(scene)
    .filter((image) => image.visible && looks.has(image.frame.name as LookId))
    .map((image) => image.frame.name);

describe('faces', () => {
  it('look to whoever spoke last, ahead or back over the shoulder, and the speaker looks as before', () => {
    const faces = new Faces(scene, () => 999);
    const people = new Map([
      ['mei', person(200, 1)],
      ['kofi', person(500, 1)],
      ['noor', person(800, 1)],
    ]);
    faces.frame(0, people);
    expect(seen()).toEqual([]);
    faces.attend('kofi');
    faces.frame(0.1, people);
    expect(seen()).toEqual(['ahead', 'back']);
    faces.attend(null);
    faces.frame(0.2, people);
    expect(seen()).toEqual([]);
  });

  it('blink, each in their own time, and only for a moment', () => {
    const faces = new Faces(scene, () => 0);
    const people = new Map([['mei', person(200, 1)]]);
    const shut = [0, 0.1, 0.2, 1, 2.3, 2.5, 2.6].filter((seconds) => {
      faces.frame(seconds, people);
      expect(faces.unsettled()).toBe(seen().includes('shut'));
      return seen().includes('shut');
    });
    expect(shut).toEqual([0, 0.1, 2.6]);
  });

  it('move the mouth of whoever speaks, for as long as was said, and no other', () => {
    let chance = 0;
    const faces = new Faces(scene, (bound) => (chance += 1) % bound);
    const people = new Map([
      ['mei', person(200, 1)],
      ['kofi', person(500, -1)],
    ]);
    const mouths = (): string[] => seen().filter((id) => MOUTH_IDS.includes(id as never));
    faces.speak('mei', 1.5);
    const shapes = new Set<string>();
    for (let seconds = 0; seconds < 1.5; seconds += 0.05) {
      faces.frame(seconds, people);
      expect(mouths().length).toBeLessThan(2);
      mouths().forEach((shape) => shapes.add(shape));
    }
    expect([...shapes].sort()).toEqual(['narrow', 'round', 'wide']);
    faces.frame(1.5, people);
    expect([mouths(), faces.unsettled()]).toEqual([[], seen().includes('shut')]);
    faces.speak('mei', 1.5);
    faces.hush();
    faces.frame(1.6, people);
    expect(mouths()).toEqual([]);
  });

  it('do nothing where a face is not seen, while somebody walks or comes to be seen, or is gone', () => {
    const faces = new Faces(scene, () => 0);
    const away = person(200, 1, { key: '__DEFAULT', originX: 0.5, originY: 1 });
    const walking = person(500, 1, drawn({ key: 'drawn where they will stand' }));
    const coming = person(800, 1);
    coming.image.setAlpha(0.5);
    faces.frame(
      0,
      new Map([
        ['mei', away],
        ['kofi', walking],
        ['noor', coming],
      ]),
    );
    expect(seen()).toEqual([]);
    coming.image.setAlpha(1);
    faces.frame(0.05, new Map([['noor', coming]]));
    expect(seen()).toEqual(['shut']);
    faces.remove('noor');
    expect(seen()).toEqual([]);
  });
});
