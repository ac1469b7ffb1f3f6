import type { Beat, Kind } from '../../../src/core/kinds/index.ts';
import { allKinds } from '../story/play.ts';

/** A beat of the level with every kind, which must be of this kind. */
export function beatOfKind<K extends Kind>(kind: K, id: string): Extract<Beat, { kind: K }> {
  const beat = allKinds.level.beats.find((one) => one.id === id);
  if (beat?.kind !== kind) throw new Error(`"${id}" is no ${kind}.`);
  return beat as Extract<Beat, { kind: K }>;
}
