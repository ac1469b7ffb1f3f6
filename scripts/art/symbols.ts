/**
 * Takes the symbols that stand beside choices out of OpenMoji (CC BY-SA 4.0): just those that levels may name, into
 * `assets/symbols.svg`. They stay a file of their own, with their licence in it.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
import type { SymbolId } from '../../src/core/level/symbols.ts';

/** By the name that levels call them, OpenMoji's own. */
const SYMBOLS: Readonly<Record<SymbolId, string>> = {
  say: 'left-speech-bubble',
  ask: 'white-question-mark',
  write: 'pencil',
  message: 'envelope',
  everyone: 'megaphone',
  group: 'busts-in-silhouette',
  tell: 'person-raising-hand',
  call: 'telephone-receiver',
  phone: 'mobile-phone',
  door: 'door',
  quiet: 'zipper-mouth-face',
  secret: 'shushing-face',
  promise: 'handshake',
  wait: 'hourglass-done',
  go: 'person-walking',
  home: 'house',
  school: 'school',
  together: 'people-holding-hands',
  look: 'eyes',
  listen: 'ear',
  search: 'magnifying-glass-tilted-left',
  think: 'thinking-face',
  laugh: 'grinning-face',
  sorry: 'folded-hands',
  delete: 'wastebasket',
  block: 'locked',
  stop: 'raised-hand',
  report: 'triangular-flag',
  picture: 'framed-picture',
  draw: 'artist-palette',
  give: 'wrapped-gift',
  list: 'clipboard',
  sleep: 'person-in-bed',
  bell: 'bell',
};

interface Collection {
  readonly icons: Readonly<Record<string, { body: string }>>;
  readonly aliases?: Readonly<Record<string, { parent: string }>>;
}
const collection = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve('@iconify-json/openmoji/icons.json'), 'utf8'),
) as Collection;

/** The shapes, to hundredths of the square of 72. */
function bodyOf(name: string): string {
  const found = collection.icons[collection.aliases?.[name]?.parent ?? name];
  if (!found) throw new Error(`there is no symbol "${name}"`);
  return found.body.replaceAll(
    /\.\d{3,}/g,
    (part) => `.${String(Math.min(99, Math.round(Number(part) * 100))).padStart(2, '0')}`,
  );
}

const svg = `<svg xmlns="http://www.w3.org/2000/svg"><metadata>Symbols from OpenMoji, https://openmoji.org, the open-source emoji and icon project, under CC BY-SA 4.0, https://creativecommons.org/licenses/by-sa/4.0/. Taken over as they are; coordinates cut to hundredths.</metadata>
${Object.entries(SYMBOLS)
  .map(([id, name]) => `<symbol id="${id}" viewBox="0 0 72 72">${bodyOf(name)}</symbol>`)
  .join('\n')}
</svg>
`;
writeFileSync(new URL('../../assets/symbols.svg', import.meta.url), svg);
console.log(`assets/symbols.svg  ${svg.length} bytes, gzip ${gzipSync(svg).length}`);
