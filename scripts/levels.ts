/**
 * npm run levels -- [PATH …] [--json]: checks the levels in these folders, or all; ends non-zero when one is faulty.
 * Words whose English changed after they were translated are named. --translated LANGUAGE[,LANGUAGE]: notes that these
 * languages say what the English says now.
 */
import { join, resolve } from 'node:path';
import { artLists } from './levels/art-lists.ts';
import { examine } from './levels/examine.ts';
import { withDoubledNumbers } from './levels/numbers.ts';
import { asJson, asText } from './levels/print.ts';
import { changedSince, markTranslated, notNoted } from './levels/translated.ts';
import { levelIds } from './vite/level-folder.ts';

const root = resolve(import.meta.dirname, '..');
const USE = 'Use: npm run levels -- [PATH …] [--json] [--translated LANGUAGE[,LANGUAGE]]';
const args = process.argv.slice(2);
const asked = args.indexOf('--translated');
const [, translated] = asked < 0 ? [] : args.splice(asked, 2);
const [flags, paths] = [true, false].map((isFlag) => args.filter((one) => one.startsWith('--') === isFlag)) as [
  string[],
  string[],
];
const unknown = flags.find((flag) => flag !== '--json');
if (unknown !== undefined || (asked >= 0 && translated === undefined)) {
  console.error(unknown === undefined ? `Say which language. ${USE}` : `There is no option ${unknown}. ${USE}`);
  process.exit(2);
}

const folders =
  paths.length > 0
    ? paths.map((path) => resolve(path))
    : levelIds(join(root, 'levels')).map((id) => join(root, 'levels', id));
if (translated !== undefined) for (const folder of folders) markTranslated(folder, translated.split(','));
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
        ...named('new or translated anew, not noted yet (--translated)', notNoted(one.folder)),
        '',
      ].join('\n'),
    );
  }
  console.log(faulty.length === 0 ? `${examined.length} sound.` : `${faulty.length} of ${examined.length} faulty.`);
}
process.exitCode = faulty.length === 0 ? 0 : 1;
