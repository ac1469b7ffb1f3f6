import { step } from './geometry.ts';
import { HELD_IDS, type HeldId } from './ids.ts';
import { disc, fill, inked, line, outline } from './shape.ts';
import { COLOURS, FINE, LINE } from './tokens.ts';

const { ink, paper, sky, lamp, dusk } = COLOURS;
const WOOD = '#c08a54',
  WOOD_DARK = '#8a5f38',
  METAL = '#c9cede',
  IRON = '#4a4038',
  JUTE = '#c9a878',
  CASE = '#3c4878';

/** A thing in a hand. */
export interface Held {
  /** The drawing; the point where the hand holds it is 0,0. */
  svg: string;
  /** How it turns: with the hand's direction, or not at all, because it hangs or is kept level. */
  turns: 'hand' | 'never';
  /** How it looks as an armful, its lower edge at 0,0, where that differs. */
  armful?: string;
  /** It shines itself: the stage leaves it without tint and shade. */
  glows?: boolean;
  /** The point that matters for light or attention. */
  centre: readonly [x: number, y: number];
  /** Left, top, right and bottom. */
  box: readonly [number, number, number, number];
}

const screen = (width: number, height: number, up: number): string =>
  outline(
    `M${-width + 20} ${-up}H${width - 20}Q${width} ${-up} ${width} ${-up + 20}V${height - up - 20}Q${width} ${height - up} ${width - 20} ${height - up}H${-width + 20}Q${-width} ${height - up} ${-width} ${height - up - 20}V${-up + 20}Q${-width} ${-up} ${-width + 20} ${-up}Z`,
    CASE,
  ) +
  line(
    `M${-width} ${-up + 22}Q${-width} ${-up} ${-width + 20} ${-up}H${width - 20}Q${width} ${-up} ${width} ${-up + 22}`,
    FINE,
    sky,
  );

