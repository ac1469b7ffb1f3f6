import { timingSafeEqual } from 'node:crypto';
import { createServer } from 'node:http';

/** What lets one client in. @typedef {{ username: string, password: string, clientId: string }} Key */
/** Makes keys for one kind of broker. @typedef {{ pupil: (lesson: string, client: string) => Key, teacher: (lesson: string) => Key }} Keys */

const drawn = /^[0-9a-f]{16}$/;
/** Bytes of what is asked, at the most. */
const mostAsked = 200;

/** @param {import('node:http').IncomingMessage} request */
async function asked(request) {
  let text = '';
  for await (const piece of request.setEncoding('utf8')) if ((text += piece).length > mostAsked) return {};
  try {
    const read = /** @type {Record<string, unknown> | null} */ (JSON.parse(text));
    const [lesson, client] = [read?.['lesson'], read?.['client']];
    return typeof lesson === 'string' && typeof client === 'string' && drawn.test(lesson) ? { lesson, client } : {};
  } catch {
    return {};
  }
}

/**
 * The minter of lesson keys: `POST …/pupil` and `POST …/teacher` with `{ lesson, client }`. Whoever names a lesson knows
 * its eight letters, for its name is made of them; a teacher is whom the web server lets in at a door of its own.
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
      if (place === '/teacher')
        return mayTeach(request.headers['x-teacher-door']) ? say(200, keys.teacher(lesson)) : say(403, {});
      return drawn.test(client) ? say(200, keys.pupil(lesson, client)) : say(400, {});
    } catch {
      return response.destroyed ? undefined : say(500, {});
    }
  });
}
