/** What panels are told of the stage. */
import type { Rect } from '../geometry/layout.ts';
import type { Remover } from './device.ts';

/** What the stage shows, for words that belong beside it: all in CSS px of `#stage`, already mirrored where it is. */
export interface StagePort {
  /** Where the name tags of those near go, and how picture px become CSS px; nothing before the first picture. */
  seen(): {
    readonly view: { readonly x: number; readonly y: number; readonly scale: number };
    readonly marks: readonly { readonly who: string; readonly x: number; readonly y: number }[];
    /** What can be looked at, by the name a level has for it: objects of the place, people, props; and how it sounds. */
    readonly things: ReadonlyMap<string, Rect & { readonly sound?: string | undefined }>;
  } | null;
  subscribe(listener: () => void): Remover;
}
