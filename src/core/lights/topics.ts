/**
 * Where lights stand at a broker: one retained message for a class and level, `light/<country>/<level>/<lesson>`. Who may
 * sign for the lesson may write there, everybody may read; an empty message takes the light back.
 */
import type { Light } from './light.ts';

/** The user name with which anybody comes to a broker to look at lights, and can do nothing else. */
export const VIEWER = 'lights';

/** @param lesson of the class's `lightKeys` */
export const lightTopic = ({ country, level }: Pick<Light, 'country' | 'level'>, lesson: string): string =>
  `light/${country}/${level}/${lesson}`;

/** All lights, or those of one country. */
export const lightFilter = (country = '+'): string => `light/${country}/+/+`;

/** All lights of one class: what it sent itself. */
export const ownLightFilter = (lesson: string): string => `light/+/+/${lesson}`;

export interface LightPlace {
  readonly country: string;
  readonly level: string;
  readonly lesson: string;
}

const PLACE = /^light\/([A-Z]{2})\/([a-z][a-z0-9-]*)\/([0-9a-f]{16})$/;

/** The parts of such a topic; nothing if it is none. */
export function lightPlace(topic: string): LightPlace | undefined {
  const [, country, level, lesson] = PLACE.exec(topic) ?? [];
  return country !== undefined && level !== undefined && lesson !== undefined ? { country, level, lesson } : undefined;
}
