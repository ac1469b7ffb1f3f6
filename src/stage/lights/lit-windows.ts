import { COLOURS } from '../../art/tokens.ts';
import type { LightsView, Tone } from '../../geometry/lights.ts';
import type { Rect } from '../../geometry/layout.ts';
import type { Phaser } from '../phaser.ts';
import { type Canvas, createCanvas, type Pen } from '../picture/canvas.ts';
import { hang } from '../picture/shelf.ts';

const PANE: Readonly<Record<Tone, string>> = { lit: '#f0b44a', shown: '#ffe09a' };
/** How far light reaches round a window, in widths of it, and how strong it is. */
const REACH = { lit: 1.5, shown: 2.1 } as const;
const STRENGTH = { lit: '5c', shown: '92' } as const;
/** Two layers of light that come and go in turn: half of the windows each. */
const BREATHS = 2;
/** Seconds for a breath, and how much of the light goes in it. */
const BREATH = { seconds: 5.2, depth: 0.34 } as const;
/** A window lights up in so many seconds; more of them at once than these are there at once. */
const COMING = { seconds: 1.1, most: 24 } as const;

let made = 0;

interface Layer {
  readonly key: string;
  readonly canvas: Canvas;
  readonly pen: Pen;
  readonly image: Phaser.GameObjects.Image;
}

/**
 * All lit windows, in three pictures however many they are: their panes, and twice their light. Who is lit anew is drawn
 * onto them, so that ten thousand cost no more in a frame than one.
 */
export class LitWindows {
  private layers: { readonly panes: Layer; readonly breaths: readonly Layer[] } | undefined;
  private readonly stamps = new Map<string, Canvas>();
  private drawn = new Map<number, Tone>();
  private coming: {
    readonly image: Phaser.GameObjects.Image;
    readonly at: number;
    readonly tone: Tone;
    since: number;
  }[] = [];

  constructor(private readonly scene: Phaser.Scene) {}

  /** Puts up empty layers for a view. @param density canvas pixels for a CSS px */
  open(width: number, height: number): void {
    this.clear();
    this.layers = {
      breaths: Array.from({ length: BREATHS }, () => this.layer(width, height, 1)),
      panes: this.layer(width, height, 2),
    };
  }

  /**
   * Shows these windows lit. @param still nothing comes or goes: they are there
   */
  show(view: LightsView, lit: ReadonlyMap<number, Tone>, density: number, still: boolean): void {
    const { layers } = this;
    if (!layers) return;
    const goes = [...this.drawn].some(([at, tone]) => lit.get(at) !== tone);
    if (goes) {
      [layers.panes, ...layers.breaths].forEach(({ pen, canvas }) => pen.clearRect(0, 0, canvas.width, canvas.height));
      this.drawn = new Map();
    }
    this.coming.forEach(({ image }) => image.destroy());
    const fresh = [...lit].filter(([at]) => !this.drawn.has(at));
    const came = new Set(this.coming.map(({ at }) => at));
    this.coming = [];
    // of many at once nobody sees each come; nor where the whole picture has just been turned
    const comes = !still && !goes && this.drawn.size > 0 && fresh.length <= COMING.most;
    for (const [at, tone] of fresh) {
      const place = view.places[at];
      if (!place) continue;
      if (comes && !came.has(at)) this.begin(place, at, tone, density);
      else this.stamp(place, at, tone, density);
    }
  }

  /** Is a window on its way? */
  get unsettled(): boolean {
    return this.coming.length > 0;
  }

  /** Moves all to where they are at this time, in seconds. */
  move(seconds: number, view: LightsView, density: number, still: boolean): void {
    this.layers?.breaths.forEach(({ image }, at) => {
      const turn = (seconds / BREATH.seconds + at / BREATHS) * Math.PI * 2;
      image.setAlpha(still ? 1 : 1 - BREATH.depth * (0.5 + 0.5 * Math.sin(turn)));
    });
    this.coming = this.coming.filter((one) => {
      if (one.since < 0) one.since = seconds;
      const part = still ? 1 : (seconds - one.since) / COMING.seconds;
      one.image.setAlpha(Math.min(1, part));
      if (part < 1) return true;
      one.image.destroy();
      const place = view.places[one.at];
      if (place) this.stamp(place, one.at, one.tone, density);
      return false;
    });
  }

