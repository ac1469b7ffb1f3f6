/**
 * Where houses, windows and name plates stand in the street. Pure: the stage draws what the page lays its plates under.
 * CSS px, from the start of the street.
 */
import type { Layout, Rect } from './layout.ts';

/** A window of a house; the name plate beneath it is a button where there is a level. */
export interface TownWindow {
  readonly frame: Rect;
  readonly plate: Rect;
  /** Index into the levels shown; none where nobody lives yet. */
  readonly level?: number;
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
  /** The helper's house at the beginning of the street, with its open door. */
  readonly helper: Rect & { readonly door: Rect };
  readonly houses: readonly TownHouse[];
  /** The town hall at the end, and the board where the charter hangs. */
  readonly hall: Rect & { readonly board: Rect };
  /** The line on which the houses stand, and the kerb where people stand before them. */
  readonly ground: number;
  readonly kerb: number;
  /** How long the street is, and how far one can walk in it. */
  readonly length: number;
  readonly scrollable: number;
}

const ROOFS = ['gable', 'flat', 'mansard', 'round'] as const;

interface Street {
  /** Widths as parts of the window's: a house, the helper's house, the town hall. */
  readonly wall: number;
  readonly helper: number;
  readonly hall: number;
  /** Windows side by side in a house, and storeys. */
  readonly across: number;
  readonly storeys: number;
  /** Parts of the height: top of the walls, ground, kerb. */
  readonly top: number;
  readonly ground: number;
  readonly kerb: number;
}

/** So many houses fit that the next one looks in from the side: the street goes on. */
const streetOf = ({ mode, beside }: Layout): Street => {
  if (mode === 'wide')
    return { wall: 0.256, helper: 0.13, hall: 0.32, across: 2, storeys: 1, top: 0.32, ground: 0.75, kerb: 0.845 };
  if (mode === 'tall')
    return { wall: 0.46, helper: 0.24, hall: 0.5, across: 2, storeys: 2, top: 0.25, ground: 0.8, kerb: 0.88 };
  return beside
    ? { wall: 0.28, helper: 0.2, hall: 0.4, across: 1, storeys: 1, top: 0.3, ground: 0.78, kerb: 0.9 }
    : { wall: 0.45, helper: 0.27, hall: 0.8, across: 1, storeys: 2, top: 0.305, ground: 0.82, kerb: 0.9 };
};

/** The street of so many levels. */
export function townOf(layout: Layout, levels: number): Town {
  const { width, height } = layout.stage;
  const street = streetOf(layout);
  const each = street.across * street.storeys;
  const gap = width * (street.across === 1 ? 0.022 : 0.01);
  const wall = width * street.wall;
  const top = height * street.top,
    ground = height * street.ground;
  const storey = (ground - top) / (street.storeys + (street.storeys === 1 ? 0.28 : 0.02));
  const plateHeight = Math.max(52 * layout.scale, Math.min(58 * layout.scale, storey * 0.3));
  const cell = wall / street.across;

  const helperWidth = width * street.helper;
  const doorWidth = Math.min(helperWidth * 0.62, storey * 0.5),
    doorHeight = Math.min((ground - top) * 0.74, doorWidth * 3);
  const helper = {
    x: width * 0.011,
    y: top + (ground - top) * 0.06,
    width: helperWidth,
    height: (ground - top) * 0.94,
    door: {
      x: width * 0.011 + (helperWidth - doorWidth) / 2,
      y: ground - doorHeight,
      width: doorWidth,
      height: doorHeight,
    },
  };
  const first = helper.x + helperWidth + gap;
  const houses = Array.from({ length: Math.max(1, Math.ceil(levels / each)) }, (_, house): TownHouse => {
    const x = first + house * (wall + gap);
    const windows = Array.from({ length: each }, (__, at): TownWindow => {
      const column = at % street.across,
        row = Math.floor(at / street.across);
      const left = x + column * cell + cell * 0.025,
        breadth = cell * 0.95;
      const sill = top + storey * (row + 1) - plateHeight - storey * 0.05;
      const frameHeight = Math.min(storey * 0.56, breadth * 0.84);
      const frameWidth = Math.min(breadth * 0.84, frameHeight * 1.25);
      const index = house * each + at;
      const frame = {
        x: left + (breadth - frameWidth) / 2,
        y: sill - frameHeight - 8 * layout.scale,
        width: frameWidth,
        height: frameHeight,
      };
      const plate = { x: left, y: sill, width: breadth, height: plateHeight };
      return index < levels ? { frame, plate, level: index } : { frame, plate };
    });
    return { x, y: top, width: wall, roof: ROOFS[house % ROOFS.length] ?? 'flat', windows };
  });
  const hallX = first + houses.length * (wall + gap) + gap;
  const hallWidth = width * street.hall;
  const boardHeight = Math.min((ground - top) * 0.4, hallWidth * 0.3),
    boardWidth = boardHeight * 0.8;
  const hall = {
    x: hallX,
    y: top - (ground - top) * 0.08,
    width: hallWidth,
    height: (ground - top) * 1.08,
    board: {
      x: hallX + hallWidth * 0.5 - boardWidth / 2,
      y: top + (ground - top) * 0.2,
      width: boardWidth,
      height: boardHeight,
    },
  };
  const length = Math.max(width, hallX + hallWidth + width * 0.03);
  return { helper, houses, hall, ground, kerb: height * street.kerb, length, scrollable: length - width };
}
