/**
 * Draws a contact sheet of the cast and the poses, for looking. Usage: tsx scripts/art/sheet.ts OUT.svg
 * [poses|faces|cast|backs|portraits|held] [WHO WHO]
 */
import { writeFileSync } from 'node:fs';
import { figure, type FigureOptions } from '../../src/art/figure.ts';
import { CAST_IDS, FACE_IDS, HELD_IDS, POSE_IDS, type CastId, type FaceId } from '../../src/art/ids.ts';
import { portrait } from '../../src/art/portrait.ts';
import { COLOURS } from '../../src/art/tokens.ts';

const [output, kind = 'poses', ...names] = process.argv.slice(2);
if (!output) throw new Error('Name the file to write: tsx scripts/art/sheet.ts OUT.svg KIND');

const BACKGROUNDS = ['#cfe0f5', '#e8e1f0', '#dbeae4', '#f6e6c2'];

function person(options: FigureOptions, x: number, y: number, scale: number): string {
  const { layers } = figure(options);
  return `<g transform="translate(${x} ${y}) scale(${scale})">${layers.map((layer) => layer.svg).join('')}</g>`;
}

const round = (who: CastId, face: FaceId, x: number, y: number, size: number): string =>
  `<svg x="${x}" y="${y}" width="${size}" height="${size}">${portrait({ who, face })}</svg>`;

function sheet(
  cells: { draw: (x: number, y: number) => string; label: string }[],
  columns: number,
  width: number,
  height: number,
): string {
  const rows = Math.ceil(cells.length / columns);
  const body = cells
    .map(({ draw, label }, i) => {
      const x = (i % columns) * width,
        y = Math.floor(i / columns) * height;
      return (
        `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${BACKGROUNDS[(i + Math.floor(i / columns)) % 4]}"/>` +
        draw(x, y) +
        `<text x="${x + width / 2}" y="${y + height - 5}" font-size="15" font-family="sans-serif" text-anchor="middle" fill="${COLOURS.ink}">${label}</text>`
      );
    })
    .join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${columns * width}" height="${rows * height}" viewBox="0 0 ${columns * width} ${rows * height}">${body}</svg>`;
}

const pair: [CastId, CastId] = names.length > 1 ? [names[0] as CastId, names[1] as CastId] : ['juno', 'adeyemi'];
const sheets: Record<string, () => string> = {
  poses: () =>
    sheet(
      POSE_IDS.map((pose) => ({
        label: pose,
        draw: (x, y) =>
          person({ who: pair[0], pose, face: 'calm' }, x + 110, y + 290, 0.15) +
          person({ who: pair[1], pose, face: 'serious' }, x + 300, y + 290, 0.135),
      })),
      5,
      400,
      315,
    ),
  faces: () =>
    sheet(
      CAST_IDS.flatMap((who) =>
        FACE_IDS.map((face) => ({
          label: `${who} ${face}`,
          draw: (x: number, y: number) => round(who, face, x + 5, y + 3, 120),
        })),
      ),
      FACE_IDS.length,
      130,
      145,
    ),
  cast: () =>
    sheet(
      CAST_IDS.map((who) => ({
        label: who,
        draw: (x, y) => person({ who, pose: 'stand', face: 'calm' }, x + 110, y + 340, 0.17),
      })),
      7,
      220,
      365,
    ),
  backs: () =>
    sheet(
      CAST_IDS.map((who) => ({
        label: who,
        draw: (x, y) =>
          person({ who, pose: 'stand', face: 'calm' }, x + 90, y + 340, 0.17) +
          person({ who, pose: 'backs', face: 'calm' }, x + 240, y + 340, 0.17),
      })),
      5,
      340,
      365,
    ),
  portraits: () =>
    sheet(
      CAST_IDS.map((who, i) => ({
        label: who,
        draw: (x, y) => round(who, FACE_IDS[i % FACE_IDS.length]!, x + 10, y + 5, 140),
      })),
      7,
      160,
      170,
    ),
  held: () =>
    sheet(
      HELD_IDS.flatMap((holds) =>
        (['walk', 'stand', 'hold'] as const).map((pose) => ({
          label: `${holds} ${pose}`,
          draw: (x: number, y: number) => person({ who: 'kofi', pose, face: 'calm', holds }, x + 110, y + 290, 0.16),
        })),
      ),
      6,
      260,
      315,
    ),
};
const draw = sheets[kind];
if (!draw) throw new Error(`Unknown sheet ${kind}; there are ${Object.keys(sheets).join(', ')}`);
writeFileSync(output, draw());
