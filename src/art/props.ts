import { blockGoat, duck, otter, pigeon } from './shapes/animals.ts';
import { bus, busStop } from './shapes/bus.ts';
import { ballHut } from './shapes/hut.ts';
import { at, bar, box, disc, dot, flat, line, oval, shape, sheet, stroke } from './shapes/ink.ts';
import { dogEnd, dogMiddle } from './shapes/paper-dog.ts';
import { ruskHeap, ruskTower } from './shapes/rusks.ts';
import { camera, drum, headset } from './shapes/school-things.ts';
import { beanMug, bentShoot, seedPotatoes } from './shapes/small-things.ts';
import { foldedSacks, PUDDLE, puddle, puddleRings } from './shapes/yard-things.ts';
import { COLOURS } from './tokens.ts';

/** A thing that stands, lies or hangs on the stage, in px of the picture; 0,0 is the point it rests on. */
export interface Prop {
  readonly svg: string;
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  /** It shines itself: the hour does not tint it. */
  readonly glows?: true;
}

const { ink, paper, paperLight, lamp, lampPale, leaf, brick, sky, haze, duskDeep } = COLOURS;
const EGG = '#fdf3e2';
const WOOD = '#c08a54';

const around = (x: number, y: number, width: number, height: number) => ({ x, y, width, height });

const frog =
  flat('M-26,-2 C-26,-26 26,-26 26,-2 C26,16 -26,16 -26,-2Z', '#4f9f63') +
  `<path d="M-26,-2 C-26,-26 26,-26 26,-2 C26,16 -26,16 -26,-2Z" fill="none" ${line(2.5)}/>` +
  disc(-14, -18, 8, '#4f9f63', 2.5) +
  disc(14, -18, 8, '#4f9f63', 2.5) +
  dot(-14, -19, 3, ink) +
  dot(14, -19, 3, ink) +
  stroke('M-14,2 Q0,10 14,2', 2.5);

const card = (tilt: number, drawing: string): string =>
  at(0, -64, box(-46, -44, 92, 88, paperLight, 3, 8) + drawing, 1, tilt);

/** A blank card with a frog: it stands for the picture, which is never shown. */
const frogCard = (tilt: number): string => card(tilt, at(0, 4, frog, 1.1));

const egg = (y: number): string =>
  shape(`M0,${y - 26} C12,${y - 26} 18,${y - 8} 0,${y} C-18,${y - 8} -12,${y - 26} 0,${y - 26}Z`, EGG, 2.5);

const spoon =
  stroke('M-34,0 L18,-2', 9) +
  stroke('M-34,0 L18,-2', 4, 1, WOOD) +
  shape('M16,-9 C34,-12 44,-4 42,0 C38,9 22,8 16,5Z', WOOD, 2.5);

