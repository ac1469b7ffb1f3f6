import { CAST } from '../../art/cast.ts';
import type { CastId, HeldId, PoseId } from '../../art/ids.ts';
import { drawFar, drawGardens, drawNear, drawPavement, drawPosts, drawSky } from '../../art/street/depth.ts';
import type { StoryHouse } from '../../art/street/layout.ts';
import { drawGarland, drawHall, drawHelperHouse, drawStoryHouse } from '../../art/street/town.ts';
import type { WindowLook } from '../../art/street/window.ts';
import type { LevelCard } from '../../core/level/card.ts';
import type { WindowState } from '../../core/town/windows.ts';
import type { Town, TownHouse } from '../../geometry/town.ts';
import { outlineOf, SHADE } from '../picture/chalk.ts';
import { drawFigure, figureKey, type FigurePictureSpec } from '../picture/figure-picture.ts';
import { takePicture } from '../picture/composition.ts';
import type { TextureShelf } from '../picture/shelf.ts';
import type { Home } from './life.ts';
import type { Hung } from './pieces.ts';

/** All that the picture of the street depends on; sizes in CSS px. */
export interface Street {
  readonly town: Town;
  readonly cards: readonly LevelCard[];
  readonly states: Readonly<Record<string, WindowState>>;
  readonly width: number;
  readonly height: number;
  readonly density: number;
  /** px for one px of the 1280 × 800 picture. */
  readonly scale: number;
}

/** How far the layers move, where the houses move by 1. */
const FAR = 0.18,
  GARDENS = 0.5,
  PEOPLE = 1.06,
  NEAR = 1.5;

/** In figure units, hair and all. */
const TALL = { child: 1780, adult: 2080 };

/** In which attitude a role stands in the street once it was played. */
const ROLE_LOOKS: Readonly<Record<string, { readonly pose: PoseId; readonly holds: HeldId | null }>> = {
  'left-out': { pose: 'wave', holds: null },
  saw: { pose: 'light', holds: 'lantern' },
  target: { pose: 'stand', holds: null },
  friend: { pose: 'listen', holds: null },
  hurt: { pose: 'offer', holds: null },
  impersonated: { pose: 'firm', holds: null },
  admin: { pose: 'phone', holds: 'phone' },
  sibling: { pose: 'wave', holds: null },
  parent: { pose: 'stand', holds: 'mug' },
  teacher: { pose: 'stand', holds: 'paper' },
  moderator: { pose: 'stand', holds: 'tablet' },
  counsellor: { pose: 'stand', holds: 'mug' },
  council: { pose: 'hold', holds: 'paper' },
};

/** On a phone the street is small but its lines are not. */
export const scaleOf = (width: number, height: number): number => Math.max(0.62, Math.min(width / 1280, height / 800));

const levelsOf = ({ windows }: TownHouse): readonly number[] =>
  windows.flatMap(({ level }) => (level === undefined ? [] : level));
const isDone = ({ states }: Street, card: LevelCard | undefined): boolean =>
  card !== undefined && states[card.id] === 'done';
/** Is every window lit? */
const isWhole = (street: Street): boolean =>
  street.cards.length > 0 && street.cards.every((card) => isDone(street, card));

const lookOf = ({ cards, states }: Street, level: number | undefined): WindowLook => {
  const card = level === undefined ? undefined : cards[level];
  return card ? { state: states[card.id] ?? 'open', who: card.centre as CastId } : { state: 'dark', who: 'juno' };
};

function storyHouse({ x, y, width, roof, windows }: TownHouse, ground: number, s: number, place: number): StoryHouse {
  const lowest = Math.max(...windows.map(({ plate }) => plate.y + plate.height));
  const room = ground - lowest,
    high = Math.min(112 * s, room - 12 * s);
  return {
    house: { x, y, width, height: ground - y, roof },
    windows: windows.map(({ frame }, at) => ({ ...frame, arched: (place + at) % 3 === 1 })),
    front: room < 70 * s ? null : { x: x + width / 2 - 36 * s, y: ground - high, width: 72 * s, height: high },
  };
}

/** Where homes are whose life is seen: behind drawn curtains and behind lit windows. */
export const homesOf = (street: Street): readonly Home[] =>
  street.town.houses
    .flatMap((house) => house.windows)
    .flatMap(({ frame, level }): Home[] => {
      const { state, who } = lookOf(street, level);
      return state === 'open' || state === 'dark'
        ? [{ glass: frame, who: state === 'dark' ? 'kofi' : who, warm: false }]
        : [];
    });

/** The mouths of the chimneys, as `drawHouse` builds them. */
export const chimneysOf = ({ town, scale: s }: Street): readonly { x: number; y: number }[] =>
  town.houses.flatMap(({ x, y, width, roof }) =>
    roof === 'flat'
      ? [{ x: x + width * 0.14 + 20 * s, y: y - 70 * s }]
      : roof === 'mansard'
        ? [{ x: x + width * 0.78 + 13 * s, y: y - 110 * s }]
        : [],
  );

