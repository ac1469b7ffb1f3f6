import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { bundleEngine } from '../../scripts/vite/engine/bundle.ts';
import { gaps, idle } from '../../scripts/vite/engine/gaps.ts';

let code: string;
/** The same without its comments, which speak of all that Phaser can do. */
let bare: string;
beforeAll(async () => {
  code = await bundleEngine(resolve(import.meta.dirname, '../..'));
  bare = code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*/g, '');
});

describe('the engine', () => {
  it('gives what src/stage/phaser.ts opens', () => {
    const exported = /export \{([^}]+)\};?\s*$/
      .exec(code)?.[1]
      ?.split(',')
      .map((part) => part.trim());
    expect(exported).toEqual(['Constants', 'Game', 'Scale', 'Scene']);
  });

  it('has no shaders in it, and nothing that the page’s policy forbids', () => {
    const forbidden = ['createShader', 'gl_FragColor', 'WebGLRenderingContext', 'eval(', 'new Function(', 'innerHTML'];
    expect(forbidden.filter((word) => bare.includes(word))).toEqual([]);
  });

  it('says in words what is left out, for every line of the table that took effect', () => {
    const unused = gaps.filter(([, reason]) => !code.includes(`This part of Phaser is left out, because ${reason}`));
    expect(unused).toEqual([]);
  });

  it('leaves out no part that it also keeps as idle', () => {
    for (const part of ['animations/AnimationManager', 'gameobjects/tilesprite/TileSprite', 'core/DebugHeader']) {
      expect(part).toMatch(idle);
      expect(gaps.some(([pattern]) => pattern.test(part))).toBe(false);
    }
  });
});
