/** A film for Chromium's fake camera: screens of pupils held up one after the other, as a poor webcam sees them. */
import { writeFileSync } from 'node:fs';
import sharp from 'sharp';
import { encode } from 'uqr';
import type { Scene } from '../../fixtures/card-room.ts';

const SIZE = { width: 640, height: 480 };
/** The fake camera shows thirty pictures a second. */
const FRAMES = 30;

/** How a screen is held, and what the camera makes of it. */
interface Look {
  /** Degrees by which it is turned and slanted. */
  readonly turned: number;
  readonly slanted: number;
  /** Blur in pixels (the standard deviation), and the part of the light that is left. */
  readonly blurred: number;
  readonly light: number;
}
const LOOKS: readonly Look[] = [
  { turned: 0, slanted: 0, blurred: 0, light: 1 },
  { turned: 14, slanted: 8, blurred: 0, light: 1 },
  { turned: 0, slanted: 0, blurred: 1.4, light: 1 },
  { turned: -9, slanted: 0, blurred: 0, light: 0.35 },
  { turned: 90, slanted: 4, blurred: 0.8, light: 0.6 },
];

/** Dark modules as one path. */
function squares(text: string): { path: string; size: number } {
  const { data, size } = encode(text, { ecc: 'M', border: 4 });
  return {
    size,
    path: data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join(''),
  };
}

/** One picture: a phone in front of a wall, on it a QR, or nothing but the wall. */
function picture(text: string | undefined, look: Look): Promise<Buffer> {
  const { path, size } = squares(text ?? '');
  const scale = 300 / size;
  const phone = `<g transform="translate(320 240) rotate(${look.turned}) skewX(${look.slanted}) translate(-170 -190)">
    <rect width="340" height="380" rx="24" fill="#222"/><rect x="15" y="15" width="310" height="350" fill="#fff"/>
    <g transform="translate(20 40) scale(${scale})"><path d="${path}" fill="#000"/></g></g>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${SIZE.width}" height="${SIZE.height}"><rect width="640" height="480" fill="#c9d3e4"/>
    <rect y="330" width="640" height="150" fill="#a9b7cc"/>${text === undefined ? '' : phone}</svg>`;
  const drawn = sharp(Buffer.from(svg))
    .removeAlpha()
    .linear(look.light, 12 * (1 - look.light));
  return (look.blurred > 0 ? drawn.blur(look.blurred) : drawn).jpeg({ quality: 62 }).toBuffer();
}

/**
 * Writes the film: each code is held up for a second, each held in another way, with a moment of the bare wall between
 * them; nothing in its place is the wall.
 */
export async function film(path: string, texts: readonly (string | undefined)[]): Promise<void> {
  const parts: Buffer[] = [];
  const plain: Look = { turned: 0, slanted: 0, blurred: 0, light: 1 };
  const wall = await picture(undefined, plain);
  for (const [at, text] of texts.entries()) {
    const shown = await picture(text, LOOKS[at % LOOKS.length] ?? plain);
    parts.push(...Array.from({ length: FRAMES }, () => shown), ...Array.from({ length: FRAMES / 3 }, () => wall));
  }
  writeFileSync(path, Buffer.concat(parts));
}

/** Writes the film of a class that holds up its cards: so many pictures, which the fake camera shows again and again. */
export async function filmCards(path: string, { next }: Scene, pictures: number): Promise<void> {
  const parts: Buffer[] = [];
  for (let at = 0; at < pictures; at++) {
    const { width, height, pixels } = next();
    parts.push(
      await sharp(pixels, { raw: { width, height, channels: 1 } })
        .toColourspace('srgb')
        .jpeg({ quality: 80 })
        .toBuffer(),
    );
  }
  writeFileSync(path, Buffer.concat(parts));
}
