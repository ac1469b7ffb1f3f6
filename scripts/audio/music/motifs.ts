/**
 * Which stems are heard in each motif, and how loud beside each other: decibels. Whoever comes to the circle of light
 * brings an instrument, the same one in every motif: so that who comes is heard.
 */
import type { StemName } from './scores';

type Balance = Readonly<Partial<Record<StemName, number>>>;

/** Who comes first, second, third and fourth. */
const COMERS: readonly (readonly [StemName, number])[] = [
  ['cello', -2],
  ['clarinet', -3],
  ['strings', -7],
  ['harp', -4],
];

/** What each motif begins with, before anybody comes. */
const BEGUN = {
  /** At ease: windows that light. */
  town: { lights: 0 },
  alone: { alone: 0 },
  /** The whole tune, which being alone could not finish. */
  help: { piano: 0 },
  danger: { sweet: 0, below: -5 },
  /** A moderator's night. */
  night: { desk: 0 },
  council: { table: 0 },
  /** All that was heard on the way. */
  ending: { piano: 0, lights: -5 },
} as const satisfies Readonly<Record<string, Balance>>;
export type MotifName = keyof typeof BEGUN;
export const MOTIF_NAMES = Object.keys(BEGUN) as readonly MotifName[];

/** Most that can come. */
export const MOST = COMERS.length;

/** What is heard of a motif once so many have come. */
export function balanceOf(motif: MotifName, come: number): Balance {
  const begun: Balance = BEGUN[motif];
  // the floor holds again as soon as somebody stands on it
  const { below: _below, ...held } = begun;
  return { ...Object.fromEntries(COMERS.slice(0, come)), ...(come > 0 ? held : begun) };
}