const DRAWN = {
  egg: { svg: egg(0), box: around(-24, -32, 48, 38) },
  spoon: { svg: spoon, box: around(-46, -18, 96, 32) },
  brenda: { svg: egg(-4) + stroke('M-16,-2 Q0,6 16,-2', 5, 1, WOOD), box: around(-26, -38, 52, 46) },
  'egg-box': {
    svg:
      shape('M-44,0 L-50,-22 Q-38,-32 -26,-22 Q-13,-32 0,-22 Q13,-32 26,-22 Q38,-32 50,-22 L44,0Z', '#b9aeb4') +
      at(-26, -18, egg(0)) +
      at(26, -18, egg(0)),
    box: around(-58, -52, 116, 58),
  },
  'card-frog': { svg: frogCard(-4), box: around(-64, -126, 128, 132) },
  'card-frog-2': { svg: frogCard(6), box: around(-64, -126, 128, 132) },
  shoe: {
    svg:
      shape('M-26,0 L-26,-22 L-4,-24 Q2,-10 22,-8 Q30,-4 28,0Z', paper) +
      stroke('M-26,-5 H27', 2.5) +
      stroke('M-4,-16 l8,-4 M2,-11 l8,-3', 2.2),
    box: around(-34, -32, 70, 38),
  },
  rug: {
    svg:
      shape('M-150,14 L-118,-18 H138 L152,14Z', '#7a6a9a') +
      flat('M-140,6 L-134,-2 H142 L146,6Z', '#a99bc0') +
      stroke('M-150,14 l-6,8 M-120,14 l-4,8 M150,14 l6,8 M120,14 l4,8', 3),
    box: around(-166, -26, 334, 54),
  },
  'chalk-line': {
    svg: flat('M-150,-3 C-80,-6 60,0 150,-4 L150,5 C60,8 -80,3 -150,6Z', paperLight, 0.85),
    box: around(-156, -10, 312, 20),
  },
  'chalk-feet': {
    svg:
      `<g fill="none" stroke="${lampPale}" stroke-width="4" stroke-linecap="round" stroke-dasharray="7 6">` +
      '<path d="M-30,4c-8-7-2-16 8-14c9,1 10,9 6,14c-3,5-9,5-14,0zM16,4c-6-7 0-16 9-14c9,1 11,9 7,14c-4,5-12,5-16,0z"/></g>',
    box: around(-46, -20, 92, 38),
  },
  'phone-face-down': {
    svg:
      shape('M-30,0 L-22,-12 H34 L28,0Z', '#3c4878') + dot(-14, -7, 3, ink) + flat('M-32,2 H30 L32,5 H-34Z', sky, 0.9),
    box: around(-44, -22, 88, 34),
    glows: true,
  },
  phone: {
    svg:
      shape('M-17,0 Q-20,-2 -20,-6 V-66 Q-20,-70 -16,-70 H16 Q20,-70 20,-66 V-6 Q20,-2 17,0Z', duskDeep) +
      shape('M-14,-8 V-62 H14 V-8Z', sky, 2),
    box: around(-28, -78, 56, 84),
    glows: true,
  },
  'phone-sock': {
    svg:
      stroke('M0,-96 V-70', 4) +
      shape('M-14,-72 H14 V-24 Q30,-14 22,-2 Q8,4 -10,-8 Q-16,-20 -14,-34Z', brick) +
      stroke('M-14,-60 H14', 3) +
      flat('M-12,-70 H12 V-62 H-12Z', paper),
    box: around(-28, -102, 62, 110),
  },
  notebook: {
    svg: shape('M-34,0 L-24,-18 H38 L34,0Z', paperLight) + stroke('M-12,-13 H24 M-16,-7 H22', 2.2, 1, haze),
    box: around(-44, -26, 92, 34),
  },
  mug: {
    svg:
      shape('M-13,-30 H13 V-6 Q13,0 8,0 H-8 Q-13,0 -13,-6Z', brick) +
      `<path d="M13,-24 q13,0 13,9 q0,9 -13,9" fill="none" ${line(3)}/>` +
      stroke('M-5,-38 q-5,-8 1,-14 M5,-38 q-5,-9 2,-16', 2.5, 0.7, '#e8e1f0'),
    box: around(-22, -60, 56, 66),
  },
  biscuits: {
    svg:
      shape('M-34,0 L-30,-40 H30 L34,0Z', leaf) +
      shape('M-36,-40 Q0,-56 36,-40 V-32 H-36Z', '#d8b27a') +
      disc(0, -18, 9, lamp, 2.5),
    box: around(-44, -58, 90, 64),
  },
  'lost-glove': {
    svg:
      shape(
        'M-16,0 L-18,-30 Q-18,-40 -12,-40 Q-8,-40 -8,-30 Q-6,-46 -1,-46 Q4,-46 4,-30 Q8,-42 12,-40 Q18,-38 14,-22 Q24,-30 26,-22 L12,0Z',
        brick,
      ) + stroke('M-17,-6 H13', 3),
    box: around(-28, -54, 62, 60),
  },
  'green-glove': {
    svg: at(
      0,
      -4,
      shape(
        'M-15,0 L-17,-27 Q-30,-38 -27,-44 Q-20,-48 -12,-36 Q-14,-58 -8,-60 Q-3,-61 -3,-42 Q-2,-66 4,-66 Q9,-66 8,-42 Q12,-60 17,-58 Q22,-56 18,-38 Q24,-48 27,-45 Q30,-42 20,-22 L15,0Z',
        leaf,
      ) +
        box(-19, -6, 38, 11, '#4fb3a4', 3, 4) +
        stroke('M-8,-22 q8,5 16,0', 2.5, 0.5),
      1,
      6,
    ),
    box: around(-40, -78, 80, 84),
  },
  key: {
    svg: bar('M0,-8 V-96 M2,-14 H22 M2,-34 H16', lamp, 9) + disc(0, -116, 24, lamp) + disc(0, -118, 9, duskDeep, 2.5),
    box: around(-32, -146, 64, 148),
  },
  'hedge-shoes': {
    svg:
      shape(
        'M-92,4 C-112,-34 -92,-62 -66,-60 C-66,-98 -22,-112 -4,-88 C14,-114 62,-104 62,-66 C92,-68 110,-30 92,4Z',
        '#3f7f6f',
      ) +
      stroke('M-58,-34 q14,-14 28,-2 M-20,-66 q14,-12 28,0 M30,-38 q16,-12 30,2 M-8,-24 q10,-10 22,0', 2.5, 0.5) +
      at(-26, 6, shape('M-20,0 L-20,-14 Q-8,-18 4,-12 Q20,-10 20,0Z', paper) + stroke('M-20,-4 H20', 2.5), 1, 8) +
      at(28, 8, shape('M-20,0 L-20,-14 Q-8,-18 4,-12 Q20,-10 20,0Z', paper) + stroke('M-20,-4 H20', 2.5), 1, -6),
    box: around(-114, -118, 228, 134),
  },
  drum: { svg: drum(0, 0, 44, 86, leaf), box: around(-56, -106, 112, 114) },
  goat: { svg: blockGoat(0, 0), box: around(-84, -188, 172, 194) },
  'long-dog': { svg: dogMiddle(-216, 86, [-196, -166, -108, -78, -22, 8, 54]), box: around(-236, -20, 330, 62) },
  'dog-tail': { svg: dogEnd(-128, 66, [-100, -70, -18, 2]), box: around(-148, -82, 222, 124) },
  bus: { svg: at(0, -40, busStop(-222, -80) + bus()), box: around(-268, -290, 484, 282), glows: true },
  camera: { svg: camera(0, 0), box: around(-50, -184, 102, 192) },
  potatoes: { svg: seedPotatoes(0, 0), box: around(-68, -70, 136, 78) },
  headset: { svg: headset(0, 0), box: around(-44, -66, 128, 72) },
  hut: { svg: ballHut(), box: around(-106, -224, 212, 232) },
  pigeon: { svg: pigeon(0, 0), box: around(-58, -66, 106, 72) },
  'rusk-tower': { svg: ruskTower(7), box: around(-52, -86, 104, 92) },
  'rusk-tower-tall': { svg: ruskTower(19), box: around(-52, -218, 104, 224) },
  'rusk-heap': { svg: ruskHeap(), box: around(-128, -68, 262, 76) },
  'sack-tower': { svg: foldedSacks(0, 0, 18), box: around(-66, -422, 132, 430) },
  'sack-folded': { svg: foldedSacks(0, 0, 1), box: around(-66, -46, 132, 54) },
  'bean-mug': { svg: beanMug(0, 0), box: around(-26, -50, 58, 56) },
  'bean-mug-up': { svg: beanMug(0, 0, bentShoot), box: around(-26, -68, 58, 74) },
  puddle: { svg: puddle(), box: around(-90, -24, 366, 76) },
  'puddle-rings': { svg: puddle(puddleRings), box: around(-90, -24, 366, 76) },
  duck: { svg: duck(PUDDLE.x, PUDDLE.y), box: around(PUDDLE.x - 68, PUDDLE.y - 64, 128, 80) },
  'otter-card': { svg: card(4, at(0, -2, otter(), 0.86)), box: around(-64, -126, 128, 132) },
  radio: {
    svg:
      stroke('M30,-62 L64,-128', 4) +
      dot(65, -131, 5, haze) +
      stroke('M-26,-62 Q0,-84 26,-62', 5) +
      box(-56, -62, 112, 62, '#8a5a3a', 3, 8) +
      disc(-26, -31, 20, duskDeep, 2.5) +
      stroke('M-38,-31 h24 M-36,-39 h20 M-36,-23 h20', 2.2, 0.8, haze) +
      box(4, -50, 42, 18, lampPale, 2.5, 3) +
      stroke('M24,-48 v14', 2.5, 1, brick) +
      disc(14, -16, 7, lamp, 2.5) +
      disc(36, -16, 7, lamp, 2.5),
    box: around(-66, -140, 140, 146),
    glows: true,
  },
  paw: {
    svg: at(
      0,
      -4,
      shape(
        'M-20,0 L-24,-24 q-10,-4 -8,-12 q-8,-4 -5,-12 q-5,-8 3,-13 q1,-10 10,-9 q2,-8 10,-6 q4,-9 12,-4 q7,-7 13,-1 q9,-3 11,5 q9,1 8,10 q7,5 2,13 q4,8 -4,12 q2,9 -8,13 L20,0Z',
        '#8a5a3a',
      ) +
        oval(2, -36, 15, 12, '#d8a878', 2.5) +
        oval(-22, -52, 5.5, 6.5, '#d8a878', 2.5) +
        oval(-9, -63, 6, 7, '#d8a878', 2.5) +
        oval(10, -64, 6, 7, '#d8a878', 2.5) +
        oval(25, -53, 5.5, 6.5, '#d8a878', 2.5) +
        box(-24, -8, 48, 13, '#a9714a', 3, 5) +
        stroke('M-14,-16 l4,-5 M-2,-15 l4,-6 M10,-16 l4,-5', 2.2, 0.6),
      1,
      -6,
    ),
    box: around(-50, -90, 100, 96),
  },
} as const satisfies Record<string, Prop>;

export type PropId = keyof typeof DRAWN;
export const PROP_IDS = Object.keys(DRAWN) as PropId[];

/** A thing of the stage by its id; nothing for one that a place draws by itself. */
export function prop(id: string): Prop | undefined {
  const found = (DRAWN as Record<string, Prop>)[id];
  return found && { ...found, svg: sheet(found.svg) };
}
