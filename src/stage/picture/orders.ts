import type { Job } from './paint.ts';

/** What the page asks of the painter beside it, each with a number of its own. */
export interface Order {
  readonly number: number;
  readonly job: Job;
}

/** What comes back: that the painter can paint here or cannot (any more), a picture, or why there is none. */
export type Reply =
  | { readonly ready: boolean }
  | { readonly number: number; readonly bitmap: ImageBitmap; readonly x: number; readonly y: number }
  | { readonly number: number; readonly fault: string };
