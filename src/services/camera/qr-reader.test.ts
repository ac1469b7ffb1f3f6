import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
import { encode } from 'uqr';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

const program = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
const packed = gzipSync(readFileSync(program));
/** How it comes, what is answered, and what is said of it: the rest are the words of whoever unpacks it. */
const bad: readonly (readonly [string, () => Response, string | RegExp])[] = [
  ['is not there', () => new Response('', { status: 404 }), 'cannot be had: 404'],
  ['is a filter’s page', () => new Response('<!doctype html><title>Blocked</title>'), /./],
  ['is cut in half', () => new Response(packed.subarray(0, packed.length / 2)), /./],
  ['is another program', () => new Response(gzipSync('no program')), 'magic word'],
];

const fetched = vi.fn<(url: URL) => Promise<Response>>();

let loadCodeReader: typeof import('./qr-reader.ts').loadCodeReader;

beforeEach(async () => {
  vi.resetModules();
  ({ loadCodeReader } = await import('./qr-reader.ts'));
  fetched.mockReset().mockImplementation(() => Promise.resolve(new Response(packed)));
  vi.stubGlobal('document', { baseURI: 'https://school.example/role/' });
  vi.stubGlobal('fetch', fetched);
});
afterEach(() => vi.unstubAllGlobals());

/** A code of four pixels a module, as a canvas would hold it. */
function pictureOf(text: string): ImageData {
  const { data: modules, size } = encode(text, { border: 4 });
  const width = size * 4;
  const data = new Uint8ClampedArray(width * width * 4).fill(255);
  for (let at = 0; at < width * width; at += 1)
    if (modules[Math.floor(at / width / 4)]?.[Math.floor((at % width) / 4)]) data.fill(0, at * 4, at * 4 + 3);
  return { data, width, height: width, colorSpace: 'srgb' } as ImageData;
}

it.each(bad)('what reads codes %s: that is said, and the next try may do', async (_how, answer, said) => {
  fetched.mockResolvedValueOnce(answer());
  await expect(loadCodeReader()).rejects.toThrow(said);
  expect(await (await loadCodeReader())(pictureOf('ROLE1/A'))).toEqual(['ROLE1/A']);
});

it('reads the codes in a picture with a program that is fetched once, from beside the page', async () => {
  const [one, other] = await Promise.all([loadCodeReader(), loadCodeReader()]);
  expect(await one(pictureOf('ROLE1/A'))).toEqual(['ROLE1/A']);
  expect(await other(pictureOf('ROLE1/B'))).toEqual(['ROLE1/B']);
  expect(fetched).toHaveBeenCalledTimes(1);
  expect(fetched.mock.calls[0]?.[0].href).toMatch(/^https:\/\/school\.example\/role\/assets\/zxing_reader-gzip-/);
});
