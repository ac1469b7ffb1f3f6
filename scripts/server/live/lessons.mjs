import { createHmac, timingSafeEqual } from 'node:crypto';
import { isDrawn, teacher } from './rules.mjs';

/** What opens a lesson: its name, and two secrets of 32 bytes. @typedef {{ lesson: string, pupil: Buffer, teacher: Buffer }} Opening */

/** A lesson is forgotten so many ms after it was last opened. */
const day = 24 * 60 * 60 * 1000;
/** More lessons than these no laptop holds in a day; with one more, the oldest is forgotten. */
const mostLessons = 50;

const secret = /^[0-9a-f]{64}$/;

/**
 * Reads what a teacher's page sends to open a lesson.
 * @param {string} text
 * @returns {Opening | undefined}
 */
export function readOpening(text) {
  try {
    const read = /** @type {Record<string, unknown> | null} */ (JSON.parse(text));
    const [lesson, pupil, own] = [read?.['lesson'], read?.['pupil'], read?.['teacher']];
    if (typeof lesson !== 'string' || typeof pupil !== 'string' || typeof own !== 'string') return undefined;
    if (!isDrawn(lesson) || !secret.test(pupil) || !secret.test(own)) return undefined;
    return { lesson, pupil: Buffer.from(pupil, 'hex'), teacher: Buffer.from(own, 'hex') };
  } catch {
    return undefined;
  }
}

/**
 * The lessons that are open on this laptop, in memory alone.
 * @param {() => number} clock in ms
 */
export function createLessons(clock) {
  /** The one that was opened last comes last. @type {Map<string, Opening & { opened: number }>} */
  const open = new Map();

  /** Forgets what is a day old. @returns {string[]} */
  const forgetOld = () => {
    const old = [...open.values()].filter(({ opened }, at) => clock() - opened > day || open.size - at > mostLessons);
    for (const { lesson } of old) open.delete(lesson);
    return old.map(({ lesson }) => lesson);
  };

  return {
    /**
     * Opens a lesson, or once more.
     * @param {Opening} opening
     * @returns {string[]} lessons whose clients have no key any longer: those that were forgotten, and this one when its
     *   secrets are others than before
     */
    open(opening) {
      const before = open.get(opening.lesson);
      const changed = before && !(before.pupil.equals(opening.pupil) && before.teacher.equals(opening.teacher));
      open.delete(opening.lesson);
      open.set(opening.lesson, { ...opening, opened: clock() });
      return [...(changed ? [opening.lesson] : []), ...forgetOld()];
    },
    forgetOld,
    /**
     * Is this the password of this client? It takes as long for each that is wrong, also for a lesson nobody opened.
     * @param {string} lesson
     * @param {string} client
     * @param {Uint8Array | undefined} password
     */
    knows(lesson, client, password) {
      const found = open.get(lesson);
      const key = (client === teacher ? found?.teacher : found?.pupil) ?? Buffer.alloc(32);
      const right = Buffer.from(createHmac('sha256', key).update(client).digest('hex'));
      const given = Buffer.alloc(right.length);
      given.set((password ?? given).subarray(0, right.length));
      return timingSafeEqual(right, given) && password?.length === right.length && found !== undefined;
    },
  };
}
