/** Heads, faces, beards and glasses as `npm run art` writes them. Whoever is in the cast has a head that is here. */
import type { FaceId } from './ids.ts';
import peeps from './peeps.json' with { type: 'json' };

/** A part of a face that moves by itself: left, top, right and bottom of its box, and letter of the fill and path in turn. */
export interface Feature {
  readonly box: readonly number[];
  readonly parts: readonly string[];
}

/** A face, its mouth apart, and its eyes where they are open. */
export interface FaceParts {
  readonly rest: readonly string[];
  readonly mouth: Feature;
  readonly eyes?: Feature;
}

/** `shut` are closed eyes by themselves. */
export const { heads, beards, glasses, shut } = peeps;
export const faces: Readonly<Record<FaceId, FaceParts>> = peeps.faces;

export type HeadId = keyof typeof heads;
export type BeardId = keyof typeof beards;
export type GlassesId = keyof typeof glasses;
