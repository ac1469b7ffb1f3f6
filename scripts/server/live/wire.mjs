import { Duplex } from 'node:stream';
import { createBudget } from './budget.mjs';
import { packetCutter } from './packets.mjs';
import { mostPacket } from './rules.mjs';

/** @typedef {import('ws').WebSocket} WebSocket */
/** @typedef {import('./budget.mjs').Allowance} Allowance */

/** A pupil's device asks for two topics, says where it is, votes and hands in: twenty messages in its busiest minute. */
const pupils = { atOnce: 50, aSecond: 5 };
/** The teacher's page answers each of up to 250 pupils. */
export const teachers = { atOnce: 1000, aSecond: 500 };

/**
 * MQTT over a web socket, as a stream: each packet goes out in a frame of its own, and comes in whole, in whatever frames.
 * Whoever sends more than may be is read more slowly, so that only its own messages wait; whoever goes on is cut off, as
 * is one whose packets cannot be read.
 */
export class Wire extends Duplex {
  #socket;
  #cutIn = packetCutter(mostPacket);
  #cutOut = packetCutter(Infinity);
  #budget = createBudget(pupils, Date.now());
  /** @type {NodeJS.Timeout | undefined} */
  #waiting;

  /**
   * @param {WebSocket} socket open
   * @param {string} address where it comes from
   */
  constructor(socket, address) {
    super();
    this.address = address;
    this.#socket = socket;
    socket.on('message', (bytes) => this.#take(/** @type {Buffer} */ (bytes)));
    socket.on('ping', () => this.#spend());
    socket.on('error', () => this.destroy());
    socket.on('close', () => this.destroy());
  }

  /** From now on so much may come. @param {Allowance} allowance */
  allow(allowance) {
    this.#budget = createBudget(allowance, Date.now());
  }

  #spend() {
    const wait = this.#budget.spend(Date.now());
    if (wait === Infinity) return void this.destroy();
    if (wait === 0 || this.destroyed) return;
    this.#socket.pause();
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => {
      this.#waiting = undefined;
      this.#socket.resume();
    }, wait).unref();
  }

  /** @param {Buffer} bytes */
  #take(bytes) {
    const packets = this.#cutIn(bytes);
    if (!packets) return void this.destroy();
    for (const packet of packets) {
      this.#spend();
      if (this.destroyed) return;
      if (!this.push(packet)) this.#socket.pause();
    }
    // a frame without a whole packet costs as well
    if (packets.length === 0) this.#spend();
  }

  /** @override */
  _read() {
    if (this.#waiting === undefined && this.#socket.isPaused) this.#socket.resume();
  }

  /**
   * @override
   * @param {{ chunk: Buffer, encoding: BufferEncoding }[]} chunks
   * @param {(error?: Error | null) => void} done
   */
  _writev(chunks, done) {
    const packets = this.#cutOut(Buffer.concat(chunks.map(({ chunk }) => chunk))) ?? [];
    const last = packets.pop();
    if (!last) return done();
    for (const packet of packets) this.#socket.send(packet);
    this.#socket.send(last, (error) => done(error));
  }

  /**
   * @override
   * @param {Buffer} chunk
   * @param {BufferEncoding} encoding
   * @param {(error?: Error | null) => void} done
   */
  _write(chunk, encoding, done) {
    this._writev([{ chunk, encoding }], done);
  }

  /**
   * @override
   * @param {Error | null} error
   * @param {(error?: Error | null) => void} done
   */
  _destroy(error, done) {
    clearTimeout(this.#waiting);
    this.#socket.terminate();
    done(error);
  }
}
