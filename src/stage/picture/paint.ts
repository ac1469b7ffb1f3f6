import type { Glow, Mood } from '../../art/places/index.ts';
import { COLOURS } from '../../art/tokens.ts';
import { type Box, type Canvas, createCanvas, type Piece } from './canvas.ts';
import { cutOut } from './crop.ts';
import { dimFigure, type Fall, layFalloff } from './falloff.ts';
import { layGlow } from './glow.ts';
import { withoutShade } from './lights.ts';
import { type Light, relight, tint } from './relight.ts';

/** An SVG picture to paint with; px. */
export interface Source {
  readonly image: ImageBitmap | HTMLImageElement;
  readonly width: number;
  readonly height: number;
}

interface At {
  readonly x: number;
  readonly y: number;
}

/**
 * The parts of a face that move by themselves, over one of the layers: where each lies, and where its looks stand on the
 * sheet. The one that goes nowhere lies on the figure itself; the others come to stand in a strip below it. Canvas px.
 */
export interface FaceJob {
  readonly over: number;
  readonly parts: readonly {
    readonly at: Box;
    readonly looks: readonly { readonly from: At; readonly to: At | null }[];
  }[];
  /** Height of the strip. */
  readonly strip: number;
}

/** Somebody, from a sheet with their layers side by side; sizes in canvas px. */
interface FigureJob {
  readonly kind: 'figure';
  readonly picture: Source;
  readonly width: number;
  readonly height: number;
  /** Does light fall on this layer, only on its edge, or does it glow itself? */
  readonly layers: readonly ('lit' | 'edge' | 'glows')[];
  readonly light: Light;
  readonly towards: 1 | -1;
  readonly scale: number;
  readonly mood: Mood;
  readonly fall: Fall | null;
  readonly face: FaceJob | null;
}

/** What lies over a picture: where its left top corner lies in the units of its glows, and canvas px for one of them. */
interface Lit {
  readonly picture: Source;
  readonly corner: { readonly x: number; readonly y: number };
  readonly scale: number;
  readonly glows: readonly Glow[];
}

/** All that lies behind the figures. */
interface BackdropJob extends Lit {
  readonly kind: 'backdrop';
  readonly width: number;
  readonly height: number;
  readonly mood: Mood;
  readonly light: number;
  readonly fall: Fall | null;
}

/** A picture of its own, cut to what is drawn on it. */
interface PictureJob extends Lit {
  readonly kind: 'picture';
}

/** Something to paint: all it depends on, so that it can be handed to another thread. */
export type Job = FigureJob | BackdropJob | PictureJob;

/** Rests between two small pieces of work, where others wait for the same thread. */
type Pause = () => Promise<void>;

/** The layers of somebody, lit one by one: up to the head, and over it where the face is laid between. */
async function paintLayers(job: FigureJob, pause: Pause): Promise<{ under: Canvas; above: Canvas | null }> {
  const { picture, width, height, layers, light, towards, scale, face } = job;
  const under = createCanvas(width, height);
  const above = face && face.over < layers.length - 1 ? createCanvas(width, height) : null;
  for (const [at, how] of layers.entries()) {
    // light falls on one layer at a time: together they would take longer than a frame
    await pause();
    const layer = createCanvas(width, height);
    layer.pen.drawImage(picture.image, at * width, 0, width, height, 0, 0, width, height);
    const lit =
      how === 'glows'
        ? layer.canvas
        : relight(layer.canvas, how === 'edge' ? withoutShade(light) : light, towards, scale);
    (above && face && at > face.over ? above : under).pen.drawImage(lit, 0, 0);
  }
  return { under: under.canvas, above: above?.canvas ?? null };
}

/** One box of somebody with these looks of their face, the first of each part where none is wanted. */
function paintBox(job: FigureJob, layers: { under: Canvas; above: Canvas | null }, box: Box, wanted?: At): Canvas {
  const { canvas, pen } = createCanvas(box.width, box.height);
  pen.drawImage(layers.under, -box.x, -box.y);
  for (const { at, looks } of job.face?.parts ?? []) {
    const { from } = looks.find((look) => look.to !== null && look.to === wanted) ?? looks[0]!;
    const look = createCanvas(at.width, at.height);
    look.pen.drawImage(job.picture.image, from.x, from.y, at.width, at.height, 0, 0, at.width, at.height);
    pen.drawImage(tint(look.canvas, job.light), at.x - box.x, at.y - box.y);
  }
  if (layers.above) pen.drawImage(layers.above, -box.x, -box.y);
  return job.fall ? dimFigure(canvas, { ...job.fall, x: job.fall.x - box.x, y: job.fall.y - box.y }, job.mood) : canvas;
}

async function paintFigure(job: FigureJob, pause: Pause): Promise<Piece> {
  const { width, height, face, fall, mood } = job;
  const layers = await paintLayers(job, pause);
  if (fall || face) await pause();
  if (!face) return { pixels: fall ? dimFigure(layers.under, fall, mood) : layers.under, x: 0, y: 0 };
  const figure = paintBox(job, layers, { x: 0, y: 0, width, height });
  const { canvas, pen } = createCanvas(width, height + face.strip);
  pen.drawImage(figure, 0, 0);
  for (const { at, looks } of face.parts) {
    await pause();
    for (const { to } of looks) if (to) pen.drawImage(paintBox(job, layers, at, to), to.x, to.y);
  }
  return { pixels: canvas, x: 0, y: 0 };
}

async function paintBackdrop(job: BackdropJob, pause: Pause): Promise<Piece> {
  const { picture, width, height, corner, scale, mood, fall, light, glows } = job;
  await pause();
  const { canvas, pen } = createCanvas(width, height, true);
  pen.fillStyle = COLOURS.duskDeep;
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(picture.image, 0, 0);
  await pause();
  if (fall) layFalloff(pen, fall, mood, light);
  await pause();
  pen.setTransform(scale, 0, 0, scale, -corner.x * scale, -corner.y * scale);
  for (const glow of glows) layGlow(pen, glow);
  return { pixels: canvas, x: 0, y: 0 };
}

async function paintPicture({ picture, corner, scale, glows }: PictureJob, pause: Pause): Promise<Piece> {
  await pause();
  const whole = createCanvas(picture.width, picture.height);
  whole.pen.drawImage(picture.image, 0, 0);
  whole.pen.setTransform(scale, 0, 0, scale, -corner.x * scale, -corner.y * scale);
  for (const glow of glows) layGlow(whole.pen, glow);
  await pause();
  return cutOut(whole) ?? { pixels: createCanvas(1, 1).canvas, x: 0, y: 0 };
}

/** Paints, in the page or beside it. */
export async function paint(job: Job, pause: Pause): Promise<Piece> {
  try {
    if (job.kind === 'figure') return await paintFigure(job, pause);
    return await (job.kind === 'backdrop' ? paintBackdrop(job, pause) : paintPicture(job, pause));
  } finally {
    if ('close' in job.picture.image) job.picture.image.close();
  }
}
