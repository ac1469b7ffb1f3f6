/**
 * npm run levels -- [LEVEL …] [--json]: checks these levels, by their folders or ids, or all; ends non-zero when one is
 * faulty, or when the choices of all are worse than they were (`levels/choices.json`).
 * Words whose English changed after they were translated are named. --translated LANGUAGE[,LANGUAGE]: notes that these
 * languages say what the English says now.
 * --choices: counts the choices of these levels, fork by fork, and of all together. --keep: from now on they may not be
 * worse than this.
 */
import { join, resolve } from 'node:path';
import { artLists } from './levels/art-lists.ts';
import { authorOf } from '../src/core/kinds/index.ts';
import type { Level } from '../src/core/level/schema.ts';
import { countChoices } from '../src/core/checker/choices/count.ts';
import { allText, countFolder, keep, kept, levelText, refused } from './levels/choices.ts';
import { examine } from './levels/examine.ts';
import { withDoubledNumbers } from './levels/numbers.ts';
import { asJson, asText } from './levels/print.ts';
import { changedSince, markTranslated, notNoted } from './levels/translated.ts';
import { levelIds } from './vite/level-folder.ts';

const root = resolve(import.meta.dirname, '..');
const USE = 'Use: npm run levels -- [LEVEL …] [--json] [--choices [--keep]] [--translated LANGUAGE[,LANGUAGE]]';
const FLAGS = ['--json', '--choices', '--keep'];
const args = process.argv.slice(2);
const asked = args.indexOf('--translated');
const [, translated] = asked < 0 ? [] : args.splice(asked, 2);
const [flags, paths] = [true, false].map((isFlag) => args.filter((one) => one.startsWith('--') === isFlag)) as [
  string[],
  string[],
];
const unknown = flags.find((flag) => !FLAGS.includes(flag));
if (unknown !== undefined || (asked >= 0 && translated === undefined)) {
  console.error(unknown === undefined ? `Say which language. ${USE}` : `There is no option ${unknown}. ${USE}`);
  process.exit(2);
}

const everyFolder = levelIds(join(root, 'levels')).map((id) => join(root, 'levels', id));
const folders =
  paths.length > 0
    ? paths.map((path) => everyFolder.find((folder) => folder === join(root, 'levels', path)) ?? resolve(path))
    : everyFolder;
/** Names the choices that have no symbol yet. */
function withoutSymbol(level: Level | undefined): string[] {
  const choices = (level?.beats ?? []).flatMap((beat) =>
    (authorOf(beat).withoutSymbol?.(beat) ?? []).map((id) => `${beat.id}.${id}`),
  );
  return choices.length === 0 ? [] : [`  no symbol yet: ${choices.join(', ')}`];
}

if (translated !== undefined) for (const folder of folders) markTranslated(folder, translated.split(','));
if (flags.includes('--choices')) {
  const all = everyFolder.map(countFolder);
  const asked = folders.map(
    (folder) => all.find(({ id }) => join(root, 'levels', id) === folder) ?? countFolder(folder),
  );
  console.log([...asked.map(levelText), allText(all)].join('\n'));
  if (flags.includes('--keep')) keep(root, all);
  process.exit(0);
}
const art = await artLists(root);
const examined = withDoubledNumbers(
  folders.map((folder) => examine(folder, root, art)),
  root,
);
const faulty = examined.filter((one) => one.faults.length > 0);

if (flags.includes('--json'))
  console.log(
    JSON.stringify(
      {
        levels: examined.map((one) => ({
          ...asJson(one),
          changed: changedSince(one.folder),
          unnoted: notNoted(one.folder),
        })),
        sound: faulty.length === 0,
      },
      null,
      2,
    ),
  );
else {
  for (const one of examined) {
    const named = (what: string, words: ReturnType<typeof changedSince>): string[] =>
      Object.entries(words).map(([language, keys]) => `  ${language}: ${what}: ${keys.join(', ')}`);
    console.log(
      [
        asText(one),
        ...named('changed in English since translated', changedSince(one.folder)),
        ...withoutSymbol(one.checked?.level),
        ...named('new or translated anew, not noted yet (--translated)', notNoted(one.folder)),
        '',
      ].join('\n'),
    );
  }
  if (faulty.length === 0 && paths.length === 0) {
    const all = examined.flatMap(({ checked }) => (checked ? [countChoices(checked)] : []));
    const before = kept(root);
    const worse = before ? refused(all, before) : [];
    console.log([allText(all), '', ...worse.map((one) => `✗ ${one}`)].join('\n'));
    if (worse.length > 0) process.exitCode = 1;
  }
  console.log(faulty.length === 0 ? `${examined.length} sound.` : `${faulty.length} of ${examined.length} faulty.`);
}
if (faulty.length > 0) process.exitCode = 1;
