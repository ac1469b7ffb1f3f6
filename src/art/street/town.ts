import { figure } from '../figure.ts';
import type { Glow } from '../places/place.ts';
import { at, box, d, disc, dot, shape, sheet, stroke } from '../shapes/ink.ts';
import { COLOURS } from '../tokens.ts';
import { drawFront, drawHouse, drawLitDoor } from './house.ts';
import type { Piece, Rect, StoryHouse } from './layout.ts';
import { drawWindow, type WindowLook } from './window.ts';

const lampGlow = (x: number, y: number, radius: number, opacity: number): Glow => ({
  x,
  y,
  radius,
  colour: COLOURS.lamp,
  opacity,
});

/** A house with its roof, chimney and light. `s` is px for one px of the 1280 × 800 picture. */
const around = ({ x, y, width, height }: Rect, s: number): Rect => ({
  x: x - 34 * s,
  y: y - 124 * s,
  width: width + 68 * s,
  height: height + 124 * s,
});

const DARK: WindowLook = { state: 'dark', who: 'juno' };

/** A house of the street; `at` is its place in it, `looks` is by window. */
export function drawStoryHouse(
  { house, windows, front }: StoryHouse,
  looks: readonly WindowLook[],
  at: number,
  s: number,
): Piece {
  return {
    svg: sheet(
      drawHouse(house, s),
      front ? drawFront(front, at, s) : '',
      ...windows.map((glass, index) =>
        drawWindow(glass, looks[index] ?? DARK, `house-${at}-${index}`, Math.max(0.7, s)),
      ),
    ),
    glows: windows.flatMap((glass, index) =>
      looks[index]?.state === 'done'
        ? [lampGlow(glass.x + glass.width / 2, glass.y + glass.height / 2, glass.width * 1.5, 0.5)]
        : [],
    ),
    box: around(house, s),
  };
}

/** The helper's house at the beginning of the street: its door is open and lit, always. */
export function drawHelperHouse(house: Rect, door: Rect, s: number): Piece {
  const { layers } = figure({ who: 'gran', pose: 'wave', face: 'relieved', holds: null });
  const scale = Math.round(Math.min(door.height / 2050, door.width / 640) * 1000) / 1000;
  const window = {
    x: door.x + door.width * 0.2,
    y: house.y + 26 * s,
    width: door.width * 0.6,
    height: Math.max(0, door.y - house.y - 60 * s),
    arched: false,
  };
  return {
    svg: sheet(
      drawHouse({ ...house, roof: 'round' }, s),
      window.height > 40 * s
        ? drawWindow(window, { state: 'done', who: 'gran', empty: true }, 'helper', Math.max(0.7, s))
        : '',
      drawLitDoor(door, s),
      at(door.x + door.width * 0.5, door.y + door.height - 2, layers.map(({ svg }) => svg).join(''), scale),
    ),
    glows: [lampGlow(door.x + door.width / 2, door.y + door.height * 0.4, door.height * 0.62, 0.45)],
    box: { ...around(house, s), height: house.height + 220 * s },
  };
}

const pillar = (x: number, y: number, height: number, s: number): string =>
  box(x - 9 * s, y, 18 * s, height, '#8b98c4', 3.5 * s) +
  box(x - 14 * s, y - 8 * s, 28 * s, 10 * s, '#a9b4d8', 3 * s) +
  box(x - 14 * s, y + height - 10 * s, 28 * s, 10 * s, '#a9b4d8', 3 * s);

/** The sheet that hangs at the town hall when every window is lit: sentences nobody can read from here, and a lamp. */
function charter({ x, y, width: w, height: h }: Rect, s: number): string {
  const lines = Array.from(
    { length: 5 },
    (_, line) => d`M${x + w * 0.16},${y + h * (0.26 + line * 0.12)} h${w * (line % 2 === 0 ? 0.68 : 0.54)}`,
  );
  return (
    shape(
      d`M${x},${y} h${w} v${h * 0.96} q${-w * 0.25},${h * 0.08} ${-w * 0.5},0 t${-w * 0.5},0Z`,
      COLOURS.paper,
      3 * s,
    ) +
    stroke(lines.join(' '), 3 * s, 0.55, COLOURS.dusk) +
    disc(x + w / 2, y + h * 0.1, 5 * s, COLOURS.lamp, 2.5 * s) +
    disc(x + w * 0.8, y + h * 0.86, 8 * s, COLOURS.brick, 2.5 * s) +
    dot(x + w * 0.8, y + h * 0.86, 3 * s, COLOURS.lamp)
  );
}

