import { loadPlace, type Place, type PlaceId } from '../../art/places/index.ts';
import type { Level } from '../../core/level/schema.ts';
import { lightOf, type Picture } from '../../core/story/picture.ts';
import type { Phaser } from '../phaser.ts';
import { shotOf } from '../../core/story/shot.ts';
import { Actors, type Standing } from './actors.ts';
import { StageCamera, viewThrough } from './camera.ts';
import { Casting, propKey } from './casting.ts';
import { type BackdropSpec, type Backdrop, drawBackdrop } from './backdrop.ts';
import { type Mark, marksOf, spotOf } from './marks.ts';
import { Scenery } from './scenery.ts';
import type { StageSetting } from './setting.ts';
import { TextureShelf } from './shelf.ts';
import type { Rect } from '../../geometry/layout.ts';
import { boxSeen, type Sight, type View } from '../../geometry/seen.ts';
import { decorate } from '../../ui/app/run.ts';

/** What is to be seen once all has moved: where people stand, through the shot. */
export interface Shown {
  readonly marks: readonly Mark[];
  readonly view: View;
  readonly things: ReadonlyMap<string, ThingSeen>;
}

/** Where something is seen that can be looked at, and how it sounds. */
type ThingSeen = Rect & { readonly sound?: string | undefined };

/** In figure units: from the ground up to what a shot of somebody, or of a thing, looks at. */
const CHEST = 1020,
  ABOVE = 500;

/**
 * So many pictures are drawn at once: one that is begun, and one that overtakes it. Whoever presses on before either is
 * done sees the newest next, and what lay between is never drawn: it would only wait in memory for its turn.
 */
const MOST_DRAWN = 2;

/**
 * Shows pictures: what is drawn once is kept, what changes moves. A newer picture overtakes one that is still being
 * drawn.
 */
export class Stage {
  private readonly shelf: TextureShelf;
  private readonly casting: Casting;
  private readonly actors: Actors;
  private readonly scenery: Scenery;
  private readonly camera: StageCamera;
  private spoken = 0;
  private turn = 0;
  private readonly drawing = new Set<Promise<unknown>>();
  private shown: { spec: string; place: string; view: View; backdrop: Backdrop } | null = null;

  constructor(
    scene: Phaser.Scene,
    private readonly setting: () => StageSetting,
    below: (bound: number) => number,
  ) {
    this.shelf = new TextureShelf(scene.textures);
    this.casting = new Casting(this.shelf, setting);
    this.actors = new Actors(scene, () => this.setting(), below);
    this.camera = new StageCamera(scene, () => this.setting().still);
    this.scenery = new Scenery(scene, () => this.setting().still);
  }

  /**
   * Draws a picture; `quick` leaves out every movement. Whoever speaks in it does so for `saying` seconds. @returns what is then seen, or nothing when a newer picture
   * overtook this one.
   */
  async show(picture: Picture, level: Level, quick = false, saying = 0): Promise<Shown | undefined> {
    this.turn += 1;
    const turn = this.turn;
    const { view, density, mirrored, free, tempo } = this.setting();
    const draw = await loadPlace(picture.place as PlaceId);
    const spec: BackdropSpec = {
      place: picture.place,
      mood: picture.mood,
      lit: picture.lit,
      things: Object.keys(picture.props),
      ring: picture.ring,
      taken: picture.circle.map((who) => who !== null),
      light: lightOf(picture),
      dots: picture.dots,
      mirrored,
    };
    while (this.drawing.size >= MOST_DRAWN && turn === this.turn) await Promise.race(this.drawing);
    if (turn !== this.turn) return undefined;
    const name = JSON.stringify(spec);
    const same = this.shown?.spec === name && this.shown.view === view;
    const known = same ? this.shown?.backdrop : undefined;
    const job = this.draw(turn, picture, level, async () => known ?? drawBackdrop(draw, spec, view, density));
    // who waits goes on also when this one cannot be drawn
    const end = (): void => {
      this.drawing.delete(ended);
    };
    const ended: Promise<void> = job.then(end, end);
    this.drawing.add(ended);
    const drawn = await job;
    if (!drawn || turn !== this.turn) return undefined;
    const { backdrop, standing } = drawn;
    const samePlace = this.shown?.place === picture.place && this.shown.view === view;
    if (!same) this.scenery.show(backdrop, samePlace);
    this.actors.show(standing, quick ? 'quick' : samePlace ? null : 'place');
    this.shown = { spec: name, place: picture.place, view, backdrop };
    decorate(this.shelf.tidy(this.actors.inUse()));
    const seen = this.seenThrough(picture, level, backdrop.place, view, free);
    this.camera.show(seen, view, density, quick || !samePlace, tempo);
    const { spoke } = picture;
    this.actors.hush();
    this.actors.attend(spoke?.who ?? null);
    if (spoke && spoke.count > this.spoken && !quick) this.actors.speak(spoke.who, saying);
    this.spoken = spoke?.count ?? 0;
    return {
      view: seen,
      things: this.thingsSeen(picture, standing, backdrop.place, density, { view: seen, mirrored }),
      marks: marksOf(picture, backdrop.place, { view: seen, mirrored }).filter(
        ({ x }) => (mirrored ? x > view.width - free : x < free) && x > 0 && x < view.width,
      ),
    };
  }

