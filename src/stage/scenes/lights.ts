import { drawNight, type Night } from '../../art/street/lights.ts';
import { crest, lightsRoom, type LightsRoom, lightsView, type LightsView, type Look } from '../../geometry/lights.ts';
import type { Remover } from '../../ports/device.ts';
import { decorate } from '../../ui/app/run.ts';
import { LitWindows } from '../lights/lit-windows.ts';
import { Scene } from '../phaser.ts';
import { drawPicture } from '../picture/composition.ts';
import { Scenery } from '../picture/scenery.ts';
import type { StageServices } from '../surroundings.ts';
import type { SceneServices } from './title.ts';

type LightsServices = SceneServices & Pick<StageServices, 'app'>;

/** Points of a hill's crest. */
const POINTS = 48;
/** One of so many windows of a country has a house round it that can be seen. */
const HOUSED = 7;

/** The picture of a view, over the whole page. */
function nightOf(look: Look, view: LightsView, room: LightsRoom, width: number, height: number): Night {
  const hill = (_: number, at: number) =>
    Array.from({ length: POINTS + 1 }, (__, point) => {
      const x = -20 + ((width + 40) * point) / POINTS;
      return { x, y: crest(x, room, at) };
    });
  return {
    width,
    height,
    free: room.width,
    scale: Math.max(0.62, Math.min(width / 1280, height / 800)),
    rows: view.scales.map((scale, row) => ({
      ground: view.grounds[row] ?? height,
      houses: view.houses.filter((one) => one.row === row).map((one) => ({ ...one, scale })),
    })),
    hills: look === 'country' ? view.grounds.map(hill) : [],
    windows: look === 'country' ? [] : [...view.places, ...view.behind],
    far:
      look === 'country'
        ? view.places
            .filter((_, at) => at % HOUSED === 0)
            .map(({ x, y, width: size, height: high }) => ({ x: x - size * 0.9, y: y + high * 1.5, width: size * 2.8 }))
        : [],
  };
}

/** The night of lights: each window is a class that played a story and talked about it. */
export class LightsScene extends Scene {
  static readonly key = 'lights';
  readonly living = true;
  private windows: LitWindows | undefined;

  constructor(private readonly services: LightsServices) {
    super(LightsScene.key);
  }

  /** Has a window not come to its light yet? */
  get unsettled(): boolean {
    return this.windows?.unsettled ?? false;
  }

  create(): void {
    const { setting, app, onResize, wake } = this.services;
    const scenery = new Scenery(this, () => setting().still);
    const windows = new LitWindows(this);
    this.windows = windows;
    let stands = '';
    let view: LightsView | undefined;
    let turn = 0;

    const draw = async (): Promise<void> => {
      const { lights } = app.state();
      if (!lights) return;
      const {
        view: { width, height },
        density,
        still,
      } = setting();
      const now = `${lights.look} ${width} ${height} ${density}`;
      if (now !== stands) {
        turn += 1;
        const own = turn;
        const room = lightsRoom(width, height);
        const next = lightsView(lights.look, room);
        const night = drawNight(nightOf(lights.look, next, room, width, height));
        const back = await drawPicture(night, { x: 0, y: 0, width, height }, density);
        if (own !== turn) return;
        stands = now;
        view = next;
        scenery.show({ back, front: null }, false);
        windows.open(width * density, height * density);
      }
      // what has come since the picture was begun is in it
      const lit = app.state().lights?.lit;
      if (view && lit) windows.show(view, lit, density, still);
      wake();
    };
    const move = (time: number): void => {
      if (view) windows.move(time / 1000, view, setting().density, setting().still);
    };
    this.events.on('update', move);
    const removers: Remover[] = [
      () => this.events.off('update', move),
      onResize(() => decorate(draw())),
      app.subscribe(({ lights }, before) => (lights === before.lights ? undefined : decorate(draw()))),
    ];
    this.events.once('shutdown', () => {
      turn += 1;
      removers.forEach((remove) => remove());
      windows.clear();
      scenery.clear();
      this.windows = undefined;
    });
    decorate(draw());
  }
}