/** The town hall at the end of the street. `whole`: every window of the street is lit, and the charter hangs there. */
export function drawHall(hall: Rect, board: Rect, whole: boolean, s: number): Piece {
  const { x, y, width, height } = hall;
  const foot = y + height,
    wall = whole ? '#96788c' : '#566aa6',
    roof = whole ? '#6a4c62' : '#3b4880',
    glass = whole ? COLOURS.lamp : '#2f3d74';
  const middle = x + width / 2,
    porch = Math.min(width * 0.44, board.width * 3);
  const windows = [0.14, 0.86].flatMap((part) =>
    [0.2, 0.56].map((down) => ({
      x: x + width * part - 24 * s,
      y: y + height * down,
      width: 48 * s,
      height: height * 0.22,
    })),
  );
  const glow = (rect: Rect): Glow => lampGlow(rect.x + rect.width / 2, rect.y + rect.height / 2, rect.width * 1.8, 0.4);
  return {
    svg: sheet(
      // a turret with the town's bell
      box(middle - 26 * s, y - 96 * s, 52 * s, 60 * s, wall, 4 * s),
      shape(
        d`M${middle - 40 * s},${y - 92 * s} L${middle},${y - 140 * s} L${middle + 40 * s},${y - 92 * s}Z`,
        roof,
        4 * s,
      ),
      shape(
        d`M${middle - 14 * s},${y - 44 * s} v${-20 * s} a${14 * s},${14 * s} 0 0 1 ${28 * s},0 v${20 * s}Z`,
        '#27346a',
        3 * s,
      ),
      shape(
        d`M${middle - 9 * s},${y - 50 * s} q${2 * s},${-4 * s} ${3 * s},${-12 * s} q${6 * s},${-8 * s} ${12 * s},0 q${1 * s},${8 * s} ${3 * s},${12 * s}Z`,
        COLOURS.lampDeep,
        2.5 * s,
      ),
      shape(
        d`M${x - 16 * s},${y + 6 * s} L${x + 30 * s},${y - 44 * s} H${x + width - 30 * s} L${x + width + 16 * s},${y + 6 * s}Z`,
        roof,
        4 * s,
      ),
      box(x, y + 4 * s, width, height - 4 * s, wall, 4 * s),
      box(x - 10 * s, y - 2 * s, width + 20 * s, 14 * s, '#8b98c4', 3.5 * s),
      ...windows.map(
        (rect) =>
          shape(
            d`M${rect.x},${rect.y + rect.height} v${-rect.height + 20 * s} a${24 * s},${20 * s} 0 0 1 ${48 * s},0 v${rect.height - 20 * s}Z`,
            glass,
            4 * s,
          ) +
          stroke(
            d`M${rect.x + 24 * s},${rect.y} v${rect.height} M${rect.x},${rect.y + rect.height * 0.55} h${48 * s}`,
            3 * s,
          ),
      ),
      // porch: a gable on pillars, the board between them, a door behind
      shape(
        d`M${middle - 34 * s},${foot} v${-height * 0.3} a${34 * s},${28 * s} 0 0 1 ${68 * s},0 v${height * 0.3}Z`,
        whole ? '#ffdc8c' : '#2b3768',
        4 * s,
      ),
      shape(
        d`M${middle - porch / 2 - 16 * s},${y + height * 0.17} L${middle},${y + height * 0.02} L${middle + porch / 2 + 16 * s},${y + height * 0.17}Z`,
        '#8b98c4',
        4 * s,
      ),
      pillar(middle - porch / 2, y + height * 0.19, height * 0.76, s),
      pillar(middle + porch / 2, y + height * 0.19, height * 0.76, s),
      box(board.x - 10 * s, board.y - 8 * s, board.width + 20 * s, board.height + 16 * s, '#3d4a80', 3.5 * s, 6),
      whole ? charter(board, s) : dot(board.x + board.width / 2, board.y + 8 * s, 4 * s, '#8b98c4'),
      box(middle - porch / 2 - 22 * s, foot - 22 * s, porch + 44 * s, 11 * s, '#a9b4d8', 3 * s),
      box(middle - porch / 2 - 34 * s, foot - 11 * s, porch + 68 * s, 11 * s, '#8b98c4', 3 * s),
    ),
    glows: whole
      ? [
          ...windows.map(glow),
          lampGlow(middle, foot - height * 0.2, height * 0.4, 0.5),
          lampGlow(board.x + board.width / 2, board.y + board.height / 2, board.width * 1.2, 0.35),
        ]
      : [],
    box: { x: x - 40 * s, y: y - 150 * s, width: width + 80 * s, height: height + 150 * s },
  };
}

/** Small lamps on a cord from house to house, once every window is lit. */
export function drawGarland(from: number, to: number, y: number, s: number): Piece {
  const step = 150 * s,
    swags = Math.max(1, Math.round((to - from) / step)),
    wide = (to - from) / swags;
  const middles = Array.from({ length: swags }, (_, at) => from + wide * at);
  const bulbs = middles.flatMap((x) =>
    [0.25, 0.5, 0.75].map((part) => ({ x: x + wide * part, y: y + 4 * 30 * s * part * (1 - part) + 8 * s })),
  );
  return {
    svg: sheet(
      stroke(middles.map((x) => d`M${x},${y} q${wide / 2},${60 * s} ${wide},0`).join(' '), 2.5 * s, 0.8),
      ...bulbs.map((bulb) => disc(bulb.x, bulb.y, 5.5 * s, COLOURS.lamp, 2.5 * s)),
    ),
    glows: bulbs.map((bulb) => lampGlow(bulb.x, bulb.y, 26 * s, 0.5)),
    box: { x: from - 40 * s, y: y - 40 * s, width: to - from + 80 * s, height: 130 * s },
  };
}
