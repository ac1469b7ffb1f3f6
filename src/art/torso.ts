import type { Character } from './cast.ts';
import { bendPath, type Bend } from './geometry.ts';
import { disc, fill, line, outline } from './shape.ts';
import { COLOURS, FINE, LINE } from './tokens.ts';

/** Lower edge of the top, from the base of the neck. */
export const hemOf = ({ adult }: Character): number => (adult ? 600 : 530);

/** The body from shoulder to hem, upright; `bend` puts it into the pose. */
const trace = (hem: number): string =>
  `M-68 4C-120 12 -174 30 -178 120C-180 240 -160 330 -164 ${hem - 6}C-90 ${hem + 18} 90 ${hem + 18} 164 ${hem - 6}C160 330 180 240 178 120C174 30 120 12 68 4Z`;

/** Half the width of the body at a height. */
const halfWidth = (y: number): number => (y < 120 ? 130 + y * 0.4 : Math.max(161, 178 - (y - 120) * 0.075));

function drawStripes(colour: string, hem: number, bend: Bend): string {
  let data = '';
  for (let y = 132; y < hem - 30; y += 92) {
    const top = halfWidth(y),
      bottom = halfWidth(y + 36);
    data += bendPath(
      `M${-top} ${y}Q0 ${y + 26} ${top} ${y}L${bottom} ${y + 36}Q0 ${y + 62} ${-bottom} ${y + 36}Z`,
      bend,
    );
  }
  return fill(data, colour);
}

const dots = (bend: Bend, x: number, heights: readonly number[], radius = 11): string =>
  heights
    .map((y) => {
      const [cx, cy] = bend(x, y);
      return disc(cx, cy, radius, COLOURS.ink);
    })
    .join('');

/** What is sewn on the front, between the colour and the outer line. */
function drawFront(character: Character, hem: number, bend: Bend): string {
  const { wear, top, second } = character;
  const bent = (data: string) => bendPath(data, bend);
  const rib = line(bent(`M-160 ${hem - 36}Q0 ${hem - 8} 160 ${hem - 36}`), FINE);
  switch (wear) {
    case 'jumper':
      return drawStripes(second, hem, bend) + rib;
    case 'hoodie':
      return (
        rib +
        outline(
          bent(`M-88 ${hem - 176}L92 ${hem - 176}L124 ${hem - 60}L112 ${hem - 34}L-108 ${hem - 34}L-120 ${hem - 60}Z`),
          top,
          FINE,
        )
      );
    case 'tee':
      return line(bent(`M-160 ${hem - 26}Q0 ${hem} 160 ${hem - 26}`), FINE);
    case 'cardigan':
      return (
        outline(bent(`M-80 -6L-8 320L-8 ${hem + 18}L20 ${hem + 18}L22 320L80 -6Z`), second, FINE) +
        dots(
          bend,
          -30,
          [380, 460, 540].filter((y) => y < hem - 30),
        )
      );
    case 'jacket':
      return (
        outline(bent(`M-74 -6L-14 250L-8 ${hem + 16}L22 ${hem + 16}L26 250L74 -6Z`), second, FINE) +
        line(bent(`M-74 -6L-104 110L-46 150M74 -6L108 110L52 150`), FINE) +
        outline(bent('M84 176L150 172L150 200L84 204Z'), COLOURS.lamp, FINE) +
        line(bent(`M-132 ${hem - 170}L-64 ${hem - 160}M80 ${hem - 160}L146 ${hem - 170}`), FINE)
      );
    case 'shirt':
      return (
        line(bent(`M6 110L6 ${hem + 10}`), FINE) +
        dots(
          bend,
          26,
          [190, 290, 390, 490].filter((y) => y < hem - 30),
          8,
        ) +
        line(bent('M64 196L138 190L136 262L102 280L66 266Z'), FINE)
      );
    case 'tie':
      return (
        line(bent(`M6 110L6 ${hem + 10}`), FINE) +
        outline(bent('M-16 80L28 80L20 118L44 330L8 376L-26 330L-6 118Z'), second, FINE) +
        line(bent('M-6 118L20 118'), FINE)
      );
    case 'tunic':
      return (
        line(bent(`M58 212L140 206L138 286L60 290Z`), FINE) +
        outline(bent('M82 178L102 178L100 232L86 232Z'), COLOURS.paper, 8) +
        line(bent(`M-164 ${hem - 120}L-146 ${hem}M150 ${hem - 120}L148 ${hem}`), FINE)
      );
    case 'coat':
      return line(bent(`M10 90L10 ${hem + 20}`), FINE) + dots(bend, 40, [190, 290, 390]);
  }
}

