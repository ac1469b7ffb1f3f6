import { Agent, get } from 'node:http';
import { listen } from '../../scripts/setup/port.mjs';
import { type Subject, times } from './bench.ts';
import { narrowLine } from './line.ts';
import { type Asked, by, recordFork } from './record.ts';

const PUPILS = 30;
/** As many connections as a browser opens to one server. */
const CONNECTIONS = 6;

/** Fetches a file and lets it go. @returns its bytes, headers aside */
const fetchFile = (agent: Agent, port: number, path: string): Promise<number> =>
  new Promise((done, fail) => {
    get({ agent, port, host: '127.0.0.1', path, headers: { 'accept-encoding': 'gzip, deflate, br' } }, (answer) => {
      if (answer.statusCode !== 200) fail(new Error(`${path} was answered with ${answer.statusCode}.`));
      let bytes = 0;
      answer.on('data', (part: Buffer) => (bytes += part.length));
      answer.on('end', () => done(bytes));
      answer.on('error', fail);
    }).on('error', fail);
  });

/** One pupil: each request begins when all have ended that had ended before it began in the recorded visit. */
async function pupil(port: number, asked: readonly Asked[]): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const fetched = new Map<Asked, Promise<number>>();
  const fetchInTurn = async (one: Asked): Promise<number> => {
    await Promise.all(asked.filter(({ ended }) => ended <= one.begun).flatMap((before) => fetched.get(before) ?? []));
    return fetchFile(agent, port, one.path);
  };
  for (const one of asked) fetched.set(one, fetchInTurn(one));
  try {
    await Promise.all(fetched.values());
  } finally {
    agent.destroy();
  }
}

export const crowd: Subject = {
  name: 'crowd',
  how: `Thirty at once: ${PUPILS} clients, no browsers, begin in the same moment; each fetches what one recorded visit fetched up to the fork and its picture, in the same order of dependency and over ${CONNECTIONS} connections, all through one token bucket of 8 Mbit/s with 20 ms. Until the last byte of the last.`,
  async measure(bench) {
    const visit = await recordFork(bench);
    const asked = by(visit, visit.drawn).sort((one, other) => one.begun - other.begun);
    const line = narrowLine(Number(new URL(bench.game).port));
    const port = await listen(line, 0, console.log);
    try {
      const runs = await times(bench.runs, async () => {
        const begin = performance.now();
        await Promise.all(Array.from({ length: PUPILS }, () => pupil(port, asked)));
        return (performance.now() - begin) / 1000;
      });
      return [{ what: 'Thirty at once on 8 Mbit/s, until the last has all', unit: 's', runs, budget: 14 }];
    } finally {
      line.close();
    }
  },
};
