import { gameWith, stories } from '../platform/units.mjs';
import { manifest } from './manifest.mjs';

/** @typedef {import('../zip.mjs').Entry} Entry */
/** @typedef {import('./manifest.mjs').Edition} Edition */
/** What a package opens: one story or the whole street. @typedef {{ id: string, title: string, launch: string }} Unit */

/** @type {readonly Edition[]} */
export const editions = ['1.2', '2004'];

/**
 * What can be packed: all stories together, and each by itself, which opens as the lesson it is given in.
 * @param {Readonly<Record<string, string>>} codes the letters of the lesson of each story, by its id
 * @returns {readonly Unit[]}
 */
export const units = (codes) => [
  { id: 'all', title: 'A Role to Play', launch: 'lms.html#/town' },
  ...stories(codes).map(({ id, title, open }) => ({
    id,
    title: `A Role to Play: ${title.en}`,
    launch: `lms.html#${open}`,
  })),
];

/**
 * What lies in a package for a learning platform.
 * @param {Edition} edition
 * @param {Unit} unit
 * @param {string} game the folder of the build
 * @returns {Entry[]}
 */
export function scormEntries(edition, unit, game) {
  const entries = gameWith(game, ['lms.html', 'lms.css', 'lms.js', 'opener.js']);
  const files = entries.map(({ name }) => name);
  return [{ name: 'imsmanifest.xml', content: manifest(edition, { ...unit, files }) }, ...entries];
}
