/** Name tags in one row. Pure; lengths in CSS px. */

export interface Tag {
  /** Where the middle of the tag would best be. */
  readonly x: number;
  readonly width: number;
}

/** Neighbours whose tags push one another, as one: the mean of where they would best begin, and how many they are. */
interface Block {
  readonly at: number;
  readonly count: number;
}

/**
 * The middles of tags in a row, in the order given: none over another, each as near to where it would best be as the
 * others allow (least squares), all within the room. Tags too long for the room stand side by side, over both of its
 * ends alike.
 */
export function layRow(
  tags: readonly Tag[],
  room: { readonly from: number; readonly to: number },
  gap: number,
): number[] {
  const order = tags.map((_, at) => at).sort((one, other) => (tags[one]?.x ?? 0) - (tags[other]?.x ?? 0));
  const widths = order.map((at) => tags[at]?.width ?? 0);
  // how far each middle would lie from the row's start if all stood side by side
  let end = 0;
  const offsets = widths.map((width) => {
    const middle = end + width / 2;
    end += width + gap;
    return middle;
  });
  const blocks: Block[] = [];
  order.forEach((at, place) => {
    let block: Block = { at: (tags[at]?.x ?? 0) - (offsets[place] ?? 0), count: 1 };
    for (let last = blocks.at(-1); last && last.at > block.at; last = blocks.at(-1)) {
      const count = last.count + block.count;
      block = { at: (last.at * last.count + block.at * block.count) / count, count };
      blocks.pop();
    }
    blocks.push(block);
  });
  const long = end - gap;
  const slack = room.to - room.from - long;
  const begins = (at: number): number =>
    slack < 0 ? room.from + slack / 2 : Math.min(Math.max(at, room.from), room.to - long);
  const starts = blocks.flatMap(({ at, count }) => Array.from({ length: count }, () => begins(at)));
  const middles = tags.map(() => 0);
  order.forEach((at, place) => {
    middles[at] = (starts[place] ?? 0) + (offsets[place] ?? 0);
  });
  return middles;
}
