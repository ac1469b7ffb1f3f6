import { teacher } from './rules.mjs';

/** @typedef {import('./rules.mjs').Member} Member */
/** Whoever is connected to a lesson: from where, and how it is cut off. @typedef {Member & { address: string, cut: () => void }} Connected */

/**
 * Who is connected to which lesson. Where a lesson is full, the address that holds the most goes without, so that a device
 * that connects hundreds of times only ever takes from itself; a school behind one address may fill the lesson. The
 * teacher always comes in.
 * @param {number} most pupils of a lesson
 */
export function createMembers(most) {
  /** Clients by name, of each lesson, the newest last. @type {Map<string, Map<string, Connected>>} */
  const lessons = new Map();

  return {
    /**
     * Takes one in; where one of this name is connected already, in its place.
     * @param {Connected} one
     * @returns {boolean} may it come in?
     */
    take(one) {
      const members = lessons.get(one.lesson) ?? new Map();
      const pupils = [...members.values()].filter(({ client }) => client !== teacher);
      if (one.client !== teacher && !members.has(one.client) && pupils.length >= most) {
        const held = countByAddress(pupils);
        const largest = Math.max(...held.values());
        if ((held.get(one.address) ?? 0) + 1 >= largest) return false;
        const newest = pupils.findLast(({ address }) => held.get(address) === largest);
        if (!newest) return false;
        members.delete(newest.client);
        newest.cut();
      }
      members.delete(one.client);
      lessons.set(one.lesson, members.set(one.client, one));
      return true;
    },
    /** One that has gone; another that has taken its place stays. @param {Connected} one */
    leave(one) {
      const members = lessons.get(one.lesson);
      if (members?.get(one.client) !== one) return;
      members.delete(one.client);
      if (members.size === 0) lessons.delete(one.lesson);
    },
    /** Cuts off all of a lesson. @param {string} lesson */
    close(lesson) {
      const members = [...(lessons.get(lesson)?.values() ?? [])];
      lessons.delete(lesson);
      for (const { cut } of members) cut();
    },
  };
}

/** @param {readonly Connected[]} pupils */
function countByAddress(pupils) {
  /** @type {Map<string, number>} */
  const held = new Map();
  for (const { address } of pupils) held.set(address, (held.get(address) ?? 0) + 1);
  return held;
}
