/**
 * Serves the build at a path below the root, as a school's server may: `node scripts/serve.mjs --port 4174 --base
 * /games/role/`.
 */
import { join } from 'node:path';
import { askedPort, listen } from './setup/port.mjs';
import { root, speak } from './setup/process.mjs';
import { gameServer } from './server/index.mjs';

const args = process.argv.slice(2);
const at = args.indexOf('--base');

await speak(async () => {
  const base = at < 0 ? '/' : (args[at + 1] ?? '/');
  const port = await listen(gameServer(join(root, 'dist'), base), askedPort(args, process.env), console.log);
  console.log(`http://localhost:${port}${base}`);
});
