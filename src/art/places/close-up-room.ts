import { COLOURS } from '../tokens.ts';
import { books, OAK, pile, shelf } from '../shapes/furniture.ts';
import { box, sheet, shape, slab, stroke } from '../shapes/ink.ts';
import { tableLamp } from '../shapes/lamp.ts';
import { moon } from '../shapes/moon.ts';
import { dado, dottedWall } from '../shapes/room.ts';
import { ball, curtains, drawing, mug } from '../shapes/small-things.ts';
import { pencilPot, photoFrame } from '../shapes/table-things.ts';
import { view } from '../shapes/view.ts';
import { roomWindow } from '../shapes/window.ts';
import type { DrawPlace, Mood } from './place.ts';
import { coldGlow, commonSpots, lampGlow, spot } from './spots.ts';
import { touch } from './touch.ts';

const GLASS = [378, 136, 92, 232] as const;

interface Tones {
  wall: string;
  dots: string;
  low: string;
  frame: string;
  curtain: string;
  top: string;
  front: string;
  shelf: string;
}
const NIGHT: Tones = {
  wall: '#35437a',
  dots: '#4a5a94',
  low: '#2c386a',
  frame: '#55639a',
  curtain: '#6b4a80',
  top: '#b58a5c',
  front: '#6d4f52',
  shelf: '#6a5a7e',
};
const TONES: Readonly<Record<Mood, Tones>> = {
  night: NIGHT,
  dusk: { ...NIGHT, wall: '#46548c', dots: '#5a6aa2', low: '#3c477a', frame: '#7d86b4' },
  day: {
    wall: '#8f9ac6',
    dots: '#a9b4da',
    low: '#7c88b6',
    frame: '#f0e4cd',
    curtain: '#8a5f9a',
    top: OAK.top,
    front: OAK.side,
    shelf: OAK.side,
  },
  warm: {
    wall: '#7d6a88',
    dots: '#947f98',
    low: '#6b5a7c',
    frame: '#d9c8ac',
    curtain: '#8a4f78',
    top: OAK.top,
    front: '#84604a',
    shelf: OAK.side,
  },
};

/**
 * Close by a desk in somebody's room: for one bust beside a wide panel. The lamp is the warm source; `no-lamp` turns it
 * off, `lamp-on` on by day. Further: `frame-turned`, `drawer-open`.
 */
const draw: DrawPlace = ({ mood, things = [] }) => {
  const tone = TONES[mood];
  const isOn = (mood !== 'day' || things.includes('lamp-on')) && !things.includes('no-lamp');
  const isOpen = things.includes('drawer-open');
  const [x, y, w, h] = GLASS;
  const hour = mood === 'day' ? 'day' : mood === 'night' ? 'night' : 'evening';
  return {
    back: sheet(
      dottedWall(1280, 560, tone.wall, tone.dots),
      slab(0, 560, 1280, 240, tone.wall),
      dado(1280, 560, 700, tone.low),
      roomWindow(...GLASS, tone.frame, view(...GLASS, hour) + (hour === 'night' ? moon(x + 68, y + 44, 16) : '')),
      curtains(x, y, w, h, tone.curtain),
      shelf(44, 238, 150, tone.shelf),
      books(56, 238, [
        [16, 52, '#8a5a52'],
        [13, 44, '#4f7f86'],
        [18, 56, '#7a6a9a'],
        [12, 40, '#a48a56'],
      ]),
      ball(164, 220, 18, '#9d7a5c'),
      drawing(620, 210, 90, 112, -2),
      shelf(800, 300, 260, tone.shelf),
      books(830, 300, [
        [20, 64, '#7a6a9a'],
        [16, 50, '#8a5a52'],
        [18, 58, '#4f7f86'],
        [16, 52, '#a48a56', 8],
      ]),
    ),
    front: sheet(
      shape('M-20,690 H1300 V718 H-20Z', tone.top, 4),
      shape('M-20,718 H1300 V820 H-20Z', tone.front, 4),
      tableLamp(74, 692, isOn),
      pile(426, 690, [
        [84, 15, COLOURS.leaf],
        [70, 14, COLOURS.paper],
      ]),
      mug(506, 690, COLOURS.brick),
      photoFrame(578, 690, things.includes('frame-turned')),
      pencilPot(656, 690, COLOURS.plum),
      isOpen
        ? shape('M546,722 H754 L764,748 H536Z', COLOURS.night) +
            box(590, 728, 74, 18, COLOURS.paper, 2.5, 1) +
            box(680, 732, 40, 14, COLOURS.leaf, 2.5, 2) +
            box(532, 746, 236, 48, tone.top, 4, 4) +
            stroke('M622,770 h56', 7)
        : box(540, 734, 220, 48, tone.top, 4, 4) + stroke('M622,758 h56', 7),
    ),
    ground: 690,
    spots: {
      ...commonSpots(980, 0.36, 700, 0.2),
      bust: spot(250, 700, 0.4, 'lit'),
      'bust-beside': spot(96, 702, 0.37, 'beside'),
    },
    lamp: { x: 74, y: 606 },
    objects: {
      books: touch(46, 180, 92, 64, 'touch-book'),
      ball: touch(138, 188, 60, 60, 'touch-plastic'),
      curtain: touch(336, 108, 62, 300, 'touch-cloth'),
      window: touch(400, 126, 80, 252, 'touch-glass'),
      drawing: touch(614, 204, 102, 124, 'touch-paper'),
      lamp: touch(26, 570, 96, 124, 'touch-switch'),
      notebook: touch(378, 644, 98, 50, 'touch-paper'),
      mug: touch(484, 646, 56, 50, 'touch-china'),
      frame: touch(548, 628, 60, 66, 'touch-wood'),
      pencils: touch(626, 624, 62, 70, 'touch-wood'),
      drawer: touch(532, 720, 232, 66, 'touch-drawer'),
    },
    glows: [
      ...(isOn ? [lampGlow(74, 606, 230, 0.5), lampGlow(74, 606, 60, 0.35, true)] : []),
      coldGlow(310, 560, 240, 0.4),
    ],
  };
};

export default draw;
