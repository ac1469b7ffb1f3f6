/**
 * Makes all sound of the game anew, in `assets/audio/`, and writes how loud each of it is into `docs/sound.md`. Same
 * sources and same programs, same bytes.
 *
 * - `effects.mp3` with `effects.json`: every effect in one file, `{ id: [start, length, loop, level] }` in milliseconds
 *   and decibels.
 * - `music/<stem>.ogg` and `.m4a`, each one round of a stem, with `music.json`: where the round lies in its file, and
 *   how loud each stem is in each motif once so many have come, in decibels.
 *
 * Needs fluidsynth, its sound font and ffmpeg; the game, its build and its tests do not.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { decode, encode } from './encoder';
import { finish, levelled } from './effects/effect';
import { ALIASES, effects } from './effects/table';
import { measure } from './loudness';
import { balanceOf, MOST, MOTIF_NAMES } from './music/motifs';
import { perform, ROUND_SECONDS } from './music/perform';
import { type StemName, STEMS, type Voice } from './music/scores';
import { effectRow, fileRow, mixRow, report, stemRow } from './report';
import { factorOf } from './signal';
import { around, MARGIN, pack } from './sprite';
import { both, mixed, piece, type Stereo } from './stereo';
import { missing } from './tools';

/** LUFS of each stem in its file, and of each motif as it sounds: a little more with each who comes. */
const MUSIC_LOUDNESS = -20;
const loudnessWith = (come: number): number => MUSIC_LOUDNESS - 0.5 + come / MOST;

const folder = new URL('../../assets/audio/', import.meta.url);
const lacking = missing();
if (lacking !== undefined) {
  console.error(lacking);
  process.exit(1);
}

function write(name: string, content: Uint8Array | string): void {
  writeFileSync(new URL(name, folder), content);
  console.log(`${name}  ${content.length} bytes`);
}

/** A map as JSON with one entry a line, so that a change shows as one line. */
function mapText(map: Readonly<Record<string, unknown>>): string {
  const lines = Object.entries(map).map(([id, value]) => `  ${JSON.stringify(id)}: ${JSON.stringify(value)}`);
  return `{\n${lines.join(',\n')}\n}\n`;
}

mkdirSync(new URL('music/', folder), { recursive: true });
const files: string[] = [];

const sounds = Object.entries(effects).map(([id, effect]) => ({ id, effect, sound: finish(effect) }));
const sprite = pack(sounds.map(({ id, effect, sound }) => ({ id, sound, loop: effect.loop ?? false })));
const effectsFile = encode(sprite.sound, 'mp3');
write('effects.mp3', effectsFile);
const places: Record<string, readonly unknown[]> = Object.fromEntries(
  sounds.map(({ id, effect }) => [id, [...(sprite.map[id] ?? []), effect.level]]),
);
for (const [alias, id] of Object.entries(ALIASES)) places[alias] = places[id] ?? [];
write('effects.json', mapText(places));
files.push(fileRow('effects.mp3', effectsFile));
const heardEffects = decode(effectsFile);
const effectRows = sounds.map(({ id, effect }) => {
  const [start = 0, length = 0, loop = false] = sprite.map[id] ?? [];
  const from = start / 1000;
  return effectRow(id, piece(heardEffects, from, from + length / 1000), loop, effect.level);
});

const stems = new Map<StemName, Stereo>();
const stemRows: string[] = [];
for (const [id, voices] of Object.entries(STEMS) as [StemName, readonly Voice[]][]) {
  const sound = levelled(perform(voices), MUSIC_LOUDNESS, true);
  stems.set(id, sound);
  for (const ending of ['ogg', 'm4a'] as const) {
    const bytes = encode(both(sound, around), ending);
    write(`music/${id}.${ending}`, bytes);
    files.push(fileRow(`music/${id}.${ending}`, bytes));
    stemRows.push(stemRow(`${id}.${ending}`, piece(decode(bytes), MARGIN, MARGIN + ROUND_SECONDS)));
  }
}

const mixRows: string[] = [];
const gains = Object.fromEntries(
  MOTIF_NAMES.map((motif) => [
    motif,
    Array.from({ length: motif === 'alone' ? 1 : MOST + 1 }, (_, come) => {
      const balance = Object.entries(balanceOf(motif, come)) as [StemName, number][];
      const sounding = (offset: number): Stereo =>
        mixed(
          balance.flatMap(([stem, level]) => {
            const sound = stems.get(stem);
            return sound ? [[sound, factorOf(level + offset)] as const] : [];
          }),
        );
      const offset = Math.min(0, loudnessWith(come) - measure(sounding(0), true).loudness);
      const rounded = balance.map(([stem, level]) => [stem, Math.round((level + offset) * 10) / 10] as const);
      mixRows.push(mixRow(motif, come, sounding(offset), rounded));
      return Object.fromEntries(rounded);
    }),
  ]),
);
write('music.json', mapText({ round: [MARGIN * 1000, ROUND_SECONDS * 1000], gains }));

report({ files, effects: effectRows, stems: stemRows, mixes: mixRows });
