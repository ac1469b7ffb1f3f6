import type { FigureOptions } from '../../art/figure.ts';
import { RUN } from '../../art/gaits.ts';
import {
  TITLE_AFTER,
  TITLE_COME,
  TITLE_GLOWS,
  TITLE_LAYERS,
  TITLE_PEOPLE,
  TITLE_POOLS,
  TITLE_SPEED,
  type TitleName,
  type TitlePerson,
  titleSeen,
} from '../../art/street/title.ts';
import type { Remover } from '../../ports/device.ts';
import { type Phaser, Scene } from '../phaser.ts';
import type { Box } from '../picture/canvas.ts';
import { type Drawn, TextureShelf } from '../picture/shelf.ts';
import { snap } from '../picture/snap.ts';
import type { StageSetting } from '../picture/setting.ts';
import { type Artist, artistOf, type Drawing } from './title-artist.ts';
import { stillMoment, titleMoment } from './title-moment.ts';
import { decorate } from '../../ui/app/run.ts';

export interface SceneServices {
  readonly setting: () => StageSetting;
  readonly wake: () => void;
  readonly onResize: (listener: () => void) => Remover;
}

type Image = Phaser.GameObjects.Image;
/** An image of the title and how much it moves as the picture settles. */
interface Part {
  readonly image: Image;
  readonly x: number;
  readonly y: number;
  readonly depth: number;
}

const POOL: Box = { x: 380, y: 540, width: 980, height: 360 };
const SPEED: Box = { x: -330, y: -130, width: 470, height: 210 };

/** How much of a flame's light goes as it flickers, by each of two waves. */
const DIM = 0.04;

/** The first page: one alone in the pool of light, the outlines of those who could come, and one who runs in. */
export class TitleScene extends Scene {
  static readonly key = 'title';
  readonly living = true;
  private show: (seconds: number) => void = () => {};

  constructor(private readonly services: SceneServices) {
    super(TitleScene.key);
  }

  create(): void {
    const { setting, onResize, wake } = this.services;
    const shelf = new TextureShelf(this.textures);
    let parts: Map<string, Part> | null = null;
    let frames: readonly Drawn[] = [];
    let turn = 0;
    let began = -1;
    let whole = false;
    const draw = async (): Promise<void> => {
      turn += 1;
      const own = turn;
      const { view, density } = setting();
      const seen = titleSeen(view.width, view.height);
      const scale = (view.width * density) / seen.width;
      const old = parts;
      const hung = new Map<string, Part>();
      // those who are in it at first are seen at once; the others are drawn before anybody sets out
      for (const step of [this.drawFirst, this.drawLater]) {
        const drawn = await step(artistOf(shelf, seen, scale));
        if (own !== turn) return hung.forEach(({ image }) => image.destroy());
        drawn.forEach((one) => hung.set(one.name, this.hang(one)));
        frames = await this.takeFrames(artistOf(shelf, seen, scale));
        if (parts === old) old?.forEach(({ image }) => image.destroy());
        parts = hung;
        this.show = (seconds) => {
          const { still } = setting();
          place(
            hung,
            frames,
            seen,
            scale,
            still ? stillMoment(seen.x - 150) : titleMoment(seconds, seen.x - 150),
            still ? 0 : seconds,
          );
        };
        wake();
      }
      whole = true;
    };
    this.events.on('update', (time: number) => {
      if (!parts) return;
      // nobody sets out before everybody is drawn: drawing would hold up the run
      if (began < 0 && whole) began = time;
      this.show(began < 0 ? 0 : (time - began) / 1000);
    });
    const remove = onResize(() => decorate(draw()));
    this.events.once('shutdown', () => {
      turn += 1;
      remove();
      parts?.forEach(({ image }) => image.destroy());
      shelf.clear();
    });
    decorate(draw());
  }

  private hang({ texture, x, y, depth, order, blend }: Drawing): Part {
    const image = this.add.image(0, 0, texture.key).setOrigin(texture.originX, texture.originY).setDepth(order);
    if (blend) image.setBlendMode('SCREEN');
    return { image, x, y, depth };
  }

