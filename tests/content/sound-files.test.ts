/** The sound files that are committed, against the limits and against what `docs/sound.md` says of them. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const audio = join(root, 'assets/audio');
const page = readFileSync(join(root, 'docs/sound.md'), 'utf8');
const json = (name: string): unknown => JSON.parse(readFileSync(join(audio, name), 'utf8'));

/** The cells of a table of the page, row by row. */
const table = (name: string): string[][] =>
  (new RegExp(`<!-- ${name} -->([^]*?)<!-- end -->`).exec(page)?.[1] ?? '')
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2)
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );

const files = ['', 'music/'].flatMap((folder) =>
  readdirSync(join(audio, folder))
    .filter((name) => /\.(?:mp3|ogg|m4a)$/.test(name))
    .map((name) => `${folder}${name}`),
);
const bytesOf = (name: string): Buffer => readFileSync(join(audio, name));

interface Head {
  readonly channels: number;
  readonly rate: number;
  /** Seconds of all of it, where the head tells. */
  readonly seconds?: number;
  /** In kbit/s, where the head tells. */
  readonly bitrate?: number;
}

/** What the first bytes of a file say of it. */
const HEADS: Readonly<Record<string, (bytes: Buffer) => Head>> = {
  ogg(bytes) {
    const head = bytes.indexOf('OpusHead');
    const last = bytes.lastIndexOf('OggS');
    const samples = Number(bytes.readBigInt64LE(last + 6)) - bytes.readUInt16LE(head + 10);
    return { channels: bytes.readUInt8(head + 9), rate: bytes.readUInt32LE(head + 12), seconds: samples / 48_000 };
  },
  m4a(bytes) {
    const media = bytes.indexOf('mdhd');
    const sound = bytes.indexOf('mp4a', bytes.indexOf('stsd'));
    return {
      channels: bytes.readUInt16BE(sound + 20),
      rate: bytes.readUInt16BE(sound + 28),
      seconds: bytes.readUInt32BE(media + 20) / bytes.readUInt32BE(media + 16),
    };
  },
  mp3(bytes) {
    const [, version = 0, rates = 0, mode = 0] = bytes;
    // the second byte says MPEG 1, layer 3
    expect(version & 0xfe).toBe(0xfa);
    return {
      channels: mode >> 6 === 3 ? 1 : 2,
      rate: [44_100, 48_000, 32_000][(rates >> 2) & 3] ?? 0,
      bitrate: [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320][rates >> 4] ?? 0,
    };
  },
};

describe('sound files', () => {
  it('are those the page tells of, to the byte', () => {
    const told = table('files').map(([name = '', bytes = '', hash = '']) => [name, Number(bytes), hash]);
    const here = files.map((name) => {
      const bytes = bytesOf(name);
      return [name, bytes.length, createHash('sha256').update(bytes).digest('hex').slice(0, 16)];
    });
    expect(told.toSorted()).toEqual(here.toSorted());
  });

  it.each(files)('%s has two channels at 48 kHz and at least 64 kbit/s', (name) => {
    const bytes = bytesOf(name);
    const { channels, rate, seconds, bitrate } = HEADS[name.split('.').at(-1) ?? '']?.(bytes) ?? {};
    expect([channels, rate]).toEqual([2, 48_000]);
    // AAC has no constant rate: where little sounds it gives less, on the whole not
    const given = bitrate ?? (bytes.length * 8) / (seconds ?? 0) / 1000;
    expect(given).toBeGreaterThanOrEqual(name.endsWith('.m4a') ? 60 : 64);
    if (seconds !== undefined) expect(seconds).toBeGreaterThan(15.1);
  });

  it('leave room in a package of 9 MB', () => {
    expect(files.reduce((sum, name) => sum + bytesOf(name).length, 0)).toBeLessThan(3_750_000);
  });
});

describe('loudness', () => {
  const within = (value: string | undefined, middle: number, by: number): boolean =>
    value !== '' && Math.abs(Number(value) - middle) <= by;

  it('of effects is −18 ± 3 LUFS, with peaks of at most −1.5 dBTP and loops without a seam', () => {
    const rows = table('effects');
    const places = json('effects.json') as Record<
      string,
      [start: number, length: number, loop: boolean, level: number]
    >;
    const aliased = Object.keys(places).filter((id) => id !== 'footsteps');
    expect(rows.map(([id]) => id).toSorted()).toEqual(aliased.toSorted());
    const wrong = rows.filter(([id = '', loudness, peak, , seam, level]) => {
      const [, , loop, played] = places[id] ?? [];
      const sound = within(loudness, -18, 3) && Number(peak) <= -1.5 && Number(level) === played && played <= 0;
      return !sound || (loop ? seam === '' || Number(seam) > 0 : seam !== '');
    });
    expect(wrong).toEqual([]);
  });

  it('of stems and of every mix is −20 ± 1 LUFS', () => {
    const stems = table('stems');
    expect(stems.map(([name]) => `music/${name}`).toSorted()).toEqual(
      files.filter((name) => name.startsWith('music/')).toSorted(),
    );
    const wrong = stems.filter(
      ([, loudness, peak, seconds, seam]) =>
        !within(loudness, -20, 1) || Number(peak) > -1.5 || seconds !== '15.00' || seam === '' || Number(seam) > 0,
    );
    expect(wrong).toEqual([]);
    expect(table('mixes').filter(([, , loudness, peak]) => !within(loudness, -20, 1) || Number(peak) > -1.5)).toEqual(
      [],
    );
  });

  it('of each stem in each motif is what was measured, and each who comes brings one in', () => {
    const { gains } = json('music.json') as { gains: Record<string, Record<string, number>[]> };
    const told = table('mixes').map(([motif, come, , , stems]) => [motif, Number(come), stems]);
    const kept = Object.entries(gains).flatMap(([motif, balances]) =>
      balances.map((balance, come) => [
        motif,
        come,
        Object.entries(balance)
          .map(([stem, level]) => `${stem} ${level}`)
          .join(', '),
      ]),
    );
    expect(told).toEqual(kept);
    const comers = ['cello', 'clarinet', 'strings', 'harp'];
    for (const [motif, balances] of Object.entries(gains))
      for (const [come, balance] of balances.entries()) {
        expect(
          comers.filter((stem) => stem in balance),
          motif,
        ).toEqual(comers.slice(0, come));
        for (const stem of Object.keys(balance))
          for (const ending of ['ogg', 'm4a']) expect(files).toContain(`music/${stem}.${ending}`);
      }
    expect(Object.values(gains).map((balances) => balances.length)).toEqual([5, 1, 5, 5, 5, 5, 5]);
  });
});
