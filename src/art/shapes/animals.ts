import { COLOURS } from '../tokens.ts';
import { at, bar, box, d, disc, dot, flat, oval, shape, slab, stroke } from './ink.ts';

const { ink, paper, paperLight, haze, duskDeep, lamp, leaf, plum, brick } = COLOURS;
const FUR = '#8a6546',
  BELLY = '#d8b98a';

/** A goat of building blocks, its hooves on y: three legs, and a shoelace for a tail that reaches the ground. */
export const blockGoat = (x: number, y: number): string =>
  at(
    x,
    y,
    stroke('M-40,-82 C-70,-92 -74,-62 -62,-44 C-54,-30 -58,-14 -70,-6', 8) +
      stroke('M-40,-82 C-70,-92 -74,-62 -62,-44 C-54,-30 -58,-14 -69,-7', 3, 1, paper) +
      bar('M-65,-10 L-72,-4', brick, 3, 2.5) +
      box(28, -26, 15, 24, '#c3bdd0') +
      box(-42, -28, 17, 28, paperLight) +
      box(9, -28, 17, 28, paperLight) +
      slab(-40.5, -8, 14, 6.5, duskDeep) +
      slab(10.5, -8, 14, 6.5, duskDeep) +
      box(-44, -106, 82, 82, paperLight) +
      slab(-42.5, -52, 79, 26, brick) +
      slab(24, -104.5, 12.5, 51, '#dcd6e2') +
      stroke('M-44,-79 H38 M-44,-52 H38', 3) +
      stroke('M-18,-106 v27 M12,-106 v27 M-30,-79 v27 M-2,-79 v27 M-18,-52 v27 M12,-52 v27', 2.5, 0.4) +
      box(28, -170, 11, 18, '#a8744a') +
      box(19, -178, 14, 13, '#a8744a') +
      box(46, -170, 11, 18, '#c08a54') +
      box(37, -178, 14, 13, '#c08a54') +
      box(4, -148, 20, 11, '#dcd6e2') +
      box(20, -154, 48, 50, paperLight) +
      stroke('M20,-129 h48', 2.5, 0.4) +
      box(48, -130, 32, 26, haze) +
      slab(73, -124, 4, 5, ink) +
      stroke('M60,-111 h20', 2.5) +
      box(54, -104, 11, 17, paperLight, 3) +
      box(32, -147, 17, 14, lamp, 2.5) +
      slab(34, -142, 13, 4, ink),
  );

const PIGEON =
  'M29,-46 C29,-57 12,-58 9,-47 C6,-38 -8,-33 -24,-25 L-49,-14 L-46,-6 L-27,-9 C-14,-3 10,-4 21,-13 C29,-20 30,-34 29,-46Z';

/** A town pigeon standing on y and looking right. */
export const pigeon = (x: number, y: number): string =>
  at(
    x,
    y,
    stroke('M-4,-7 V-1 M6,-7 V-1', 4.5, 1, '#c06a58') +
      stroke('M-8,0 H4 M2,0 H14', 3.5, 1, '#c06a58') +
      shape('M28,-48 L38,-43 L28,-41Z', duskDeep, 2.5) +
      flat(PIGEON, '#9aa3c0') +
      flat('M29,-46 C29,-57 12,-58 9,-47 C8,-43 5,-40 1,-37 C9,-31 22,-31 29.4,-36Z', '#6f7aa0') +
      flat('M4,-39.5 C11,-33.5 22,-33 29.5,-38 L29,-33 C20,-28 8,-28 -1,-35.6Z', leaf) +
      flat('M-1,-36 C8,-29.5 20,-29 29.4,-34.4 L28.4,-29.5 C18,-25 6,-25.5 -4,-33.6Z', plum, 0.8) +
      `<path d="${PIGEON}" fill="none" stroke="${ink}" stroke-width="3"/>` +
      shape('M-1,-31 C9,-32 14,-22 5,-16 C-6,-11 -25,-11 -42,-11 C-28,-19 -14,-29 -1,-31Z', '#b6bdd4', 2.5) +
      stroke('M-9,-26 Q-2,-20 -6,-14 M-18,-21 Q-13,-17 -17,-12', 4, 1, '#4d5880') +
      disc(21, -47, 3.6, lamp, 2) +
      dot(21.6, -47, 1.6, ink),
  );

