import { createHash } from 'node:crypto';

/** @typedef {import('./files.mjs').Files} Files */

/** The page beside the game by which a teacher sends counts to the school's LRS; nothing else may speak to it. */
export const lrsPage = 'lrs.html';

/**
 * The files with the way to an LRS opened in that page's policy. Nothing else of the game changes.
 * @param {Files} files
 * @param {string} origin such as `https://lrs.school.example`
 * @returns {Files}
 */
export function openWay(files, origin) {
  const page = files.get(lrsPage);
  if (!page) return files;
  const closed = Buffer.from(page.plain.bytes).toString('utf8');
  const bytes = Buffer.from(closed.replace(/(content="[^"]*connect-src 'self')/, `$1 ${origin}`));
  const tag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
  return new Map([...files, [lrsPage, { ...page, plain: { bytes, tag }, packed: new Map() }]]);
}
