import type { HeldId } from './ids.ts';
import { line, outline, fill } from './shape.ts';
import { COLOURS, FINE } from './tokens.ts';

const { ink, paper, sky, lamp, dusk } = COLOURS;
const WOOD = '#c08a54', WOOD_DARK = '#8a5f38', METAL = '#c9cede', IRON = '#4a4038', JUTE = '#c9a878', CASE = '#3c4878';

/** A thing in a hand. */
export interface Held {
  /** The drawing; the point where the hand holds it is 0,0. */
  svg: string;
  /** How it turns: with the hand's direction, or not at all, because it hangs or is kept level. */
  turns: 'hand' | 'never';
  /** It is drawn over the hand instead of under the fingers. */
  over?: boolean;
  /** It shines itself: the stage leaves it without tint and shade. */
  glows?: boolean;
  /** The point that matters for light or attention. */
  centre: readonly [x: number, y: number];
  /** Left, top, right and bottom. */
  box: readonly [number, number, number, number];
}

const screen = (width: number, height: number, up: number): string =>
  outline(`M${-width + 20} ${-up}H${width - 20}Q${width} ${-up} ${width} ${-up + 20}V${height - up - 20}Q${width} ${height - up} ${width - 20} ${height - up}H${-width + 20}Q${-width} ${height - up} ${-width} ${height - up - 20}V${-up + 20}Q${-width} ${-up} ${-width + 20} ${-up}Z`, CASE)
  + line(`M${-width} ${-up + 22}Q${-width} ${-up} ${-width + 20} ${-up}H${width - 20}Q${width} ${-up} ${width} ${-up + 22}`, FINE, sky);

export const HELD: Readonly<Record<HeldId, Held>> = {
  phone: {
    svg: `${screen(64, 212, 150)}<circle cx="-28" cy="-108" r="13" fill="${ink}"/><circle cx="-28" cy="-108" r="5" fill="${sky}"/>`,
    turns: 'never', centre: [0, -50], box: [-76, -160, 76, 74],
  },
  tablet: {
    svg: `${screen(128, 196, 160)}<circle cx="-92" cy="-122" r="11" fill="${ink}"/>`,
    turns: 'never', centre: [0, -70], box: [-140, -170, 140, 48],
  },
  lantern: {
    svg: line('M-52 80C-58-26 58-26 52 80')
      + outline('M-62 82Q0 40 62 82Z', IRON) + outline('M-52 84L-62 206H62L52 84Z', lamp)
      + fill('M0 112C34 148 28 190 0 192C-28 190-34 148 0 112Z', '#fff6dc') + outline('M-72 206H72V234H-72Z', IRON),
    turns: 'never', glows: true, centre: [0, 150], box: [-80, -10, 80, 242],
  },
  'egg-spoon': {
    svg: outline('M-44-7L150-10V10L-44 9Q-56 1-44-7Z', WOOD, FINE)
      + outline('M222-26C264-26 284 6 280 12C268 40 176 40 164 12C160 6 180-26 222-26Z', WOOD)
      + outline('M222-96C254-96 272-52 270-30C268 2 246 14 222 14C198 14 176 2 174-30C172-52 190-96 222-96Z', '#fdf3e2')
      + line('M204-66Q194-54 194-40', FINE, '#ffffff') + line('M170 8Q222 38 276 8'),
    turns: 'never', centre: [222, -40], box: [-56, -106, 292, 44],
  },
  spoon: {
    svg: outline('M-9-60H9L8 90H-8Z', WOOD, FINE) + outline('M0 84C34 84 42 124 36 146C26 176-26 176-36 146C-42 124-34 84 0 84Z', WOOD)
      + line('M-14 112Q-20 130-12 146', FINE, WOOD_DARK),
    turns: 'hand', centre: [0, 120], box: [-80, -80, 80, 180],
  },
  stopwatch: {
    svg: line('M-10 0C-40 60-30 96 0 100C30 96 40 60 10 0', FINE, COLOURS.brick) + outline('M-12 92H12V116H-12Z', METAL, FINE)
      + `<circle cy="160" r="50" fill="${METAL}" stroke="${ink}" stroke-width="14"/><circle cy="160" r="31" fill="${paper}"/>`
      + line('M0 160V138M0 160L13 168', FINE),
    turns: 'never', centre: [0, 160], box: [-60, 0, 60, 220],
  },
  sack: {
    svg: outline('M-20-30C-40-6-30 6-44 26C-110 70-128 190-112 300Q-10 330 104 302C124 190 104 76 42 26C30 8 42-6 22-32Q0-18-20-30Z', JUTE)
      + line('M-44 26Q0 42 42 26', FINE, WOOD_DARK) + line('M-60 110Q-74 170-70 230M58 120Q72 180 66 236M-30 250H20', FINE, WOOD_DARK),
    turns: 'never', centre: [0, 160], box: [-130, -44, 128, 326],
  },
  mug: {
    svg: line('M52-34C104-40 104 44 46 34', 18) + line('M52-34C104-40 104 44 46 34', 4, paper)
      + outline('M-58-74L58-74L50 62Q0 76-50 62Z', paper) + fill('M-49-30L49-30L47 0H-47Z', dusk) + line('M-58-74L58-74L50 62Q0 76-50 62Z')
      + line('M-20-104Q-34-124-20-140M18-104Q4-124 18-140', FINE, sky),
    turns: 'never', centre: [0, -20], box: [-66, -146, 110, 80],
  },
  tambourine: {
    svg: `<circle cy="60" r="92" fill="${WOOD}" stroke="${ink}" stroke-width="14"/><circle cy="60" r="64" fill="${paper}" stroke="${ink}" stroke-width="10"/>`
      + [20, 92, 164, 236, 308].map(angle => {
        const x = Math.round(Math.cos(angle * Math.PI / 180) * 86), y = Math.round(60 + Math.sin(angle * Math.PI / 180) * 86);
        return `<circle cx="${x}" cy="${y}" r="15" fill="${lamp}" stroke="${ink}" stroke-width="8"/>`;
      }).join(''),
    turns: 'never', centre: [0, 60], box: [-108, -50, 108, 168],
  },
  drumstick: {
    svg: outline('M-9-70H9L8 176H-8Z', WOOD, FINE) + `<circle cy="188" r="19" fill="${WOOD}" stroke="${ink}" stroke-width="10"/>`,
    turns: 'hand', centre: [0, 180], box: [-200, -200, 200, 215],
  },
  paper: {
    svg: outline('M-84-150L64-170L92 54L-60 74Z', COLOURS.paperLight) + line('M-54-112L36-124M-48-72L46-85M-43-32L26-42', FINE, COLOURS.haze),
    turns: 'never', centre: [0, -60], box: [-94, -180, 102, 84],
  },
};
