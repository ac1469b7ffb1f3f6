import { COLOURS } from '../tokens.ts';
import { drawers } from '../shapes/floor-things.ts';
import { OAK, sideDesk, swivelChair } from '../shapes/furniture.ts';
import { box, clipped, flat, sheet, shape, slab, stroke } from '../shapes/ink.ts';
import { floorLamp } from '../shapes/lamp.ts';
import { moon } from '../shapes/moon.ts';
import { boards } from '../shapes/room.ts';
import { monitor, mug, notice, plant, steam } from '../shapes/small-things.ts';
import { stars } from '../shapes/sky.ts';
import type { DrawPlace, Mood } from './place.ts';
import { coldGlow, commonSpots, FOREMOST, lampGlow, spot } from './spots.ts';
import { touch } from './touch.ts';

const FLOOR = 640;
const GLASS = { x: 36, y: 104, w: 436, h: 262 };

interface Tones {
  wall: string;
  frame: string;
  sky: string;
  far: string;
  haze: string;
  town: string;
  lit: string;
  floor: string;
  seams: string;
}
const NIGHT: Tones = {
  wall: '#2c3866',
  frame: '#55639a',
  sky: '#1f2a52',
  far: '#2f3d70',
  haze: '#4a5a94',
  town: '#27346a',
  lit: COLOURS.lamp,
  floor: '#3b3f6c',
  seams: '#2a2d54',
};
const TONES: Readonly<Record<Mood, Tones>> = {
  night: NIGHT,
  dusk: {
    ...NIGHT,
    wall: '#3f4b80',
    frame: '#6f7db0',
    sky: '#47588f',
    far: '#6577ad',
    haze: '#dcae98',
    town: '#3b4a80',
    floor: '#4d4f7e',
  },
  day: {
    wall: '#8792bd',
    frame: '#e4dccf',
    sky: '#93b6e1',
    far: '#c0d6ef',
    haze: '#f3e9d6',
    town: '#7f96c4',
    lit: '#b9cbe6',
    floor: '#8f8aa0',
    seams: '#6d687e',
  },
  warm: {
    wall: '#6d5f86',
    frame: '#a897b4',
    sky: '#3a4a7c',
    far: '#7f86b4',
    haze: '#e0b193',
    town: '#56508a',
    lit: COLOURS.lamp,
    floor: '#7a5f66',
    seams: '#54404a',
  },
};

const TOWN = [
  [30, 300, 54],
  [86, 270, 46],
  [134, 312, 60],
  [196, 246, 44],
  [242, 296, 58],
  [302, 262, 50],
  [354, 306, 56],
  [412, 278, 66],
] as const;
const LIGHTS = [
  [44, 322],
  [98, 290],
  [148, 334],
  [208, 268],
  [256, 318],
  [314, 284],
  [372, 328],
  [430, 300],
  [62, 346],
  [98, 330],
  [208, 300],
  [332, 316],
  [452, 334],
] as const;

function sleepingCity(tone: Tones, isDark: boolean): string {
  const { x, y, w, h } = GLASS;
  return clipped(
    'desk-glass',
    `M${x},${y} h${w} v${h} h${-w}z`,
    [
      slab(x, y, w, h, tone.sky),
      flat('M0,250 C120,220 260,270 500,236 V400 H0Z', tone.far),
      flat('M0,300 C160,270 300,310 500,286 V400 H0Z', tone.haze),
      isDark
        ? stars([
            [80, 140],
            [150, 176, 1.6],
            [220, 128, 2.4],
            [300, 160, 1.6],
            [430, 134],
            [396, 204, 1.6],
          ]) + moon(116, 166, 20)
        : '',
      TOWN.map(([left, top, wide]) => box(left, top, wide, 120, tone.town, 3)).join(''),
      LIGHTS.map(([left, top]) => slab(left, top, 10, 14, tone.lit, 0.9)).join(''),
    ].join(''),
  );
}

