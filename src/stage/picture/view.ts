import type { Layout } from '../../geometry/layout.ts';
import type { View } from '../../geometry/seen.ts';

const PICTURE = { width: 1280, height: 800 };
/** The x of the action in the picture, beside the panel: people round the ring, or one bust beside the broad panel. */
const ACTION = { story: 372, close: 264 };
/** What is seen of the picture where the panel lies beneath it, so that all heads stand below the controls. */
const CROPS = {
  tall: {
    story: { width: 940, height: 540, x: 430, bottom: 730 },
    close: { width: 860, height: 420, x: 264, bottom: 590 },
  },
  small: {
    story: { width: 800, height: 660, x: 412, bottom: 743 },
    close: { width: 700, height: 480, x: 264, bottom: 606 },
  },
};
/** How much of a picture is seen with words alone under it: all there is, or on a window held upright where people are. */
const WHOLE = {
  broad: { width: PICTURE.width, x: 640 },
  tall: { width: 940, x: 430 },
  small: { width: 800, x: 412 },
};
/** The lowest line that is seen: names stand above it, and the rounded corners of the words lie over it; px of the picture. */
const GROUND = 792;

/** A low window shows at least this much of the picture's height: heads to feet. */
const LEAST_HEIGHT = 660;

const clamp = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), Math.max(low, high));

function pictureView({ mode, stage: { width, height } }: Layout): View {
  const whole = WHOLE[mode === 'wide' || width > height ? 'broad' : mode];
  const scale = Math.max(width / whole.width, height / PICTURE.height);
  const seen = { width: width / scale, height: height / scale };
  return {
    width,
    height,
    scale,
    x: clamp(whole.x - seen.width / 2, 0, PICTURE.width - seen.width),
    y: clamp(GROUND - seen.height, 0, PICTURE.height - seen.height),
  };
}

/** What is seen of the picture in this layout. */
export function viewOf(layout: Layout, kind: keyof typeof ACTION): View {
  if (layout.caption) return pictureView(layout);
  const { mode, stage, free } = layout;
  const { width, height } = stage;
  if (mode === 'wide') {
    const scale = Math.min(
      Math.max(width / PICTURE.width, height / PICTURE.height),
      Math.max(height / LEAST_HEIGHT, free / PICTURE.width),
    );
    const seen = height / scale;
    return {
      width,
      height,
      scale,
      x: clamp(ACTION[kind] - free / 2 / scale, 0, PICTURE.width - width / scale),
      y: clamp((PICTURE.height - seen) * 0.6, 0, PICTURE.height - seen),
    };
  }
  const crop = CROPS[mode][kind];
  const scale = Math.max(width / crop.width, height / crop.height);
  const seen = { width: width / scale, height: height / scale };
  return {
    width,
    height,
    scale,
    x: clamp(crop.x - seen.width / 2, 0, PICTURE.width - seen.width),
    // feet and the ring matter more than the sky
    y: clamp(crop.bottom - seen.height, 0, PICTURE.height - seen.height),
  };
}

/** Canvas pixels for one CSS px: sharp, but never more than an old tablet can fill sixty times a second. */
export const densityOf = (width: number, height: number, deviceRatio: number): number =>
  Math.max(1, Math.min(deviceRatio, 2, Math.sqrt(2_600_000 / (width * height))));
