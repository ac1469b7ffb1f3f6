/** One Mosquitto with the configuration of `deploy/mosquitto`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { mosquittoKeys } from '../../deploy/minter/mosquitto.mjs';
import { answers, begun, type Broker, createProcesses, freePorts, isInstalled, type Kind } from './broker.ts';

const written = join(import.meta.dirname, '../../deploy/mosquitto/mosquitto.conf');

type Mosquitto = Broker & { readonly keys: ReturnType<typeof mosquittoKeys> };

/** Begins one; `keys` are those of its minter. */
export const beginMosquitto = (): Promise<Mosquitto> => begun(begin);

async function begin(): Promise<Mosquitto> {
  const processes = createProcesses();
  const { folder } = processes;
  const [port = 0] = await freePorts(1);
  const text = readFileSync(written, 'utf8')
    .replace('listener 9001', `listener ${port}`)
    .replace('/run/mosquitto/mosquitto.pid', join(folder, 'pid'))
    .replace('user mosquitto', `user ${userInfo().username}`)
    .replaceAll('/etc/mosquitto/lessons', folder);
  writeFileSync(join(folder, 'mosquitto.conf'), text);
  const reload = (): void => void processes.of(0)?.kill('SIGHUP');
  const keys = mosquittoKeys({ folder, secret: 'of the minter', reload });
  const start = async (): Promise<void> => {
    processes.run(0, 'mosquitto', ['-c', join(folder, 'mosquitto.conf')]);
    await answers(port, () => processes.runs(0));
  };
  try {
    await start();
  } catch (error) {
    await processes.close();
    throw error;
  }
  return {
    keys,
    addresses: [`ws://127.0.0.1:${port}/mqtt`],
    origin: 'https://game.example',
    teacher: (lesson) => Promise.resolve(keys.teacher(lesson)),
    pupil: (lesson, client) => Promise.resolve(keys.pupil(lesson, client)),
    viewer: (client) => Promise.resolve(keys.viewer(client)),
    kill: () => processes.stop(0, 'SIGKILL'),
    end: () => processes.stop(0, 'SIGTERM'),
    start,
    close: processes.close,
  };
}

export const mosquitto: Kind = {
  name: 'Mosquitto',
  here: isInstalled('mosquitto'),
  limitsSize: true,
  begin: beginMosquitto,
};
