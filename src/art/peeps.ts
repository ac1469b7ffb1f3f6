/** Heads, faces, beards and glasses as `npm run art` writes them. Whoever is in the cast has a head that is here. */
import peeps from './peeps.json' with { type: 'json' };

export const { heads, faces, beards, glasses } = peeps;

export type HeadId = keyof typeof heads;
export type BeardId = keyof typeof beards;
export type GlassesId = keyof typeof glasses;
