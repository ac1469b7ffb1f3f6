import type { Rect } from '../../geometry/layout.ts';
import type { Phaser } from '../phaser.ts';
import type { LookId } from '../../art/head.ts';
import type { Pixels } from './canvas.ts';
import type { FigurePicture } from './figure-picture.ts';

/** Where a look of somebody's face lies: its left top corner from the ground under them, and its size; canvas px. */
export interface DrawnLook {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A drawn texture: its key and where its ground point lies, as fractions of its size. */
export interface Drawn {
  readonly key: string;
  readonly originX: number;
  readonly originY: number;
  /** Looks of a face that moves; each is a frame of the texture, called as the look is. */
  readonly looks?: ReadonlyMap<LookId, DrawnLook>;
}

type Drawing = Pick<FigurePicture, 'canvas' | 'ground' | 'face'>;

/** The frame of a texture that has the figure alone, where looks stand below it. */
const FIGURE = 'figure';

/** Drawings that are not on stage are kept up to this number, so that a face seen before comes back at once. */
const KEPT = 48;
let made = 0;

/** Makes a canvas a texture. The engine's own way with canvases reads all their pixels first, to keep a copy of them. */
export const hang = (textures: Phaser.Textures.TextureManager, key: string, pixels: Pixels): void => {
  textures.addImage(key, pixels as unknown as HTMLImageElement);
};

/** Draws each picture once, keeps it as a texture, and lets go of what was not used for long. */
export class TextureShelf {
  private readonly drawn = new Map<string, Promise<Drawn>>();
  private closed = false;

  constructor(private readonly textures: Phaser.Textures.TextureManager) {}

  /** Is this drawn, or being drawn? */
  has(name: string): boolean {
    return this.drawn.has(name);
  }

  /** The texture for `name`, drawn by `draw` the first time. */
  take(name: string, draw: () => Promise<Drawing>): Promise<Drawn> {
    const known = this.drawn.get(name);
    const drawing = known ?? draw().then((picture) => this.hang(picture));
    // taken last, let go of last
    this.drawn.delete(name);
    this.drawn.set(name, drawing);
    // what could not be drawn is tried again by whoever asks next
    if (!known) drawing.catch(() => this.drawn.get(name) === drawing && this.drawn.delete(name));
    return drawing;
  }

  /** Where a drawing lies whose ground point is at `x`, `y`; all in canvas px. */
  boxAt({ key, originX, originY }: Drawn, x: number, y: number): Rect {
    const { width, height } = this.textures.getFrame(key);
    return { x: x - originX * width, y: y - originY * height, width, height };
  }

  /** Lets go of the oldest drawings whose texture is not in use. */
  async tidy(inUse: ReadonlySet<string>): Promise<void> {
    for (const [name, drawing] of this.drawn) {
      if (this.drawn.size <= KEPT) return;
      const key = await drawing.then(
        (drawn) => drawn.key,
        () => undefined,
      );
      if (key === undefined) continue;
      if (inUse.has(key)) continue;
      this.drawn.delete(name);
      this.textures.remove(key);
    }
  }

  /** Lets go of everything, also of what is still being drawn: nothing is hung after this. */
  clear(): void {
    this.closed = true;
    for (const drawing of this.drawn.values())
      drawing.then(
        ({ key }) => this.textures.exists(key) && this.textures.remove(key),
        () => undefined,
      );
    this.drawn.clear();
  }

  private hang({ canvas, ground, face }: Drawing): Drawn {
    made += 1;
    const key = `drawn-${made}`;
    if (!this.closed) hang(this.textures, key, canvas);
    if (!face) return { key, originX: ground.x / canvas.width, originY: ground.y / canvas.height };
    const texture = this.textures.get(key);
    // the first that is added is shown where no frame is named
    if (!this.closed) texture.add(FIGURE, 0, 0, 0, face.width, face.height);
    const looks = new Map<LookId, DrawnLook>();
    for (const { id, x, y, width, height, to } of face.looks) {
      if (!this.closed) texture.add(id, 0, to.x, to.y, width, height);
      looks.set(id, { x: x - ground.x, y: y - ground.y, width, height });
    }
    return { key, originX: ground.x / face.width, originY: ground.y / face.height, looks };
  }
}
