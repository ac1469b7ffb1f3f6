/**
 * Renders, packs and encodes all sound of the game into `assets/audio/`, and prints how loud and how quick each sound
 * is.
 * Same sources, same bytes.
 *
 * - `effects.mp3` with `effects.json`: every effect in one file, `{ id: [start, length, loop?] }` in milliseconds.
 * - `<motif>.mp3` with `music.json`: one file for each motif, `{ motif: { voice: [start, length, true] } }`; voices of
 * a motif
 *   are loops of one length that sound together.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { effects } from './effects/table';
import { finish } from './effects/effect';
import { encode } from './encoder';
import { alone } from './music/alone';
import { help } from './music/help';
import { perform, type Score } from './music/score';
import { town } from './music/town';
import { describe, heading } from './report';
import { pack, type Place } from './sprite';

const folder = new URL('../../assets/audio/', import.meta.url);
const motifs: readonly (readonly ['town' | 'alone' | 'help', Readonly<Record<string, Score>>])[] = [
  ['town', { town }],
  ['alone', { alone }],
  ['help', help],
];

/**
 * In kbit/s. One soft instrument asks for little, the held chords of the town for more, clicks and noise for the most.
 */
const bitrates = { effects: 32, town: 24, alone: 16, help: 16 } as const;

function write(name: string, content: Uint8Array | string): void {
  writeFileSync(new URL(name, folder), content);
  console.log(`${fileURLToPath(new URL(name, folder))}  ${content.length} bytes`);
}

/** A map as JSON with one entry a line, so that a change shows as one line. */
function mapText(map: Readonly<Record<string, Place | Readonly<Record<string, Place>>>>): string {
  const lines = Object.entries(map).map(([id, place]) => `  ${JSON.stringify(id)}: ${JSON.stringify(place)}`);
  return `{\n${lines.join(',\n')}\n}\n`;
}

mkdirSync(folder, { recursive: true });
console.log(heading);

const sounds = Object.entries(effects).map(([id, effect]) => ({
  id,
  signal: finish(effect),
  loop: effect.loop ?? false,
}));
for (const { id, signal } of sounds) console.log(describe(id, signal));
const sprite = pack(sounds);
write('effects.mp3', await encode(sprite.signal, bitrates.effects));
write('effects.json', mapText(sprite.map));

const music: Record<string, Readonly<Record<string, Place>>> = {};
for (const [motif, scores] of motifs) {
  const voices = Object.entries(scores).map(([id, score]) => ({ id, signal: perform(score), loop: true }));
  for (const { id, signal } of voices) console.log(describe(id, signal));
  const packed = pack(voices);
  music[motif] = packed.map;
  write(`${motif}.mp3`, await encode(packed.signal, bitrates[motif]));
}
write('music.json', mapText(music));
