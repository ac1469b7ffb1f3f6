/** Who may say what and hear what in a live lesson. Pure: it looks at nothing but its arguments. */

/** A client of a lesson. @typedef {{ lesson: string, client: string }} Member */

/** The client id of the teacher's page. */
export const teacher = 'teacher';

/** Bytes of one message's content, at the most. */
export const mostContent = 1024;
/** … and of the packet it comes in: its topic and head besides. */
export const mostPacket = mostContent + 128;

const drawn = /^[0-9a-f]{16}$/;
/** Is this the name of a lesson, or of a pupil's client? Both are 16 hexadecimal digits. */
export const isDrawn = (/** @type {unknown} */ text) => typeof text === 'string' && drawn.test(text);

/** The user name with which anybody comes to look at lights, and can do nothing else. */
export const viewer = 'lights';

const light = /^light\/[A-Z]{2}\/[a-z][a-z0-9-]{0,39}\/([0-9a-f]{16})$/;
/** The lesson whose light stands in this topic; nothing if it is no light's. */
const lightOf = (/** @type {string} */ topic) => light.exec(topic)?.[1];
const lights = /^light\/(\+|[A-Z]{2})\/\+\/\+$/;

/** @typedef {{ topic: string, qos: number, retain: boolean, payload: string | Uint8Array }} Message */

/**
 * May this client send this? The teacher: where the class is, receipts, and the class's lights. A pupil: what it answers,
 * under its own name. Who looks at lights: nothing.
 * @param {Member} member
 * @param {Message} message
 */
export function maySend({ lesson, client }, { topic, qos, retain, payload }) {
  if (qos > 1 || payload.length > mostContent || lesson === viewer) return false;
  if (client !== teacher) return !retain && topic === `rp/${lesson}/in/${client}`;
  if (topic === `rp/${lesson}/now` || (retain && lightOf(topic) === lesson)) return true;
  const [, to] = topic.split(`rp/${lesson}/ack/`);
  return !retain && topic === `rp/${lesson}/ack/${to}` && isDrawn(to);
}

/**
 * May this client ask for this? The teacher: all that pupils send, and the class's own lights. A pupil: where the class
 * is, and its own receipts. Who looks at lights: all of them, or those of a country.
 * @param {Member} member
 * @param {string} filter the topic it asks for, with the wildcards of MQTT
 */
export function mayAsk({ lesson, client }, filter) {
  if (lesson === viewer) return lights.test(filter);
  if (client === teacher) return filter === `rp/${lesson}/in/+` || filter === `light/+/+/${lesson}`;
  return filter === `rp/${lesson}/now` || filter === `rp/${lesson}/ack/${client}`;
}

/**
 * May this be given to this client? Looked at once more for each message, whatever was asked for.
 * @param {Member} member
 * @param {string} topic
 */
export function mayHear(member, topic) {
  const { lesson, client } = member;
  if (lesson === viewer) return lightOf(topic) !== undefined;
  if (client !== teacher) return mayAsk(member, topic);
  return (
    lightOf(topic) === lesson ||
    (topic.startsWith(`rp/${lesson}/in/`) && isDrawn(topic.slice(`rp/${lesson}/in/`.length)))
  );
}