  /**
   * Draws in good time who will stand in these pictures, as far as they are in the place shown now; a picture that is
   * shown meanwhile ends it.
   */
  async prepare(pictures: readonly Picture[], level: Level): Promise<void> {
    const { turn } = this;
    for (const picture of pictures) {
      const shown = this.shown;
      if (turn !== this.turn || !shown) return;
      if (shown.place === picture.place)
        await this.casting.prepare(picture, level, shown.backdrop.place, () => turn === this.turn);
    }
  }

  /** Is called before each frame. `seconds` is the time: those who stand live. */
  frame(seconds: number): void {
    this.scenery.seenWith(this.camera.look());
    if (this.setting().still) this.actors.rest();
    else this.actors.live(seconds);
  }

  /** Is somebody in the middle of a word, or of a blink? */
  unsettled(): boolean {
    return this.actors.unsettled();
  }

  clear(): void {
    this.turn += 1;
    this.actors.clear();
    this.scenery.clear();
    this.shelf.clear();
    this.shown = null;
  }

  /** The place and those who stand in it; nobody is drawn for a picture that is overtaken already. */
  private async draw(turn: number, picture: Picture, level: Level, backdropOf: () => Promise<Backdrop>) {
    const backdrop = await backdropOf();
    if (turn !== this.turn) return undefined;
    return { backdrop, standing: await this.casting.cast(picture, level, backdrop.place) };
  }

  /** All that can be looked at: people and things as they stand, and what the place itself has to show. */
  private thingsSeen(
    { figures, props }: Picture,
    standing: ReadonlyMap<string, Standing>,
    place: Place,
    density: number,
    sight: Sight,
  ): Map<string, ThingSeen> {
    const { view } = this.setting();
    const pixel = 1 / (view.scale * density);
    const named = [
      ...Object.keys(props).map((id) => [id, propKey(id)]),
      ...Object.keys(figures).map((who) => [who, who]),
    ];
    const there = named.flatMap(([name = '', key = '']) => {
      const one = standing.get(key);
      if (!one) return [];
      const box = this.shelf.boxAt(one.texture, one.x, one.y);
      const [width, height] = [box.width * pixel, box.height * pixel];
      return [[name, boxSeen({ x: box.x * pixel + view.x, y: box.y * pixel + view.y, width, height }, sight)] as const];
    });
    const objects = Object.entries(place.objects ?? {}).map(
      ([name, { sound, ...box }]) => [name, { ...boxSeen(box, sight), sound }] as const,
    );
    return new Map<string, ThingSeen>([...objects, ...there]);
  }

  private seenThrough(picture: Picture, level: Level, place: Place, view: View, free: number): View {
    const { on, near } = shotOf(picture, level.centre);
    const figure = on === null ? undefined : picture.figures[on];
    const thing = on === null ? undefined : picture.props[on];
    const spot = figure ? spotOf(place, figure.at) : thing && spotOf(place, thing.at);
    const object = on === null || spot ? undefined : place.objects?.[on];
    const aim = spot
      ? { x: spot.x, y: spot.y - (figure ? CHEST : ABOVE) * spot.scale }
      : object && { x: object.x + object.width / 2, y: object.y + object.height / 2 };
    // words lie on a phone that stands there: it does not move under them
    return aim && !place.screen ? viewThrough(view, { ...aim, near }, free) : view;
  }
}