/** The torso with all that is on it. `back` leaves the front's details out. */
export function drawTorso(character: Character, bend: Bend, back: boolean): string {
  const hem = hemOf(character),
    body = bendPath(trace(hem), bend);
  const detail = back
    ? (character.wear === 'jumper' ? drawStripes(character.second, hem, bend) : '') +
      (character.wear === 'coat' ? '' : line(bendPath(`M-160 ${hem - 36}Q0 ${hem - 8} 160 ${hem - 36}`, bend), FINE))
    : drawFront(character, hem, bend);
  return fill(body, character.top) + detail + line(body, LINE);
}

/** A hood hanging behind the neck, seen from the front; it lies under the torso. */
export const drawHood = (top: string): string =>
  outline('M-100-44C-176-6-166 88-100 112H100C166 88 176-6 100-44Z', top);

const COLLARS: Partial<Record<Character['wear'], (character: Character) => string>> = {
  hoodie: ({ top }) =>
    outline(
      'M-80-34C-150-10-152 58-98 84C-50 112 52 112 102 84C152 58 150-10 82-30C98 22 50 62 0 64C-50 62-96 22-80-34Z',
      top,
    ) + line('M-34 98Q-38 146-34 186M42 98Q44 136 40 170', 11, COLOURS.paper),
  jumper: ({ top }) => outline('M-68-4C-64 58 64 58 70-4L90 10C84 104-84 104-90 10Z', top, FINE),
  tee: ({ top }) => outline('M-66-2C-62 52 62 52 68-2L84 6C78 86-78 86-84 6Z', top, FINE),
  coat: ({ top }) => outline('M-72-16L-112 62L-14 118L10 92L36 118L116 62L74-16Q8 96-72-16Z', top),
  shirt: ({ top }) => outline('M-74-18L-104 56L-34 104L8 56L52 104L106 56L76-18Q10 74-74-18Z', top, 12),
  tie: ({ top }) => outline('M-74-18L-104 56L-34 104L8 56L52 104L106 56L76-18Q10 74-74-18Z', top, 12),
  tunic: ({ skin, top }) =>
    outline('M-68-4L8 104L72-4Z', skin, FINE) + outline('M-74-8L-96 10L8 142L100 10L78-8L8 100Z', top, FINE),
  jacket: ({ second }) => outline('M-68-4C-60 46 66 46 70-4L82 6C74 72-74 72-82 6Z', second, FINE),
  cardigan: ({ second }) => outline('M-68-4C-60 46 66 46 70-4L80 6C74 66-72 66-80 6Z', second, FINE),
};

/**
 * Neck and collar, front view. `head` is the base of the skull relative to the base of the neck:
 * the neck leans with it and stays under the jaw.
 */
export function drawNeck(character: Character, forward: number, down: number): string {
  const x = Math.round(forward * 0.85),
    top = Math.round(Math.min(-60, down - 110)),
    half = character.adult ? 70 : 66;
  const waist = Math.round(forward * 0.35);
  const neck = `M-70 2C${waist - half} -26 ${x - half} ${top + 40} ${x - half} ${top}H${x + half}C${x + half} ${top + 40} ${waist + half} -26 70 2Q0 78-70 2Z`;
  return outline(neck, character.skin) + (COLLARS[character.wear]?.(character) ?? '');
}

/** Neck from behind: it lies under the torso; `drawBackCollar` over it. */
export function drawNape(character: Character, forward: number, down: number): string {
  const x = Math.round(forward * 0.85),
    top = Math.round(down - 110),
    half = character.adult ? 70 : 66;
  return outline(
    `M-70 30C-66 -26 ${x - half} ${top + 40} ${x - half} ${top}H${x + half}C${x + half} ${top + 40} 66 -26 70 30Z`,
    character.skin,
  );
}

/** The collar from behind, over neck and torso. */
export function drawBackCollar({ wear, top }: Character): string {
  if (wear === 'hoodie')
    return (
      outline('M-104-8C-152 62-92 152 0 152C92 152 152 62 104-8C60-32-60-32-104-8Z', top) +
      line('M-60 8C-70 72 70 72 60 8', FINE)
    );
  return outline('M-86 10Q-78-16-70-18Q0 10 70-18Q78-16 86 10Q0 44-86 10Z', top, FINE);
}
