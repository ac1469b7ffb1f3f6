import { createHash, createPublicKey, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { viewer } from './minter.mjs';

/** @typedef {import('node:crypto').KeyObject} Key */

/** A lesson's keys hold so many seconds. */
const day = 24 * 60 * 60;
/** A key says that it was made so many seconds ago: no node whose clock is late takes it for one of the future. */
const early = 2 * 60 * 60;
/** Bytes of a message, at the most: a kilobyte of content, and what NATS itself writes before it. */
const mostPayload = 1024 + 256;

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
/** What a key is for, as NATS writes it: its first byte. */
const kinds = { operator: 14 << 3, account: 0, user: 20 << 3 };
const unlimited = -1;

/** Base 32 (RFC 4648) without padding. */
function base32(/** @type {Uint8Array} */ bytes) {
  let [text, held, bits] = ['', 0, 0];
  for (const byte of bytes) {
    held = (held << 8) | byte;
    for (bits += 8; bits >= 5; bits -= 5) text += letters[(held >> (bits - 5)) & 31];
    held &= (1 << bits) - 1;
  }
  return bits > 0 ? text + letters[(held << (5 - bits)) & 31] : text;
}

/** CRC-16/XMODEM. */
function checksum(/** @type {Uint8Array} */ bytes) {
  let sum = 0;
  for (const byte of bytes) {
    sum ^= byte << 8;
    for (let bit = 0; bit < 8; bit += 1) sum = ((sum << 1) ^ (sum & 0x8000 ? 0x1021 : 0)) & 0xffff;
  }
  return sum;
}

/** The public key's name at NATS ("nkey"). @param {keyof typeof kinds} kind @param {Key} key */
function nameOf(kind, key) {
  const { x = '' } = createPublicKey(key).export({ format: 'jwk' });
  const body = Buffer.concat([Buffer.of(kinds[kind]), Buffer.from(x, 'base64url')]);
  const sum = checksum(body);
  return base32(Buffer.concat([body, Buffer.of(sum & 255, sum >> 8)]));
}

const coded = (/** @type {object} */ part) => Buffer.from(JSON.stringify(part)).toString('base64url');

/** A JWT as NATS reads it. @param {Key} key who signs @param {object} claims */
function token(key, claims) {
  const jti = base32(createHash('sha256').update(JSON.stringify(claims)).digest());
  const text = `${coded({ typ: 'JWT', alg: 'ed25519-nkey' })}.${coded({ jti, ...claims })}`;
  return `${text}.${sign(null, Buffer.from(text), key).toString('base64url')}`;
}

const newKey = () => generateKeyPairSync('ed25519').privateKey;

/**
 * Makes what three nodes and a minter need to know of each other, once.
 * @returns {{ nodes: string, minter: string }} `nodes`: lines of configuration, nothing secret; `minter`: the account's
 *   key (PEM), which signs lessons
 */
export function newDistrict() {
  const [operator, account, system] = [newKey(), newKey(), newKey()];
  const [iss, own, sys] = [nameOf('operator', operator), nameOf('account', account), nameOf('account', system)];
  const iat = Math.floor(Date.now() / 1000);
  const open = { subs: unlimited, data: unlimited, payload: unlimited, imports: unlimited, exports: unlimited };
  const limits = { ...open, wildcards: true, conn: unlimited, leaf: unlimited };
  const stored = { mem_storage: unlimited, disk_storage: unlimited, streams: unlimited, consumer: unlimited };
  const accountOf = (/** @type {string} */ sub, /** @type {string} */ name, /** @type {object} */ more) =>
    token(operator, { iss, iat, sub, name, nats: { type: 'account', version: 2, limits: { ...limits, ...more } } });
  const head = token(operator, {
    iss,
    iat,
    sub: iss,
    name: 'district',
    nats: { type: 'operator', version: 2, system_account: sys },
  });
  const nodes = `operator: ${head}
system_account: ${sys}
resolver: MEMORY
resolver_preload: {
  ${own}: ${accountOf(own, 'lessons', stored)}
  ${sys}: ${accountOf(sys, 'system', {})}
}
`;
  return { nodes, minter: account.export({ type: 'pkcs8', format: 'pem' }).toString() };
}

/**
 * Keys for NATS: each is a JWT that says itself what it is for and until when.
 * @param {{ key: Key, clock?: () => number }} parts `key`: the account's; `clock` is in ms
 */
export function natsKeys({ key, clock = Date.now }) {
  const iss = nameOf('account', key);
  /** @param {string} name @param {readonly string[]} pub @param {readonly string[]} sub */
  const password = (name, pub, sub) => {
    const iat = Math.floor(clock() / 1000);
    const user = nameOf('user', newKey());
    const limits = { subs: 10, data: unlimited, payload: mostPayload };
    // an empty list would allow everything
    const send = pub.length > 0 ? { allow: pub } : { deny: ['>'] };
    const may = { pub: send, sub: { allow: [...sub, '$MQTT.sub.>'] } };
    const type = { type: 'user', version: 2, bearer_token: true, allowed_connection_types: ['MQTT_WS'] };
    return token(key, { iss, iat: iat - early, exp: iat + day, sub: user, name, nats: { ...may, ...limits, ...type } });
  };
  return {
    /** @param {string} lesson @param {string} client */
    pupil: (lesson, client) => ({
      username: lesson,
      password: password(
        `${lesson}/${client}`,
        [`rp.${lesson}.in.${client}`],
        [`rp.${lesson}.now`, `rp.${lesson}.ack.${client}`],
      ),
      clientId: client,
    }),
    /** @param {string} lesson */
    teacher: (lesson) => ({
      username: lesson,
      password: password(
        `${lesson}/teacher`,
        [`rp.${lesson}.now`, `rp.${lesson}.ack.*`, `light.*.*.${lesson}`],
        [`rp.${lesson}.in.*`, `light.*.*.${lesson}`],
      ),
      clientId: `t${randomBytes(8).toString('hex')}`,
    }),
    /** @param {string} client */
    viewer: (client) => ({
      username: viewer,
      password: password(`${viewer}/${client}`, [], ['light.*.*.*']),
      clientId: client,
    }),
  };
}
