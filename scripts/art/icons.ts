/** Draws the app's icons into public/icons from icon.svg, which stands beside this file. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';

const source = readFileSync(join(import.meta.dirname, 'icon.svg'), 'utf8');
const folder = join(import.meta.dirname, '../../public/icons');

/** A system cuts its own shape out of these: the sky fills the square and the lantern keeps to the middle. */
const uncut = source
  .replace('rx="112"', '')
  .replace('<g id="lantern"', '<g id="lantern" transform="translate(256 262) scale(.84) translate(-256 -262)"');

const icons = [
  { file: 'icon-192.png', size: 192, svg: source },
  { file: 'icon-512.png', size: 512, svg: source },
  { file: 'maskable-512.png', size: 512, svg: uncut },
  { file: 'apple-touch-180.png', size: 180, svg: uncut },
];

mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'icon.svg'), source.replace(/\n\s*/g, ''));
for (const { file, size, svg } of icons) {
  await sharp(Buffer.from(svg), { density: (72 * size) / 512 })
    .resize(size, size)
    .png({ palette: true, dither: 0, colours: 64 })
    .toFile(join(folder, file));
}
