/** A made-up build: files as a real one has them, few enough to be asked for a million times. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { type Chance, seeded } from '../../scripts/audio/noise.ts';

/** The path it lies at, with a slash at both ends. */
export const base = '/games/role/';

export interface Site {
  readonly folder: string;
  /** The bytes of each file by its path below the base, in each form it is sent in. */
  readonly files: ReadonlyMap<string, ReadonlyMap<'br' | 'gzip' | 'identity', Buffer>>;
}

const sizes = {
  'index.html': 2000,
  'sw.js': 20_000,
  'manifest.en.webmanifest': 600,
  'assets/index-Ab12Cd34.js': 60_000,
  'assets/stage-Ef56Gh78.js': 400_000,
  'assets/music-Ij90Kl12.mp3': 300_000,
  'levels/one/en-Mn34Op56.json': 9000,
  'assets/nothing-Qr78St90.css': 0,
};

/** Half chance, so that packing it is worth it. */
const bytesOf = (size: number, chance: Chance): Buffer =>
  Buffer.from(Array.from({ length: size }, (_, at) => (at % 2 === 0 ? 97 : Math.floor(256 * chance()))));

/** Writes the site into a new folder. */
export function makeSite(): Site {
  const folder = mkdtempSync(join(tmpdir(), 'fuzzed-'));
  const chance = seeded(1);
  const files = new Map(
    Object.entries(sizes).map(([path, size]) => {
      const bytes = bytesOf(size, chance);
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), bytes);
      if (size < 1024 || path.endsWith('.mp3')) return [path, new Map([['identity', bytes]])] as const;
      const [br, gzip] = [brotliCompressSync(bytes), gzipSync(bytes)];
      writeFileSync(join(folder, `${path}.br`), br);
      writeFileSync(join(folder, `${path}.gz`), gzip);
      return [path, new Map([['identity', bytes] as const, ['br', br] as const, ['gzip', gzip] as const])] as const;
    }),
  );
  return { folder, files: files as Site['files'] };
}

/** What happens to a build while it is served: files shrink, become others, and go, the first half of them and then all. */
export const harm: readonly ((site: Site) => void)[] = [
  ({ folder, files }) => [...files.keys()].forEach((path) => truncateSync(join(folder, path), 1)),
  ({ folder, files }) => [...files.keys()].forEach((path) => writeFileSync(join(folder, path), 'a newer version')),
  ({ folder }) =>
    readdirSync(folder).forEach((name, at) => at % 2 === 0 && rmSync(join(folder, name), { recursive: true })),
  ({ folder }) => rmSync(folder, { recursive: true }),
];
