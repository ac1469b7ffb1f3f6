import { COLOURS } from '../tokens.ts';
import { door } from '../shapes/furniture.ts';
import { bar, box, dot, flat, sheet, slab, stroke, shape } from '../shapes/ink.ts';
import { hangingLamp, lightCone } from '../shapes/lamp.ts';
import { longBoards, stripedWall } from '../shapes/room.ts';
import { drawing, eggBox, fridge, mug, openFridge, plant, spoon, steam } from '../shapes/small-things.ts';
import { waterTap } from '../shapes/table-things.ts';
import { view } from '../shapes/view.ts';
import { roomWindow } from '../shapes/window.ts';
import type { DrawPlace, Mood } from './place.ts';
import { coldGlow, commonSpots, FOREMOST, lampGlow, spot } from './spots.ts';
import { touch } from './touch.ts';

const FLOOR = 566;
const BULB = { x: 386, y: 96 };

interface Tones {
  wall: string;
  stripes: string;
  high: string;
  low: string;
  floor: string;
  seams: string;
  cone: string;
  light: number;
  cloth: string;
  fall: string;
}

const WARM: Tones = {
  wall: '#b98a68',
  stripes: '#c99a76',
  high: '#5b8f87',
  low: '#4f827b',
  floor: '#8f6a58',
  seams: '#5c4038',
  cone: '#ffd98a',
  light: 0.42,
  cloth: '#f0e4cd',
  fall: '#d9c8ac',
};
const TONES: Readonly<Record<Mood, Tones>> = {
  warm: WARM,
  dusk: {
    ...WARM,
    wall: '#9a7a78',
    stripes: '#a98884',
    floor: '#78605f',
    light: 0.34,
    cloth: '#dccfc4',
    fall: '#bfaea8',
  },
  day: { ...WARM, wall: '#b9a08f', stripes: '#c7b09e', floor: '#a3826c', light: 0 },
  night: {
    wall: '#55507e',
    stripes: '#625c8a',
    high: '#3f6675',
    low: '#385c6c',
    floor: '#463f66',
    seams: '#2f2a4c',
    cone: '#b99a86',
    light: 0.22,
    cloth: '#a9a6c4',
    fall: '#8784a8',
  },
};

/** The left cupboard on the wall with its doors open: cups, plates, a bag of flour. */
const OPEN_CUPBOARD =
  slab(-6, 198, 130, 128, '#4a3a44') +
  slab(-6, 258, 130, 7, '#8a6546') +
  mug(24, 257, COLOURS.brick) +
  mug(66, 257, COLOURS.paper) +
  box(92, 214, 26, 44, COLOURS.paper, 2.5, 3) +
  stroke('M14,318 h50 M16,311 h46 M14,304 h50', 5, 1, COLOURS.paper) +
  stroke('M10,321 h58 M12,314 h54 M12,307 h54', 2) +
  box(84, 286, 30, 37, COLOURS.lampDeep, 2.5, 4);

/** The drawer under the work top, pulled out: spoons in a row. */
const openDrawer = (fill: string): string =>
  shape('M10,456 H128 L138,478 H0Z', '#3f3440') +
  bar('M30,474 V460 M52,474 V460 M74,474 V460 M96,474 V460', '#d9d3e4', 5, 2.2) +
  box(-2, 476, 142, 36, fill, 3.5, 3) +
  stroke('M44,494 h52', 5);

/**
 * A family's kitchen in the evening: cupboards, a door, a fridge, a table across the front with an egg box on it.
 * Things: `spoon` on the table; `fridge-open`, whose light falls on who stands at `centre`; `cupboard-open`,
 * `drawer-open`, `tap-on`.
 */
