import { COLOURS } from '../tokens.ts';
import { door } from '../shapes/furniture.ts';
import { bar, box, flat, sheet, shape, stroke } from '../shapes/ink.ts';
import { hangingLamp, lightCone } from '../shapes/lamp.ts';
import { boards, carpet, dottedWall } from '../shapes/room.ts';
import { drawing, plant } from '../shapes/small-things.ts';
import type { DrawPlace, Mood, Ring } from './place.ts';
import { commonSpots, lampGlow, ringSpots, spot } from './spots.ts';

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
 * from everywhere.
 */
const draw: DrawPlace = ({ mood, things = [] }) => {
  const tone = TONES[mood];
  const isOpen = mood === 'warm' || things.includes('open-door');
  return {
    back: sheet(
      dottedWall(1280, FLOOR, tone.wall, tone.dots),
      tone.cone ? lightCone(452, 92, FLOOR, 330, '#ffd98a', '#ffd98a', tone.cone) : '',
      flat(`M-20,${TOP} V236 H96 L196,${TOP}Z`, '#ffd98a', mood === 'day' ? 0.12 : 0.3),
      door(-62, TOP, 96, 300, tone.leaf, '#d9d3e4', COLOURS.lamp),
      drawing(250, 292, 62, 78, -2),
      drawing(346, 322, 54, 66, 2),
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
      hangingLamp(452, 96, COLOURS.plum, tone.cone > 0, 1.1),
      carpet(800, 728, 130, 34, '#7a4b6c', '#a5748c'),
      plant(742, FLOOR + 22, 0.9, COLOURS.brick),
      box(880, 470, 240, 14, tone.rail, 3, 3),
      stroke('M910,484 v16 M960,484 v16 M1010,484 v16 M1060,484 v16', 5),
      shape('M944,486 q16,-10 32,0 l10,110 h-54z', COLOURS.dusk, 3),
      shape('M1040,486 q20,-10 38,0 l8,96 h-54z', COLOURS.brick, 3),
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
    lamp: mood === 'night' ? { x: 24, y: 430 } : { x: 452, y: 96 },
    glows: [
      lampGlow(20, 440, mood === 'day' ? 90 : 210, mood === 'day' ? 0.15 : 0.4),
      ...(isOpen ? [lampGlow(629, 500, 160, 0.4)] : []),
      ...(tone.cone ? [lampGlow(452, 112, 150, 0.35)] : []),
    ],
  };
};

export default draw;
