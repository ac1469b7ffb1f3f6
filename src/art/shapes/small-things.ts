import { COLOURS } from '../tokens.ts';
import { at, bar, box, d, disc, dot, flat, oval, shape, slab, stroke } from './ink.ts';

const EARTH = '#5f4638';

/** A broad-leaved plant in a pot, 140 px high at scale 1, its foot at x, y. */
export const plant = (x: number, y: number, scale = 1, pot: string = COLOURS.brick): string =>
  at(
    x,
    y,
    shape(
      'M0,-40 C-10,-90 -40,-100 -52,-92 C-48,-66 -26,-48 0,-40 C4,-96 30,-124 50,-118 C54,-84 30,-56 0,-40',
      COLOURS.leaf,
      3 / scale,
    ) +
      shape('M0,-40 C-22,-84 -16,-124 4,-146 C20,-116 16,-76 0,-40Z', '#3ba192', 3 / scale) +
      stroke('M1,-52 Q0,-90 3,-120 M-6,-48 Q-24,-68 -38,-80 M8,-52 Q22,-78 38,-98', 2.5 / scale, 0.4) +
      shape('M-30,-42 H30 L22,0 H-22Z', pot, 3 / scale) +
      stroke('M-27,-30 H27', 2.5 / scale, 0.4),
    scale,
  );

/** A mug with its handle to the right; its foot at x, y. */
export const mug = (x: number, y: number, fill: string = COLOURS.brick): string =>
  shape(d`M${x + 12},${y - 21} q12,0 12,8 q0,8 -12,8`, 'none', 5) +
  shape(d`M${x - 12},${y - 26} h24 v22 q0,4 -4,4 h-16 q-4,0 -4,-4z`, fill);

/** Two threads of steam over x, y. */
export const steam = (x: number, y: number): string =>
  stroke(d`M${x - 6},${y} q-6,-10 2,-18 M${x + 6},${y} q-6,-12 2,-20`, 3, 0.7, '#e8e1f0');

/** A telephone lying or standing; w × h px about its middle. Dark screen unless a colour is given. */
export const phone = (x: number, y: number, w: number, h: number, turn: number, screen = '#34427a'): string =>
  at(
    x,
    y,
    box(-w / 2, -h / 2, w, h, COLOURS.ink, 3, Math.round(w * 0.14)) +
      `<rect x="${-w * 0.4}" y="${-h / 2 + w * 0.1}" width="${w * 0.8}" height="${h - w * 0.2}" rx="4" fill="${screen}"/>`,
    1,
    turn,
  );

/** A child's drawing of a hill and a sun on paper, pinned up. */
export const drawing = (x: number, y: number, w: number, h: number, turn = 0): string =>
  at(
    x,
    y,
    box(0, 0, w, h, COLOURS.paper, 3) +
      shape(d`M${w * 0.16},${h * 0.74} q${w * 0.32},${-h * 0.52} ${w * 0.66},0z`, COLOURS.leaf, 2.5) +
      disc(w * 0.72, h * 0.26, w * 0.11, COLOURS.lamp, 2.5) +
      dot(w / 2, 6, 4, COLOURS.brick),
    1,
    turn,
  );

/** Sheets of paper with bars for words, pinned up. */
export const notice = (x: number, y: number, w: number, h: number, fill: string, turn = 0): string =>
  at(
    x,
    y,
    box(0, 0, w, h, fill, 2.5) +
      stroke(
        d`M${w * 0.2},${h * 0.34} h${w * 0.6} M${w * 0.2},${h * 0.54} h${w * 0.48} M${w * 0.2},${h * 0.74} h${w * 0.54}`,
        3,
        0.55,
        COLOURS.duskDeep,
      ) +
      dot(w / 2, 5, 3.5, COLOURS.brick),
    1,
    turn,
  );

