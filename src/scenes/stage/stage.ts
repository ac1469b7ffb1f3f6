import { loadPlace, type Place, type PlaceId, type Spot } from '../../art/places/index.ts';
import type { CastId, FaceId, HeldId, PoseId } from '../../art/ids.ts';
import { prop, type Prop } from '../../art/props.ts';
import type { Level } from '../../core/level/schema.ts';
import type { Figure } from '../../core/level/stage.ts';
import { lightOf, type Picture } from '../../core/story/picture.ts';
import type { Phaser } from '../phaser.ts';
import { Actors, type Standing } from './actors.ts';
import { type BackdropSpec, type Backdrop, drawBackdrop } from './backdrop.ts';
import { drawFigure, figureKey, type FigurePictureSpec } from './figure-picture.ts';
import { drawGlow, drawLantern, drawProp } from './prop-picture.ts';
import { type Mark, marksOf, spotOf } from './marks.ts';
import { Scenery } from './scenery.ts';
import { TextureShelf } from './shelf.ts';
import type { View } from './view.ts';

/** How the stage is to be drawn just now. */
export interface StageSetting {
  readonly view: View;
  /** Canvas pixels for one CSS px. */
  readonly density: number;
  readonly mirrored: boolean;
  /** Nothing may move. */
  readonly still: boolean;
}

/** Shows pictures: what is drawn once is kept, what changes moves. A newer picture overtakes one that is still being drawn. */
export class Stage {
  private readonly shelf: TextureShelf;
  private readonly actors: Actors;
  private readonly scenery: Scenery;
  private turn = 0;
  private shown: { spec: string; place: string; view: View; backdrop: Backdrop } | null = null;

  constructor(scene: Phaser.Scene, private readonly setting: () => StageSetting) {
    this.shelf = new TextureShelf(scene.textures);
    this.actors = new Actors(scene, () => this.setting().still);
    this.scenery = new Scenery(scene, () => this.setting().still);
  }

  /** Draws a picture. @returns where people stand, or nothing when a newer picture overtook this one. */
  async show(picture: Picture, level: Level): Promise<readonly Mark[] | undefined> {
    this.turn += 1;
    const turn = this.turn;
    const { view, density, mirrored } = this.setting();
    const draw = await loadPlace(picture.place as PlaceId);
    const spec: BackdropSpec = {
      place: picture.place, mood: picture.mood, lit: picture.lit, things: Object.keys(picture.props), ring: picture.ring,
      taken: picture.circle.map((who) => who !== null), light: lightOf(picture), dots: picture.dots, mirrored,
    };
    const name = JSON.stringify(spec);
    const same = this.shown?.spec === name && this.shown.view === view;
    const backdrop = same && this.shown ? this.shown.backdrop : await drawBackdrop(draw, spec, view, density);
    const standing = await this.cast(picture, level, backdrop.place);
    if (turn !== this.turn) return undefined;
    const samePlace = this.shown?.place === picture.place && this.shown.view === view;
    if (!same) this.scenery.show(backdrop, samePlace);
    this.actors.show(standing, !samePlace);
    this.shown = { spec: name, place: picture.place, view, backdrop };
    void this.shelf.tidy(this.actors.inUse());
    return marksOf(picture, backdrop.place, this.setting());
  }

  clear(): void {
    this.turn += 1;
    this.actors.clear();
    this.scenery.clear();
    this.shelf.clear();
    this.shown = null;
  }

  private async cast(picture: Picture, level: Level, place: Place): Promise<Map<string, Standing>> {
    const people = Object.entries(picture.figures).flatMap(([who, figure]) => {
      const spot = spotOf(place, figure.at);
      return spot ? [this.person(who, figure, spot, picture, level, place)] : [];
    });
    const things = Object.entries(picture.props).flatMap(([id, { at }]) => {
      const spot = spotOf(place, at);
      const drawing = place.drawn?.includes(id) ? undefined : prop(id);
      return spot && drawing ? [this.thing(id, drawing, spot, picture)] : [];
    });
    return new Map((await Promise.all([...people, ...things])).flat());
  }

  private async person(who: string, figure: Figure, spot: Spot, picture: Picture, level: Level, place: Place): Promise<[string, Standing][]> {
    const cast = level.cast[who];
    if (!cast || !('figure' in cast)) return [];
    const { view, density } = this.setting();
    const spec: FigurePictureSpec = {
      figure: {
        who: cast.figure as CastId,
        pose: (figure.pose ?? 'stand') as PoseId,
        face: (figure.face ?? 'calm') as FaceId,
        ...(figure.holds === undefined ? {} : { holds: figure.holds as HeldId | null }),
        ...(figure.tilt === undefined ? {} : { tilt: figure.tilt }),
      },
      facing: figure.facing ?? spot.facing,
      mood: picture.mood,
      nearness: figure.light ?? spot.nearness,
      towards: (place.lamp?.x ?? 640) >= spot.x ? 1 : -1,
      scale: spot.scale * view.scale * density,
    };
    const texture = await this.shelf.take(figureKey(spec), () => drawFigure(spec));
    const body: [string, Standing] = [who, { texture, ...this.at(spot), depth: spot.y, enter: figure.enter }];
    return figure.lamp ? [body, ...(await this.lantern(who, spot, picture))] : [body];
  }

  /** A lantern on the ground beside someone, with its small glow in front so that the ink stays black. */
  private async lantern(who: string, spot: Spot, picture: Picture): Promise<[string, Standing][]> {
    const { view, density } = this.setting();
    const beside = { ...spot, x: spot.x + (spot.nearness === 'far' ? 46 : 92) * (spot.scale / 0.2), y: spot.y + 4 };
    const scale = spot.scale * 0.92 * view.scale * density;
    const [lamp, glow] = await Promise.all([
      this.shelf.take(`lantern ${scale}`, () => drawLantern(scale)),
      this.shelf.take(`glow ${scale}`, () => drawGlow(scale)),
    ]);
    const where = this.at(beside);
    return [
      [`${who} lantern`, { texture: lamp, ...where, depth: spot.y + 1 }],
      ...(picture.mood === 'day' ? [] : ([[`${who} glow`, { texture: glow, x: where.x, y: where.y - 120 * scale, depth: spot.y - 1, blend: 'screen' }]] as [string, Standing][])),
    ];
  }

  private async thing(id: string, drawing: Prop, spot: Spot, picture: Picture): Promise<[string, Standing][]> {
    const { view, density } = this.setting();
    const scale = (spot.scale / 0.2) * view.scale * density;
    const texture = await this.shelf.take(`prop ${id} ${picture.mood} ${spot.nearness} ${scale}`, () => drawProp(drawing, picture.mood, spot.nearness, scale));
    return [[`prop ${id}`, { texture, ...this.at(spot), depth: spot.y + 2 }]];
  }

  private at({ x, y }: { x: number; y: number }): { x: number; y: number } {
    const { view, density } = this.setting();
    return { x: (x - view.x) * view.scale * density, y: (y - view.y) * view.scale * density };
  }
}
