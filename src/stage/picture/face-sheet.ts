import type { Box as FigureBox, PlacedFeature } from '../../art/figure.ts';
import type { LookId } from '../../art/head.ts';
import type { Box } from './canvas.ts';
import type { FaceJob } from './paint.ts';

/** One look of a part of the face: where it lies over the figure, and where it stands below it; px of its canvas. */
export interface Look extends Box {
  readonly id: LookId;
  readonly to: { readonly x: number; readonly y: number };
}

interface Sheet {
  /** To be drawn after the layers, from `start` on. */
  readonly svg: string;
  /** Of the cells, in px of the canvas. */
  readonly width: number;
  readonly job: FaceJob;
  readonly looks: readonly Look[];
}

interface Standing {
  /** Of the figure, in its own units. */
  readonly box: FigureBox;
  /** The size of its canvas, and where on the sheet the cells begin; px of the canvas. */
  readonly width: number;
  readonly height: number;
  readonly start: number;
  readonly scale: number;
  readonly mirrored: boolean;
  /** The layer on which the face is drawn. */
  readonly over: number;
}

/** Fills rows, or columns, of `room` px with what is handed in, one after the other. */
function createFlow(room: number) {
  let [along, across, thick] = [0, 0, 0];
  return {
    put(long: number, high: number): { along: number; across: number } {
      if (along > 0 && along + long > room) [along, across, thick] = [0, across + thick, 0];
      const at = { along, across };
      along += long;
      thick = Math.max(thick, high);
      return at;
    },
    size: () => across + thick,
  };
}

/** Where a part of the face lies on the figure's canvas, in whole px. */
function boxOn({ box, width, height, scale, mirrored }: Standing, part: FigureBox): Box {
  const from = (part.x - box.x) * scale;
  const left = Math.max(0, Math.floor(mirrored ? width - from - part.width * scale : from));
  const top = Math.max(0, Math.floor((part.y - box.y) * scale));
  return {
    x: left,
    y: top,
    width: Math.min(width - left, Math.ceil(part.width * scale) + 1),
    height: Math.min(height - top, Math.ceil(part.height * scale) + 1),
  };
}

/**
 * Puts the looks of a face beside its figure on the sheet, each in a cell of its own, and says where those that are not
 * the figure's own come to stand below it.
 */
export function faceSheet(features: readonly PlacedFeature[], standing: Standing): Sheet {
  const { box, width, height, start, scale, mirrored, over } = standing;
  const [columns, rows] = [createFlow(height), createFlow(width)];
  const looks: Look[] = [];
  const cells: string[] = [];
  const parts = features.map((feature) => {
    const at = boxOn(standing, feature.box);
    const drawn = feature.looks.map(({ id, svg }, index) => {
      const cell = columns.put(at.height, at.width);
      const from = { x: start + cell.across, y: cell.along };
      const [left, top] = [at.x / scale, at.y / scale];
      const turn = mirrored
        ? `translate(${width / scale - left},${-box.y - top}) scale(-1,1) translate(${-box.x},0)`
        : `translate(${-box.x - left},${-box.y - top})`;
      const [wide, high] = [at.width / scale, at.height / scale];
      cells.push(
        `<svg x="${from.x / scale}" y="${from.y / scale}" width="${wide}" height="${high}" viewBox="0 0 ${wide} ${high}"><g transform="${turn}">${svg}</g></svg>`,
      );
      if (index === 0) return { from, to: null };
      const below = rows.put(at.width, at.height);
      const to = { x: below.along, y: height + below.across };
      looks.push({ id, ...at, to });
      return { from, to };
    });
    return { at, looks: drawn };
  });
  return { svg: cells.join(''), width: columns.size(), job: { over, parts, strip: rows.size() }, looks };
}
