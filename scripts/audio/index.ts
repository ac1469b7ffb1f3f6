/**
 * Renders, packs and encodes all sound of the game into `assets/audio/`. Same sources, same bytes.
 *
 * - `effects.mp3` with `effects.json`: every effect in one file, `{ id: [start, length, loop?] }` in milliseconds.
 * - `<music>.mp3` with `music.json`: one file for each loop, `{ music: [start, length, true] }`.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { effects } from "./effects/table";
import { finish } from "./effects/effect";
import { encode } from "./encoder";
import { evening } from "./music/evening";
import { perform } from "./music/score";
import { street } from "./music/street";
import { decibelsOf, lengthOf, peakOf, powerOf, type Signal } from "./signal";
import { pack, type Place } from "./sprite";

const folder = new URL("../../assets/audio/", import.meta.url);
const scores = { evening, street };

/** In kbit/s. Music is soft and low and stays 44 dB above what 24 leaves out; clicks and noise want a little more. */
const bitrates = { effects: 32, music: 24 } as const;

function write(name: string, content: Uint8Array | string): void {
  writeFileSync(new URL(name, folder), content);
  console.log(`${fileURLToPath(new URL(name, folder))}  ${content.length} bytes`);
}

function report(id: string, signal: Signal): void {
  const numbers = [lengthOf(signal), decibelsOf(peakOf(signal)), decibelsOf(powerOf(signal))];
  const [seconds, peak, power] = numbers.map((value) => value.toFixed(2).padStart(7));
  console.log(`${id.padEnd(16)}${seconds} s  peak ${peak} dBFS  rms ${power} dBFS`);
}

/** A map as JSON with one sound a line, so that a change shows as one line. */
function mapText(map: Readonly<Record<string, Place>>): string {
  const lines = Object.entries(map).map(([id, place]) => `  ${JSON.stringify(id)}: ${JSON.stringify(place)}`);
  return `{\n${lines.join(",\n")}\n}\n`;
}

mkdirSync(folder, { recursive: true });

const sounds = Object.entries(effects).map(([id, effect]) => ({ id, signal: finish(effect), loop: effect.loop ?? false }));
for (const { id, signal } of sounds) report(id, signal);
const sprite = pack(sounds);
write("effects.mp3", await encode(sprite.signal, bitrates.effects));
write("effects.json", mapText(sprite.map));

const music: Record<string, Place> = {};
for (const [id, score] of Object.entries(scores)) {
  const signal = perform(score);
  report(id, signal);
  const { signal: packed, map } = pack([{ id, signal, loop: true }]);
  Object.assign(music, map);
  write(`${id}.mp3`, await encode(packed, bitrates.music));
}
write("music.json", mapText(music));
