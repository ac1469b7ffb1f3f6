/**
 * Writes a contact sheet of all places in all lights, for looking.
 * Use: tsx scripts/art/places-sheet.ts PATH [place …]
 * Each place stands once plain and once with stand-in figures on its spots, its ring, lamp, marks, screen and objects.
 */
import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { loadPlace, PLACE_IDS, type Mood, type Place, type PlaceId, type Spot } from '../../src/art/places/index.ts';

const MOODS: readonly Mood[] = ['day', 'dusk', 'night', 'warm'];
const TINT = { lit: '#e8a04a', beside: '#b07a8e', far: '#38406e' };

/** A plain body of 1590 units (figure units), sitting when the spot has a seat. */
function standIn([name, { x, y, scale, facing, nearness, seat }]: [string, Spot]): string {
  const side = facing === 'left' ? -1 : 1;
  const hip = seat === undefined ? 560 : 560 + 600 - 70 - seat / scale;
  const legs = seat === undefined ? 'M-60,520 L-70,1130 M60,520 L70,1130' : `M0,${hip - 40} L300,${hip - 20} L310,1120`;
  const top = seat === undefined ? 0 : hip - 560;
  return (
    `<g transform="translate(${x},${y}) scale(${side * scale},${scale}) translate(0,-1160)" fill="${TINT[nearness]}" stroke="#1d1b26" stroke-width="14"><path d="${legs}" fill="none" stroke-width="130" stroke-linecap="round" stroke="${TINT[nearness]}"/><path d="M-150,${top + 40} Q0,${top - 40} 150,${top + 40} L160,${top + 540} H-160Z"/><circle cx="20" cy="${top - 210}" r="205"/><path d="M200,${top - 210} l70,30 l-70,30z"/></g>` +
    `<text x="${x}" y="${y + 14}" font-size="17" font-family="sans-serif" fill="#fff" stroke="#1d1b26" stroke-width="4" paint-order="stroke" text-anchor="middle">${name}</text>`
  );
}

function crew(place: Place): string {
  const { ring, lamp } = place;
  const figures = Object.entries(place.spots)
    .sort((a, b) => a[1].y - b[1].y)
    .map(standIn)
    .join('');
  return [
    ring
      ? `<ellipse cx="${ring.x}" cy="${ring.y}" rx="${ring.rx}" ry="${ring.ry}" fill="none" stroke="#fff" stroke-width="5" stroke-dasharray="3 15"/>`
      : '',
    place.middle ?? '',
    figures,
    (place.marks ?? [])
      .map(
        (m) =>
          `<rect x="${m.x - (m.size ?? 6) * 3}" y="${m.y - (m.size ?? 6)}" width="${(m.size ?? 6) * 6}" height="${(m.size ?? 6) * 2}" rx="6" transform="rotate(${m.tilt ?? 0} ${m.x} ${m.y})" fill="#cfe0f5"/>`,
      )
      .join(''),
    place.front,
    Object.entries(place.objects)
      .map(
        ([name, { x, y, width, height }]) =>
          `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="8" fill="none" stroke="#ffc857" stroke-width="3" stroke-dasharray="9 6"/><text x="${x + 5}" y="${y + 17}" font-size="16" font-family="sans-serif" fill="#ffc857" stroke="#1d1b26" stroke-width="4" paint-order="stroke">${name}</text>`,
      )
      .join(''),
    lamp ? `<circle cx="${lamp.x}" cy="${lamp.y}" r="10" fill="#fff" stroke="#b5533c" stroke-width="5"/>` : '',
    place.screen
      ? `<rect x="${place.screen.x}" y="${place.screen.y}" width="${place.screen.width}" height="${place.screen.height}" fill="none" stroke="#b5533c" stroke-width="4" transform="rotate(${place.screen.rotate} ${place.screen.x + place.screen.width / 2} ${place.screen.y + place.screen.height / 2})"/>`
      : '',
    '<path d="M60,236 h720 v500 h-720z M768,22 h488 v748 h-488z" fill="none" stroke="#fff" stroke-width="2" stroke-dasharray="4 8"/>',
  ].join('');
}

let gradients = 0;

/** As the stage does it: lamp-light that fades to nothing, laid on as light. */
const glows = (place: Place, front: boolean): string =>
  place.glows
    .filter((glow) => (glow.front ?? false) === front)
    .map(({ x, y, radius, colour, opacity }) => {
      const id = `glow-${++gradients}`;
      return `<radialGradient id="${id}"><stop offset="0" stop-color="${colour}" stop-opacity="${opacity}"/><stop offset=".35" stop-color="${colour}" stop-opacity="${opacity * 0.45}"/><stop offset="1" stop-color="${colour}" stop-opacity="0"/></radialGradient><circle cx="${x}" cy="${y}" r="${radius}" fill="url(#${id})" style="mix-blend-mode:screen"/>`;
    })
    .join('');

const picture = (content: string): string => `<svg viewBox="0 0 1280 800">${content}</svg>`;

const [path = 'places.html', ...only] = process.argv.slice(2);
const ids = (only.length > 0 ? only : PLACE_IDS) as readonly PlaceId[];
const rows: string[] = [];
for (const id of ids) {
  const draw = await loadPlace(id);
  for (const mood of MOODS) {
    const place = draw({ mood, mirrored: false, lit: mood === 'dusk' ? 3 : 0 });
    const svg = place.back + (place.middle ?? '') + place.front;
    const sizes = `${svg.length} bytes, ${gzipSync(svg).length} compressed`;
    if (mood === 'dusk') console.log(id.padEnd(16), sizes);
    rows.push(
      `<h2 id="${id}-${mood}">${id} · ${mood} · ${sizes}</h2>` +
        picture(place.back + glows(place, false) + (place.middle ?? '') + place.front + glows(place, true)) +
        picture(place.back + crew(place)),
    );
  }
}
writeFileSync(
  path,
  `<!doctype html><meta charset="utf-8"><title>Places</title><style>body{margin:8px;background:#f4efe6;font:15px sans-serif;display:grid;grid-template-columns:1fr 1fr;gap:8px}h2{grid-column:1/-1;margin:0;font-size:15px}svg{width:100%;display:block;border-radius:8px}</style>${rows.join('')}`,
);