/** A wall board in its frame: green for chalk, brown for pins. */
export const board = (x: number, y: number, w: number, h: number, fill: string, frame = '#b98a5c'): string =>
  box(x - 10, y - 10, w + 20, h + 20, frame, 4, 5) + box(x, y, w, h, fill, 3);

/** Chalk marks for a board: two lines and a triangle. */
export const chalkMarks = (x: number, y: number, w: number, h: number): string =>
  stroke(
    d`M${x + w * 0.1},${y + h * 0.28} h${w * 0.42} M${x + w * 0.1},${y + h * 0.46} h${w * 0.3} M${x + w * 0.66},${y + h * 0.7} l${w * 0.08},${-h * 0.34} l${w * 0.1},${h * 0.34}z`,
    3.5,
    0.9,
    '#dfe9e4',
  );

/** Two curtains on a rod beside a window of w × h px at x, y. */
export const curtains = (x: number, y: number, w: number, h: number, fill: string): string =>
  stroke(d`M${x - 40},${y - 26} h${w + 80}`, 9) +
  shape(d`M${x - 30},${y - 22} q6,${h * 0.6} -8,${h + 50} h46 q8,${-h * 0.5} 4,${-h - 50}z`, fill) +
  shape(d`M${x + w + 30},${y - 22} q-6,${h * 0.6} 8,${h + 50} h-46 q-8,${-h * 0.5} -4,${-h - 50}z`, fill) +
  stroke(
    d`M${x - 14},${y - 20} q4,${h * 0.6} -6,${h + 40} M${x},${y - 20} q2,${h * 0.5} -2,${h + 30} M${x + w + 14},${y - 20} q-4,${h * 0.6} 6,${h + 40} M${x + w},${y - 20} q-2,${h * 0.5} 2,${h + 30}`,
    2.5,
    0.4,
  );

/** A ball with a seam, radius px. */
export const ball = (x: number, y: number, radius: number, fill: string): string =>
  disc(x, y, radius, fill) +
  stroke(d`M${x - radius * 0.72},${y - radius * 0.66} q${radius * 0.7},${radius * 0.5} ${radius * 1.44},0`, 2.5);

/** A screen on its foot, seen from behind and the side; its cold face looks left. */
export const monitor = (x: number, y: number): string =>
  shape(`M${x + 14},${y} l14,-34 h34 l12,34z`, '#55639a', 3.5) +
  shape(
    `M${x},${y - 168} L${x + 96},${y - 190} Q${x + 110},${y - 192} ${x + 110},${y - 176} V${y - 26} Q${x + 110},${y - 14} ${x + 98},${y - 14} L${x + 12},${y - 24} Q${x + 2},${y - 26} ${x + 1},${y - 36}Z`,
    '#3f4a7c',
    4,
  ) +
  shape(`M${x},${y - 168} L${x - 8},${y - 162} V${y - 34} L${x + 1},${y - 31}Z`, COLOURS.sky);

/** A wooden spoon lying flat, 78 px long about x, y. */
export const spoon = (x: number, y: number): string =>
  bar(d`M${x - 36},${y} L${x + 16},${y - 3}`, '#c08a54', 4, 2.5) +
  shape(
    d`M${x + 14},${y - 9} C${x + 32},${y - 12} ${x + 42},${y - 5} ${x + 40},${y - 1} C${x + 36},${y + 7} ${x + 20},${y + 6} ${x + 14},${y + 2}Z`,
    '#c08a54',
    2.5,
  );

/** Six eggs' worth of box, open, one egg in it; 96 px wide, its foot at x, y. */
export const eggBox = (x: number, y: number): string =>
  shape(d`M${x - 46},${y - 24} L${x - 40},${y - 56} H${x + 44} L${x + 48},${y - 24}Z`, '#b7a998') +
  `<ellipse cx="${x - 16}" cy="${y - 28}" rx="12" ry="15" fill="#fbf8f2" stroke="${COLOURS.ink}" stroke-width="3"/>` +
  shape(
    d`M${x - 48},${y - 24} q8,-7 16,0 q8,7 16,0 q8,-7 16,0 q8,7 16,0 q8,-7 16,0 q8,7 16,0 L${x + 42},${y} H${x - 42}Z`,
    '#cdbfac',
  );

