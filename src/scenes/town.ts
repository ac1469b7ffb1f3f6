import type { CastId } from '../art/ids.ts';
import { layTown } from '../art/street/layout.ts';
import { drawTown } from '../art/street/town.ts';
import type { WindowLook } from '../art/street/window.ts';
import type { LevelCard, LevelsPort, SessionPort } from '../core/ports.ts';
import { windowStates } from '../core/town/windows.ts';
import type { StageServices } from './game.ts';
import { Scene } from './phaser.ts';
import { SHADE } from './stage/chalk.ts';
import { type Composition, compose, hangPicture, type Placed } from './stage/composition.ts';
import type { StillServices } from './title.ts';

type TownServices = StillServices & Pick<StageServices, 'street'> & { readonly levels: LevelsPort; readonly session: SessionPort };

/** Figures of the roles that stand in the street, done or still to come; at most so many have room. */
const MOST_ROLES = 5;

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
      hangPicture(this, canvas, `town ${own}`, still);
      this.services.wake();
    };
    const redraw = (): void => void draw();
    const removers = [this.services.onResize(redraw), this.services.session.subscribe(redraw), this.services.street.subscribe(redraw)];
    this.events.once('shutdown', () => {
      turn += 1;
      removers.forEach((remove) => remove());
    });
    redraw();
  }

  private picture(width: number, height: number): Composition {
    const { age, page } = this.services.street.now();
    const cards = this.services.levels.list().filter((card) => card.age === age);
    const layout = layTown(width, height, cards.length, page);
    const states = windowStates(cards, this.services.session.player());
    const looks = cards.slice(page * layout.perPage, (page + 1) * layout.perPage)
      .map((card): WindowLook => ({ state: states[card.id] ?? 'open', who: card.centre as CastId }));
    const { svg, glows } = drawTown(layout, looks, width, height);
    const done = cards.filter((card) => states[card.id] === 'done');
    const people = cards.slice(0, MOST_ROLES).map((card, at) => this.role(card, at, done.includes(card), layout));
    return { svg, glows, mood: 'dusk', people, lanterns: [], chalk: SHADE };
  }

  private role(card: LevelCard, at: number, done: boolean, layout: ReturnType<typeof layTown>): Placed {
    return {
      figure: { who: card.player as CastId, pose: done ? (at % 2 ? 'wave' : 'stand') : 'stand', face: 'calm', holds: null },
      x: layout.scale * (112 + at * 104), y: layout.feet, scale: 0.118 * Math.max(0.62, layout.scale),
      facing: 'right', nearness: 'beside', towards: 1, outline: !done,
    };
  }
}
