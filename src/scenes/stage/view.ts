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

/** How the panel leaves room: over the stage at its side, or beneath it on a tablet or a phone. */
export interface Room {
  readonly mode: 'wide' | 'tall' | 'small';
  readonly width: number;
  readonly height: number;
  /** CSS px of the stage that the panel leaves free at the start side. */
  readonly free: number;
}

const PICTURE = { width: 1280, height: 800 };
/** Where the action stands in the picture: its middle, and what must be seen of it on tablet and phone. */
const CROPS = {
  tall: { width: 776, height: 444, x: 412, y: 508 },
  small: { width: 720, height: 500, x: 420, y: 486 },
};

const clamp = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), Math.max(low, high));

/** What is seen of the picture in this room. `middle` is the x of the action in picture px. */
export function viewOf(room: Room, middle: number): View {
  const { width, height } = room;
  if (room.mode === 'wide') {
    const scale = Math.min(Math.max(width / PICTURE.width, height / PICTURE.height), height / 660);
    const seen = height / scale;
    return { width, height, scale, x: Math.max(0, middle - room.free / 2 / scale), y: clamp((PICTURE.height - seen) * 0.55, 0, PICTURE.height - seen) };
  }
  const crop = CROPS[room.mode];
  const scale = Math.max(width / crop.width, height / crop.height);
  const seen = { width: width / scale, height: height / scale };
  return {
    width, height, scale,
    x: clamp((middle === 372 ? crop.x : middle) - seen.width / 2, 0, PICTURE.width - seen.width),
    // feet and the ring matter more than sky
    y: clamp(crop.y + crop.height / 2 - seen.height, 0, PICTURE.height - seen.height),
  };
}