/** A brown duck sitting on water at y; it looks up to the left. */
export const duck = (x: number, y: number): string =>
  at(
    x,
    y,
    flat('M-46,2 Q0,-6 46,1 Q30,9 -4,9 Q-34,9 -46,2Z', COLOURS.sky, 0.75) +
      shape('M-35,-40 L-55,-50 Q-58,-45 -52,-41 L-36,-31Z', '#d9a05c', 2.5) +
      stroke('M-37,-36 L-50,-44', 2, 0.6) +
      shape(
        'M-33,-2 C-40,-14 -36,-24 -31,-28 C-42,-36 -38,-55 -23,-54 C-8,-53 -8,-38 -13,-30 C0,-31 18,-28 38,-37 C41,-24 36,-10 26,-1 C10,3 -18,3 -33,-2Z',
        '#a97d54',
      ) +
      flat('M-32,-2 C-38,-13 -35,-23 -30,-27 C-20,-20 -22,-8 -12,0 C-20,1 -27,0 -32,-2Z', '#c9a074') +
      shape('M-10,-21 C2,-29 20,-24 32,-29 C30,-14 16,-6 2,-8 C-8,-10 -13,-15 -10,-21Z', '#8a6040', 2.5) +
      stroke('M6,-13 L24,-18', 5) +
      stroke('M7,-13.4 L23,-17.6', 2.6, 1, haze) +
      stroke('M-2,-19 q5,4 9,0 M10,-20 q5,4 9,-1', 2.2, 0.5) +
      stroke('M-37,-45 Q-29,-47 -20,-40', 2.2, 0.45) +
      dot(-29, -45, 2.8, ink) +
      dot(-30, -46, 0.9, paper) +
      stroke('M-48,5 q12,-5 24,-1 t24,0 t24,0 t20,-2', 2.5, 0.8, paper),
  );

/** An otter on its back with a stone on its chest, drawn about 0,0; 78 px long. */
export const otter = (): string =>
  shape('M26,4 C36,0 40,-8 46,-8 C50,-4 44,8 30,13Z', FUR, 2.5) +
  shape('M-26,6 C-22,-8 8,-12 24,-4 C36,2 34,14 24,15 C4,18 -20,18 -26,6Z', FUR, 2.5) +
  flat('M-16,0 C-6,-8 10,-7 20,-1 C22,4 8,7 -4,7 C-12,7 -16,4 -16,0Z', BELLY) +
  shape('M20,0 q2,-11 9,-9 q4,3 -2,12Z', FUR, 2.2) +
  shape('M28,3 q4,-10 10,-6 q3,4 -5,10Z', FUR, 2.2) +
  disc(-33, -15, 4, FUR, 2.2) +
  disc(-17, -15, 4, FUR, 2.2) +
  disc(-25, -5, 14, FUR, 2.5) +
  oval(-25, 0, 8.5, 6.5, BELLY) +
  dot(-30, -8, 1.9, ink) +
  dot(-20, -8, 1.9, ink) +
  oval(-25, -3, 3, 2.2, ink) +
  stroke('M-25,-1 v3 M-29,2 q4,4 8,0', 1.8) +
  stroke('M-36,-1 l-8,-2 M-36,3 l-8,2', 1.6) +
  oval(2, -9, 9, 6.5, '#a5abc4', 2.2) +
  shape('M-8,-2 q-2,-9 4,-9 q5,1 3,9Z', FUR, 2) +
  shape('M8,-1 q-3,-9 2,-10 q6,0 5,9Z', FUR, 2) +
  stroke(d`M-44,15 q8,-6 15,0 t15,0 t15,0 t15,0 t15,0 t10,-2 M-30,25 q8,-5 14,0 t14,0 t14,0 t12,-1`, 3, 1, haze);
