/**
 * Takes the icons of the panels out of Lucide (ISC) and the animals and things out of Fluent Emoji flat (MIT):
 * just those that are used, into `src/ui/parts/icons.ts` and `src/ui/parts/emoji.ts`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
import { ANIMALS } from '../../src/core/save/animals.ts';

interface Collection {
  icons: Record<string, { body: string }>;
  aliases?: Record<string, { parent: string }>;
}

const require = createRequire(import.meta.url);
const read = (name: string): Collection => JSON.parse(readFileSync(require.resolve(`${name}/icons.json`), 'utf8'));
const lucide = read('@iconify-json/lucide');
const fluent = read('@iconify-json/fluent-emoji-flat');

/** Icons by the name the panels and levels call them; where Lucide's own name differs it stands beside. */
const ICONS: Record<string, string> = {
  say: 'message-circle',
  do: 'footprints',
  check: 'check',
  help: 'hand-heart',
  aloud: 'volume-2',
  silent: 'volume-x',
  pause: 'pause',
  leave: 'door-open',
  settings: 'settings',
  forward: 'arrow-right',
  back: 'arrow-left',
  up: 'arrow-up',
  down: 'arrow-down',
  flag: 'flag',
  hint: 'lightbulb',
  eye: 'eye',
  again: 'rotate-ccw',
  town: 'house',
  play: 'play',
  key: 'key-round',
  language: 'languages',
  open: 'chevron-down',
  teacher: 'presentation',
  removed: 'eraser',
  people: 'users-round',
  grip: 'grip-vertical',
  keyboard: 'keyboard',
  phone: 'phone',
  add: 'plus',
  remove: 'x',
  note: 'music',
  person: 'user-round',
  globe: 'globe',
  lantern: 'lamp',
  unseen: 'eye-off',
  save: 'download',
  // cards on which coins are spent
  'phone-call': 'phone-call',
  'heart-handshake': 'heart-handshake',
  ear: 'ear',
  'book-open': 'book-open',
  'shield-check': 'shield-check',
  stethoscope: 'stethoscope',
  scale: 'scale',
  sliders: 'sliders-horizontal',
  sprout: 'sprout',
  newspaper: 'newspaper',
  image: 'image',
  search: 'search',
  school: 'school',
  camera: 'camera',
  lock: 'lock',
  gift: 'gift',
  clock: 'clock',
  megaphone: 'megaphone',
  building: 'building-2',
  video: 'video',
  siren: 'siren',
  bell: 'bell',
  link: 'link',
  gem: 'gem',
  mail: 'mail',
  gavel: 'gavel',
  // the teacher's page
  scan: 'scan-qr-code',
  'file-in': 'file-up',
  'file-out': 'file-down',
  tablet: 'tablet',
  laptop: 'laptop',
  hourglass: 'hourglass',
  table: 'table',
  printer: 'printer',
  hide: 'eye-off',
  delete: 'trash-2',
  code: 'qr-code',
  hands: 'hand',
  // the phone of a story
  handset: 'smartphone',
  heart: 'heart',
  share: 'share-2',
  pencil: 'pencil',
  mute: 'bell-off',
  block: 'ban',
  'user-x': 'user-round-x',
};

const THINGS: Record<string, string> = {
  bee: 'honeybee',
  ladybird: 'lady-beetle',
  squirrel: 'chipmunk',
  gift: 'wrapped-gift',
  lock: 'locked',
  phone: 'mobile-phone',
  camera: 'camera',
  gem: 'gem-stone',
  hourglass: 'hourglass-done',
  speech: 'speech-balloon',
  eye: 'eye',
  megaphone: 'megaphone',
  key: 'key',
  mask: 'performing-arts',
  envelope: 'envelope',
  door: 'door',
  bell: 'bell',
  magnet: 'magnet',
  calendar: 'calendar',
  globe: 'globe-with-meridians',
  pin: 'round-pushpin',
  note: 'musical-note',
  coin: 'coin',
  fire: 'fire',
  link: 'link',
  map: 'world-map',
  scissors: 'scissors',
  broken: 'broken-heart',
  silence: 'muted-speaker',
};

