import { COLOURS } from '../tokens.ts';
import { shoes } from '../shapes/floor-things.ts';
import { door } from '../shapes/furniture.ts';
import { bar, box, flat, sheet, shape, stroke } from '../shapes/ink.ts';
import { hangingLamp, lightCone } from '../shapes/lamp.ts';
import { boards, carpet, dottedWall } from '../shapes/room.ts';
import { drawing, plant } from '../shapes/small-things.ts';
import { plate } from '../shapes/table-things.ts';
import { hooks, hungCoat } from '../shapes/wall-things.ts';
import type { DrawPlace, Mood, Ring } from './place.ts';
import { commonSpots, lampGlow, ringSpots, spot } from './spots.ts';
import { touch } from './touch.ts';

const FLOOR = 652;
const TOP = 574;
const RING: Ring = { x: 486, y: 722, rx: 206, ry: 44 };
/** Five stairs of 46 × 22 px from the landing down to the hall. */
const STAIRS = Array.from({ length: 5 }, (_, at) => ({ x: 236 + at * 46, y: TOP + (at + 1) * 22 }));
const PROFILE = `M-20,${TOP} H236 ${STAIRS.map(({ x, y }) => `V${y} H${x + 46}`).join(' ')} V704 H-20Z`;

interface Tones {
  wall: string;
  dots: string;
  floor: string;
  tread: string;
  side: string;
  leaf: string;
  rail: string;
  cone: number;
}
const TONES: Readonly<Record<Mood, Tones>> = {
  night: {
    wall: '#3c4880',
    dots: '#4d5a94',
    floor: '#3f3d68',
    tread: '#6f5f7c',
    side: '#4c4470',
    leaf: '#2d6474',
    rail: '#5d4a70',
    cone: 0,
  },
  dusk: {
    wall: '#525c94',
    dots: '#626ca4',
    floor: '#5b5276',
    tread: '#8a7488',
    side: '#655a80',
    leaf: '#35777e',
    rail: '#6d5578',
    cone: 0.24,
  },
  day: {
    wall: '#939bc4',
    dots: '#a9b1d6',
    floor: '#a58f88',
    tread: '#c9a986',
    side: '#9c8590',
    leaf: COLOURS.leaf,
    rail: '#8a6a86',
    cone: 0,
  },
  warm: {
    wall: '#8a6f7c',
    dots: '#9c808c',
    floor: '#8f6a58',
    tread: '#d3a878',
    side: '#8c6462',
    leaf: COLOURS.leaf,
    rail: '#6d4650',
    cone: 0.44,
  },
};

/**
 * A landing at night: five stairs down to a hall and a door; light comes from the room above or, at the full circle,
 * from everywhere. Things: `open-door`, the front door; `room-shut`, the room above; `lamp-on`; `plate-full` before the
 * room; `shoes-muddy`; `coats-wet`.
 */
const draw: DrawPlace = ({ mood, things = [] }) => {
  const tone = TONES[mood];
  const isOpen = mood === 'warm' || things.includes('open-door');
  const isRoomShut = things.includes('room-shut');
  const cone = Math.max(tone.cone, things.includes('lamp-on') ? 0.3 : 0);
  return {
    back: sheet(
      dottedWall(1280, FLOOR, tone.wall, tone.dots),
      cone ? lightCone(452, 92, FLOOR, 330, '#ffd98a', '#ffd98a', cone) : '',
      isRoomShut ? '' : flat(`M-20,${TOP} V236 H96 L196,${TOP}Z`, '#ffd98a', mood === 'day' ? 0.12 : 0.3),
      door(-62, TOP, 96, 300, tone.leaf, '#d9d3e4', isRoomShut ? undefined : COLOURS.lamp),
      drawing(250, 292, 62, 78, -2),
      drawing(336, 306, 54, 66, 2),
      hooks(408, 366, 116, tone.rail, 3),
      hungCoat(436, 362, 128, COLOURS.dusk, things.includes('coats-wet')),
      hungCoat(496, 362, 108, COLOURS.brick),
      boards(1280, FLOOR, tone.floor, '#3f3350'),
      door(570, FLOOR, 118, 306, tone.leaf, '#d9d3e4', isOpen ? '#ffdc8c' : undefined),
      isOpen ? flat(`M572,${FLOOR} H686 L724,716 H548Z`, '#ffd98a', 0.4) : '',
      shape(PROFILE, tone.side, 4),
      STAIRS.map(({ x, y }) => box(x - 2, y, 50, 9, tone.tread, 3, 2)).join(''),
      box(-20, TOP, 262, 11, tone.tread, 3, 2),
      stroke(`M0,${TOP + 40} H250 M0,${TOP + 84} H340`, 2.5, 0.3),
      bar(`M40,${TOP} v-112 M96,${TOP} v-112 M152,${TOP} v-112 M208,${TOP} v-112`, tone.rail, 5, 2.5),
      bar(`M-20,${TOP - 112} H232`, tone.rail, 9, 3),
      bar(`M236,${TOP} v-130`, tone.rail, 12, 3.5),
      shape(`M226,${TOP - 130} q10,-26 20,0z`, tone.rail, 3.5),
      plate(72, TOP - 4, things.includes('plate-full')),
      hangingLamp(452, 112, COLOURS.plum, cone > 0, 1.1),
      shoes(506, FLOOR + 14, COLOURS.paper, things.includes('shoes-muddy')),
      carpet(800, 728, 130, 34, '#7a4b6c', '#a5748c'),
      plant(742, FLOOR + 22, 0.9, COLOURS.brick),
      drawing(900, 340, 80, 100, -2),
    ),
    front: '',
    ground: FLOOR,
    spots: {
      ...commonSpots(748, 0.2, 676, 0.165),
      ...ringSpots(RING, 0.195),
      top: spot(168, TOP + 4, 0.185, 'lit'),
      stair: spot(305, STAIRS[1]?.y ?? TOP, 0.195, 'lit'),
      low: spot(398, STAIRS[3]?.y ?? TOP, 0.195, 'lit'),
      'stairs-seat': spot(424, 700, 0.195, 'lit', 'right', 60),
      door: spot(630, 668, 0.175, 'beside', 'left'),
    },
    ring: RING,
    lamp: mood === 'night' ? { x: 24, y: 430 } : { x: 452, y: 112 },
    objects: {
      room: touch(0, 268, 62, 260, 'touch-door'),
      plate: touch(36, 534, 72, 60, 'touch-china'),
      drawing: touch(244, 286, 74, 88, 'touch-paper'),
      picture: touch(328, 300, 66, 76, 'touch-paper'),
      lamp: touch(400, 74, 104, 60, 'touch-switch'),
      coats: touch(402, 348, 130, 146, 'touch-cloth'),
      banister: touch(112, 440, 136, 92, 'touch-wood'),
      stairs: touch(250, 590, 180, 108, 'touch-wood'),
      shoes: touch(456, 630, 100, 62, 'touch-box'),
      door: touch(558, 334, 142, 320, 'touch-door'),
      plant: touch(700, 540, 92, 136, 'touch-leaf'),
    },
    glows: [
      ...(isRoomShut ? [] : [lampGlow(20, 440, mood === 'day' ? 90 : 210, mood === 'day' ? 0.15 : 0.4)]),
      ...(isOpen ? [lampGlow(629, 500, 160, 0.4)] : []),
      ...(cone ? [lampGlow(452, 128, 150, 0.35)] : []),
    ],
  };
};

export default draw;
