/**
 * npm run levels -- [PATH …] [--json]: checks the levels in these folders, or all; ends non-zero when one is faulty.
 */
import { join, resolve } from 'node:path';
import { artLists } from './levels/art-lists.ts';
import { examine } from './levels/examine.ts';
import { withDoubledNumbers } from './levels/numbers.ts';
import { asJson, asText } from './levels/print.ts';
import { levelIds } from './vite/level-folder.ts';

const root = resolve(import.meta.dirname, '..');
const [flags, paths] = [true, false].map((isFlag) =>
  process.argv.slice(2).filter((one) => one.startsWith('--') === isFlag),
) as [string[], string[]];
const unknown = flags.find((flag) => flag !== '--json');
if (unknown !== undefined) {
  console.error(`There is no option ${unknown}. Use: npm run levels -- [PATH …] [--json]`);
  process.exit(2);
}

const folders =
  paths.length > 0
    ? paths.map((path) => resolve(path))
    : levelIds(join(root, 'levels')).map((id) => join(root, 'levels', id));
const art = await artLists(root);
const examined = withDoubledNumbers(
  folders.map((folder) => examine(folder, root, art)),
  root,
);
const faulty = examined.filter((one) => one.faults.length > 0);

if (flags.includes('--json'))
  console.log(JSON.stringify({ levels: examined.map(asJson), sound: faulty.length === 0 }, null, 2));
else {
  for (const one of examined) console.log(`${asText(one)}\n`);
  console.log(faulty.length === 0 ? `${examined.length} sound.` : `${faulty.length} of ${examined.length} faulty.`);
}
process.exitCode = faulty.length === 0 ? 0 : 1;
