import type { CastId, FaceId, HeldId, PoseId } from '../../art/ids.ts';
import { WALK, walks } from '../../art/gaits.ts';
import type { Place, Spot } from '../../art/places/index.ts';
import { prop, type Prop } from '../../art/props.ts';
import type { Level } from '../../core/level/schema.ts';
import type { Figure } from '../../core/level/stage.ts';
import type { Picture } from '../../core/story/picture.ts';
import type { Standing } from './actors.ts';
import { drawFigure, figureKey, type FigurePictureSpec } from './figure-picture.ts';
import { spotOf } from './marks.ts';
import { drawGlow, drawLantern, drawProp } from './prop-picture.ts';
import type { TextureShelf } from './shelf.ts';
import type { StageSetting } from './setting.ts';
import type { Gait } from './walkers.ts';
import { idle } from '../../ui/app/idle.ts';

/** Attitudes in which one looks round, and how far behind one's back that is worth it; px of the picture. */
const LOOKING: ReadonlySet<string> = new Set([
  'stand',
  'crossed',
  'listen',
  'offer',
  'sit',
  'sit-side',
  'shoulder',
  'walk',
  'light',
  'wave',
  'firm',
  'hold',
  'point',
  'stop',
  'laugh',
]);
const BEHIND = 60;
/** Below this nobody sees a face move; canvas px for one figure unit. */
const CLEAR = 0.09;

/** What a thing is called among those who stand there: a person may have the same name. */
export const propKey = (id: string): string => `prop ${id}`;

/** Draws those who are in a picture: people, their lanterns, and things. */
export class Casting {
  constructor(
    private readonly shelf: TextureShelf,
    private readonly setting: () => StageSetting,
  ) {}

