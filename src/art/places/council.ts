import { COLOURS } from '../tokens.ts';
import { coins } from '../shapes/coins.ts';
import { bar, box, clipped, sheet, shape, slab, stroke } from '../shapes/ink.ts';
import { stripedWall } from '../shapes/room.ts';
import { plant } from '../shapes/small-things.ts';
import { sixRows } from './council-rows.ts';
import type { DrawPlace, Mood } from './place.ts';
import { commonSpots, lampGlow, spot } from './spots.ts';
import { touch } from './touch.ts';
import { townGlows, townView } from './town-window.ts';

const ARCH = 'M24,456 V206 Q24,84 262,84 Q500,84 500,206 V456Z';
const BARS = 'M262,188 V456 M24,232 H500';

const TONES: Readonly<Record<Mood, { wall: string; stripes: string; floor: string }>> = {
  dusk: { wall: '#5d4a70', stripes: '#68557c', floor: '#8d5a52' },
  night: { wall: '#453a66', stripes: '#504572', floor: '#64445a' },
  day: { wall: '#8a7aa0', stripes: '#9787ac', floor: '#a8786c' },
  warm: { wall: '#7a5670', stripes: '#87627c', floor: '#a06a58' },
};

/** The town's own: a house on a green cloth. */
const BANNER =
  shape('M560,110 h108 v150 l-54,36 l-54,-36z', COLOURS.leaf, 3.5) +
  shape('M586,228 v-42 l28,-26 l28,26 v42z M604,228 v-24 h20 v24', COLOURS.lamp, 3);

/** A radiator from x, its foot on y. */
const radiator = (x: number, y: number, w: number, h: number): string =>
  bar(`M${x + 14},${y} v14 M${x + w - 14},${y} v14`, '#8b8fae', 6) +
  Array.from({ length: 5 }, (_, rib) => box(x + (rib * w) / 5, y - h, w / 5, h, '#c0b9d0', 3, 7)).join('');

/** The drawer of the table: shut, or so full of reports that it cannot be shut. */
const drawer = (isOpen: boolean): string =>
  isOpen
    ? box(596, 700, 28, 30, COLOURS.paper, 2.5, 1) +
      box(630, 692, 30, 36, COLOURS.lampPale, 2.5, 1) +
      box(668, 702, 26, 28, COLOURS.sky, 2.5, 1) +
      box(572, 716, 148, 52, '#94604a', 4, 4) +
      stroke('M622,742 h48', 6)
    : box(584, 716, 124, 48, '#8a5643', 4, 4) + stroke('M622,740 h48', 6);

/**
 * The council's room: a tall window on the town, a long table before it. One house is lit for each thing that helped
 * (`lit`). Things in the town: `town-…` for each card (helpers, helpline, report, lessons, team, box, cameras, posters,
 * start, investigators, laws, takedown, news, chairs, lid); its bell is mute, else `bell-whole`, `bell-rings` or
 * `bell-sock`. In the room: `rows`, a sheet with the cards in its six rows; `drawer-open`; `letter` in pencil on the table.
 */
const draw: DrawPlace = ({ mood, lit, things = [] }) => {
  const tone = TONES[mood];
  return {
    back: sheet(
      stripedWall(1280, 540, tone.wall, tone.stripes, 52),
      stroke(ARCH, 28),
      stroke(ARCH, 20, 1, '#a897b4'),
      clipped('council-glass', ARCH, townView(mood, lit, things)),
      stroke(BARS, 9),
      stroke(BARS, 4, 1, '#a897b4'),
      shape(ARCH, 'none', 3),
      box(-4, 458, 532, 16, '#a897b4', 3.5, 3),
      radiator(556, 522, 104, 108),
      things.includes('rows') ? sixRows(things) : BANNER,
      box(770, 60, 46, 480, '#8b7a9a', 3.5),
      box(758, 46, 70, 22, '#a897b4', 3.5, 3),
      box(758, 520, 70, 22, '#a897b4', 3.5, 3),
      box(1150, 60, 46, 480, '#8b7a9a', 3.5),
      box(1138, 46, 70, 22, '#a897b4', 3.5, 3),
      box(1138, 520, 70, 22, '#a897b4', 3.5, 3),
      slab(0, 540, 1280, 260, tone.floor),
      stroke('M0,540 H1280', 4),
      plant(720, 566, 0.95, COLOURS.lampDeep),
    ),
    front: sheet(
      shape(
        'M-20,640 C140,618 380,618 540,636 C700,652 1000,660 1300,660 V700 C1000,700 700,690 540,672 C380,652 140,652 -20,676Z',
        '#c98f5f',
        4,
      ),
      shape('M-20,676 C140,652 380,652 540,672 C700,690 1000,700 1300,700 V820 H-20Z', '#7a4a3a', 4),
      stroke('M60,676 V800 M250,662 V800 M440,668 V800 M640,688 V800 M840,698 V800', 3, 0.35),
      drawer(things.includes('drawer-open')),
      coins(120, 646, 2),
      coins(214, 640, 3),
      shape('M296,638 L308,624 H366 L376,638Z', COLOURS.paper, 3),
      stroke('M318,631 h34', 2.5),
      things.includes('letter')
        ? shape('M424,640 L432,626 H470 L480,642Z', COLOURS.paperLight, 3) + stroke('M440,634 h24', 2.5, 0.5)
        : '',
    ),
    ground: 540,
    spots: {
      ...commonSpots(752, 0.172, 600, 0.15),
      left: spot(62, 742, 0.165, 'beside'),
      centre: spot(284, 742, 0.17, 'lit'),
      right: spot(482, 742, 0.17, 'beside', 'left'),
      councillor1: spot(62, 742, 0.165, 'beside'),
      councillor2: spot(168, 746, 0.162, 'beside'),
      child1: spot(284, 742, 0.172, 'lit', 'left'),
      child2: spot(390, 752, 0.178, 'lit', 'left'),
      child3: spot(486, 744, 0.17, 'lit', 'left'),
      child4: spot(612, 716, 0.174, 'beside', 'left'),
    },
    lamp: { x: 262, y: 300 },
    objects: {
      bell: touch(222, 92, 80, 84, 'touch-bell'),
      window: touch(30, 212, 464, 240, 'touch-glass'),
      banner: touch(556, 106, 116, 194, 'touch-cloth'),
      radiator: touch(550, 408, 104, 130, 'touch-metal'),
      plant: touch(664, 422, 104, 146, 'touch-leaf'),
      coins: touch(186, 592, 62, 54, 'touch-coin'),
      minutes: touch(292, 594, 90, 50, 'touch-paper'),
      drawer: touch(566, 690, 160, 80, 'touch-drawer'),
    },
    glows: [...(mood === 'day' ? [] : [lampGlow(262, 470, 320, 0.3)]), ...townGlows(lit, things)],
  };
};

export default draw;
