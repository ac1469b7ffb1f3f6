import { COLOURS } from '../tokens.ts';
import { at, box, flat, shape, stroke } from '../shapes/ink.ts';
import { DAY_SKY, DUSK_SKY, NIGHT_SKY, skyBands, stars, WARM_SKY, type Bands } from '../shapes/sky.ts';
import {
  bookSign,
  clearedBoard,
  dolphinPoster,
  fourLines,
  glassSign,
  litWay,
  lockedBox,
  mastCamera,
  newsStand,
  phoneBox,
  reportBox,
  signpost,
  townBell,
  townBin,
  townLamp,
  townSchool,
  twoSeats,
} from '../shapes/town-things.ts';
import type { Glow, Mood } from './place.ts';
import { lampGlow } from './spots.ts';

/** The eight houses of the town, in the order in which their lamps light: x, top, width, roof, wall when lit. */
const HOUSES = [
  [176, 262, 44, 'gable', '#5b6ca4'],
  [330, 250, 40, 'flat', '#4f7a86'],
  [226, 248, 40, 'flat', '#6a5a86'],
  [416, 260, 44, 'gable', '#5b6ca4'],
  [274, 268, 46, 'gable', '#7d6272'],
  [462, 246, 42, 'flat', '#6a5a86'],
  [374, 266, 40, 'gable', '#8a6560'],
  [138, 252, 36, 'flat', '#4f7a86'],
] as const;

const SKIES: Readonly<Record<Mood, Bands>> = { dusk: DUSK_SKY, night: NIGHT_SKY, day: DAY_SKY, warm: WARM_SKY };
/** Hills, dark houses, the school and the square, in each light. */
const TOWN: Readonly<Record<Mood, readonly [hills: string, dark: string, school: string, square: string]>> = {
  dusk: ['#3d4b83', '#36427a', '#6b5a86', '#4d5d94'],
  night: ['#303c72', '#2f3a70', '#54487a', '#3d4b83'],
  day: ['#8fa3cf', '#6477ac', '#a98893', '#a3a6bd'],
  warm: ['#7d6f95', '#5f5a86', '#b98f86', '#a98a7c'],
};

function houses(lit: number, dark: string): string {
  return HOUSES.map(([x, top, w, roof, wall], order) => {
    const isOn = order < lit;
    const windows = [
      [6, 12],
      [w - 19, 12],
      [6, 38],
      [w - 19, 38],
    ].map(([dx = 0, dy = 0], pane) =>
      box(x + dx, top + dy, 13, 16, isOn && pane !== order % 4 ? COLOURS.lamp : '#27346a', 2),
    );
    return (
      box(x, top, w, 110, isOn ? wall : dark, 3) +
      (roof === 'gable'
        ? shape(`M${x - 5},${top} L${x + w / 2},${top - 26} L${x + w + 5},${top}Z`, '#453a66', 3)
        : box(x - 4, top - 9, w + 8, 11, '#3c4a80', 3)) +
      windows.join('')
    );
  }).join('');
}

/** What the town can have, by the names of its things; the first are drawn behind. */
const SHOWN: readonly (readonly [string, string])[] = [
  ['town-investigators', glassSign(482, 300)],
  ['town-posters', dolphinPoster(440, 338)],
  ['town-lessons', bookSign(92, 318)],
  ['town-start', litWay(150, 470, 386)],
  ['town-cameras', mastCamera(300, 392)],
  ['town-laws', fourLines(222, 394)],
  ['town-takedown', clearedBoard(372, 396)],
  ['town-team', signpost(164, 404)],
  ['town-box', lockedBox(302, 448)],
  ['town-report', reportBox(126, 448)],
  ['town-chairs', twoSeats(218, 446)],
  ['town-news', newsStand(378, 448)],
];

/** The sky and the town behind the council's window, from 24,84 to 500,456. */
export function townView(mood: Mood, lit: number, things: readonly string[]): string {
  const [hills, dark, school, square] = TOWN[mood];
  const bell = things.includes('bell-sock')
    ? 'sock'
    : things.includes('bell-rings')
      ? 'rings'
      : things.includes('bell-whole')
        ? 'whole'
        : 'mute';
  // when the bell is tied up nobody answers, whatever was paid for
  const isQuiet = bell === 'sock';
  const isOpen = things.includes('town-helpers') && !isQuiet;
  const isTaught = things.includes('town-lessons') && !isQuiet;
  return (
    at(0, 70, skyBands(SKIES[mood], 520, 400)) +
    (mood === 'day'
      ? ''
      : stars([
          [120, 170],
          [190, 126, 1.6],
          [330, 140, 2.2],
          [400, 170, 1.6],
          [84, 204, 1.6],
          [450, 206],
        ])) +
    flat('M10,262 C120,216 220,254 320,232 S460,228 520,240 V360 H10Z', hills) +
    houses(lit, dark) +
    shape('M10,362 Q260,346 520,362 V470 H10Z', square, 3) +
    [244, 356].map((x, order) => townLamp(x, 366, order * 3 < lit)).join('') +
    townSchool(34, 366, school, isOpen, isTaught) +
    SHOWN.map(([id, svg]) => (things.includes(id) ? svg : '')).join('') +
    (things.includes('town-helpline') ? phoneBox(60, 446, !isQuiet) : '') +
    townBin(454, 446, things.includes('town-lid')) +
    stroke('M262,84 v18', 7) +
    townBell(262, 108, bell)
  );
}

/** The glow of each lit house, and of what shines in the town. */
export function townGlows(lit: number, things: readonly string[]): Glow[] {
  const houses = HOUSES.slice(0, lit).map(([x, top, w]) => lampGlow(x + w / 2, top + 34, 58, 0.45));
  if (things.includes('bell-sock')) return houses;
  return [
    ...houses,
    ...(things.includes('town-helpers') ? [lampGlow(92, 346, 80, 0.5)] : []),
    ...(things.includes('town-helpline') ? [lampGlow(60, 412, 70, 0.55)] : []),
    ...(things.includes('town-start') ? [lampGlow(310, 376, 120, 0.3)] : []),
  ];
}