/** People stand before their houses, the levels' roles: outlines until they were played. */
function peopleOf(street: Street): {
  readonly name: string;
  readonly spec: FigurePictureSpec;
  readonly x: number;
  readonly y: number;
  readonly done: boolean;
}[] {
  const { town, cards, density, height } = street;
  const lowest = Math.max(...town.houses.flatMap(({ windows }) => windows.map(({ plate }) => plate.y + plate.height)));
  return town.houses.flatMap((house, place) => {
    const levels = levelsOf(house);
    return levels.flatMap((level, at) => {
      const card = cards[level];
      if (!card) return [];
      const done = isDone(street, card);
      const { pose, holds } = (done && ROLE_LOOKS[card.role]) || { pose: 'stand' as const, holds: null };
      // two who are neighbours look at one another
      const y = town.ground + (height - town.ground) * ((place + at) % 2 === 0 ? 0.66 : 0.54);
      // heads stay clear of the name plates
      const tall = CAST[card.player as CastId].adult ? TALL.adult : TALL.child;
      const scale = Math.min(0.112 * street.scale, (y - lowest - 14 * street.scale) / tall);
      const facing = at % 2 === 0 ? 'right' : 'left';
      return [
        {
          name: `person ${card.id}`,
          done,
          x: house.x + (house.width * (at + 0.5)) / levels.length,
          y,
          spec: {
            figure: { who: card.player as CastId, pose, face: 'calm' as const, holds },
            facing,
            mood: 'dusk' as const,
            nearness: 'beside' as const,
            towards: facing === 'right' ? (1 as const) : (-1 as const),
            scale: scale * density,
          },
        },
      ];
    });
  });
}

/** Draws what has changed and says what hangs where, back to front. */
export async function hangStreet(shelf: TextureShelf, street: Street): Promise<Hung[]> {
  const { town, width, height, density, scale: s } = street;
  const whole = isWhole(street);
  const size = `${width} ${height}`;
  const strip = (depth: number): number => width + town.scrollable * depth;
  const sky = takePicture(
    shelf,
    `sky ${size}`,
    { svg: drawSky(width, height, s), glows: [] },
    { x: 0, y: 0, width, height },
    density,
  );
  const pieces = [
    { name: 'far', piece: () => drawFar(strip(FAR), town.ground, s), depth: FAR, order: -60 },
    { name: 'gardens', piece: () => drawGardens(strip(GARDENS), town.ground, s), depth: GARDENS, order: -50 },
    { name: 'helper', piece: () => drawHelperHouse(town.helper, town.helper.door, s), depth: 1, order: -15 },
    ...town.houses.map((house, at) => {
      const looks = house.windows.map(({ level }) => lookOf(street, level));
      return {
        name: `house ${at}`,
        key: JSON.stringify(looks),
        piece: () => drawStoryHouse(storyHouse(house, town.ground, s, at), looks, at, s),
        depth: 1,
        order: -30,
      };
    }),
    {
      name: 'hall',
      key: String(whole),
      piece: () => drawHall(town.hall, town.hall.board, whole, s),
      depth: 1,
      order: -30,
    },
    ...(whole
      ? [
          {
            name: 'garland',
            piece: () => drawGarland(town.helper.x, town.hall.x + 12 * s, town.helper.y - 40 * s, s),
            depth: 1,
            order: -16,
          },
        ]
      : []),
    { name: 'pavement', piece: () => drawPavement(town.length, town.ground, height, s), depth: 1, order: -40 },
    {
      name: 'posts',
      piece: () =>
        drawPosts(
          [
            ...town.houses.filter((_, at) => at % 2 === 0).map(({ x }) => x - width * 0.006),
            town.hall.x - width * 0.008,
          ],
          town.ground + 62 * s,
          s,
        ),
      depth: 1,
      order: -10,
    },
    { name: 'near', piece: () => drawNear(strip(NEAR), height, s), depth: NEAR, order: 65 },
  ];
  const [back, drawn, people] = await Promise.all([
    sky,
    Promise.all(
      pieces.map(async ({ name, piece, depth, order, ...of }): Promise<Hung> => {
        const made = piece();
        const key = 'key' in of ? of.key : '';
        return {
          name,
          texture: await takePicture(shelf, `${name} ${size} ${town.length} ${key}`, made, made.box, density),
          x: 0,
          y: 0,
          depth,
          order,
        };
      }),
    ),
    Promise.all(
      peopleOf(street).map(async ({ name, spec, x, y, done }): Promise<Hung> => ({
        name,
        x: x + (PEOPLE - 1) * Math.max(0, x - width / 2),
        y,
        depth: PEOPLE,
        order: y / 1000,
        texture: await shelf.take(`${done} ${figureKey(spec)}`, async () => {
          const drawing = await drawFigure(spec);
          return done ? drawing : { ...drawing, canvas: outlineOf(drawing.canvas, 2.6 * s * density, SHADE) };
        }),
      })),
    ),
  ]);
  return [{ name: 'sky', texture: back, x: 0, y: 0, depth: 0, order: -100 }, ...drawn, ...people];
}
