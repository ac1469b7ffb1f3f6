import { readFileSync } from 'node:fs';
import { get } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { mkdtempSync, writeFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { gameServer } from '../../scripts/server/index.mjs';
import { askedCertificate } from '../../scripts/setup/certificate.mjs';
import { addressLines } from '../../scripts/setup/addresses.mjs';

/* made for these tests alone, for the name localhost */
const file = (name: string): string => resolve(import.meta.dirname, '../fixtures/certificate', name);
const [cert, key, other] = [file('school.crt'), file('school.key'), file('other.key')];

describe('a school’s certificate', () => {
  it('is none when nobody asks for one', () => expect(askedCertificate(['--port', '8080'])).toBeUndefined());

  it.each([[['--cert', cert, '--key', key]], [[`--cert=${cert}`, `--key=${key}`]]])(
    'is read with its key: %#',
    (args) => {
      expect(askedCertificate(args)).toEqual({ cert: readFileSync(cert), key: readFileSync(key) });
    },
  );

  it.each([
    [['--cert', cert], /both files/],
    [['--key', key], /both files/],
    [['--cert', '--key', key], /cannot be read|both files/],
    [['--cert', `${cert}.gone`, '--key', key], /cannot be read: give the path/],
    [['--cert', import.meta.filename, '--key', key], /no PEM file/],
    [['--cert', cert, '--key', other], /is not the key of/],
  ])('that cannot be used is said in a sentence: %#', (args, sentence) => {
    expect(() => askedCertificate(args)).toThrow(sentence);
  });

  it('that has run out is said before any browser says it', () => {
    expect(() => askedCertificate(['--cert', cert, '--key', key], new Date('2200-01-01'))).toThrow(/ran out on/);
  });

  it('serves the game over https, and the addresses say so', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'secure-'));
    writeFileSync(join(folder, 'index.html'), 'the game');
    const server = gameServer(folder, '/', undefined, {
      certificate: askedCertificate(['--cert', cert, '--key', key]),
    });
    try {
      await new Promise<void>((listening) => server.listen(0, listening));
      const { port } = server.address() as AddressInfo;
      const said = await new Promise<string>((done, fail) => {
        const asked = get({ port, host: 'localhost', ca: readFileSync(cert), path: '/' }, (answer) => {
          answer.setEncoding('utf8').on('data', done);
        });
        asked.on('error', fail);
      });
      expect(said).toBe('the game');
      expect(addressLines(port, {}, true)).toContain(`https://localhost:${port}/`);
    } finally {
      server.close();
      server.closeAllConnections();
      rmSync(folder, { recursive: true });
    }
  });
});
