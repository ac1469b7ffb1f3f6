/** `npm run dev -- --draft FOLDER`: a level that is being written is played from its folder, wherever that lies. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import type { Plugin } from 'vite';
import { level as levelSchema, type Level } from '../../src/core/level/schema.ts';
import { wordKeys } from '../../src/core/level/word-keys.ts';
import { words as wordsSchema, type Words } from '../../src/core/level/words.ts';
import { artLists } from '../levels/art-lists.ts';
import { examine, type PlacedFault } from '../levels/examine.ts';
import { levelCard } from './level-card.ts';

export interface Draft {
  readonly faults: readonly Pick<PlacedFault, 'file' | 'line' | 'pointer' | 'message' | 'mend'>[];
  /** Absent as long as it does not fit the format. */
  readonly played?: { readonly level: Level; readonly words: Words };
}

const readJson = (path: string): unknown => {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    // what is wrong with it is among the faults
    return undefined;
  }
};

/** Words in which each that is missing is its own key, so that a draft can be seen before all is written. */
function whole(level: Level, language: string, given: unknown): Words {
  const words: Record<string, unknown> = {
    readBy: null,
    people: {},
    beats: {},
    stepOut: {},
    debrief: {},
    teacher: {},
    ...(typeof given === 'object' && given !== null ? given : {}),
    language,
  };
  for (const key of wordKeys(level)) {
    const steps = key.split('.');
    const last = steps.pop() ?? key;
    const into = steps.reduce<Record<string, unknown>>((inside, step) => {
      const next = inside[step];
      const made = typeof next === 'object' && next !== null ? { ...next } : {};
      inside[step] = made;
      return made as Record<string, unknown>;
    }, words);
    if (typeof into[last] !== 'string') into[last] = `[${last}]`;
  }
  return wordsSchema.parse(words);
}

/**
 * Reads a draft: in English where it has that, else in the first language it has; other languages may be missing.
 * @param root the folder of the project
 */
export function readDraft(folder: string, root: string, art: Parameters<typeof examine>[2]): Draft {
  const faults = examine(folder, root, art).faults.map((one) => ({ ...one, file: basename(one.file) }));
  const level = levelSchema.safeParse(readJson(join(folder, 'level.json')));
  if (!level.success) return { faults };
  const languages = readdirSync(folder)
    .filter((file) => file.endsWith('.json') && file !== 'level.json')
    .map((file) => basename(file, '.json'))
    .sort();
  const language = languages.includes('en') ? 'en' : (languages[0] ?? 'en');
  try {
    const words = whole(level.data, language, readJson(join(folder, `${language}.json`)));
    // whoever writes it needs no lesson to open it
    return { faults, played: { level: { ...level.data, opens: 'freely' }, words } };
  } catch {
    return { faults };
  }
}

const ADDRESS = '/draft/';

/** Plays the draft in a folder while developing; nothing of it is ever in a build. */
export function draft(folder: string | undefined): Plugin {
  let root = process.cwd();
  let art: Awaited<ReturnType<typeof artLists>> = {};
  const read = (): Draft => readDraft(folder ?? '', root, art);
  return {
    name: 'draft',
    apply: 'serve',
    async configResolved(config) {
      root = config.root;
      if (folder === undefined) return;
      if (!existsSync(folder)) throw new Error(`There is no folder ${folder}.`);
      art = await artLists(root);
    },
    configureServer(server) {
      if (folder === undefined) return;
      server.watcher.add(folder).on('all', (_event, path) => {
        if (relative(folder, path).startsWith('..')) return;
        const module = server.moduleGraph.getModuleById('\0virtual:levels');
        if (module) server.moduleGraph.invalidateModule(module);
        server.ws.send({ type: 'full-reload' });
      });
      server.middlewares.use((request, response, next) => {
        const path = request.url?.split('?')[0] ?? '';
        if (!path.startsWith(ADDRESS)) return next();
        const { faults, played } = read();
        const files: Record<string, unknown> = {
          'level.json': played?.level,
          'words.json': played?.words,
          'about.json': { id: played?.level.id ?? basename(folder), playable: played !== undefined, faults },
        };
        response.setHeader('Content-Type', 'application/json');
        response.setHeader('Cache-Control', 'no-store');
        response.end(JSON.stringify(files[path.slice(ADDRESS.length)] ?? null));
      });
    },
    transform(code, id) {
      if (folder === undefined || id !== '\0virtual:levels') return null;
      const { played } = read();
      if (!played) return null;
      const { level, words } = played;
      const languages = readdirSync(join(root, 'assets/locales')).map((file) => basename(file, '.json'));
      const entry = {
        ...levelCard({ level, words: Object.fromEntries(languages.map((language) => [language, words])) }),
        url: `${ADDRESS}level.json`,
        words: Object.fromEntries(languages.map((language) => [language, `${ADDRESS}words.json?${language}`])),
      };
      return {
        code: `${code.replace('export const levels', 'const others')}\nconst draft = ${JSON.stringify(entry)};\nexport const levels = [draft, ...others.filter(({ id }) => id !== draft.id)];`,
        map: null,
      };
    },
    transformIndexHtml: (html) => (folder === undefined ? html : html.replace('<html ', '<html data-draft ')),
  };
}
