import type { Rect } from '../../geometry/layout.ts';
import type { Phaser } from '../phaser.ts';
import type { Pixels } from './canvas.ts';

/** A drawn texture: its key and where its ground point lies, as fractions of its size. */
export interface Drawn {
  readonly key: string;
  readonly originX: number;
  readonly originY: number;
}

interface Drawing {
  readonly canvas: Pixels;
  readonly ground: { readonly x: number; readonly y: number };
}

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

  private hang({ canvas, ground }: Drawing): Drawn {
    made += 1;
    const key = `drawn-${made}`;
    if (!this.closed) hang(this.textures, key, canvas);
    return { key, originX: ground.x / canvas.width, originY: ground.y / canvas.height };
  }
}