  clear(): void {
    this.coming.forEach(({ image }) => image.destroy());
    this.coming = [];
    this.drawn = new Map();
    for (const layer of this.layers ? [this.layers.panes, ...this.layers.breaths] : []) {
      layer.image.destroy();
      this.scene.textures.remove(layer.key);
    }
    for (const key of this.stamps.keys()) if (this.scene.textures.exists(key)) this.scene.textures.remove(key);
    this.stamps.clear();
    this.layers = undefined;
  }

  private layer(width: number, height: number, depth: number): Layer {
    made += 1;
    const key = `lights-${made}`;
    const { canvas, pen } = createCanvas(width, height);
    hang(this.scene.textures, key, canvas);
    return { key, canvas, pen, image: this.scene.add.image(0, 0, key).setOrigin(0, 0).setDepth(depth) };
  }

  /** Light round a window of this size, drawn once. */
  private glow(width: number, tone: Tone): { readonly key: string; readonly canvas: Canvas } {
    const radius = Math.max(2, Math.round(width * REACH[tone]));
    const key = `light ${radius} ${tone}`;
    const known = this.stamps.get(key);
    if (known) return { key, canvas: known };
    const { canvas, pen } = createCanvas(radius * 2, radius * 2);
    const light = pen.createRadialGradient(radius, radius, 0, radius, radius, radius);
    light.addColorStop(0, `${COLOURS.lamp}${STRENGTH[tone]}`);
    light.addColorStop(0.4, `${COLOURS.lamp}30`);
    light.addColorStop(1, `${COLOURS.lamp}00`);
    pen.fillStyle = light;
    pen.fillRect(0, 0, canvas.width, canvas.height);
    this.stamps.set(key, canvas);
    return { key, canvas };
  }

  private stamp(place: Rect, at: number, tone: Tone, density: number): void {
    const { layers } = this;
    const breath = layers?.breaths[at % BREATHS];
    if (!layers || !breath) return;
    const [x, y, width, height] = [place.x, place.y, place.width, place.height].map((one) => one * density) as [
      number,
      number,
      number,
      number,
    ];
    const { canvas } = this.glow(width, tone);
    breath.pen.drawImage(canvas, x + width / 2 - canvas.width / 2, y + height / 2 - canvas.height / 2);
    paintPane(layers.panes.pen, { x, y, width, height }, tone);
    this.drawn.set(at, tone);
  }

  private begin(place: Rect, at: number, tone: Tone, density: number): void {
    const { key, canvas } = this.glow(place.width * density, tone);
    if (!this.scene.textures.exists(key)) hang(this.scene.textures, key, canvas);
    const image = this.scene.add
      .image((place.x + place.width / 2) * density, (place.y + place.height / 2) * density, key)
      .setDepth(3)
      .setAlpha(0);
    this.coming.push({ image, at, tone, since: -1 });
  }
}

/** A lit pane; where there is room, with curtains, bars and a sill as the town's windows have. */
function paintPane(pen: Pen, { x, y, width, height }: Rect, tone: Tone): void {
  pen.fillStyle = PANE[tone];
  pen.fillRect(x, y, width, height);
  const s = width / 46;
  if (s < 0.3) return;
  pen.fillStyle = tone === 'shown' ? '#fff0c4' : COLOURS.lamp;
  pen.beginPath();
  pen.moveTo(x, y);
  pen.lineTo(x + width, y);
  pen.lineTo(x + width, y + height * 0.5);
  pen.quadraticCurveTo(x + width / 2, y + height * 0.7, x, y + height * 0.5);
  pen.fill();
  pen.fillStyle = COLOURS.brick;
  for (const side of [0, 1]) {
    const edge = side === 0 ? x : x + width;
    const into = side === 0 ? 1 : -1;
    pen.beginPath();
    pen.moveTo(edge, y);
    pen.quadraticCurveTo(edge + into * width * 0.26, y + height * 0.5, edge + into * width * 0.1, y + height);
    pen.lineTo(edge, y + height);
    pen.fill();
  }
  pen.strokeStyle = COLOURS.ink;
  pen.lineJoin = 'round';
  pen.lineWidth = Math.max(0.8, 2.6 * s);
  pen.beginPath();
  pen.moveTo(x + width / 2, y);
  pen.lineTo(x + width / 2, y + height);
  pen.moveTo(x, y + height * 0.45);
  pen.lineTo(x + width, y + height * 0.45);
  pen.stroke();
  pen.lineWidth = Math.max(1, 4 * s);
  pen.strokeRect(x, y, width, height);
}
