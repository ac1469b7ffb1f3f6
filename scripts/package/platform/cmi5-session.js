/*
 * One visit of a pupil who comes from a platform by cmi5 (Quartz, 1st edition): what the platform is asked and told.
 * Told are `initialized`, `completed` and `terminated`, with the length of the visit that cmi5 asks for; never a choice.
 */

const verbs = 'http://adlnet.gov/expapi/verbs/';
const categories = 'https://w3id.org/xapi/cmi5/context/categories/';
/** The document in which the platform keeps for us that the story was completed in this registration. */
const REMEMBERED = 'a-role-to-play.completed';

/** @typedef {{ endpoint: string, fetch: string, actor: object, registration: string, activityId: string }} Launch */
/** @typedef {{ ask: typeof fetch, uuid: () => string, now: () => number }} Tools `now` is in ms since 1970 */
/** @typedef {Awaited<ReturnType<typeof openVisit>>} Visit */
/** What the platform hands to a visit. @typedef {{ contextTemplate?: any, launchMode?: string, returnURL?: string }} Given */

/**
 * With what the platform opened the page; null when no platform did.
 * @param {string} search of the address
 * @returns {Launch | null}
 */
export function readLaunch(search) {
  const given = new URLSearchParams(search);
  const [endpoint, fetch, actor, registration, activityId] = [
    'endpoint',
    'fetch',
    'actor',
    'registration',
    'activityId',
  ].map((name) => given.get(name));
  if (!endpoint || !fetch || !actor || !registration || !activityId) return null;
  try {
    return { endpoint: endpoint.replace(/\/*$/, '/'), fetch, actor: JSON.parse(actor), registration, activityId };
  } catch {
    return null;
  }
}

/**
 * Where the game is to open: a story's lesson, or the street. Nothing else can be put into the address.
 * @param {string} search of the page's address
 * @param {string | null} language for the game, where the platform knows which
 */
export function gameAddress(search, language) {
  const [place = '/town'] = /^\/join\/[\w-]+$/.exec(new URLSearchParams(search).get('open') ?? '') ?? [];
  return `index.html${language ? `?lang=${language}` : ''}#${place}`;
}

/**
 * Opens the visit: the token is fetched (once, a second time it is refused), what the platform hands out is read, and
 * `initialized` is told.
 * @param {Launch} launch with what the platform opened the page
 * @param {Tools} tools the outside world
 * @throws {Error} when the platform cannot be reached or refuses
 */
export async function openVisit(launch, { ask, uuid, now }) {
  const began = now();
  /** @type {object[]} what is still to be told, in order */
  let waiting = [];
  /** @type {object | null} what is on its way */
  let flying = null;
  let ended = false;

  const token = (await read(await ask(launch.fetch, { method: 'POST' })))['auth-token'];
  if (typeof token !== 'string') throw new Error('The platform handed out no token.');
  const headers = { Authorization: `Basic ${token}`, 'X-Experience-API-Version': '1.0.3' };
  const json = { ...headers, 'Content-Type': 'application/json' };
  const agent = JSON.stringify(launch.actor);
  const { activityId, registration } = launch;
  /** @param {string} path @param {Record<string, string>} of */
  const address = (path, of) => `${launch.endpoint}${path}?${new URLSearchParams(of)}`;
  /** @param {string} stateId */
  const state = (stateId) => address('activities/state', { stateId, activityId, agent, registration });
  /** A document that may not be there. @param {string} from */
  const document = async (from) => {
    const answer = await ask(from, { headers });
    return answer.status === 404 ? null : read(answer);
  };

  /** @type {Given | null} */
  const given = await document(state('LMS.LaunchData'));
  if (!given) throw new Error('The platform has no data of this launch.');
  // cmi5 asks every unit to read them; a platform need not have any
  const preferences = await document(address('agents/profile', { profileId: 'cmi5LearnerPreferences', agent }));
  let completed = Boolean(await document(state(REMEMBERED)));
  let isRemembered = completed;
  const isFor = given.launchMode ?? 'Normal';
  const template = given.contextTemplate ?? {};

  /** @param {'initialized' | 'completed' | 'terminated'} verb */
  function statement(verb) {
    const at = now();
    const duration = `PT${Math.round((at - began) / 1000)}S`;
    const isDone = verb === 'completed';
    const activities = template.contextActivities ?? {};
    return {
      id: uuid(),
      actor: launch.actor,
      verb: { id: verbs + verb, display: { en: verb } },
      object: { objectType: 'Activity', id: activityId },
      ...(verb !== 'initialized' && { result: { ...(isDone && { completion: true }), duration } }),
      context: {
        ...template,
        registration,
        contextActivities: {
          ...activities,
          category: [
            ...(activities.category ?? []).filter((/** @type {{ id: string }} */ { id }) => !id.startsWith(categories)),
            { id: `${categories}cmi5` },
            ...(isDone ? [{ id: `${categories}moveon` }] : []),
          ],
        },
      },
      timestamp: new Date(at).toISOString(),
    };
  }

  /** What is on its way when the page goes still arrives. @param {string} body */
  const post = (body) => ask(`${launch.endpoint}statements`, { method: 'POST', headers: json, body, keepalive: true });
  /** @type {Promise<boolean>} */
  let sending = Promise.resolve(true);
  /** One after the other; what was not taken waits for the next time. @returns whether nothing waits any more */
  const send = () =>
    (sending = sending.then(async () => {
      for (const first of waiting) {
        if (ended) return false;
        flying = first;
        try {
          const body = JSON.stringify(first);
          const { ok, status } = await post(body);
          // 409: it came through the last time, and only the answer was lost
          if (!ok && status !== 409) return false;
        } catch {
          return false;
        } finally {
          flying = null;
        }
        waiting = waiting.filter((one) => one !== first);
      }
      return waiting.length === 0;
    }));

  waiting.push(statement('initialized'));
  await send();

  return {
    /** The languages the platform knows the pupil to read, the dearest first; empty when it does not say. */
    languages: String(preferences?.languagePreference ?? '')
      .split(',')
      .filter(Boolean),
    returnAddress: given.returnURL && /^https?:/.test(given.returnURL) ? given.returnURL : null,
    /** The platform lets somebody browse or review: nothing is completed by it. */
    isOnlyLooking: isFor !== 'Normal',
    isCompleted: () => completed,
    send,
    /** Tells, once in a registration and not where the platform only lets look, that the story is completed. */
    async complete() {
      if (!completed && !ended && isFor === 'Normal') {
        completed = true;
        waiting.push(statement('completed'));
      }
      if (!(await send())) return false;
      if (completed && !isRemembered) {
        isRemembered = true;
        const body = JSON.stringify({ completed: true });
        // where it is not kept, another visit says it a second time, which a platform refuses and which harms nobody
        await ask(state(REMEMBERED), { method: 'PUT', headers: json, body }).catch(() => undefined);
      }
      return true;
    },
    /**
     * The visit ends: what waits is told together with the end; where the page is going, the browser sends it after that.
     * Resolves when it was sent or could not be.
     */
    async terminate() {
      if (ended) return;
      const body = JSON.stringify([...waiting.filter((one) => one !== flying), statement('terminated')]);
      ended = true;
      await post(body).catch(() => undefined);
    },
  };
}

/** @param {Response} answer @returns {Promise<any>} */
async function read(answer) {
  if (!answer.ok) throw new Error(`The platform answered ${answer.status}.`);
  return answer.json();
}
