import { COLOURS } from '../tokens.ts';
import { bedFrame, blanket } from '../shapes/bed.ts';
import { tinDrum } from '../shapes/floor-things.ts';
import { books, chair, door, OAK, shelf, sideDesk } from '../shapes/furniture.ts';
import { at, box, clipped, dot, flat, oval, shape, sheet, slab, stroke } from '../shapes/ink.ts';
import { deskLamp } from '../shapes/lamp.ts';
import { moon } from '../shapes/moon.ts';
import { boards, carpet, dottedWall } from '../shapes/room.ts';
import { ball, curtains, drawing, mug } from '../shapes/small-things.ts';
import { photoFrame, plate } from '../shapes/table-things.ts';
import { bush } from '../shapes/tree.ts';
import { view } from '../shapes/view.ts';
import { roomWindow } from '../shapes/window.ts';
import type { DrawPlace, Mood } from './place.ts';
import { commonSpots, lampGlow, spot } from './spots.ts';
import { touch } from './touch.ts';

const FLOOR = 588;
const GLASS = [392, 186, 142, 206] as const;

interface Tones {
  wall: string;
  dots: string;
  floor: string;
  seams: string;
  slope: string;
  wood: string;
  blanket: string;
  fold: string;
  curtain: string;
}

const NIGHT: Tones = {
  wall: '#35437a',
  dots: '#4a5a94',
  floor: '#2c386a',
  seams: '#1f2950',
  slope: '#2c386a',
  wood: '#5d4a70',
  blanket: '#4d5f9f',
  fold: '#8fa3cf',
  curtain: '#6b4a80',
};
const TONES: Readonly<Record<Mood, Tones>> = {
  night: NIGHT,
  dusk: { ...NIGHT, wall: '#46548c', dots: '#5a6aa2', floor: '#3c477a', seams: '#2c3666', slope: '#3b4880' },
  day: {
    wall: '#8f9ac6',
    dots: '#a9b4da',
    floor: '#a2948f',
    seams: '#7c6c6c',
    slope: '#7f8bb9',
    wood: '#8a6a86',
    blanket: '#6f83bf',
    fold: '#cfe0f5',
    curtain: '#8a5f9a',
  },
  warm: {
    wall: '#7d6a88',
    dots: '#947f98',
    floor: '#84655c',
    seams: '#5f463f',
    slope: '#6b5a7c',
    wood: '#6d4a5c',
    blanket: '#5f6fae',
    fold: '#aebbe0',
    curtain: '#8a4f78',
  },
};

/** Leaves, bare twigs or rain before the window, for the seasons a story passes through. */
function weather(things: readonly string[]): string {
  const [x, y, w, h] = GLASS;
  const inside = things.includes('leaves')
    ? bush(x + 22, y + 60, 0.52, '#3f7f6f') + bush(x + 116, y + 34, 0.4, '#35705f')
    : things.includes('bare')
      ? stroke(
          `M${x},${y + 70} C${x + 40},${y + 62} ${x + 70},${y + 34} ${x + 104},${y + 30} M${x + 44},${y + 58} l30,16 M${x + 66},${y + 44} l6,-26 M${x},${y + 22} q30,8 46,-12`,
          5,
        )
      : things.includes('rain')
        ? stroke(
            [
              [18, 20],
              [52, 44],
              [92, 14],
              [120, 60],
              [30, 90],
              [74, 104],
              [112, 128],
              [20, 150],
              [58, 168],
            ]
              .map(([dx = 0, dy = 0]) => `M${x + dx},${y + dy} l-8,24`)
              .join(' '),
            3,
            0.8,
            COLOURS.haze,
          )
        : '';
  return inside && clipped('bedroom-glass', `M${x},${y} h${w} v${h} h${-w}z`, inside);
}

/** A curtain pulled across the glass. */
function drawnCurtain(fill: string): string {
  const [x, y, w, h] = GLASS;
  const left = x - 18,
    right = x + w + 18;
  const folds = [22, 48, 74, 100, 126, 152].map((dx) => `M${left + dx},${y - 18} q5,${h * 0.5} -2,${h + 50}`);
  return (
    shape(`M${left},${y - 22} H${right} L${right + 4},${y + h + 38} H${left - 4}Z`, fill) +
    stroke(folds.join(' '), 2.5, 0.45)
  );
}

/** A phone that is half under the pillow; its light shows. */
const HIDDEN_PHONE = at(
  214,
  606,
  oval(8, -2, 46, 20, COLOURS.sky) +
    box(-34, -9, 68, 18, COLOURS.duskDeep, 3, 6) +
    box(-28, -5, 56, 10, COLOURS.sky, 2, 3),
  1,
  14,
);

/**
 * A room under the roof: bed, window, desk and door. Things: `leaves`, `bare` or `rain` outside; `desk-lamp` on in any
 * light; `curtain-drawn`; `frame-turned`, the photograph stands with its face to the wall; `plate-full`; `pillow-phone`.
 */
