import { readFileSync } from 'node:fs';
import { lightFilter } from '../../../src/core/lights/topics.ts';
import { comesSoon, type Device, isGranted } from '../../brokers/device.ts';
import { beginNats, nats } from '../../brokers/nats.ts';
import type { Subject } from '../bench.ts';
import { type Figure, quantile } from '../figure.ts';
import { lightAll, simulate } from './senders.ts';

const SIZES = [100, 1000, 10_000] as const;
/** Classes that speak at the same moment. */
const AT_ONCE = 50;
const MB = 1_000_000;
/** Clock ticks of Linux in a second: how `/proc` counts processor time. */
const TICKS = 100;

interface Measured {
  readonly seconds: number;
  /** Milliseconds for each class, until its window was lit at a viewer of each node. */
  readonly lit: readonly number[];
  /** Bytes of each node that was there all the time. */
  readonly memory: readonly number[];
  /** Seconds of processor of all nodes together. */
  readonly processor: number;
  /** Milliseconds until a page that comes last has all windows. */
  readonly all: number;
  readonly lost: number;
  readonly bytes: number;
}

const of = (pid: number, file: string): string => readFileSync(`/proc/${pid}/${file}`, 'utf8');
const memoryOf = (pid: number): number => Number(/VmRSS:\s+(\d+)/.exec(of(pid, 'status'))?.[1]) * 1024;
function processorOf(pid: number): number {
  const fields = of(pid, 'stat')
    .replace(/^.*\) /s, '')
    .split(' ');
  return (Number(fields[11]) + Number(fields[12])) / TICKS;
}

/** @param kill a node goes when half have spoken, and comes back when three quarters have */
async function measure(count: number, kill: boolean): Promise<Measured> {
  const classes = simulate(count, new Date().toISOString().slice(0, 10));
  const broker = await beginNats();
  try {
    const looks = async (at: number): Promise<Device> => {
      const viewer = await comesSoon(broker, await broker.viewer(`${at}`.padStart(16, '0')), at);
      if (!(await isGranted(viewer, lightFilter()))) throw new Error('A viewer may not look.');
      return viewer;
    };
    // the one whose node is killed would hear nothing meanwhile
    const viewers = await Promise.all((kill ? [0, 2] : [0, 1, 2]).map(looks));
    const said = new Map<string, number>();
    const heard = viewers.map((viewer) => {
      const times = new Map<string, number>();
      viewer.client.on('message', (topic) => times.has(topic) || times.set(topic, performance.now()));
      return times;
    });
    const staying = kill ? [0, 2] : [0, 1, 2];
    const before = staying.map((node) => processorOf(broker.pid(node)));
    const begin = performance.now();
    await lightAll(
      broker,
      classes,
      AT_ONCE,
      (topic) => said.has(topic) || said.set(topic, performance.now()),
      async (done) => {
        if (kill && done === Math.floor(count / 2)) await broker.kill(1);
        if (kill && done === Math.floor((3 * count) / 4)) await broker.start(1);
      },
    );
    const seconds = (performance.now() - begin) / 1000;
    const everywhere = (): boolean => heard.every((times) => times.size >= count);
    while (!everywhere()) await new Promise((done) => setTimeout(done, 10));
    const processor = staying.reduce((sum, node, at) => sum + processorOf(broker.pid(node)) - (before[at] ?? 0), 0);
    const memory = staying.map((node) => memoryOf(broker.pid(node)));
    const from = performance.now();
    const last = await looks(9);
    const topics = new Set(last.heard.map((one) => one.split(' ')[0] ?? ''));
    last.client.on('message', (topic) => topics.add(topic));
    while (topics.size < count) await new Promise((done) => setTimeout(done, 10));
    const all = performance.now() - from;
    return {
      seconds,
      lit: classes.map(({ message: { topic } }) =>
        Math.max(...heard.map((times) => (times.get(topic) ?? Infinity) - (said.get(topic) ?? 0))),
      ),
      memory,
      processor,
      all,
      lost: count - topics.size,
      bytes: classes.reduce((sum, { message }) => sum + message.bytes.length + message.topic.length, 0) / count,
    };
  } finally {
    await broker.close();
  }
}

function figuresOf(count: number, what: string, one: Measured): Figure[] {
  const name = `${count.toLocaleString('en')} classes${what}`;
  return [
    { what: `${name}: messages`, unit: '/s', runs: [count / one.seconds] },
    { what: '… until a window is lit at every node, p50', unit: 'ms', runs: [quantile(one.lit, 0.5)] },
    { what: '… p95', unit: 'ms', runs: [quantile(one.lit, 0.95)] },
    { what: '… until a page that comes last has all windows', unit: 'ms', runs: [one.all] },
    { what: '… processor of the nodes, for a class', unit: 'ms', runs: [(one.processor * 1000) / count] },
    { what: '… memory of the fullest node', unit: 'MB', runs: [Math.max(...one.memory) / MB] },
    { what: '… a message with its topic', unit: 'kB', runs: [one.bytes / 1000] },
    { what: '… windows that were lost', unit: '', runs: [one.lost], budget: 0 },
  ];
}

export const scale: Subject = {
  name: 'scale',
  how: `The night of lights at three nodes of NATS on this machine, which also simulates the classes and looks on from each node: a class connects by WebSocket with its own key, lights one window, and goes; ${AT_ONCE} at once. One run of each size, and the largest once more with a node killed at the half and started again at three quarters (then two nodes look on and are measured).`,
  async measure() {
    if (!nats.here) throw new Error('nats-server is not installed: on Debian, apt-get install nats-server.');
    const figures: Figure[] = [];
    for (const count of SIZES) figures.push(...figuresOf(count, '', await measure(count, false)));
    const largest = SIZES[SIZES.length - 1] ?? 0;
    return [...figures, ...figuresOf(largest, ', a node killed and back', await measure(largest, true))];
  },
};
