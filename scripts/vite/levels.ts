import { join, relative } from 'node:path';
import type { Plugin } from 'vite';
import { dataFile } from './data-file.ts';
import { levelCard } from './level-card.ts';
import { levelIds, readLevel } from './level-folder.ts';

const name = 'virtual:levels';

/** The faults of the level in a folder, one sentence each with file, place and mend; none when it is sound. */
export type FindFaults = (folder: string) => readonly string[];

/**
 * Provides `virtual:levels`: a card for each sound level, with the addresses of its structure and of its words in
 * each language, relative to the page. A faulty level is left out and named in the console.
 */
export function levels(findFaults: FindFaults): Plugin {
  let root = process.cwd();
  let building = false;

  const sound = (folder: string, warn: (text: string) => void): boolean => {
    const faults = findFaults(folder);
    if (faults.length > 0)
      warn(
        `The level ${relative(root, folder)} is left out of the game:\n${faults.map((fault) => `  ${fault}`).join('\n')}`,
      );
    return faults.length === 0;
  };

  return {
    name: 'levels',
    configResolved(config) {
      root = config.root;
      building = config.command === 'build';
    },
    configureServer(server) {
      const folder = join(root, 'levels');
      server.watcher.add(folder).on('all', (_event, path) => {
        const module = path.startsWith(folder) ? server.moduleGraph.getModuleById(`\0${name}`) : undefined;
        if (!module) return;
        server.moduleGraph.invalidateModule(module);
        server.ws.send({ type: 'full-reload' });
      });
    },
    resolveId: (id) => (id === name ? `\0${name}` : null),
    load(id) {
      if (id !== `\0${name}`) return null;
      const address = (path: string, value: unknown): string => {
        if (!building) return `${path}.json`;
        const file = dataFile(path.replace(/\/level$/, ''), value);
        this.emitFile({ type: 'asset', ...file });
        return file.fileName;
      };
      const entries = levelIds(join(root, 'levels')).flatMap((level) => {
        const folder = join(root, 'levels', level);
        if (!sound(folder, (text) => this.warn(text))) return [];
        const files = readLevel(folder);
        const words = Object.entries(files.words).map(([language, texts]) => [
          language,
          address(`levels/${level}/${language}`, texts),
        ]);
        return [
          { ...levelCard(files), url: address(`levels/${level}/level`, files.level), words: Object.fromEntries(words) },
        ];
      });
      return `export const levels = ${JSON.stringify(entries)}`;
    },
  };
}
