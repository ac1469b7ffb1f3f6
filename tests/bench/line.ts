/** A narrow line in front of a server, shared by all who come through it. */
import { connect, createServer, type Server, type Socket } from 'node:net';
import { LINE } from './bench.ts';

/** A packet's payload, and what TCP and IP add to it. */
const PAYLOAD = 1460;
const OVERHEAD = 40;
/** So many bytes may wait at the near end before the server is told to pause. */
const ROOM = 65_536;
/** Milliseconds of unused line that may be made up for: no more than a timer is late. */
const LATE = 20;

interface Stream {
  readonly to: Socket;
  readonly from: Socket;
  readonly waiting: Buffer[];
  held: number;
  ended: boolean;
}

/**
 * A proxy to `port` on this machine, not yet listening. Answers come through one line of 8 Mbit/s, a packet from each
 * connection in turn; questions are late by its latency, and opening a connection takes it once more.
 */
export function narrowLine(port: number): Server {
  const streams: Stream[] = [];
  let credit = 0;
  let last = performance.now();
  let timer: NodeJS.Timeout | undefined;

  /** Sends one packet of a stream. @returns the bytes on the line */
  function send(stream: Stream): number {
    const [first] = stream.waiting;
    if (!first) return 0;
    const packet = first.subarray(0, PAYLOAD);
    if (packet.length === first.length) stream.waiting.shift();
    else stream.waiting[0] = first.subarray(PAYLOAD);
    stream.held -= packet.length;
    if (stream.held < ROOM) stream.from.resume();
    stream.to.write(packet);
    return packet.length + OVERHEAD;
  }

  function pump(): void {
    const now = performance.now();
    credit = Math.min(credit + ((now - last) * LINE.bytesPerSecond) / 1000, (LATE * LINE.bytesPerSecond) / 1000);
    last = now;
    for (let idle = 0; credit > 0 && idle < streams.length;) {
      const stream = streams.shift();
      if (!stream) break;
      const sent = send(stream);
      credit -= sent;
      idle = sent === 0 ? idle + 1 : 0;
      if (stream.ended && stream.waiting.length === 0) stream.to.end();
      else streams.push(stream);
    }
    const busy = streams.some(({ waiting, ended }) => waiting.length > 0 || ended);
    timer = busy ? setTimeout(pump, 1) : undefined;
  }
  const wake = (): void => {
    timer ??= setTimeout(pump, 0);
  };

  return createServer((to) => {
    const from = connect(port, '127.0.0.1');
    const stream: Stream = { to, from, waiting: [], held: 0, ended: false };
    streams.push(stream);
    let opening: number = LINE.latency;
    to.setNoDelay(true);
    to.on('data', (question) => {
      setTimeout(() => from.write(question), LINE.latency + opening);
      opening = 0;
    });
    from.on('data', (answer) => {
      stream.waiting.push(answer);
      stream.held += answer.length;
      if (stream.held >= ROOM) from.pause();
      wake();
    });
    from.on('end', () => {
      stream.ended = true;
      wake();
    });
    to.on('close', () => from.destroy());
    to.on('error', () => from.destroy());
    from.on('error', () => to.destroy());
  });
}
