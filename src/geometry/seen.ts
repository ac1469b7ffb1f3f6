/** Where things of the picture are seen in the page, and which of them a finger can be laid on. Pure. */
import type { Rect } from './layout.ts';

/** The part of the 1280 × 800 picture that is seen, and how large. */
export interface View {
  /** Left and top of what is seen, in picture px. */
  readonly x: number;
  readonly y: number;
  /** Size of the stage in CSS px. */
  readonly width: number;
  readonly height: number;
  /** CSS px for one picture px. */
  readonly scale: number;
}

/** How the picture is seen: through a view, and the other way round in right-to-left languages. */
export interface Sight {
  readonly view: View;
  readonly mirrored: boolean;
}

/** A point of the picture in CSS px of the stage, from its left and top. */
export function pointSeen({ x, y }: { readonly x: number; readonly y: number }, { view, mirrored }: Sight) {
  const left = (x - view.x) * view.scale;
  return { x: mirrored ? view.width - left : left, y: (y - view.y) * view.scale };
}

/** A box of the picture in CSS px of the stage. */
export function boxSeen(box: Rect, sight: Sight): Rect {
  const { scale } = sight.view;
  const [width, height] = [box.width * scale, box.height * scale];
  const { x, y } = pointSeen(box, sight);
  return { x: sight.mirrored ? x - width : x, y, width, height };
}

/** What a finger needs, in CSS px. */
export const TARGET = 44;
/** What is seen of it by less than this share cannot be told for what it is. */
const SEEN = 0.6;

/** Somewhere in the picture where something can be touched; those laid on top come last. */
export interface Target extends Rect {
  readonly layer: number;
}

const clamp = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), Math.max(low, high));

function cut(box: Rect, room: Rect): Rect {
  const x = clamp(box.x, room.x, room.x + room.width);
  const y = clamp(box.y, room.y, room.y + room.height);
  return {
    x,
    y,
    width: clamp(box.x + box.width, room.x, room.x + room.width) - x,
    height: clamp(box.y + box.height, room.y, room.y + room.height) - y,
  };
}

/** As large as a finger needs, about the same middle, within the room. */
function grown({ x, y, width, height }: Rect, room: Rect, least: number): Rect {
  const [wide, high] = [Math.max(width, least), Math.max(height, least)];
  return {
    x: clamp(x - (wide - width) / 2, room.x, room.x + room.width - wide),
    y: clamp(y - (high - height) / 2, room.y, room.y + room.height - high),
    width: wide,
    height: high,
  };
}

const areaOf = ({ width, height }: Rect): number => width * height;
const covers = (over: Rect, { x, y, width, height }: Rect): boolean => {
  const [middle, centre] = [x + width / 2, y + height / 2];
  return middle > over.x && middle < over.x + over.width && centre > over.y && centre < over.y + over.height;
};

/**
 * Where each can be touched in the picture; nothing for those that are not seen there, or whose middle lies under
 * another: they are touched in a list. What is smaller lies on top.
 * @param boxes in CSS px of the stage; nothing where something is not in the picture
 * @param room what neither the panel nor the controls cover
 * @param least the least a target may measure
 */
export function targetsOf(
  boxes: readonly (Rect | undefined)[],
  room: Rect,
  least = TARGET,
): readonly (Target | undefined)[] {
  const there = boxes.map((box) => {
    if (!box || room.width < least || room.height < least) return undefined;
    const seen = cut(box, room);
    return areaOf(seen) < areaOf(box) * SEEN ? undefined : grown(seen, room, least);
  });
  const order = there
    .flatMap((target, at) => (target ? [{ target, at }] : []))
    .sort((one, other) => areaOf(other.target) - areaOf(one.target));
  return there.map((target, at) => {
    const layer = order.findIndex((one) => one.at === at);
    return target && !order.slice(layer + 1).some((one) => covers(one.target, target))
      ? { ...target, layer }
      : undefined;
  });
}
