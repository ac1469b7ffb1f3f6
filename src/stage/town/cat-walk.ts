import { cat, type CatMove } from '../../art/shapes/cat.ts';
import type { Phaser } from '../phaser.ts';
import { rasterise } from '../picture/raster.ts';
import type { Drawn, TextureShelf } from '../picture/shelf.ts';

const MOVES: readonly CatMove[] = [0, 1, 2, 3];
const BOX = { x: -70, y: -92, width: 140, height: 98 };
/** CSS px of the street for one moment of the cat's walk, and seconds after which it sits down. */
const PACE = 16,
  PATIENCE = 1.1;

/** The street's cat: it goes along with whoever walks, and sits down when they stand. */
export class CatWalk {
  private image: Phaser.GameObjects.Image | null = null;
  private textures: { sit: Drawn; walk: readonly Drawn[] } | null = null;
  private gone = 0;
  private stood = PATIENCE;
  private before = 0;

  constructor(
    private readonly scene: Phaser.Scene,
    private readonly shelf: TextureShelf,
  ) {}

  /** `scale` is canvas px for one px of the drawing. */
  async show(scale: number): Promise<void> {
    const take = (move: CatMove): Promise<Drawn> =>
      this.shelf.take(`cat ${move} ${scale}`, async () => ({
        canvas: await rasterise(cat(move), BOX, scale),
        ground: { x: -BOX.x * scale, y: -BOX.y * scale },
      }));
    const [sit, ...walk] = await Promise.all([take('sit'), ...MOVES.map(take)]);
    if (!this.scene.scene.isActive()) return;
    this.textures = { sit, walk };
    this.image ??= this.scene.add.image(0, 0, sit.key).setDepth(60);
    this.dress(sit);
  }

  /** Stands at x, y (canvas px) of the page while one stands at `walked` px of the street. */
  move(x: number, y: number, walked: number, seconds: number): void {
    if (!this.image || !this.textures) return;
    const by = walked - this.before;
    this.before = walked;
    this.stood = Math.abs(by) > 0.4 ? 0 : this.stood + seconds;
    this.gone += Math.abs(by);
    if (by !== 0) this.image.setFlipX(by < 0);
    const sits = this.stood >= PATIENCE;
    const moment = this.textures.walk[this.stood > 0.15 ? 1 : Math.floor(this.gone / PACE) % MOVES.length];
    this.dress(sits ? this.textures.sit : (moment ?? this.textures.sit));
    this.image.setPosition(x, y);
  }

  clear(): void {
    this.image?.destroy();
    this.image = null;
  }

  private dress(drawn: Drawn): void {
    if (this.image && this.image.texture.key !== drawn.key)
      this.image.setTexture(drawn.key).setOrigin(drawn.originX, drawn.originY);
  }
}