  private drawFirst(artist: Artist): Promise<Drawing[]> {
    return Promise.all([
      ...TITLE_LAYERS.map((layer, at) => artist.layer(layer, at - 20)),
      artist.picture('pool alone', TITLE_POOLS.alone, POOL, -10),
      artist.picture('pool coming', TITLE_POOLS.coming, POOL, -9),
      artist.picture('speed', TITLE_SPEED, SPEED, 0.5),
      ...(['alone', 'laughing', 'phone', 'helper', 'place', 'runner'] as const).map((name) =>
        artist.person(name, TITLE_PEOPLE[name]),
      ),
      artist.lantern(),
      ...Object.entries(TITLE_GLOWS).map(([name, light]) => artist.light(name, light)),
      artist.light('runner', { ...TITLE_GLOWS.flame, radius: 120, opacity: 0.5, front: true }),
    ]);
  }

  private drawLater(artist: Artist): Promise<Drawing[]> {
    const after = (Object.entries(TITLE_AFTER) as [TitleName, Partial<FigureOptions>][]).map(
      ([name, how]): [string, TitlePerson] => {
        const one: TitlePerson = TITLE_PEOPLE[name];
        return [`${name} after`, { ...one, figure: { ...one.figure, ...how } }];
      },
    );
    return Promise.all([
      ...(['gran', 'friend', 'dad'] as const).map((name) => artist.person(name, TITLE_PEOPLE[name])),
      artist.picture('pool there', TITLE_POOLS.there, POOL, -8),
      artist.person('come', TITLE_COME),
      ...after.map(([name, one]) => artist.person(name, one)),
    ]);
  }

  private async takeFrames(artist: Artist): Promise<readonly Drawn[]> {
    const { runner } = TITLE_PEOPLE;
    const drawn = await Promise.all(
      RUN.frames.map(({ over }, at) => artist.person(`run ${at}`, { ...runner, figure: { ...runner.figure, over } })),
    );
    return drawn.map(({ texture }) => texture);
  }
}

/** Puts everything where it is at a moment. */
function place(
  parts: ReadonlyMap<string, Part>,
  frames: readonly Drawn[],
  seen: Box,
  scale: number,
  moment: ReturnType<typeof titleMoment>,
  seconds: number,
): void {
  for (const { image, x, y, depth } of parts.values())
    snap(image, (x - seen.x + moment.pan * depth) * scale, (y - seen.y) * scale);
  const show = (name: string, alpha: number): Image | undefined =>
    parts
      .get(name)
      ?.image.setAlpha(alpha)
      .setVisible(alpha > 0);
  const { runner, outlines, after, there, coming } = moment;
  show('pool coming', coming);
  show('pool there', there);
  for (const [name, alpha] of Object.entries(outlines)) show(name, alpha);
  for (const name of Object.keys(TITLE_AFTER)) {
    show(name, after < 0.5 ? 1 : 0);
    show(`${name} after`, after < 0.5 ? 0 : 1);
  }
  show('come', runner.shown > 0 ? 0 : 1);
  const moments = RUN.frames.length;
  const at = Math.floor((moment.run / (RUN.stride * TITLE_PEOPLE.runner.scale)) * moments) % moments;
  const flight = seconds > 0 ? (RUN.frames[at]?.lift ?? 0) : 0;
  const x = (runner.x - seen.x + moment.pan) * scale,
    y = (runner.y - seen.y) * scale;
  const frame = frames[at];
  const image = show('runner', runner.shown);
  if (frame && seconds > 0) image?.setTexture(frame.key).setOrigin(frame.originX, frame.originY);
  const up = y - flight * TITLE_PEOPLE.runner.scale * scale;
  image?.setPosition(x, up).setScale(runner.size);
  if (image && runner.size === 1) snap(image, x, up);
  const lines = show('speed', moment.speed);
  if (lines) snap(lines, x, y);
  // a flame grows dimmer and not smaller: a light of another size would be mixed anew in each frame
  const flicker = 1 - DIM * (2 - Math.cos(seconds * 5.1) - Math.cos(seconds * 13.7));
  for (const name of ['glow flame', 'glow spark', 'glow runner']) show(name, flicker);
  show('glow phone', 1 - after);
  show('glow alone', 0.45 + 0.55 * Math.max(coming, there));
  const lantern =
    runner.shown > 0
      ? { x: x + 150 * scale, y: y - 135 * scale }
      : { x: (752 - seen.x) * scale, y: (630 - seen.y) * scale };
  const carried = parts.get('glow runner')?.image;
  if (carried) snap(carried, lantern.x, lantern.y);
}
