// node deploy/minter/new-district.mjs <folder>: makes accounts.conf for the nodes, minter.pem and door for the minter.
import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newDistrict } from './nats.mjs';

const folder = process.argv[2];
if (folder === undefined) throw new Error('Which folder?');
const { nodes, minter } = newDistrict();
// what lies there already is not written over: every key of it would be lost
writeFileSync(join(folder, 'accounts.conf'), nodes, { flag: 'wx' });
writeFileSync(join(folder, 'minter.pem'), minter, { flag: 'wx', mode: 0o600 });
writeFileSync(join(folder, 'door'), randomBytes(32).toString('hex'), { flag: 'wx', mode: 0o600 });
