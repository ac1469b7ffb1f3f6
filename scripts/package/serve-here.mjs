/** What a double click starts: serves the folder beside it on this computer and opens the browser. */
import { spawn } from 'node:child_process';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { networkAddresses } from '../server/own-addresses.mjs';
import { gameServer } from '../server/index.mjs';
import { askedPort, listen, usualPort } from '../setup/port.mjs';
import { speak } from '../setup/process.mjs';

/** How each system opens an address in the browser somebody uses. @type {Record<string, readonly string[]>} */
const openers = { win32: ['cmd', '/c', 'start', '""'], darwin: ['open'] };

/** Opens an address; where there is no browser it can be typed, as it stands on the screen. */
function openBrowser(/** @type {string} */ address) {
  const [command = '', ...args] = openers[process.platform] ?? ['xdg-open'];
  const child = spawn(command, [...args, address], { stdio: 'ignore', detached: true });
  child.on('error', () => {});
  child.unref();
}

/** Does this game run here already, since it was double-clicked before? */
async function runsAt(/** @type {number} */ port) {
  try {
    const answer = await fetch(`http://localhost:${port}/live.json`);
    return 'broker' in (await answer.json());
  } catch {
    return false;
  }
}

/** What stands in the window. */
export function windowLines(/** @type {number} */ port, /** @type {readonly string[]} */ addresses) {
  return [
    'A Role to Play is open.',
    '',
    `  Here:             http://localhost:${port}/`,
    ...(addresses.length > 0
      ? addresses.map(
          (address, at) => `  ${at === 0 ? "Pupils' devices: " : '                 '} http://${address}:${port}/`,
        )
      : ["  Pupils' devices:  no network is connected"]),
    '',
    'If this computer asks whether it may be reached from the network, say yes for private',
    "(home or work) networks: that lets the pupils' devices in this room open the game here.",
    'Nothing goes out to the internet.',
    '',
    'Close this window to end the game.',
  ].join('\n');
}

await speak(async () => {
  const args = process.argv.slice(2);
  const quiet = args.includes('--no-browser');
  const asked = askedPort(args, process.env);
  const show = (/** @type {number} */ port) => quiet || openBrowser(`http://localhost:${port}/#/teacher`);
  if (asked === undefined && (await runsAt(usualPort))) {
    console.log('A Role to Play is open already: it comes to the front in the browser.');
    show(usualPort);
    return;
  }
  const server = gameServer(join(import.meta.dirname, 'game'));
  const port = await listen(server, asked, console.log);
  console.log(windowLines(port, networkAddresses(networkInterfaces())));
  show(port);
  // closing the window ends it
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(0));
});
