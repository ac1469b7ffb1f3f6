import { networkAddresses } from '../server/own-addresses.mjs';

/**
 * What to tell about where the game can be opened.
 * @param {number} port
 * @param {NodeJS.Dict<import('node:os').NetworkInterfaceInfo[]>} interfaces from `os.networkInterfaces()`
 * @param {boolean} [secure] over https, with a certificate
 * @returns {string} a few lines
 */
export function addressLines(port, interfaces, secure = false) {
  const scheme = secure ? 'https' : 'http';
  const local = networkAddresses(interfaces).map((address) => `${scheme}://${address}:${port}/`);
  const lines = ['A Role to Play is ready.', '', `  On this computer:  ${scheme}://localhost:${port}/`];
  if (local.length === 0) return [...lines, '  In your network:   no network is connected'].join('\n');
  return [
    ...lines,
    ...local.map((address, at) => `  ${at === 0 ? 'In your network: ' : '                 '}  ${address}`),
    '',
    secure
      ? 'Browsers believe the certificate for the name it was made out to: open the game by that name.'
      : 'In your network the game plays, but a browser there neither installs it nor keeps it for offline use nor opens the camera: these need https, or this computer.',
  ].join('\n');
}
