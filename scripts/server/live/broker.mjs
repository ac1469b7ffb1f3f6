import { Aedes } from 'aedes';
import { WebSocketServer } from 'ws';
import { createLessons } from './lessons.mjs';
import { createMembers } from './members.mjs';
import { isDrawn, mayAsk, mayHear, maySend, mostPacket, teacher, viewer } from './rules.mjs';
import { teachers, Wire } from './wire.mjs';

/** @typedef {import('./lessons.mjs').Opening} Opening */
/** @typedef {import('./members.mjs').Connected} Connected */

/** The sub-protocol by which a browser asks for MQTT. */
export const protocol = 'mqtt';

const settings = {
  /** ms: whoever has not said who it is by then goes. */
  connectTimeout: 10_000,
  /** ms: so does whoever takes nothing of what is sent. */
  drainTimeout: 10_000,
  /** Seconds: a tablet that is gone is noticed after one and a half times as many at the most. */
  keepaliveLimit: 60,
  maxTopicLevels: 4,
  queueLimit: 10,
};
/** Pupils of one lesson: an assembly, and those who come in a second time. */
const mostPupils = 250;
/** How often lessons of yesterday are looked for, in ms. */
const sweeping = 10 * 60 * 1000;

const refused = (/** @type {string} */ text) => Object.assign(new Error(text), { returnCode: 5 });

/** @param {import('aedes').Client} client named `lesson/client` once it has asked to come in */
function memberOf(client) {
  const [lesson = '', name = ''] = client.id.split('/');
  return { lesson, client: name };
}

/** What a client asks to be, if it may be asked for at all: a session without memory, will or a newer protocol. */
function asksToBe(/** @type {import('aedes').ConnectPacket} */ { username, clientId, clean, will }) {
  const name = typeof username === 'string' ? username : '';
  const known = isDrawn(clientId) ? isDrawn(name) || name === viewer : isDrawn(name) && clientId === teacher;
  return known && clean === true && !will ? `${name}/${clientId}` : undefined;
}

/**
 * The broker of live lessons (MQTT 3.1.1 over web sockets), in memory alone. Nobody comes in before a lesson is opened,
 * but to look at lights, which stay until they are taken back or this ends.
 */
export async function createBroker() {
  const lessons = createLessons(Date.now);
  const members = createMembers(mostPupils);
  const sockets = new WebSocketServer({ noServer: true, maxPayload: 4 * mostPacket, handleProtocols: () => protocol });

  const broker = new Aedes({
    ...settings,
    preConnect(client, packet, done) {
      const name = asksToBe(packet);
      if (name === undefined) return done(refused('not to be asked for'), false);
      // one of the same name takes another's place: in its own lesson alone
      packet.clientId = name;
      done(null, true);
    },
    authenticate(client, _, password, done) {
      const member = memberOf(client);
      const wire = /** @type {Wire} */ (client.conn);
      const one = { ...member, address: wire.address, cut: () => wire.destroy() };
      const known = member.lesson === viewer || lessons.knows(member.lesson, member.client, password);
      if (!known) return done(refused('another password'), false);
      if (!members.take(one)) return done(Object.assign(new Error('full'), { returnCode: 3 }), false);
      wire.once('close', () => members.leave(one));
      if (member.client === teacher) wire.allow(teachers);
      done(null, true);
    },
    authorizePublish: (client, packet, done) =>
      done(client && maySend(memberOf(client), packet) ? null : refused('not to be sent')),
    authorizeSubscribe: (client, wanted, done) =>
      done(null, wanted.qos <= 1 && mayAsk(memberOf(client), wanted.topic) ? wanted : null),
    authorizeForward: (client, packet) => (mayHear(memberOf(client), packet.topic) ? packet : null),
  });
  // what one client or its connection is wrong about ends that connection; there is nobody else to tell
  broker.on('error', () => {});
  await broker.listen();

  /** @param {readonly string[]} gone lessons whose keys hold no longer */
  const close = (gone) => {
    for (const lesson of gone) {
      members.close(lesson);
      // what was kept for whoever comes late goes as well
      broker.publish(
        { cmd: 'publish', topic: `rp/${lesson}/now`, payload: '', qos: 0, retain: true, dup: false },
        () => {},
      );
    }
  };
  const sweeper = setInterval(() => close(lessons.forgetOld()), sweeping).unref();

  return {
    /** Opens a lesson. @param {Opening} opening */
    open: (opening) => close(lessons.open(opening)),
    /**
     * Takes a connection that is to become a web socket.
     * @param {import('node:http').IncomingMessage} request
     * @param {import('node:stream').Duplex} socket
     * @param {Buffer} head
     */
    accept(request, socket, head) {
      const address = request.socket.remoteAddress ?? '';
      sockets.handleUpgrade(request, socket, head, (opened) => broker.handle(new Wire(opened, address)));
    },
    /** Ends all connections and forgets all lessons. */
    close() {
      clearInterval(sweeper);
      for (const socket of sockets.clients) socket.terminate();
      broker.close();
    },
  };
}
