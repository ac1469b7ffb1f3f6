import { COLOURS } from '../tokens.ts';
import { books, door, easyChair, OAK, pile, shelf, table } from '../shapes/furniture.ts';
import { box, sheet, shape, slab, stroke } from '../shapes/ink.ts';
import { floorLamp, tableLamp } from '../shapes/lamp.ts';
import { boards, carpet, dado } from '../shapes/room.ts';
import { drawing, mug, notice, plant } from '../shapes/small-things.ts';
import { deskPhone } from '../shapes/table-things.ts';
import { view } from '../shapes/view.ts';
import { roomWindow } from '../shapes/window.ts';
import type { DrawPlace, Mood } from './place.ts';
import { commonSpots, lampGlow, spot } from './spots.ts';
import { touch } from './touch.ts';

const FLOOR = 560;

interface Tones {
  wall: string;
  low: string;
  floor: string;
  carpet: string;
  band: string;
}
const TONES: Readonly<Record<Mood, Tones>> = {
  day: { wall: '#9a94b4', low: '#847ea4', floor: '#a98c78', carpet: '#8a7aa6', band: '#b3a6c8' },
  dusk: { wall: '#6c668f', low: '#5a567f', floor: '#7f6a6c', carpet: '#5d5688', band: '#7d76a4' },
  night: { wall: '#46487e', low: '#3c3f72', floor: '#544a64', carpet: '#403f72', band: '#5a598c' },
  warm: { wall: '#8a6f7c', low: '#77606f', floor: '#8f6a58', carpet: '#7a4b6c', band: '#a5748c' },
};

/**
 * A year head's room after school: two chairs turned to each other, a lamp between, a door with a pane. Things:
 * `door-open`; `lamp-on`, by day too; `phone-on`, its receiver lies off.
 */
const draw: DrawPlace = ({ mood, things = [] }) => {
  const tone = TONES[mood];
  const isOn = mood !== 'day' || things.includes('lamp-on');
  const isOpen = things.includes('door-open');
  const glass = [424, 226, 138, 150] as const;
  return {
    back: sheet(
      slab(0, 0, 1280, FLOOR, tone.wall),
      dado(1280, 430, FLOOR, tone.low),
      roomWindow(...glass, '#e4d3bd', view(...glass, mood === 'day' ? 'day' : mood === 'night' ? 'night' : 'evening')),
      door(40, FLOOR, 118, 316, COLOURS.leaf, '#e4d3bd', isOpen ? '#e0b968' : undefined),
      isOpen
        ? ''
        : box(64, 268, 70, 92, mood === 'day' ? COLOURS.sky : '#6f7fb0', 3, 3) +
            stroke('M72,330 L104,274 M84,350 L126,278', 3, 0.4, COLOURS.white),
      shelf(606, 322, 152),
      books(620, 322, [
        [22, 62, COLOURS.dusk],
        [22, 62, COLOURS.plum],
        [22, 62, COLOURS.leaf],
        [16, 50, COLOURS.brick, 8],
      ]),
      drawing(638, 214, 54, 46, 2),
      notice(212, 262, 62, 76, COLOURS.paper, -2),
      notice(288, 272, 54, 66, COLOURS.sky, 2),
      boards(1280, FLOOR, tone.floor, '#55444c'),
      carpet(398, 690, 330, 82, tone.carpet, tone.band),
      plant(716, FLOOR + 26, 1.05, COLOURS.brick),
      box(206, 446, 100, FLOOR - 440, '#a2744a', 3.5, 3),
      stroke(`M206,486 h100 M206,526 h100 M244,466 h24 M244,506 h24 M244,546 h24`, 3.5),
      box(200, 436, 112, 13, OAK.top, 3.5, 3),
      deskPhone(250, 436, COLOURS.brick, things.includes('phone-on')),
      floorLamp(392, 622, isOn),
      table(872, 548, 320, 34, 700, OAK),
      tableLamp(1136, 566, isOn),
      pile(930, 566, [
        [80, 14, COLOURS.leaf],
        [70, 12, COLOURS.paper],
        [76, 14, COLOURS.plum],
      ]),
      mug(1040, 566, COLOURS.lamp),
    ),
    middle: sheet(
      easyChair(240, 730, COLOURS.leaf, '#3ba192'),
      easyChair(548, 734, COLOURS.plum, '#8f5fa2', 'left'),
      shape('M360,664 h72 l8,18 h-88z', OAK.top, 3.5),
      stroke('M366,684 V732 M426,684 V732', 9),
      box(378, 646, 34, 20, COLOURS.sky, 3, 3),
      shape('M388,646 q6,-14 14,0z', COLOURS.white, 2.5),
    ),
    front: '',
    ground: FLOOR,
    spots: {
      ...commonSpots(732, 0.215, 604, 0.165),
      'child-seat': spot(246, 732, 0.212, 'lit', 'right', 78),
      'adult-seat': spot(540, 736, 0.208, 'lit', 'left', 82),
      child: spot(250, 736, 0.218, 'lit'),
      door: spot(104, 604, 0.168),
    },
    ring: { x: 396, y: 676, rx: 252, ry: 82 },
    lamp: { x: 392, y: 366 },
    objects: {
      door: touch(28, 232, 142, 330, 'touch-door'),
      notices: touch(204, 254, 146, 92, 'touch-paper'),
      phone: touch(210, 382, 86, 60, 'touch-plastic'),
      drawers: touch(200, 450, 112, 84, 'touch-drawer'),
      lamp: touch(338, 314, 108, 100, 'touch-switch'),
      window: touch(452, 215, 122, 174, 'touch-glass'),
      books: touch(608, 256, 150, 68, 'touch-book'),
      plant: touch(660, 430, 112, 158, 'touch-leaf'),
      chair: touch(146, 538, 184, 192, 'touch-cloth'),
      tissues: touch(362, 626, 68, 60, 'touch-box'),
    },
    glows: isOn ? [lampGlow(392, 360, 230, mood === 'warm' ? 0.5 : 0.4), lampGlow(1136, 480, 120, 0.3)] : [],
  };
};

export default draw;
