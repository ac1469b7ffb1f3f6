import type { LessonPort } from '../../ports/class.ts';
import type { LevelsPort, SessionPort } from '../../ports/play.ts';
import type { ChancePort } from '../../ports/device.ts';
import type { Store } from '../../core/story/store.ts';
import { seasonOf } from '../../core/town/season.ts';
import { windowStates } from '../../core/town/windows.ts';
import { layoutOf } from '../../geometry/layout.ts';
import type { AppState } from '../../ui/app/state.ts';
import { townOf } from '../../geometry/town.ts';
import type { StageServices } from '../surroundings.ts';
import { Scene } from '../phaser.ts';
import { TextureShelf } from '../picture/shelf.ts';
import { CatWalk } from '../town/cat-walk.ts';
import { StreetLife } from '../town/life.ts';
import { StreetLayers } from '../town/pieces.ts';
import { chimneysOf, homesOf, hangStreet, scaleOf, type Street } from '../town/row.ts';
import { Weather } from '../town/weather.ts';
import type { SceneServices } from './title.ts';
import { decorate } from '../../ui/app/run.ts';

type TownServices = SceneServices &
  Pick<StageServices, 'app'> & {
    readonly levels: LevelsPort;
    readonly session: SessionPort;
    readonly lesson: Pick<LessonPort, 'now' | 'subscribe'>;
    readonly chance: Pick<ChancePort, 'day'>;
    /** How far along the street one stands, in CSS px. */
    readonly scroll: Store<number, number>;
  };

/** What of the app's state changes the street. */
const looks = ({ settings }: AppState): string => `${settings.age} ${settings.country}`;

/**
 * The street at dusk, in depth: every level a window, people met in stories stand in it, those to come are outlines.
 */
export class TownScene extends Scene {
  static readonly key = 'town';
  readonly living = true;
  private step: (seconds: number, delta: number) => void = () => {};

  constructor(private readonly services: TownServices) {
    super(TownScene.key);
  }

  create(): void {
    const { app, session, lesson, levels, setting, scroll, wake, onResize, chance } = this.services;
    const shelf = new TextureShelf(this.textures);
    const layers = new StreetLayers(this, () => setting().still);
    // what moves is never put away while it is shown
    const kept = new TextureShelf(this.textures);
    const life = new StreetLife(this, kept);
    const weather = new Weather(this, kept);
    const cat = new CatWalk(this, kept);
    let street: Street | null = null;
    let turn = 0;
    let shown = '';
    const draw = async (): Promise<void> => {
      turn += 1;
      const own = turn;
      const {
        view: { width, height },
        density,
      } = setting();
      const {
        settings: { age, country },
      } = app.state();
      const cards = levels.list().filter((card) => card.age === age);
      const states = windowStates(cards, session.player(), lesson.now()?.lesson.levels);
      const next: Street = {
        town: townOf(layoutOf(width, height, 'page'), cards.length),
        cards,
        states,
        width,
        height,
        density,
        scale: scaleOf(width, height),
      };
      const hung = await hangStreet(shelf, next);
      if (own !== turn) return;
      street = next;
      layers.show(hung, density);
      layers.walk(scroll.state());
      // what lives in the street comes when the street itself is there
      const stands = JSON.stringify([width, height, density, age, states, country]);
      if (stands !== shown) {
        shown = stands;
        await Promise.all([
          life.show(homesOf(next), chimneysOf(next), next.scale, density),
          weather.show(seasonOf(chance.day(), country), width, height, density),
          cat.show(next.scale * density),
        ]);
      }
      if (own !== turn) return;
      decorate(shelf.tidy(layers.inUse()));
      wake();
    };
    this.step = (seconds, delta) => {
      if (!street) return;
      const { town, scale, width, height, density } = street;
      const at = scroll.state();
      layers.walk(at);
      life.move(seconds, at, scale);
      weather.move(seconds, at);
      const along = town.scrollable > 0 ? at / town.scrollable : 0;
      cat.move(
        width * (0.12 + 0.7 * along) * density,
        (town.ground + (height - town.ground) * 0.4) * density,
        at,
        delta,
      );
    };
    const redraw = (): void => decorate(draw());
    const removers = [
      onResize(redraw),
      session.subscribe(redraw),
      lesson.subscribe(redraw),
      scroll.subscribe(wake),
      app.subscribe((state, before) => (looks(state) === looks(before) ? undefined : redraw())),
    ];
    this.events.once('shutdown', () => {
      turn += 1;
      this.step = () => {};
      removers.forEach((remove) => remove());
      [layers, life, weather, cat, shelf, kept].forEach((part) => part.clear());
    });
    redraw();
  }

  override update(time: number, delta: number): void {
    // where nothing may move the street still goes by as one walks
    this.step(this.services.setting().still ? 0 : time / 1000, delta / 1000);
  }
}