const THINGS: Readonly<Record<HeldId, Held>> = {
  phone: {
    svg: screen(64, 212, 150) + disc(-28, -108, 13, ink) + disc(-28, -108, 5, sky),
    turns: 'never',
    centre: [0, -50],
    box: [-76, -160, 76, 74],
  },
  tablet: {
    svg: screen(128, 196, 160) + disc(-92, -122, 11, ink),
    turns: 'never',
    centre: [0, -70],
    box: [-140, -170, 140, 48],
  },
  lantern: {
    svg:
      line('M-52 80C-58-26 58-26 52 80') +
      outline('M-62 82Q0 40 62 82Z', IRON) +
      outline('M-52 84L-62 206H62L52 84Z', lamp) +
      fill('M0 112C34 148 28 190 0 192C-28 190-34 148 0 112Z', '#fff6dc') +
      outline('M-72 206H72V234H-72Z', IRON),
    turns: 'never',
    glows: true,
    centre: [0, 150],
    box: [-80, -10, 80, 242],
  },
  'egg-spoon': {
    svg:
      outline('M-44-8L176-10V12L-44 10Q-56 1-44-8Z', WOOD, FINE) +
      outline(
        'M222-116C254-116 274-68 272-40C270-6 248 10 222 10C196 10 174-6 172-40C170-68 190-116 222-116Z',
        '#fdf3e2',
      ) +
      line('M202-84Q190-66 190-48', FINE, '#ffffff') +
      outline('M158-14C162 62 282 62 286-14Q222 14 158-14Z', WOOD),
    turns: 'never',
    centre: [222, -40],
    box: [-56, -126, 296, 54],
  },
  spoon: {
    svg:
      outline('M-9-60H9L8 90H-8Z', WOOD, FINE) +
      outline('M0 84C34 84 42 124 36 146C26 176-26 176-36 146C-42 124-34 84 0 84Z', WOOD) +
      line('M-14 112Q-20 130-12 146', FINE, WOOD_DARK),
    turns: 'hand',
    centre: [0, 120],
    box: [-80, -80, 80, 180],
  },
  stopwatch: {
    svg:
      line('M-10 0C-40 60-30 96 0 100C30 96 40 60 10 0', FINE, COLOURS.brick) +
      outline('M-12 92H12V116H-12Z', METAL, FINE) +
      disc(0, 160, 50, METAL, LINE) +
      disc(0, 160, 31, paper) +
      line('M0 160V138M0 160L13 168', FINE),
    turns: 'never',
    centre: [0, 160],
    box: [-60, 0, 60, 220],
  },
  sack: {
    svg:
      outline(
        'M-20-30C-40-6-30 6-44 26C-110 70-128 190-112 300Q-10 330 104 302C124 190 104 76 42 26C30 8 42-6 22-32Q0-18-20-30Z',
        JUTE,
      ) +
      line('M-44 26Q0 42 42 26', FINE, WOOD_DARK) +
      line('M-60 110Q-74 170-70 230M58 120Q72 180 66 236M-30 250H20', FINE, WOOD_DARK),
    armful:
      outline('M-138-70C-146-34-144-10-130 2H134C150-12 150-44 136-70Z', JUTE) +
      outline('M-128-140C-142-124-140-84-130-70H130C146-86 144-126 130-140Z', '#d8b98a') +
      outline('M-136-208C-148-192-148-154-136-140H126C142-156 142-192 128-208Z', JUTE) +
      outline(
        'M-124-282C-138-266-138-222-124-208H118C136-222 134-268 114-282Q66-298 20-282Q-70-272-124-282Z',
        '#d8b98a',
      ) +
      line('M70-36H136M-130-106H-50M56-174H128M-98-282Q-78-238-104-208', FINE, WOOD_DARK),
    turns: 'never',
    centre: [0, 160],
    box: [-130, -44, 128, 326],
  },
  mug: {
    svg:
      line('M52-34C104-40 104 44 46 34', 18) +
      line('M52-34C104-40 104 44 46 34', 4, paper) +
      outline('M-58-74L58-74L50 62Q0 76-50 62Z', paper) +
      fill('M-49-30L49-30L47 0H-47Z', dusk) +
      line('M-58-74L58-74L50 62Q0 76-50 62Z') +
      line('M-20-104Q-34-124-20-140M18-104Q4-124 18-140', FINE, sky),
    turns: 'never',
    centre: [0, -20],
    box: [-66, -146, 110, 80],
  },
  tambourine: {
    svg:
      disc(0, 60, 92, WOOD, LINE) +
      disc(0, 60, 64, paper, FINE) +
      [20, 92, 164, 236, 308].map((angle) => disc(...step([0, 60], angle, 86), 15, lamp, 8)).join(''),
    turns: 'never',
    centre: [0, 60],
    box: [-108, -50, 108, 168],
  },
  drumstick: {
    svg: outline('M-9-70H9L8 176H-8Z', WOOD, FINE) + disc(0, 188, 19, WOOD, FINE),
    turns: 'hand',
    centre: [0, 180],
    box: [-200, -200, 200, 215],
  },
  paper: {
    svg:
      outline('M-84-150L64-170L92 54L-60 74Z', COLOURS.paperLight) +
      line('M-54-112L36-124M-48-72L46-85M-43-32L26-42', FINE, COLOURS.haze),
    turns: 'never',
    centre: [0, -60],
    box: [-94, -180, 102, 84],
  },
  shoe: {
    svg:
      outline('M-40 74V-24Q-10-38 66-34C78 12 118 22 158 32C188 40 198 54 194 74Z', paper) +
      line('M-40 52H192', FINE) +
      line('M70-8L104-24M84 14L116 0M102 28L132 16', FINE) +
      line('M74-22C104-58 134-34 122-10C112 12 132 34 138 72', FINE),
    turns: 'never',
    centre: [80, 20],
    box: [-50, -56, 204, 84],
  },
  'bean-mug': {
    svg:
      outline('M-58-120C-58-154-20-158-6-146C14-164 54-150 58-120Z', '#5f4638') +
      outline('M56-98Q84-98 82-84Q78-70 54-76M52-18Q80-16 78-2Q72 10 48 4', paper, FINE) +
      outline('M-64-122L64-122L56 30Q0 44-56 30Z', paper) +
      fill('M-56-82L56-82L54-36L-54-36Z', COLOURS.haze) +
      line('M-64-122L64-122L56 30Q0 44-56 30Z'),
    turns: 'never',
    centre: [0, -60],
    box: [-72, -164, 90, 46],
  },
  fork: {
    svg:
      outline('M-8-70H8L6 92H-6Z', METAL, FINE) +
      outline(
        'M-34 170V112Q-34 86 0 84Q34 86 34 112V170Q24 178 20 168V128H10V170Q0 180-10 170V128H-20V168Q-24 178-34 170Z',
        METAL,
        FINE,
      ),
    turns: 'hand',
    centre: [0, 130],
    box: [-80, -84, 80, 190],
  },
};

export const HELD = Object.fromEntries(
  HELD_IDS.map((id) => [id, { ...THINGS[id], svg: inked(THINGS[id].svg) }]),
) as Readonly<Record<HeldId, Held>>;
