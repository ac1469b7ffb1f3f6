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

/** @typedef {{ topic: string, qos: number, retain: boolean, payload: string | Uint8Array }} Message */

/**
 * May this client send this? The teacher: where the class is, and receipts. A pupil: what it answers, under its own name.
 * @param {Member} member
 * @param {Message} message
 */
export function maySend({ lesson, client }, { topic, qos, retain, payload }) {
  if (qos > 1 || payload.length > mostContent) return false;
  if (client !== teacher) return !retain && topic === `rp/${lesson}/in/${client}`;
  if (topic === `rp/${lesson}/now`) return true;
  const [, to] = topic.split(`rp/${lesson}/ack/`);
  return !retain && topic === `rp/${lesson}/ack/${to}` && isDrawn(to);
}

/**
 * May this client ask for this? The teacher: all that pupils send. A pupil: where the class is, and its own receipts.
 * @param {Member} member
 * @param {string} filter the topic it asks for, with the wildcards of MQTT
 */
export const mayAsk = ({ lesson, client }, filter) =>
  client === teacher
    ? filter === `rp/${lesson}/in/+`
    : filter === `rp/${lesson}/now` || filter === `rp/${lesson}/ack/${client}`;

/**
 * May this be given to this client? Looked at once more for each message, whatever was asked for.
 * @param {Member} member
 * @param {string} topic
 */
export const mayHear = (member, topic) =>
  member.client === teacher
    ? topic.startsWith(`rp/${member.lesson}/in/`) && isDrawn(topic.slice(`rp/${member.lesson}/in/`.length))
    : mayAsk(member, topic);