/** A tall thing of metal with two doors: fridge or cupboard. */
export const fridge = (x: number, floor: number, fill: string, shade: string): string =>
  box(x, floor - 330, 150, 330, fill, 4, 10) +
  slab(x + 128, floor - 322, 18, 318, shade) +
  stroke(`M${x},${floor - 226} h150`, 3) +
  bar(`M${x + 18},${floor - 286} v34 M${x + 18},${floor - 200} v54`, '#d9d3e4', 5, 2.5) +
  flat(`M${x + 6},${floor - 4} h140 v4 h-140z`, COLOURS.ink, 0.3);

/** The same fridge with its lower door open to the right: what is kept in it, and the light. */
export const openFridge = (x: number, floor: number, fill: string, shade: string): string => {
  const bottle = (left: number, y: number, h: number, milk: string): string =>
    shape(d`M${left},${y} v${-h * 0.6} q0,-6 5,-8 v${-h * 0.2} h10 v${h * 0.2} q5,2 5,8 v${h * 0.6}Z`, milk, 2.5);
  return (
    box(x, floor - 330, 150, 330, fill, 4, 10) +
    slab(x + 128, floor - 322, 18, 94, shade) +
    bar(`M${x + 18},${floor - 286} v34`, '#d9d3e4', 5, 2.5) +
    box(x + 9, floor - 217, 132, 205, '#e8f1fd', 3.5, 5) +
    flat(d`M${x + 11},${floor - 215} h20 l-10,22 v150 l-10,28z`, COLOURS.haze, 0.35) +
    slab(x + 50, floor - 214, 50, 8, COLOURS.white) +
    stroke(d`M${x + 11},${floor - 152} h128 M${x + 11},${floor - 86} h128`, 3, 1, '#7f93c2') +
    bottle(x + 34, floor - 154, 42, '#fdfcf8') +
    box(x + 64, floor - 180, 26, 26, COLOURS.lampDeep, 2.5, 3) +
    shape(d`M${x + 98},${floor - 154} l4,-24 h22 l4,24z`, COLOURS.leaf, 2.5) +
    shape(d`M${x + 26},${floor - 88} q4,-24 26,-24 q20,0 24,24z`, '#c9855c', 2.5) +
    oval(x + 51, floor - 88, 32, 5, COLOURS.paper, 2.5) +
    oval(x + 104, floor - 97, 7, 9, '#fdf3e2', 2.5) +
    oval(x + 121, floor - 97, 7, 9, '#fdf3e2', 2.5) +
    box(x + 18, floor - 58, 114, 40, '#bcd0ee', 2.5, 4) +
    shape(d`M${x + 34},${floor - 58} q6,-16 20,-12 q16,-8 22,12z`, '#6fa36a', 2.5) +
    stroke(d`M${x + 60},${floor - 38} h30`, 3, 0.5) +
    shape(
      d`M${x + 148},${floor - 226} L${x + 206},${floor - 246} Q${x + 214},${floor - 247} ${x + 214},${floor - 238} V${floor + 20} Q${x + 214},${floor + 28} ${x + 206},${floor + 25} L${x + 148},${floor - 2}Z`,
      '#cfdcf3',
      4,
    ) +
    shape(
      d`M${x + 156},${floor - 96} L${x + 206},${floor - 98} V${floor - 66} L${x + 156},${floor - 70}Z M${x + 156},${floor - 172} L${x + 206},${floor - 182} V${floor - 152} L${x + 156},${floor - 148}Z`,
      '#aebfe2',
      2.5,
    ) +
    bottle(x + 172, floor - 92, 58, '#fdfcf8')
  );
};

/**
 * A mug that has lost its handle, full of earth; 36 px wide, its foot at x, y. What comes up out of it is drawn about
 * the same point.
 */
