import { COLOURS } from '../tokens.ts';
import { door, pile, shelf } from '../shapes/furniture.ts';
import { box, disc, sheet, slab, stroke } from '../shapes/ink.ts';
import { hangingLamp, lightCone } from '../shapes/lamp.ts';
import { boards, carpet, dado } from '../shapes/room.ts';
import { amplifier, biscuitTin, cable, drum, musicStand, stool } from '../shapes/school-things.ts';
import { plant } from '../shapes/small-things.ts';
import { view } from '../shapes/view.ts';
import { guitar } from '../shapes/wall-things.ts';
import { roomWindow } from '../shapes/window.ts';
import type { DrawPlace, Mood, Ring } from './place.ts';
import { commonSpots, lampGlow, ringSpots, spot } from './spots.ts';
import { touch } from './touch.ts';

const FLOOR = 556;
const BULB = { x: 372, y: 92 };
const RING: Ring = { x: 396, y: 668, rx: 250, ry: 82 };

interface Tones {
  wall: string;
  low: string;
  floor: string;
  carpet: string;
  band: string;
  cone: number;
}
const TONES: Readonly<Record<Mood, Tones>> = {
  day: { wall: '#9490b8', low: '#7f7aa8', floor: '#a58a7c', carpet: '#7d6a9c', band: '#a593bf', cone: 0 },
  dusk: { wall: '#625f92', low: '#535082', floor: '#735f70', carpet: '#4f4a80', band: '#6f699c', cone: 0.3 },
  night: { wall: '#434880', low: '#394072', floor: '#4b4468', carpet: '#3a3b6e', band: '#565688', cone: 0.16 },
  warm: { wall: '#86687c', low: '#735a70', floor: '#8f6a58', carpet: '#6d4668', band: '#9a6c88', cone: 0.44 },
};

/**
 * The music room: amplifier to sit on, a drum, cables, a biscuit tin, a guitar, a window with evening in it. Things:
 * `door-open`; `amp-on`, its dials are lit.
 */
const draw: DrawPlace = ({ mood, things = [] }) => {
  const tone = TONES[mood];
  const isAmpOn = things.includes('amp-on');
  const isOn = mood !== 'day';
  const glass = [288, 220, 150, 160] as const;
  return {
    back: sheet(
      slab(0, 0, 1280, FLOOR, tone.wall),
      dado(1280, 438, FLOOR, tone.low),
      tone.cone ? lightCone(BULB.x, 88, FLOOR, 350, '#ffd98a', '#ffd98a', tone.cone) : '',
      roomWindow(...glass, '#e4d3bd', view(...glass, mood === 'day' ? 'day' : mood === 'night' ? 'night' : 'evening')),
      shelf(76, 318, 152),
      disc(122, 290, 27, '#e9c48a', 3.5),
      disc(122, 290, 20, '#f4e3c0', 2.5),
      pile(188, 318, [
        [62, 13, COLOURS.plum],
        [56, 11, COLOURS.leaf],
        [60, 13, COLOURS.paper],
      ]),
      box(494, 240, 70, 92, COLOURS.paper, 3),
      stroke('M506,262 h46 M506,272 h46 M506,296 h46 M506,306 h46', 2.5, 0.5),
      disc(518, 270, 4, COLOURS.ink, 1),
      disc(538, 300, 4, COLOURS.ink, 1),
      door(640, FLOOR, 108, 300, COLOURS.brick, '#e4d3bd', things.includes('door-open') ? '#e0b968' : undefined),
      boards(1280, FLOOR, tone.floor, '#4c3a4c'),
      guitar(546, FLOOR + 12),
      carpet(396, 678, 310, 78, tone.carpet, tone.band),
      cable('M694,724 C760,760 800,690 850,706 S930,760 1010,716'),
      cable('M486,716 C430,752 380,700 330,738 S250,768 196,748'),
      hangingLamp(BULB.x, BULB.y, COLOURS.leaf, isOn, 1.15),
      musicStand(852, 640),
      amplifier(920, 660, 190, 150),
      plant(1190, FLOOR + 26, 1.1, COLOURS.lampDeep),
    ),
    middle: sheet(
      amplifier(492, 736, 206, 80),
      isAmpOn
        ? [0, 1, 2, 3].map((dial) => disc(676 - dial * 20, 668, 5, COLOURS.lamp, 2.5)).join('') +
            stroke(
              'M482,650 q-14,14 0,34 M468,640 q-24,26 0,56 M708,650 q14,14 0,34 M722,640 q24,26 0,56',
              3.5,
              0.8,
              COLOURS.lampPale,
            )
        : '',
      stool(176, 734, 76, COLOURS.brick),
      drum(252, 740, 36, 98, COLOURS.leaf),
      biscuitTin(440, 742),
      box(290, 712, 92, 24, COLOURS.plum, 3.5, 11),
    ),
    front: '',
    ground: FLOOR,
    spots: {
      ...commonSpots(740, 0.21, 600, 0.16),
      ...ringSpots(RING, 0.205),
      drum: spot(176, 738, 0.21, 'lit', 'right', 78),
      amp: spot(548, 740, 0.21, 'lit', 'left', 76),
      'amp-2': spot(640, 740, 0.21, 'lit', 'left', 76),
      floor: spot(340, 736, 0.21, 'lit', 'right', 22),
      door: spot(694, 596, 0.165, 'far', 'left'),
      back: spot(330, 592, 0.15),
    },
    ring: RING,
    lamp: BULB,
    objects: {
      tambourine: touch(90, 256, 64, 64, 'touch-bell'),
      books: touch(154, 262, 72, 60, 'touch-book'),
      window: touch(277, 209, 172, 196, 'touch-glass'),
      notes: touch(488, 234, 80, 104, 'touch-paper'),
      guitar: touch(508, 368, 86, 204, 'touch-string'),
      door: touch(628, 244, 132, 314, 'touch-door'),
      stool: touch(142, 654, 68, 84, 'touch-wood'),
      drum: touch(212, 628, 80, 116, 'touch-drum'),
      cushion: touch(292, 700, 88, 44, 'touch-cloth'),
      tin: touch(404, 692, 90, 56, 'touch-box'),
      amp: touch(502, 640, 200, 100, 'touch-switch'),
    },
    glows: isOn ? [lampGlow(BULB.x, BULB.y + 16, 170, mood === 'warm' ? 0.45 : 0.3)] : [],
  };
};

export default draw;
