import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, Sentence, tool } from '../../setup/process.mjs';
import { filesOf } from '../entries.mjs';
import { manifest } from './manifest.mjs';

/** @typedef {import('../zip.mjs').Entry} Entry */
/** @typedef {import('./manifest.mjs').Edition} Edition */
/** What a package opens: one story or the whole street. @typedef {{ id: string, title: string, launch: string }} Unit */

/** @type {readonly Edition[]} */
export const editions = ['1.2', '2004'];

const read = (/** @type {string} */ path) => JSON.parse(readFileSync(path, 'utf8'));

/**
 * The letters of the lesson of each story, by its id.
 * @returns {Promise<Readonly<Record<string, string>>>}
 * @throws {Sentence} when they cannot be made
 */
export async function readCodes() {
  const { code, output } = await tool('tsx/dist/cli.mjs', [join(import.meta.dirname, 'codes.ts')], { quiet: true });
  if (code !== 0) throw new Sentence(`The lessons could not be made:\n${output.trim()}`);
  return JSON.parse(output);
}

/**
 * What can be packed: all stories together, and each by itself, which opens as the lesson it is given in.
 * @param {Readonly<Record<string, string>>} codes the letters of the lesson of each story, by its id
 * @returns {readonly Unit[]}
 */
export function units(codes) {
  const stories = Object.entries(codes).map(([id, code]) => ({
    id,
    title: `A Role to Play: ${read(join(root, 'levels', id, 'en.json')).title}`,
    launch: `lms.html#/join/${code}`,
  }));
  return [{ id: 'all', title: 'A Role to Play', launch: 'lms.html#/town' }, ...stories];
}

/**
 * What lies in a package for a learning platform. Platforms pack what they send themselves: what is packed already is
 * left out.
 * @param {Edition} edition
 * @param {Unit} unit
 * @param {string} game the folder of the build
 * @returns {Entry[]}
 */
export function scormEntries(edition, unit, game) {
  const entries = [
    ...filesOf(game, '').filter(({ name }) => !/\.(br|gz)$/.test(name)),
    ...['lms.html', 'lms.css', 'lms.js'].map((name) => ({ name, file: join(import.meta.dirname, name) })),
  ];
  const files = entries.map(({ name }) => name);
  return [{ name: 'imsmanifest.xml', content: manifest(edition, { ...unit, files }) }, ...entries];
}