export const beanMug = (x: number, y: number, growing = ''): string =>
  at(
    x,
    y,
    shape('M-17,-33 C-16,-42 -7,-43 -2,-40 C4,-45 15,-42 17,-33Z', EARTH) +
      growing +
      dot(-8, -36, 1.5, '#8a6a50') +
      dot(9, -37, 1.5, '#8a6a50') +
      shape('M16,-28 q8,-1 8,3 q-1,4 -8,3Z M16,-13 q7,0 7,3 q-1,4 -8,3Z', '#e8e1d6', 2.5) +
      shape('M-18,-34 H18 L16,-5 Q15,0 11,0 H-11 Q-15,0 -16,-5Z', COLOURS.paper) +
      flat('M-16,-24 H16 L15.3,-13 H-15.3Z', COLOURS.haze),
  );

/** A bean's shoot for the mug: it comes up backwards, bent double, with its head still down. */
export const bentShoot =
  bar('M-4,-38 C-8,-58 6,-64 11,-54', '#6fb06a', 4.5, 2.5) +
  shape('M8,-55 C14,-60 22,-53 20,-43 C15,-39 8,-45 8,-55Z', '#a9d08a', 2.5) +
  stroke('M12,-53 Q17,-49 17,-45', 2, 0.5);

/** A seed potato: x, y, half its width and height, the way it lies, and its eyes. All of them look right. */
type Potato = readonly [
  x: number,
  y: number,
  rx: number,
  ry: number,
  turn: number,
  eyes: readonly (readonly [x: number, y: number])[],
];
const POTATOES: readonly Potato[] = [
  [
    -36,
    -28,
    19,
    16,
    -12,
    [
      [-2, -7],
      [8, 1],
    ],
  ],
  [
    2,
    -30,
    20,
    17,
    8,
    [
      [-6, -6],
      [7, -3],
      [-1, 6],
    ],
  ],
  [
    38,
    -27,
    18,
    15,
    -6,
    [
      [-3, -5],
      [7, 0],
    ],
  ],
];

const potato = ([x, y, rx, ry, turn, eyes]: Potato): string =>
  at(
    x,
    y,
    oval(0, 0, rx, ry, '#c69a62', 3) +
      dot(-rx * 0.5, ry * 0.3, 1.4, '#8f6a3e') +
      dot(rx * 0.1, -ry * 0.55, 1.4, '#8f6a3e'),
    1,
    turn,
  ) +
  eyes
    .map(([dx, dy]) => oval(x + dx, y + dy, 5, 3.8, '#f0e4c4', 2) + dot(x + dx + 2.4, y + dy, 1.8, COLOURS.ink))
    .join('');

/** A stubby sprout that leans to the light. */
const sprout = (x: number, y: number, up: number): string =>
  bar(d`M${x},${y} q0,${-up} ${up * 0.5},${-up - 2}`, '#dfe3b4', 4, 2.2) +
  shape(d`M${x + up * 0.5},${y - up - 2} q8,-6 11,1 q-4,6 -11,1 q-6,0 -6,-6 q6,-2 6,4Z`, '#8fb574', 2);

/** Potatoes that sprout in an egg box, 116 px wide, its foot at x, y. */
export const seedPotatoes = (x: number, y: number): string =>
  at(
    x,
    y,
    sprout(-42, -41, 8) +
      sprout(-4, -45, 11) +
      sprout(8, -45, 5) +
      sprout(34, -40, 9) +
      POTATOES.map(potato).join('') +
      shape(
        'M-50,0 L-58,-20 Q-47,-27 -38,-18 Q-30,-12 -20,-20 Q-9,-27 0,-19 Q10,-12 20,-20 Q29,-27 38,-18 Q48,-27 58,-20 L50,0Z',
        '#b9aeb4',
      ) +
      stroke('M-20,-12 V-5 M20,-12 V-5', 2.5, 0.4),
  );