const draw: DrawPlace = ({ mood, things = [] }) => {
  const tone = TONES[mood];
  const isLampOn = mood === 'warm' || things.includes('desk-lamp');
  const [x, y, w, h] = GLASS;
  const isDim = mood === 'night' || mood === 'dusk';
  const isDrawn = things.includes('curtain-drawn');
  const hour = mood === 'day' ? 'day' : mood === 'night' ? 'night' : 'evening';
  return {
    back: sheet(
      dottedWall(1280, FLOOR, tone.wall, tone.dots),
      roomWindow(
        ...GLASS,
        mood === 'night' ? '#55639a' : '#b3abc4',
        view(...GLASS, hour) + (hour === 'night' ? moon(x + 104, y + 46, 17) : '') + weather(things),
      ),
      curtains(x, y, w, h, tone.curtain),
      isDrawn ? drawnCurtain(tone.curtain) : '',
      shelf(92, 300, 214, mood === 'night' ? '#6a5a7e' : OAK.side),
      books(
        108,
        300,
        mood === 'night'
          ? [
              [16, 52, '#8a5a52'],
              [13, 44, '#4f7f86'],
              [18, 56, '#7a6a9a'],
              [12, 40, '#a48a56'],
              [14, 48, '#4f5f96', 8],
            ]
          : [
              [16, 52, COLOURS.brick],
              [13, 44, COLOURS.leaf],
              [18, 56, COLOURS.plum],
              [12, 40, COLOURS.lampDeep],
              [14, 48, COLOURS.dusk, 8],
            ],
      ),
      photoFrame(232, 300, things.includes('frame-turned')),
      ball(284, 281, 19, mood === 'night' ? '#9d7a5c' : '#c98a5a'),
      flat('M0,0 H190 L0,250Z', tone.slope),
      stroke('M190,0 L0,250', 4),
      drawing(236, 108, 70, 88, 2),
      isDim ? slab(230, 104, 84, 98, tone.wall, 0.45) : '',
      door(624, FLOOR, 104, 300, tone.wood, mood === 'night' ? '#7b86b4' : '#d9d3e4'),
      boards(1280, FLOOR, tone.floor, tone.seams),
      box(872, 236, 200, 380, tone.wood, 4, 8),
      stroke('M972,244 v352 M872,596 h200', 3),
      dot(958, 420, 5, COLOURS.ink),
      dot(986, 420, 5, COLOURS.ink),
      box(896, 196, 120, 40, '#a98d70', 3, 4),
      stroke('M940,212 h32', 3, 0.5),
      carpet(880, 716, 190, 46, tone.curtain, tone.wood),
      bedFrame(30, 602, 430, tone.wood, '#c9d2ea', things.includes('pillow-phone') ? HIDDEN_PHONE : ''),
    ),
    middle: sheet(
      sideDesk(598, 600, 200, 742, mood === 'night' ? { top: '#8a6f72', side: '#6b5660' } : OAK),
      // what lies on the desk is behind whoever stands before it
      deskLamp(752, 600, isLampOn),
      plate(640, 595, things.includes('plate-full')),
      mug(694, 600, COLOURS.leaf),
      tinDrum(694, 742),
      chair(548, 742, 0.84, COLOURS.plum, 'right'),
    ),
    front: blanket(30, 602, 430, tone.blanket, tone.fold, tone.wood),
    ground: FLOOR,
    spots: {
      ...commonSpots(734, 0.21, 612, 0.16),
      bed: spot(196, 640, 0.2, 'lit'),
      'bed-edge': spot(470, 742, 0.2, 'beside', 'right', 74),
      desk: spot(548, 742, 0.2, 'lit', 'right', 74),
      'desk-top': spot(700, 598, 0.2, 'lit'),
      shelf: spot(220, 300, 0.2),
      door: spot(690, 640, 0.18, 'far', 'left'),
    },
    lamp: { x: 700, y: 512 },
    objects: {
      drawing: touch(232, 104, 80, 96, 'touch-paper'),
      books: touch(100, 236, 98, 68, 'touch-book'),
      frame: touch(202, 238, 60, 66, 'touch-wood'),
      ball: touch(262, 244, 60, 60, 'touch-plastic'),
      curtain: isDrawn ? touch(350, 152, 226, 284, 'touch-cloth') : touch(352, 156, 64, 294, 'touch-cloth'),
      window: touch(418, 176, 96, 216, 'touch-glass'),
      pillow: touch(90, 544, 130, 96, 'touch-cloth'),
      blanket: touch(250, 590, 180, 150, 'touch-cloth'),
      door: touch(612, 276, 128, 250, 'touch-door'),
      plate: touch(606, 556, 66, 54, 'touch-china'),
      lamp: touch(680, 472, 96, 130, 'touch-switch'),
      chair: touch(498, 586, 88, 156, 'touch-wood'),
      drum: touch(652, 668, 84, 80, 'touch-drum'),
    },
    glows: [
      ...(isLampOn ? [lampGlow(698, 520, 200, 0.45), lampGlow(698, 518, 56, 0.4, true)] : []),
      ...(mood === 'night' && !isDrawn ? [lampGlow(x + 85, y + 162, 26, 0.7)] : []),
    ],
  };
};

export default draw;