const attribute = (tag: string, name: string): number =>
  Number(new RegExp(`\\s${name}="([\\d.-]+)"`).exec(tag)?.[1] ?? 0);

/** A path that begins with a relative move would count from the end of the path before it. */
function absolute(data: string): string {
  const numbers = /[\s,]*(-?(?:\d*\.\d+|\d+))/y;
  if (!data.startsWith('m')) return data;
  numbers.lastIndex = 1;
  const x = numbers.exec(data)?.[1],
    y = numbers.exec(data)?.[1];
  const rest = data.slice(numbers.lastIndex).trimStart();
  return `M${x} ${y}${/^[a-z]/i.test(rest) || rest === '' ? '' : 'l'}${rest}`;
}

/** Everything as path data, so that an icon is one string. */
function pathData(tag: string): string {
  if (tag.startsWith('<path')) return absolute(/\sd="([^"]+)"/.exec(tag)?.[1] ?? '');
  if (tag.startsWith('<circle') || tag.startsWith('<ellipse')) {
    const rx = attribute(tag, 'rx') || attribute(tag, 'r'),
      ry = attribute(tag, 'ry') || attribute(tag, 'r');
    return `M${attribute(tag, 'cx') - rx} ${attribute(tag, 'cy')}a${rx} ${ry} 0 1 0 ${rx * 2} 0a${rx} ${ry} 0 1 0 ${-rx * 2} 0`;
  }
  if (tag.startsWith('<rect')) {
    const x = attribute(tag, 'x'),
      y = attribute(tag, 'y'),
      width = attribute(tag, 'width'),
      height = attribute(tag, 'height');
    const r = attribute(tag, 'rx') || attribute(tag, 'ry');
    return `M${x + r} ${y}h${width - 2 * r}a${r} ${r} 0 0 1 ${r} ${r}v${height - 2 * r}a${r} ${r} 0 0 1 ${-r} ${r}h${2 * r - width}a${r} ${r} 0 0 1 ${-r} ${-r}v${2 * r - height}a${r} ${r} 0 0 1 ${r} ${-r}z`;
  }
  if (tag.startsWith('<line'))
    return `M${attribute(tag, 'x1')} ${attribute(tag, 'y1')}L${attribute(tag, 'x2')} ${attribute(tag, 'y2')}`;
  throw new Error(`a shape that is not known: ${tag}`);
}

function body(collection: Collection, name: string): string {
  const found = collection.icons[collection.aliases?.[name]?.parent ?? name];
  if (!found) throw new Error(`there is no icon "${name}"`);
  return found.body;
}

function write(file: string, text: string): void {
  writeFileSync(new URL(`../../src/ui/parts/${file}`, import.meta.url), text);
  console.log(`src/ui/parts/${file}  ${text.length} bytes, gzip ${gzipSync(text).length}`);
}

const quote = (text: string): string => `'${text.replaceAll("'", "\\'")}'`;
const table = (rows: [string, string][]): string =>
  rows.map(([key, value]) => `  ${/^[a-z]+$/.test(key) ? key : quote(key)}: ${quote(value)},\n`).join('');

const icons = Object.entries(ICONS).map(([key, name]): [string, string] => [
  key,
  [...body(lucide, name).matchAll(/<(?:path|circle|ellipse|rect|line)\s[^>]*>/g)]
    .map(([tag]) => pathData(tag))
    .join(''),
]);
write(
  'icons.ts',
  `// Written by scripts/art/icons-ui.ts from Lucide (ISC License). Path data for a square of 24; drawn as a line of 2.
export const ICONS = {
${table(icons)}} as const;
export type IconId = keyof typeof ICONS;
`,
);

const things = [
  ...ANIMALS.map((animal): [string, string] => [animal, THINGS[animal] ?? animal]),
  ...Object.entries(THINGS).filter(([key]) => !(ANIMALS as readonly string[]).includes(key)),
];
const emoji = things.map(([key, name]): [string, string] => [key, body(fluent, name)]);
write(
  'emoji.ts',
  `// Written by scripts/art/icons-ui.ts from Fluent Emoji flat (MIT License). Shapes for a square of 32.
export const EMOJI = {
${table(emoji)}} as const;
export type EmojiId = keyof typeof EMOJI;
`,
);