/**
 * A desk at night before the sleeping city: a cold screen, a warm lamp, a mug. Things: `drawer-open`; `lamp-on`, by day
 * too.
 */
const draw: DrawPlace = ({ mood, things = [] }) => {
  const tone = TONES[mood];
  const isDark = mood !== 'day';
  const isOn = isDark || things.includes('lamp-on');
  const { x, y, w, h } = GLASS;
  return {
    back: sheet(
      slab(0, 0, 1280, FLOOR, tone.wall),
      box(x - 12, y - 12, w + 24, h + 24, tone.frame, 4, 4),
      sleepingCity(tone, isDark),
      box(x, y, w, h, 'none', 3),
      stroke(`M${x + w / 2},${y} V${y + h}`, 14),
      stroke(`M${x + w / 2},${y} V${y + h}`, 8, 1, tone.frame),
      box(x - 24, y + h + 12, w + 48, 13, tone.frame, 3, 3),
      plant(70, y + h + 12, 0.62),
      mug(424, y + h + 12, COLOURS.brick),
      steam(424, y + h - 22),
      box(560, 150, 260, 190, '#8a6f5c', 4, 4),
      notice(578, 168, 66, 80, COLOURS.paper, -2),
      notice(662, 166, 66, 82, COLOURS.sky, 2),
      notice(744, 170, 58, 72, COLOURS.lampPale, -1),
      notice(600, 258, 66, 68, COLOURS.lampPale, 2),
      notice(690, 262, 66, 64, COLOURS.paper, -2),
      boards(1280, FLOOR, tone.floor, tone.seams),
      box(890, 300, 250, 16, '#6a5a7e', 3, 3),
      plant(950, 300, 0.7, COLOURS.lampDeep),
      box(900, 470, 260, 180, '#5d5478', 4, 6),
      stroke('M900,530 h260 M900,590 h260 M1010,500 h40 M1010,560 h40 M1010,620 h40', 3.5),
    ),
    middle: sheet(floorLamp(44, 744, isOn), swivelChair(150, 744, COLOURS.plum)),
    front: sheet(
      drawers(436, 612, 78, 124, OAK.side, things.includes('drawer-open')),
      sideDesk(250, 592, 290, 752, OAK),
      monitor(390, 592),
      shape('M296,590 l10,-10 h66 l4,10z', COLOURS.haze, 3),
      mug(526, 592, COLOURS.leaf),
    ),
    ground: FLOOR,
    spots: {
      ...commonSpots(748, 0.21, 680, 0.17),
      chair: spot(186, 744, 0.232, 'lit', 'right', 97),
      beside: spot(620, 744, 0.21, 'beside', 'left'),
      behind: spot(306, 696, 0.205, 'beside'),
      'desk-top': { ...spot(476, 592, 0.16, 'beside'), before: FOREMOST },
    },
    lamp: { x: 44, y: 488 },
    objects: {
      window: touch(120, 96, 270, 280, 'touch-glass'),
      plant: touch(30, 288, 80, 94, 'touch-leaf'),
      cup: touch(396, 318, 64, 62, 'touch-china'),
      lamp: touch(0, 436, 96, 92, 'touch-switch'),
      chair: touch(86, 476, 84, 180, 'touch-cloth'),
      screen: touch(378, 398, 126, 196, 'touch-glass'),
      keyboard: touch(288, 552, 90, 46, 'touch-plastic'),
      mug: touch(506, 546, 60, 60, 'touch-china'),
      drawer: touch(428, 612, 96, 100, 'touch-drawer'),
      board: touch(554, 144, 210, 202, 'touch-paper'),
    },
    glows: [
      coldGlow(372, 500, 170, 0.5),
      ...(isOn ? [lampGlow(44, 490, 330, 0.4), { ...lampGlow(44, 490, 130, 0.35, true), colour: '#fff0c0' }] : []),
    ],
  };
};

export default draw;
