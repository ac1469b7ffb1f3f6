/** npm run dev -- [--draft FOLDER] [options of Vite]: plays the game, or a level that is being written, while it changes. */
import { existsSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { tool } from './setup/process.mjs';

const args = process.argv.slice(2);
const at = args.indexOf('--draft');
const folder = at < 0 ? undefined : args[at + 1];
if (at >= 0 && (folder === undefined || !existsSync(join(folder, 'level.json')))) {
  console.error(
    folder === undefined
      ? 'Name the folder: npm run dev -- --draft FOLDER'
      : `There is no level.json in ${resolve(folder)}.`,
  );
  process.exit(2);
}
if (folder !== undefined) {
  args.splice(at, 2);
  console.log(`The draft in ${resolve(folder)} is played at #/play/${basename(resolve(folder))}.`);
}
const env = folder === undefined ? {} : { DRAFT: resolve(folder) };
process.exitCode = (await tool('vite/bin/vite.js', args, { env })).code;
