// node deploy/minter/index.mjs: mints lesson keys. What it needs stands in the environment (docs/district.md).
import { createPrivateKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createMinter } from './minter.mjs';
import { mosquittoKeys } from './mosquitto.mjs';
import { natsKeys } from './nats.mjs';

const {
  KEY_FILE = '',
  DOOR_FILE = '',
  MOSQUITTO_FOLDER,
  MOSQUITTO_PID,
  MOSQUITTO_PID_FILE = '',
  HOST = '127.0.0.1',
  PORT = '8081',
} = process.env;

/** How often lessons of yesterday are looked for, in ms. */
const sweeping = 10 * 60 * 1000;

const key = readFileSync(KEY_FILE, 'utf8').trim();
const door = readFileSync(DOOR_FILE, 'utf8').trim();
if (door.length < 32) throw new Error('The door of teachers needs 32 letters or more.');

function forMosquitto(/** @type {string} */ folder) {
  const reload = () => {
    try {
      process.kill(Number(MOSQUITTO_PID ?? readFileSync(MOSQUITTO_PID_FILE, 'utf8')), 'SIGHUP');
    } catch {
      // it is not running: it reads its files when it starts
    }
  };
  const keys = mosquittoKeys({ folder, secret: key, reload });
  setInterval(keys.sweep, sweeping).unref();
  return keys;
}

const keys = MOSQUITTO_FOLDER ? forMosquitto(MOSQUITTO_FOLDER) : natsKeys({ key: createPrivateKey(key) });
createMinter(keys, door).listen(Number(PORT), HOST);
