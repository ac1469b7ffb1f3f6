import { COLOURS } from '../tokens.ts';
import { bar, box, d, disc, flat, oval, shape, slab, stroke } from './ink.ts';

const { ink, paper, lamp, leaf, brick, duskDeep, night } = COLOURS;
const PANES = [-112, -64, -16, 32, 80, 128] as const;

const pane = (x: number, y: number, w: number, h: number): string =>
  box(x, y, w, h, lamp, 3, 5) +
  flat(
    d`M${x + 1.5},${y + h - 1.5} v${-h * 0.3} Q${x + w / 2},${y + h * 0.52} ${x + w - 1.5},${y + h * 0.7} v${h * 0.3 - 1.5}Z`,
    '#ffe09a',
  );

const wheel = (x: number): string =>
  shape(d`M${x - 27},-15 a27,27 0 0 1 54,0Z`, night) + disc(x, -17, 17, '#34345a', 3.5) + disc(x, -17, 7, '#a9aec8', 3);

/** A town bus that looks left, its wheels on 0: the driver is in her seat, and there is a light in every window. */
export const bus = (): string =>
  flat('M-178,-10 H182 L212,16 H-208Z', '#e8b062', 0.5) +
  flat('M-170,-40 L-266,-8 L-254,8 H-196 L-170,-30Z', '#ffe2a0', 0.5) +
  box(-120, -154, 66, 10, '#256f68', 3, 4) +
  box(70, -154, 66, 10, '#256f68', 3, 4) +
  shape('M-174,-14 V-82 L-168,-136 Q-167,-146 -156,-146 H168 Q180,-146 180,-134 V-14Z', leaf, 4) +
  slab(-172, -60, 350, 12, paper) +
  slab(-172, -28, 350, 12, '#256f68') +
  shape('M-172,-64 V-82 L-166,-132 H-120 V-64Z', lamp) +
  flat('M-170.5,-65.5 V-80 Q-146,-92 -121.5,-80 V-65.5Z', '#ffe09a') +
  flat(
    'M-150,-64 C-151,-79 -144,-84 -139,-85 C-149,-91 -147,-108 -134,-108 C-122,-108 -121.5,-93 -129,-86 C-123,-84 -121.5,-78 -121.5,-64Z',
    '#4c4468',
  ) +
  stroke('M-162,-66 L-155,-80 M-158,-73 L-146,-74', 4, 1, '#4c4468') +
  stroke('M-168,-120 H-186 V-108', 5) +
  box(-192, -110, 12, 24, duskDeep, 3, 4) +
  PANES.map((x) => pane(x, -130, 42, 60)).join('') +
  box(-108, -142, 88, 9, night, 2.5, 3) +
  stroke('M-98,-137.5 h54', 3, 1, lamp) +
  stroke('M-172,-60 H178 M-172,-48 H178 M-172,-28 H178', 2.5, 0.5) +
  stroke('M-58,-46 v30 M60,-46 v30', 2.5, 0.4) +
  wheel(-92) +
  wheel(116) +
  oval(-169, -36, 5, 8, '#fff6dc', 3) +
  box(171, -42, 9, 14, brick, 2.5, 3);

/** The pole of a stop with its sign, the foot at x, y. */
export const busStop = (x: number, y: number): string =>
  bar(d`M${x},${y} V${y - 130}`, '#6d7390', 5) +
  box(x - 22, y - 162, 44, 40, brick, 3.5, 8) +
  box(x - 13, y - 152, 26, 17, paper, 2.5, 4) +
  stroke(d`M${x - 12},${y - 140} h24`, 2.5, 1, ink) +
  disc(x - 6, y - 133, 2.6, ink, 1) +
  disc(x + 6, y - 133, 2.6, ink, 1) +
  box(x - 11, y - 98, 22, 30, duskDeep, 2.5, 2) +
  stroke(d`M${x - 6},${y - 90} h12 M${x - 6},${y - 83} h12 M${x - 6},${y - 76} h8`, 2, 0.8, paper);
