import type { CastId } from '../art/ids.ts';
import type { StreetLayout } from '../art/street/layout.ts';
import { drawTown } from '../art/street/town.ts';
import type { WindowLook } from '../art/street/window.ts';
import type { LessonPort, LevelCard, LevelsPort, SessionPort } from '../core/ports.ts';
import { windowStates } from '../core/town/windows.ts';
import { layoutOf } from '../ui/layout.ts';
import type { AppState } from '../ui/state.ts';
import { type Town, townOf } from '../ui/town-layout.ts';
import type { StageServices } from './game.ts';
import { Scene } from './phaser.ts';
import { SHADE } from './stage/chalk.ts';
import { type Composition, compose, hangPicture, type Placed, takeAllDown } from './stage/composition.ts';
import type { StillServices } from './title.ts';

type TownServices = StillServices & Pick<StageServices, 'app'> & { readonly levels: LevelsPort; readonly session: SessionPort; readonly lesson: Pick<LessonPort, 'now' | 'subscribe'> };

/** At most so many roles have room in the street. */
const MOST_ROLES = 5;

/** What of the app's state changes the street. */
const looks = ({ settings, street }: AppState): string => `${settings.age} ${street}`;

/** The drawing of the street under the name plates that the page lays over it. */
function streetOf({ houses, ground }: Town, scale: number): StreetLayout {
  const places = houses.flatMap((house, at) => house.windows.map((window, side) => ({ ...window, arched: (at + side) % 3 === 1 })));
  const door = places.find((place) => place.door)?.frame;
  const lowest = Math.max(...places.map(({ plate }) => plate.y + plate.height));
  const room = ground - lowest;
  return {
    scale,
    houses: houses.map(({ x, y, width, roof }) => ({ x, y, width, height: ground - y, roof })),
    windows: places.filter((place) => !place.door)
      .sort((one, other) => (one.level ?? 99) - (other.level ?? 99))
      .map(({ frame, arched }) => ({ ...frame, arched })),
    door: door ? { ...door, height: ground - door.y } : null,
    fronts: room < 70 * scale ? [] : houses.filter(({ windows }) => !windows.some((window) => window.door))
      .map(({ x, width }) => ({ x: x + width / 2 - 36 * scale, y: ground - Math.min(112 * scale, room - 12 * scale), width: 72 * scale, height: Math.min(112 * scale, room - 12 * scale) })),
    base: ground,
  };
}

/** The street at dusk: every level a window, roles played stand in the street, roles to come are outlines. */
export class TownScene extends Scene {
  static readonly key = 'town';

  constructor(private readonly services: TownServices) {
    super(TownScene.key);
  }

  create(): void {
    let turn = 0;
    const draw = async (): Promise<void> => {
      turn += 1;
      const own = turn;
      const { view, density, still } = this.services.setting();
      const canvas = await compose(this.picture(view.width, view.height), { x: 0, y: 0, width: view.width, height: view.height }, density);
      if (own !== turn) return;
      hangPicture(this, canvas, still);
      this.services.wake();
    };
    const redraw = (): void => void draw();
    const removers = [this.services.onResize(redraw), this.services.session.subscribe(redraw), this.services.lesson.subscribe(redraw), this.services.app.subscribe((state, before) => (looks(state) === looks(before) ? undefined : redraw()))];
    this.events.once('shutdown', () => {
      turn += 1;
      removers.forEach((remove) => remove());
      takeAllDown(this);
    });
    redraw();
  }

  private picture(width: number, height: number): Composition {
    const { settings: { age }, street } = this.services.app.state();
    const cards = this.services.levels.list().filter((card) => card.age === age);
    const town = townOf(layoutOf(width, height, 'page'), cards.length, street);
    const drawn = streetOf(town, Math.min(width / 1280, height / 800));
    const states = windowStates(cards, this.services.session.player(), this.services.lesson.now()?.lesson.levels);
    const shown = town.houses.flatMap((house) => house.windows).flatMap(({ level }) => (level === undefined ? [] : level)).sort((a, b) => a - b);
    const windows = shown.flatMap((level): WindowLook[] => {
      const card = cards[level];
      return card ? [{ state: states[card.id] ?? 'open', who: card.centre as CastId }] : [];
    });
    const { svg, glows } = drawTown(drawn, windows, width, height);
    const people = cards.slice(0, MOST_ROLES).map((card, at) => role(card, at, states[card.id] === 'done', drawn.base + (height - drawn.base) * 0.72, Math.max(0.66, drawn.scale)));
    return { svg, glows, mood: 'dusk', people, lanterns: [], chalk: SHADE };
  }
}

const role = (card: LevelCard, at: number, done: boolean, feet: number, scale: number): Placed => ({
  figure: { who: card.player as CastId, pose: done && at % 2 === 0 ? 'wave' : 'stand', face: 'calm', holds: null },
  x: scale * (92 + at * 104), y: feet, scale: 0.112 * scale, facing: 'right', nearness: 'beside', towards: 1, outline: !done,
});
