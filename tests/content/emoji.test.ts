import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../../scripts/setup/process.mjs';

const EMOJI = /\p{Extended_Pictographic}/gu;
/** What the fonts that come with the game can draw of them. */
const drawn = new Set(
  [...readFileSync(join(root, 'src/ui/app/fonts.css'), 'utf8').matchAll(/U\+([0-9A-F]{4,5})\b(?!-)/g)].map(
    ([, point = '']) => String.fromCodePoint(Number.parseInt(point, 16)),
  ),
);
const levels = readdirSync(join(root, 'levels'), { withFileTypes: true }).filter((entry) => entry.isDirectory());

it('every emoji that somebody sends is drawn by a font of the game: many devices have none', () => {
  const missing = levels.flatMap(({ name }) =>
    readdirSync(join(root, 'levels', name))
      .filter((file) => file.endsWith('.json'))
      .flatMap((file) => {
        const found = readFileSync(join(root, 'levels', name, file), 'utf8').match(EMOJI) ?? [];
        return [...new Set(found)]
          .filter((one) => !drawn.has(one))
          .map((one) => `levels/${name}/${file}: ${one} is in no font; take another, or add it to scripts/fonts.ts`);
      }),
  );
  expect(missing).toEqual([]);
});