const draw: DrawPlace = ({ mood, things = [] }) => {
  const tone = TONES[mood];
  const glass = [330, 176, 112, 124] as const;
  const isOn = mood !== 'day';
  const isOpen = things.includes('fridge-open');
  const metal = mood === 'night' ? '#8f93bb' : '#d9d3e4',
    metalShade = mood === 'night' ? '#7b7fab' : '#c0b9d0';
  return {
    back: sheet(
      stripedWall(1280, FLOOR, tone.wall, tone.stripes),
      tone.light ? lightCone(BULB.x, 92, FLOOR, 370, tone.cone, tone.cone, tone.light) : '',
      box(-8, 196, 268, 132, tone.high, 3.5),
      stroke('M126,196 v132', 3),
      things.includes('cupboard-open')
        ? OPEN_CUPBOARD + shape('M126,196 L164,210 V342 L126,328Z', tone.low, 3.5)
        : dot(112, 300, 5, COLOURS.ink),
      dot(140, 300, 5, COLOURS.ink),
      longBoards(1280, FLOOR, tone.floor, tone.seams),
      box(-8, 446, 296, 130, tone.low, 3.5),
      stroke('M138,456 v120 M20,474 h96 M160,474 h96', 3),
      things.includes('drawer-open') ? openDrawer(tone.high) : '',
      shape('M226,446 h62 l-6,14 h-50z', '#8a94b8', 3),
      box(-8, 432, 308, 15, COLOURS.paper, 3, 3),
      waterTap(284, 434, things.includes('tap-on')),
      mug(66, 432, COLOURS.lamp),
      shape('M196,432 q-30,0 -26,-38 h72 q4,38 -26,38z M168,402 q-26,-8 -24,-20', '#8a94b8', 3),
      stroke('M188,394 q18,-20 36,0', 3),
      steam(206, 372),
      roomWindow(
        ...glass,
        COLOURS.paper,
        view(...glass, mood === 'day' ? 'day' : mood === 'night' ? 'night' : 'evening'),
      ),
      plant(420, 310, 0.42),
      door(498, FLOOR, 110, 304, COLOURS.plum, '#e4d3bd'),
      isOpen ? '' : fridge(650, FLOOR + 30, metal, metalShade) + drawing(684, 396, 58, 66, -4),
      plant(910, FLOOR + 18, 1.1, COLOURS.brick),
      hangingLamp(BULB.x, BULB.y, COLOURS.leaf, isOn, 1.25),
      isOpen
        ? flat('M656,378 V592 L770,800 H170 L300,566 V416Z', COLOURS.sky, 0.16) +
            flat('M656,394 V586 L676,800 H310 L384,566 V428Z', COLOURS.sky, 0.18) +
            openFridge(650, FLOOR + 30, metal, metalShade)
        : '',
    ),
    front: sheet(
      shape('M89,633 H556 L590,676 H52Z', tone.cloth, 4),
      isOpen ? flat('M555,635 L586,674 H400 L432,635Z', COLOURS.sky, 0.45) : '',
      shape('M52,676 H590 V822 H52Z', tone.fall, 4),
      stroke('M76,650 H568', 7, 0.85, COLOURS.brick),
      stroke('M52,694 H590', 5, 0.85, COLOURS.brick),
      stroke('M150,716 q-10,50 4,106 M310,716 q12,56 -2,106 M466,716 q-8,60 4,106', 3, 0.3),
      eggBox(186, 668),
      things.includes('spoon') ? spoon(402, 666) : '',
      mug(536, 660, COLOURS.brick),
      steam(536, 626),
    ),
    ground: FLOOR,
    drawn: ['spoon'],
    spots: {
      ...commonSpots(748, 0.205, 610, 0.17),
      'behind-table': spot(318, 634, 0.222, 'lit'),
      'behind-table-2': spot(476, 632, 0.205, 'lit', 'left'),
      'table-top': spot(410, 633, 0.2, 'lit'),
      'table-start': { ...spot(286, 654, 0.2, 'lit'), before: FOREMOST },
      door: spot(558, 598, 0.172, 'beside', 'left'),
    },
    lamp: BULB,
    objects: {
      cupboard: touch(0, 192, 128, 140, 'touch-door'),
      mug: touch(48, 380, 66, 60, 'touch-china'),
      pot: touch(134, 344, 92, 92, 'touch-metal'),
      tap: touch(238, 370, 68, 76, 'touch-water'),
      drawer: touch(0, 456, 136, 64, 'touch-drawer'),
      window: touch(319, 165, 134, 160, 'touch-glass'),
      door: touch(486, 250, 134, 318, 'touch-door'),
      fridge: touch(648, 266, 118, 332, 'touch-metal'),
      'egg-box': touch(132, 602, 108, 72, 'touch-box'),
      cloth: touch(300, 680, 200, 110, 'touch-cloth'),
    },
    glows: [
      ...(isOn ? [lampGlow(BULB.x, BULB.y + 16, 180, mood === 'night' ? 0.25 : 0.42)] : []),
      ...(isOpen ? [coldGlow(700, 490, 220, 0.5)] : []),
    ],
  };
};

export default draw;
