import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, Sentence, tool } from '../../setup/process.mjs';
import { filesOf } from '../entries.mjs';

/** @typedef {import('../zip.mjs').Entry} Entry */
/** The languages of the game. */
export const languages = /** @type {const} */ (['en', 'es', 'ar']);
/** @typedef {Readonly<Record<(typeof languages)[number], string>>} InLanguages */
/** A story, the place in the game at which it opens, and its words. @typedef {{ id: string, open: string, title: InLanguages, about: InLanguages }} Story */

/** @param {string} path below `levels` */
const read = (path) => JSON.parse(readFileSync(join(root, 'levels', path), 'utf8'));

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
 * The stories, each of which opens as the lesson it is given in.
 * @param {Readonly<Record<string, string>>} codes the letters of the lesson of each story, by its id
 * @returns {readonly Story[]}
 */
export const stories = (codes) =>
  Object.entries(codes).map(([id, code]) => {
    /** @param {'title' | 'about'} what */
    const inAll = (what) =>
      /** @type {InLanguages} */ (
        Object.fromEntries(languages.map((language) => [language, read(`${id}/${language}.json`)[what]]))
      );
    return { id, open: `/join/${code}`, title: inAll('title'), about: inAll('about') };
  });

/**
 * The game and the page that stands between it and the platform. Platforms pack what they send themselves: what is
 * packed already is left out.
 * @param {string} game the folder of the build
 * @param {readonly string[]} pages the files of this folder that go with it
 * @returns {Entry[]}
 */
export const gameWith = (game, pages) => [
  ...filesOf(game, '').filter(({ name }) => !/\.(br|gz)$/.test(name)),
  ...pages.map((name) => ({ name, file: join(import.meta.dirname, name) })),
];

/** @param {string} text for XML */
export const escape = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
