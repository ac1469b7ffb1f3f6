/** A page that plays meanwhile: it asks as a browser does, and every byte is compared. */
import { Agent, get, type IncomingHttpHeaders } from 'node:http';
import type { Chance } from '../../scripts/audio/noise.ts';
import { base, type Site } from './site.ts';

interface Heard {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Buffer;
}

/** Asks once; a connection that was kept and is closed just then is no answer, and a browser asks again on a new one. */
function ask(agent: Agent, port: number, path: string, headers: Record<string, string>): Promise<Heard> {
  return new Promise((done, fail) => {
    const asked = get({ agent, port, host: '127.0.0.1', path: base + path, headers }, (answer) => {
      const pieces: Buffer[] = [];
      answer.on('data', (piece: Buffer) => pieces.push(piece));
      answer.on('error', fail);
      answer.on('end', () =>
        done({ status: answer.statusCode, headers: answer.headers, bytes: Buffer.concat(pieces) }),
      );
    });
    asked.on('error', (error) => (asked.reusedSocket ? ask(agent, port, path, headers).then(done, fail) : fail(error)));
  });
}

/**
 * Loads all files of the site, drawn packed or not, whole or in part, and once more when they are known.
 * @returns what was wrong, a sentence each
 */
export async function playOnce(site: Site, agent: Agent, port: number, chance: Chance): Promise<string[]> {
  const wrong: string[] = [];
  for (const [path, forms] of site.files) {
    const packing = (['br', 'gzip', 'identity'] as const)[Math.floor(3 * chance())] ?? 'identity';
    const bytes = forms.get(packing) ?? forms.get('identity') ?? Buffer.alloc(0);
    const expect = (what: string, heard: Heard, status: number, expected: Buffer): void => {
      if (heard.status !== status) wrong.push(`${path}, ${what}: ${heard.status} instead of ${status}`);
      else if (!heard.bytes.equals(expected))
        wrong.push(`${path}, ${what}: other bytes (${heard.bytes.length} of ${expected.length})`);
    };
    const headers = { 'accept-encoding': packing };
    const whole = await ask(agent, port, path === 'index.html' ? '' : path, headers);
    expect(packing, whole, 200, bytes);
    const known = await ask(agent, port, path, { ...headers, 'if-none-match': whole.headers.etag ?? '' });
    expect('known', known, 304, Buffer.alloc(0));
    if (bytes.length === 0) continue;
    const first = Math.floor(bytes.length * chance());
    const last = first + Math.floor(bytes.length * chance());
    const part = await ask(agent, port, path, { ...headers, range: `bytes=${first}-${last}` });
    expect(`bytes ${first} to ${last}`, part, 206, bytes.subarray(first, last + 1));
  }
  return wrong;
}
