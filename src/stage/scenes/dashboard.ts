import { type ChoiceStreet, drawDoors } from '../../art/street/doors.ts';
import type { Remover } from '../../ports/device.ts';
import { type Sheet, sheetOf } from '../../geometry/wall.ts';
import { type ProjectorStreet, projectorStreet } from '../../geometry/class-street.ts';
import { isLit, type Lamps, movesOf } from '../../geometry/lamp-moves.ts';
import type { StageServices } from '../surroundings.ts';
import { Scene } from '../phaser.ts';
import { drawLamp } from '../picture/lamp-picture.ts';
import { LampCrowd } from '../picture/lamps.ts';
import { drawPicture } from '../picture/composition.ts';
import { Scenery } from '../picture/scenery.ts';
import { TextureShelf } from '../picture/shelf.ts';
import type { SceneServices } from './title.ts';
import { decorate } from '../../ui/app/run.ts';

type DashboardServices = SceneServices & Pick<StageServices, 'app'>;

/** The largest crowd at any door, first or last: it says how close the rows stand. */
const most = ({ doors }: Lamps): number => Math.max(1, ...doors.flatMap(({ first, last }) => [first ?? 0, last ?? 0]));

/** What the street needs of the lamps and their plates, in CSS px. */
function pictureOf(lamps: Lamps, street: ProjectorStreet, { scale, width, height }: Sheet): ChoiceStreet {
  const { doors, revealed } = lamps;
  const rect = (of: { x: number; y: number; width: number; height: number }) => ({
    x: of.x * scale,
    y: of.y * scale,
    width: of.width * scale,
    height: of.height * scale,
  });
  const { x, y, radius } = street.pool;
  return {
    scale: 1.4 * scale,
    width: width * scale,
    height: height * scale,
    base: street.base * scale,
    houses: street.doors.map(({ house, door }, at) => ({
      house: rect(house),
      door: rect(door),
      lit: isLit(lamps, at),
    })),
    pool:
      revealed && doors.some(({ first }) => first === null)
        ? { x: x * scale, y: y * scale, radius: radius * scale }
        : null,
  };
}

/**
 * The class in the street: at the reveal each lamp walks to the door of the choice it made first, then to where it
 * ended.
 */
export class DashboardScene extends Scene {
  static readonly key = 'dashboard';

  constructor(private readonly services: DashboardServices) {
    super(DashboardScene.key);
  }

  create(): void {
    const { setting, app, onResize, wake } = this.services;
    const still = (): boolean => setting().still;
    const shelf = new TextureShelf(this.textures);
    const scenery = new Scenery(this, still);
    const crowd = new LampCrowd(this, still);
    let turn = 0;
    let stood = '';
    const draw = async (): Promise<void> => {
      turn += 1;
      const own = turn;
      const { lamps } = app.state();
      if (!lamps) {
        stood = '';
        crowd.clear();
        return scenery.clear();
      }
      const { view, density } = setting();
      const sheet = sheetOf(view.width, view.height);
      const street = projectorStreet(sheet, lamps.doors.length, { most: most(lamps), crowd: lamps.crowd });
      const scale = sheet.scale * density;
      const [back, lamp] = await Promise.all([
        drawPicture(
          drawDoors(pictureOf(lamps, street, sheet)),
          { x: 0, y: 0, width: view.width, height: view.height },
          density,
        ),
        shelf.take(`lamp ${scale}`, () => drawLamp(street.lamp * scale)),
      ]);
      if (own !== turn) return;
      // another fork or another window is another street
      const stands = `${view.width} ${view.height} ${lamps.doors.length}`;
      scenery.show({ back, front: null }, stands === stood);
      crowd.show(
        lamp,
        movesOf(lamps).map((stops) =>
          stops.map((stop) => {
            const { x, y } = street.spot(stop);
            return { x: x * scale, y: y * scale, hidden: stop.at === 'pool' };
          }),
        ),
        stands !== stood && !lamps.revealed,
      );
      stood = stands;
      wake();
    };
    const removers: Remover[] = [
      onResize(() => decorate(draw())),
      app.subscribe(({ lamps }, before) => (lamps === before.lamps ? undefined : decorate(draw()))),
    ];
    this.events.once('shutdown', () => {
      turn += 1;
      removers.forEach((remove) => remove());
      crowd.clear();
      scenery.clear();
      shelf.clear();
    });
    decorate(draw());
  }
}
