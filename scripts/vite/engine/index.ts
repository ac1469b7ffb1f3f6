import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { bundleEngine } from './bundle.ts';

const name = 'virtual:engine';
const licences = ['phaser/LICENSE.md', 'eventemitter3/LICENSE'];

/** Provides `virtual:engine`: the parts of Phaser the game uses, built once per run of Vite. */
export function engine(): Plugin {
  let root = process.cwd();
  let code: Promise<string> | undefined;
  return {
    name: 'engine',
    configResolved(config) {
      root = config.root;
    },
    resolveId: (id) => (id === name ? `\0${name}` : null),
    load(id) {
      if (id !== `\0${name}`) return null;
      code ??= bundleEngine(root);
      return code;
    },
    generateBundle() {
      // The engine is bundled ahead of the rest, so its licences are not among those the build collects.
      const texts = licences.map((file) => readFileSync(join(root, 'node_modules', file), 'utf8'));
      this.emitFile({ type: 'asset', fileName: 'licences-engine.md', source: texts.join('\n\n') });
    },
  };
}
