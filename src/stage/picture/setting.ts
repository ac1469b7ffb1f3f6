import type { View } from '../../geometry/seen.ts';

/** How the stage is to be drawn just now. */
export interface StageSetting {
  readonly view: View;
  /** Canvas pixels for one CSS px. */
  readonly density: number;
  readonly mirrored: boolean;
  /** Nothing may move. */
  readonly still: boolean;
  /** What no panel covers, in CSS px from the left of the picture. */
  readonly free: number;
  /** Of the age the story is for: how much movements are stretched, and how far what lands is pressed. */
  readonly tempo: number;
  readonly squash: number;
}
