/** The server that is tried, in a process of its own, so that it is seen to end: `served.ts FOLDER BASE`. */
import type { AddressInfo } from 'node:net';
import { gameServer } from '../../scripts/server/index.mjs';

const [folder = '', base] = process.argv.slice(2);
const server = gameServer(folder, base);
server.listen(0, () => process.send?.((server.address() as AddressInfo).port));
// whoever tries it may be ended in the middle
process.on('disconnect', () => process.exit());
