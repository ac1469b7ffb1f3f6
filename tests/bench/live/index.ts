import { type Bench, type Subject, times } from '../bench.ts';
import { type Figure, quantile } from '../figure.ts';
import { connectClass } from './class.ts';
import { serveApart } from './process.ts';
import { game, relay, type Way } from './ways.ts';

const CLASS = 30;
const ASSEMBLY = 200;
/** ms within which all answer. */
const SECOND = 1000;
const MB = 1_000_000;

interface Measured {
  readonly joined: number;
  readonly took: readonly number[];
  /** ms until all were back. */
  readonly back: number;
  readonly bytes: number;
  /** Share of one processor while all answered. */
  readonly processor: number;
}

async function hold(way: Way, dist: string, pupils: number): Promise<Measured> {
  const first = await serveApart(way.kind, dist);
  await way.begin(first.port);
  const held = await connectClass(way, first.port, pupils);
  try {
    await held.answers(SECOND);
    await first.load();
    const begin = performance.now();
    const took = await held.answers(SECOND);
    const during = performance.now() - begin;
    const { bytes, processor } = await first.load();
    await first.kill();
    const second = await serveApart(way.kind, dist, first.port);
    await way.begin(second.port);
    const back = await held.allBack();
    await second.kill();
    return { joined: held.joined, took, back, bytes, processor: processor / during };
  } finally {
    held.close();
  }
}

/** Only one of the two has budgets: the other is there to be compared. */
function figuresOf(name: string, pupils: number, runs: readonly Measured[], p95?: number): Figure[] {
  const goal = (budget: number | undefined): { budget?: number } =>
    p95 === undefined || budget === undefined ? {} : { budget };
  const press = (share: number): number[] => runs.map(({ took }) => quantile(took, share));
  const who = `${pupils} pupils, ${name}:`;
  return [
    { what: `${who} joining at once, until all are in`, unit: 'ms', runs: runs.map(({ joined }) => joined) },
    { what: `${who} a press until it is at the teacher’s page, p50`, unit: 'ms', runs: press(0.5) },
    { what: `${who} … p95`, unit: 'ms', runs: press(0.95), ...goal(p95) },
    { what: `${who} … p99`, unit: 'ms', runs: press(0.99) },
    {
      what: `${who} server killed and back, until all are`,
      unit: 'ms',
      runs: runs.map(({ back }) => back),
      ...goal(pupils === ASSEMBLY ? 2000 : undefined),
    },
    { what: `${who} memory of the server`, unit: 'MB', runs: runs.map(({ bytes }) => bytes / MB), ...goal(120) },
    { what: `${who} processors it takes while all answer`, unit: '', runs: runs.map(({ processor }) => processor) },
  ];
}

export const live: Subject = {
  name: 'live',
  how: `A live lesson: ${CLASS} and ${ASSEMBLY} pupils, clients without browsers in this process, at a server in one of its own; all join at once, then each answers once within one second, 150 letters, sealed and opened as in a lesson (Socket.IO: in the open); then the server is killed, and begun again at the same port. Beside plain Socket.IO in the same way.`,
  async measure(bench: Bench) {
    const figures: Figure[] = [];
    for (const [pupils, p95] of [
      [CLASS, 50],
      [ASSEMBLY, 150],
    ] as const) {
      const runs = { game: [] as Measured[], relay: [] as Measured[] };
      // in turn, so that a busy minute is one for both
      await times(bench.runs, async () => {
        runs.game.push(await hold(game, bench.dist, pupils));
        runs.relay.push(await hold(relay, bench.dist, pupils));
      });
      figures.push(...figuresOf(game.name, pupils, runs.game, p95), ...figuresOf(relay.name, pupils, runs.relay));
    }
    return figures;
  },
};
