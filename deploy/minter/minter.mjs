import { timingSafeEqual } from 'node:crypto';
import { createServer } from 'node:http';

/** What lets one client in. @typedef {{ username: string, password: string, clientId: string }} Key */
/**
 * Makes keys for one kind of broker. `viewer`: for whoever looks at lights, and can do nothing else.
 * @typedef {{ pupil: (lesson: string, client: string) => Key, teacher: (lesson: string) => Key, viewer: (client: string) => Key }} Keys
 */

const drawn = /^[0-9a-f]{16}$/;
/** Named in place of a lesson by whoever looks at lights. */
export const viewer = 'lights';
/** Bytes of what is asked, at the most. */
const mostAsked = 200;

/** @param {import('node:http').IncomingMessage} request */
async function asked(request) {
  let text = '';
  for await (const piece of request.setEncoding('utf8')) if ((text += piece).length > mostAsked) return {};
  try {
    const read = /** @type {Record<string, unknown> | null} */ (JSON.parse(text));
    const [lesson, client] = [read?.['lesson'], read?.['client']];
    const isText = typeof lesson === 'string' && typeof client === 'string';
    return isText && (drawn.test(lesson) || lesson === viewer) ? { lesson, client } : {};
  } catch {
    return {};
  }
}

/**
 * The minter of lesson keys: `POST …/pupil` and `POST …/teacher` with `{ lesson, client }`. Whoever names a lesson knows
 * its eight letters, for its name is made of them; a teacher is whom the web server lets in at a door of its own. Whoever
 * names `lights` in place of a lesson may look at lights.
 * @param {Keys} keys
 * @param {string} door what the web server adds as `x-teacher-door` to those it has let in
 */
export function createMinter(keys, door) {
  const mayTeach = (/** @type {string | string[] | undefined} */ given) => {
    const [right, shown] = [Buffer.from(door), Buffer.from(typeof given === 'string' ? given : '')];
    return right.length > 0 && right.length === shown.length && timingSafeEqual(right, shown);
  };
  return createServer(async (request, response) => {
    const say = (/** @type {number} */ status, /** @type {object} */ what) =>
      response
        .writeHead(status, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' })
        .end(JSON.stringify(what));
    try {
      const [place] = /\/(pupil|teacher)$/.exec(request.url ?? '') ?? [];
      if (request.method !== 'POST' || !place) return say(404, {});
      const { lesson, client } = await asked(request);
      if (lesson === undefined || client === undefined) return say(400, {});
      if (place === '/teacher') {
        if (!mayTeach(request.headers['x-teacher-door'])) return say(403, {});
        return lesson === viewer ? say(400, {}) : say(200, keys.teacher(lesson));
      }
      if (!drawn.test(client)) return say(400, {});
      return say(200, lesson === viewer ? keys.viewer(client) : keys.pupil(lesson, client));
    } catch {
      return response.destroyed ? undefined : say(500, {});
    }
  });
}
