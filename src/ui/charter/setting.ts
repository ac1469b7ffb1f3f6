import type { charterBy, CharterLine } from '../../core/class/charter.ts';
import { linesOf } from '../../geometry/fits.ts';

/** How the sentences of a charter are set: size of their type, and in how many columns. */
export interface Setting {
  readonly type: number;
  readonly columns: 1 | 2;
}

/**
 * In parts of the type: a line, what lies between two sentences, a heading with its space, a sentence's lamp, the gap
 * between two columns.
 */
const LINE = 1.24,
  BETWEEN = 0.46,
  HEADING = 2.5,
  LAMP = 1.7,
  GAP = 2;
/** Two columns are never quite level. */
const UNEVEN = 1.1;

function heightOf(groups: readonly (readonly string[])[], width: number, { type, columns }: Setting): number {
  const room = (width - (columns - 1) * GAP * type) / columns - LAMP * type;
  const sentences = groups.flat().reduce((sum, text) => sum + linesOf(text, room, type) * LINE + BETWEEN, 0);
  return ((sentences + groups.length * HEADING) * type * (columns > 1 ? UNEVEN : 1)) / columns;
}

type Groups = ReturnType<typeof charterBy>;
interface Room {
  readonly width: number;
  readonly height: number;
}

/**
 * The first of the settings, largest first, in which the sentences of all groups fit; the last where none does. All
 * lengths in one unit.
 */
export const settingOf = (
  groups: readonly (readonly string[])[],
  room: Room,
  settings: readonly [...Setting[], Setting],
): Setting =>
  settings.find((one) => heightOf(groups, room.width, one) <= room.height) ??
  (settings[settings.length - 1] as Setting);

/** A charter on as few pages as it needs, all set alike: what is too much for one is dealt out evenly. */
export function pagesOf(
  groups: Groups,
  said: (line: CharterLine) => string,
  room: Room,
  settings: readonly [...Setting[], Setting],
): { readonly pages: readonly Groups[]; readonly setting: Setting } {
  const all = groups.flatMap((group) => group.lines);
  for (let count = 1; ; count += 1) {
    const size = Math.max(1, Math.ceil(all.length / count));
    const pages = Array.from({ length: Math.max(1, Math.ceil(all.length / size)) }, (_, at) => {
      const here = new Set(all.slice(at * size, (at + 1) * size));
      return groups
        .map(({ to, lines }) => ({ to, lines: lines.filter((line) => here.has(line)) }))
        .filter((group) => group.lines.length > 0);
    });
    const texts = pages.map((page) => page.map((group) => group.lines.map(said)));
    const setting = settings.find((one) => texts.every((text) => heightOf(text, room.width, one) <= room.height));
    if (setting || size === 1) return { pages, setting: setting ?? (settings[settings.length - 1] as Setting) };
  }
}
