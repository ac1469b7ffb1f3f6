/** Where houses, windows and name plates stand in the town. Pure: the stage draws what the page lays its plates under. CSS px. */
import type { Layout, Rect } from './layout.ts';

/** A window of a house; the name plate beneath it is a button where there is a level. */
export interface TownWindow {
  readonly frame: Rect;
  readonly plate: Rect;
  /** Index into the levels shown; none where nobody lives yet. */
  readonly level?: number;
  /** The helper's open door, in place of a window. */
  readonly door?: true;
}

export interface TownHouse {
  readonly x: number;
  /** Where the wall begins, under the roof. */
  readonly y: number;
  readonly width: number;
  readonly roof: 'gable' | 'flat' | 'mansard' | 'round';
  readonly windows: readonly TownWindow[];
}

export interface Town {
  readonly houses: readonly TownHouse[];
  /** The line on which the houses stand, and the kerb where people stand before them. */
  readonly ground: number;
  readonly kerb: number;
  readonly pages: number;
}

const ROOFS = ['gable', 'flat', 'mansard', 'round'] as const;

interface Street {
  readonly houses: number;
  /** Windows side by side in a house, and storeys. */
  readonly across: number;
  readonly storeys: number;
  /** Parts of the height: top of the walls, ground, kerb. */
  readonly top: number;
  readonly ground: number;
  readonly kerb: number;
}

const streetOf = ({ mode, beside }: Layout): Street => {
  if (mode === 'wide') return { houses: 4, across: 2, storeys: 1, top: 0.32, ground: 0.75, kerb: 0.845 };
  if (mode === 'tall') return { houses: 2, across: 2, storeys: 2, top: 0.25, ground: 0.8, kerb: 0.88 };
  return beside
    ? { houses: 3, across: 1, storeys: 1, top: 0.3, ground: 0.78, kerb: 0.9 }
    : { houses: 2, across: 1, storeys: 2, top: 0.305, ground: 0.82, kerb: 0.9 };
};

/** How many windows a page of the town has, the helper's door among them. */
export const windowsOf = (layout: Layout): number => {
  const { houses, across, storeys } = streetOf(layout);
  return houses * across * storeys;
};

/** One page of the town. The last window of the last page is the helper's door. */
export function townOf(layout: Layout, levels: number, page: number): Town {
  const { width, height } = layout.stage;
  const street = streetOf(layout);
  const places = windowsOf(layout);
  const pages = Math.max(1, Math.ceil((levels + 1) / places));
  const margin = width * 0.011;
  const gap = width * (street.across === 1 ? 0.022 : 0.01);
  const wall = (width - 2 * margin - (street.houses - 1) * gap) / street.houses;
  const top = height * street.top, ground = height * street.ground;
  const storey = (ground - top) / (street.storeys + (street.storeys === 1 ? 0.28 : 0.02));
  const plateHeight = Math.max(52 * layout.scale, Math.min(58 * layout.scale, storey * 0.3));
  const cell = wall / street.across;
  const houses = Array.from({ length: street.houses }, (_, house): TownHouse => {
    const x = margin + house * (wall + gap);
    const windows = Array.from({ length: street.across * street.storeys }, (__, at): TownWindow => {
      const column = at % street.across, row = Math.floor(at / street.across);
      const left = x + column * cell + cell * 0.025, breadth = cell * 0.95;
      const sill = top + storey * (row + 1) - plateHeight - storey * 0.05;
      const frameHeight = Math.min(storey * 0.56, breadth * 0.84);
      const frameWidth = Math.min(breadth * 0.84, frameHeight * 1.25);
      // windows are counted storey by storey across the whole street, so that the next one stands beside the last
      const index = page * places + row * street.houses * street.across + house * street.across + column;
      const frame = { x: left + (breadth - frameWidth) / 2, y: sill - frameHeight - 8 * layout.scale, width: frameWidth, height: frameHeight };
      const plate = { x: left, y: sill, width: breadth, height: plateHeight };
      const last = page === pages - 1 && row === street.storeys - 1 && house === street.houses - 1 && column === street.across - 1;
      if (last) return { frame, plate, door: true };
      return index < levels ? { frame, plate, level: index } : { frame, plate };
    });
    return { x, y: top, width: wall, roof: ROOFS[(house + page * street.houses) % ROOFS.length] ?? 'flat', windows };
  });
  return { houses, ground, kerb: height * street.kerb, pages };
}
