import * as z from 'zod/mini';
import { story, type Story } from '../story/state.ts';
import { ANIMALS } from './animals.ts';
import { type OwnSettings, ownSettings } from './settings.ts';

/** The version of what is kept on a device. */
export const SAVE = 2;

/** One player on this device: an animal, the stories played and how they are shown. No name, no time finer than the day. */
export const player = z.strictObject({
  save: z.literal(SAVE),
  id: z.string().check(z.regex(/^[a-z0-9]{12}$/)),
  animal: z.enum(ANIMALS),
  /** The last day this player played, `YYYY-MM-DD`. */
  day: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)),
  /** The story of each level begun, by level id. */
  stories: z.record(z.string(), story),
  /** The level being played, if the player stands in one. */
  now: z.nullable(z.string()),
  /** What this player has set otherwise than the device. */
  settings: ownSettings,
});
export type Player = Readonly<Omit<z.infer<typeof player>, 'stories' | 'settings'>> & {
  readonly settings: OwnSettings;
  readonly stories: Readonly<Record<string, Story>>;
};