  /** Everybody and everything of a picture, by name, as it stands in this place. */
  async cast(picture: Picture, level: Level, place: Place): Promise<Map<string, Standing>> {
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

  /**
   * Draws, one after the other and only while the page has nothing better to do, those who will stand in a picture.
   * `goOn`: is it still wanted?
   */
  async prepare(picture: Picture, level: Level, place: Place, goOn: () => boolean): Promise<void> {
    for (const [who, figure] of Object.entries(picture.figures)) {
      const spot = spotOf(place, figure.at);
      const spec = spot && this.specOf(who, figure, spot, picture, level, place);
      if (!spec) continue;
      const steps =
        figure.enter && walks(spec.figure.who, spec.figure.pose)
          ? this.gaitSpecs(spec, figure.enter === 'left' ? 'right' : 'left')
          : [];
      for (const one of [spec, ...steps]) {
        if (this.shelf.has(figureKey(one))) continue;
        await idle();
        if (!goOn()) return;
        await this.shelf.take(figureKey(one), () => drawFigure(one));
      }
    }
  }

  private specOf(
    who: string,
    figure: Figure,
    spot: Spot,
    picture: Picture,
    level: Level,
    place: Place,
  ): FigurePictureSpec | undefined {
    const cast = level.cast[who];
    if (!cast || !('figure' in cast)) return undefined;
    const { view, density, still } = this.setting();
    const scale = spot.scale * view.scale * density;
    return {
      figure: {
        who: cast.figure as CastId,
        pose: (figure.pose ?? 'stand') as PoseId,
        face: (figure.face ?? 'calm') as FaceId,
        ...(figure.holds === undefined ? {} : { holds: figure.holds as HeldId | null }),
        ...(figure.tilt === undefined ? {} : { tilt: figure.tilt }),
        ...(this.looksBack(who, figure, spot, picture, place) ? { turned: true as const } : {}),
      },
      facing: figure.facing ?? spot.facing,
      mood: picture.mood,
      nearness: figure.light ?? spot.nearness,
      towards: (place.lamp?.x ?? 640) >= spot.x ? 1 : -1,
      scale,
      ...(still || scale < CLEAR ? {} : { lively: true as const }),
      ...(place.ring && place.lamp
        ? {
            fall: {
              x: Math.round((place.lamp.x - spot.x) * view.scale * density),
              y: Math.round((place.lamp.y - 50 - spot.y) * view.scale * density),
              scale: view.scale * density,
            },
          }
        : {}),
    };
  }

  private async person(
    who: string,
    figure: Figure,
    spot: Spot,
    picture: Picture,
    level: Level,
    place: Place,
  ): Promise<[string, Standing][]> {
    const spec = this.specOf(who, figure, spot, picture, level, place);
    if (!spec) return [];
    const texture = await this.shelf.take(figureKey(spec), () => drawFigure(spec));
    const gait = walks(spec.figure.who, spec.figure.pose)
      ? (facing: 'left' | 'right') => this.gait(spec, facing)
      : undefined;
    const ahead = (spec.facing === 'right') === (spec.figure.turned === undefined) ? 1 : -1;
    const body: [string, Standing] = [
      who,
      { texture, ...this.at(spot), depth: spot.y, enter: figure.enter, alive: true, gait, ahead },
    ];
    return figure.lamp ? [body, ...(await this.lantern(who, spot, picture))] : [body];
  }

  /** Heads turn to whoever spoke last, where that is behind one's back and one is not lost in something. */
  private looksBack(who: string, figure: Figure, spot: Spot, { spoke, figures }: Picture, place: Place): boolean {
    const speaker = spoke && spoke.who !== who ? figures[spoke.who] : undefined;
    const there = speaker && spotOf(place, speaker.at);
    if (!there || spot.nearness === 'far' || there.nearness === 'far' || !LOOKING.has(figure.pose ?? 'stand'))
      return false;
    const ahead = (figure.facing ?? spot.facing) === 'right' ? there.x - spot.x : spot.x - there.x;
    return ahead < -BEHIND;
  }

  /** The same person on their way. */
  private gaitSpecs(spec: FigurePictureSpec, facing: 'left' | 'right'): FigurePictureSpec[] {
    const { who, face, holds, pose } = spec.figure;
    const { lively: _, ...walking } = spec;
    const carried = holds === undefined && (pose === 'walk' || pose === 'light') ? {} : { holds: holds ?? null };
    return WALK.frames.map(({ over }) => ({
      ...walking,
      facing,
      figure: { who, face, pose: WALK.pose, over, ...carried },
    }));
  }

  private async gait(spec: FigurePictureSpec, facing: 'left' | 'right'): Promise<Gait> {
    const textures = await Promise.all(
      this.gaitSpecs(spec, facing).map((moment) => this.shelf.take(figureKey(moment), () => drawFigure(moment))),
    );
    return {
      frames: textures.map((texture, at) => ({ texture, lift: (WALK.frames[at]?.lift ?? 0) * spec.scale })),
      stride: WALK.stride * spec.scale,
    };
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
      ...(picture.mood === 'day'
        ? []
        : ([
            [
              `${who} glow`,
              { texture: glow, x: where.x, y: where.y - 120 * scale, depth: spot.y - 1, blend: 'screen' },
            ],
          ] as [string, Standing][])),
    ];
  }

  private async thing(id: string, drawing: Prop, spot: Spot, picture: Picture): Promise<[string, Standing][]> {
    const { view, density } = this.setting();
    const scale = (spot.scale / 0.2) * view.scale * density;
    const texture = await this.shelf.take(`prop ${id} ${picture.mood} ${spot.nearness} ${scale}`, () =>
      drawProp(drawing, picture.mood, spot.nearness, scale),
    );
    return [[propKey(id), { texture, ...this.at(spot), depth: spot.before ?? spot.y + 2 }]];
  }

  private at({ x, y }: { x: number; y: number }): { x: number; y: number } {
    const { view, density } = this.setting();
    return { x: (x - view.x) * view.scale * density, y: (y - view.y) * view.scale * density };
  }
}
