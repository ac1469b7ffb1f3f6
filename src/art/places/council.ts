import { COLOURS } from '../tokens.ts';
import { coins } from '../shapes/coins.ts';
import { at, bar, box, clipped, flat, sheet, shape, slab, stroke } from '../shapes/ink.ts';
import { stripedWall } from '../shapes/room.ts';
import { DAY_SKY, DUSK_SKY, NIGHT_SKY, skyBands, stars, WARM_SKY, type Bands } from '../shapes/sky.ts';
import { plant } from '../shapes/small-things.ts';
import type { DrawPlace, Mood } from './place.ts';
import { commonSpots, lampGlow, spot } from './spots.ts';

const ARCH = 'M40,318 V192 Q40,96 252,96 Q464,96 464,192 V318Z';

/** The eight houses of the town, in the order in which their lamps light: x, top, width, roof, wall when lit. */
const HOUSES = [
  [46, 234, 50, 'gable', '#5b6ca4'],
  [204, 220, 44, 'flat', '#4f7a86'],
  [102, 220, 44, 'flat', '#6a5a86'],
  [304, 232, 50, 'gable', '#5b6ca4'],
  [152, 238, 46, 'gable', '#7d6272'],
  [358, 222, 44, 'flat', '#6a5a86'],
  [254, 240, 46, 'gable', '#8a6560'],
  [408, 236, 52, 'gable', '#4f7a86'],
] as const;

const TONES: Readonly<Record<Mood, { wall: string; stripes: string; floor: string; sky: Bands }>> = {
  dusk: { wall: '#5d4a70', stripes: '#68557c', floor: '#8d5a52', sky: DUSK_SKY },
  night: { wall: '#453a66', stripes: '#504572', floor: '#64445a', sky: NIGHT_SKY },
  day: { wall: '#8a7aa0', stripes: '#9787ac', floor: '#a8786c', sky: DAY_SKY },
  warm: { wall: '#7a5670', stripes: '#87627c', floor: '#a06a58', sky: WARM_SKY },
};

function lampPost(x: number, isOn: boolean): string {
  return (
    bar(`M${x},316 v-44`, '#3c4a80', 2.5, 2.5) +
    shape(`M${x - 6},272 h12 l3,-14 h-18z`, isOn ? COLOURS.lamp : '#3c4a80', 2.5) +
    shape(`M${x - 12},258 h24 l-12,-9z`, '#3c4a80', 2.5)
  );
}

function town(lit: number, dark: string): string {
  const houses = HOUSES.map(([x, top, w, roof, wall], order) => {
    const isOn = order < lit;
    const windows = [
      [9, 12],
      [w - 21, 12],
      [9, 38],
      [w - 21, 38],
    ].map(([dx = 0, dy = 0], pane) =>
      box(x + dx, top + dy, 12, 15, isOn && pane !== order % 4 ? COLOURS.lamp : '#27346a', 2),
    );
    return (
      box(x, top, w, 100, isOn ? wall : dark, 3) +
      (roof === 'gable'
        ? shape(`M${x - 5},${top} L${x + w / 2},${top - 26} L${x + w + 5},${top}Z`, '#453a66', 3)
        : box(x - 4, top - 9, w + 8, 11, '#3c4a80', 3)) +
      windows.join('')
    );
  });
  const lamps = [98, 200, 302, 404].map((x, order) => lampPost(x, order * 2 < lit));
  return houses.join('') + shape('M0,304 Q240,290 520,304 V340 H0Z', '#2c3768', 3) + lamps.join('');
}

/**
 * The council's room: a tall window on the town, one house of it lit for each thing that helped (`lit`), a long table
 * before it.
 */
const draw: DrawPlace = ({ mood, lit }) => {
  const tone = TONES[mood];
  return {
    back: sheet(
      stripedWall(1280, 540, tone.wall, tone.stripes, 52),
      stroke(ARCH, 30),
      stroke(ARCH, 22, 1, '#a897b4'),
      clipped(
        'council-glass',
        ARCH,
        at(20, 70, skyBands(tone.sky, 460, 330)) +
          (mood === 'day'
            ? ''
            : stars([
                [110, 140],
                [200, 112, 1.6],
                [290, 140, 2.2],
                [360, 120, 1.6],
                [80, 176, 1.6],
                [420, 176],
              ])) +
          flat('M20,252 C120,216 220,244 320,222 S440,228 500,212 V330 H20Z', mood === 'day' ? '#8fa3cf' : '#3d4b83') +
          town(lit, mood === 'day' ? '#6477ac' : '#36427a'),
      ),
      stroke('M252,96 V318 M40,184 H464', 12),
      stroke('M252,96 V318 M40,184 H464', 6, 1, '#a897b4'),
      shape(ARCH, 'none', 3),
      box(10, 326, 484, 16, '#a897b4', 3.5, 3),
      shape('M560,110 h108 v150 l-54,36 l-54,-36z', COLOURS.leaf, 3.5),
      shape('M586,228 v-42 l28,-26 l28,26 v42z M604,228 v-24 h20 v24', COLOURS.lamp, 3),
      box(770, 60, 46, 480, '#8b7a9a', 3.5),
      box(758, 46, 70, 22, '#a897b4', 3.5, 3),
      box(758, 520, 70, 22, '#a897b4', 3.5, 3),
      box(1150, 60, 46, 480, '#8b7a9a', 3.5),
      box(1138, 46, 70, 22, '#a897b4', 3.5, 3),
      box(1138, 520, 70, 22, '#a897b4', 3.5, 3),
      slab(0, 540, 1280, 260, tone.floor),
      stroke('M0,540 H1280', 4),
      plant(690, 566, 1, COLOURS.lampDeep),
    ),
    front: sheet(
      shape(
        'M-20,640 C140,618 380,618 540,636 C700,652 1000,660 1300,660 V700 C1000,700 700,690 540,672 C380,652 140,652 -20,676Z',
        '#c98f5f',
        4,
      ),
      shape('M-20,676 C140,652 380,652 540,672 C700,690 1000,700 1300,700 V820 H-20Z', '#7a4a3a', 4),
      stroke('M60,676 V800 M250,662 V800 M440,668 V800 M640,688 V800 M840,698 V800', 3, 0.35),
      coins(120, 646, 2),
      coins(214, 640, 3),
      shape('M296,638 L308,624 H366 L376,638Z', COLOURS.paper, 3),
      stroke('M318,631 h34', 2.5),
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
    },
    lamp: { x: 252, y: 250 },
    glows: [
      ...(mood === 'day' ? [] : [lampGlow(250, 470, 320, 0.3)]),
      ...HOUSES.slice(0, lit).map(([x, top, w]) => lampGlow(x + w / 2, top + 34, 58, 0.45)),
    ],
  };
};

export default draw;
