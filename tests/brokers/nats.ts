/** Three nodes of NATS with the configuration of `deploy/nats`. */
import { createPrivateKey } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { natsKeys, newDistrict } from '../../deploy/minter/nats.mjs';
import { answers, begun, type Broker, createProcesses, freePorts, isInstalled, type Kind } from './broker.ts';

const written = join(import.meta.dirname, '../../deploy/nats/node.conf');
const nodes = [0, 1, 2];

type Nats = Broker & { readonly minter: string; pid(node: number): number };

/** Begins them; `minter` is the account's key (PEM), which signs their lessons' keys. */
export const beginNats = (): Promise<Nats> => begun(begin);

async function begin(): Promise<Nats> {
  const processes = createProcesses();
  const { folder } = processes;
  const ports = await freePorts(15);
  const portOf = (node: number, at: number): number => ports[node * 5 + at] ?? 0;
  const { nodes: accounts, minter } = newDistrict();
  writeFileSync(join(folder, 'accounts.conf'), accounts);
  for (const node of nodes) {
    const at = { '127.0.0.1:4222': 0, '127.0.0.1:8222': 1, '0.0.0.0:6222': 2, '0.0.0.0:9001': 3, '127.0.0.1:1883': 4 };
    const text = Object.entries(at).reduce(
      (conf, [here, place]) => conf.replace(here, `127.0.0.1:${portOf(node, place)}`),
      readFileSync(written, 'utf8'),
    );
    writeFileSync(join(folder, `node-${node}.conf`), text);
  }
  const routes = `[${nodes.map((node) => `"nats://127.0.0.1:${portOf(node, 2)}"`).join(', ')}]`;
  /** Is it in step with the others? */
  const isReady = async (node: number): Promise<boolean> =>
    fetch(`http://127.0.0.1:${portOf(node, 1)}/healthz`).then(
      ({ ok }) => ok,
      () => false,
    );
  const start = async (node: number): Promise<void> => {
    processes.run(node, 'nats-server', ['-c', join(folder, `node-${node}.conf`), '-l', join(folder, `log-${node}`)], {
      NAME: `node-${node}`,
      ROUTES: routes,
      STORE: join(folder, `store-${node}`),
    });
    await answers(portOf(node, 3), () => processes.runs(node));
  };
  const ready = async (node: number): Promise<void> => {
    while (!(await isReady(node))) {
      if (!processes.runs(node)) throw new Error('A node has ended.');
      await new Promise((done) => setTimeout(done, 50));
    }
  };
  /** How many nodes it counts; JetStream takes lessons only with all of them. */
  const size = async (node: number): Promise<number> => {
    const answer = await fetch(`http://127.0.0.1:${portOf(node, 1)}/jsz`);
    const { meta_cluster: cluster } = (await answer.json()) as { meta_cluster?: { cluster_size?: number } };
    return cluster?.cluster_size ?? 0;
  };
  const keys = natsKeys({ key: createPrivateKey(minter) });
  try {
    await Promise.all(nodes.map(start));
    await Promise.all(nodes.map(ready));
    // started at one moment, NATS 2.10 leaves a node uncounted about one time in six: docs/district.md has the mend
    const sizes = await Promise.all(nodes.map(size));
    if (sizes.some((count) => count !== nodes.length)) throw new Error(`Nodes count each other: ${sizes.join(', ')}.`);
  } catch (error) {
    await processes.close();
    throw error;
  }
  return {
    minter,
    pid: (node) => processes.of(node)?.pid ?? 0,
    addresses: nodes.map((node) => `ws://127.0.0.1:${portOf(node, 3)}/mqtt`),
    origin: 'https://game.example',
    teacher: (lesson) => Promise.resolve(keys.teacher(lesson)),
    pupil: (lesson, client) => Promise.resolve(keys.pupil(lesson, client)),
    viewer: (client) => Promise.resolve(keys.viewer(client)),
    kill: (node) => processes.stop(node, 'SIGKILL'),
    end: (node) => processes.stop(node, 'SIGTERM'),
    async start(node) {
      await start(node);
      await ready(node);
    },
    close: processes.close,
  };
}

export const nats: Kind = {
  name: 'three nodes of NATS',
  here: isInstalled('nats-server'),
  limitsSize: false,
  begin: beginNats,
};
