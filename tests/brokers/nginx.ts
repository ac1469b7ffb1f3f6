/** The district's web server: nginx with the configuration of `deploy/web`, in a folder of its own. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { answers, createProcesses, freePorts, isInstalled } from './broker.ts';

export const hasNginx = isInstalled('nginx') && isInstalled('openssl');
/** The name under which it is asked for. */
export const HOST = 'game.example';
const written = join(import.meta.dirname, '../../deploy/web/nginx.conf');
/** When a certificate held, or holds: as openssl writes days. */
const TIMES = { old: ['20200101000000Z', '20210101000000Z'], now: ['20200101000000Z', '21000101000000Z'] } as const;

/** What it answers: its status, and its headers by their names in small letters. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

/** A whole configuration round one site: all that it writes stays in the folder. */
const configuration = (folder: string, site: string): string => `
user ${userInfo().username};
daemon off;
pid ${folder}/pid;
error_log ${folder}/error.log;
worker_processes 1;
events {}
http {
${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`).join('\n')}
include /etc/nginx/mime.types;
access_log off;
${site}
}
`;

/** Asked to end, it ends its workers too; killed, it would leave them behind. */
async function end({ stop, close }: ReturnType<typeof createProcesses>): Promise<void> {
  await stop(0, 'SIGTERM');
  await close();
}

/** nginx with the lines that lie beside a packaged folder. @param game the folder, by its files and what is in them */
export async function beginStatic(lines: string, game: Readonly<Record<string, string>>) {
  const processes = createProcesses();
  const { folder } = processes;
  const [port = 0] = await freePorts(1);
  for (const [name, content] of Object.entries(game)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  const site = `server { listen 127.0.0.1:${port};\n${lines.replaceAll('/srv/a-role-to-play', folder)} }`;
  writeFileSync(join(folder, 'nginx.conf'), configuration(folder, site));
  processes.run(0, 'nginx', ['-c', join(folder, 'nginx.conf')]);
  await answers(port, () => processes.runs(0));
  return { address: `http://127.0.0.1:${port}`, close: () => end(processes) };
}

/**
 * @param brokers the ports of the brokers behind it
 * @param minter the port of the minter
 * @param door what it adds for those it has let in as teachers: their name and password are `teacher`
 * @param game the folder of the build; without one a page that is none
 */
export async function beginNginx(brokers: readonly number[], minter: number, door: string, game?: string) {
  const processes = createProcesses();
  const { folder } = processes;
  const [port = 0] = await freePorts(1);
  const files = join(folder, 'game');
  mkdirSync(files);
  if (game === undefined) writeFileSync(join(files, 'index.html'), '<p>the game');
  else cpSync(game, files, { recursive: true });
  writeFileSync(join(files, 'live.json'), readFileSync(join(import.meta.dirname, '../../deploy/web/live.json')));
  const openssl = (...words: string[]): string => {
    const { status, stdout, stderr } = spawnSync('openssl', words, { cwd: folder, encoding: 'utf8' });
    if (status !== 0) throw new Error(`openssl ${words[0] ?? ''}: ${stderr}`);
    return stdout;
  };
  const certify = (times: keyof typeof TIMES): void => {
    const [from, to] = TIMES[times];
    const subject = ['-subj', `/CN=${HOST}`, '-addext', `subjectAltName=DNS:${HOST}`];
    const made = ['-keyout', 'game.key', '-out', 'game.pem', '-not_before', from, '-not_after', to];
    openssl('req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', ...subject, ...made);
  };
  writeFileSync(join(folder, 'teachers'), `teacher:${openssl('passwd', '-apr1', 'teacher').trim()}\n`);
  writeFileSync(join(folder, 'door.conf'), `proxy_set_header X-Teacher-Door "${door}";\n`);
  const site = readFileSync(written, 'utf8')
    .replace('listen 443 ssl', `listen 127.0.0.1:${port} ssl`)
    .replace(/( +server 127\.0\.0\.1:900\d;\n)+/, brokers.map((one) => `  server 127.0.0.1:${one};\n`).join(''))
    .replaceAll('127.0.0.1:8081', `127.0.0.1:${minter}`)
    .replace('/srv/game', files)
    .replaceAll('/etc/nginx', folder);
  writeFileSync(join(folder, 'nginx.conf'), configuration(folder, site));
  const start = async (): Promise<void> => {
    processes.run(0, 'nginx', ['-c', join(folder, 'nginx.conf')]);
    await answers(port, () => processes.runs(0));
  };
  certify('now');
  await start();
  const trusted = () => readFileSync(join(folder, 'game.pem'));
  return {
    port,
    address: `wss://127.0.0.1:${port}/mqtt`,
    trusted,
    ask: (path: string, headers: Record<string, string> = {}, body?: object): Promise<Answer> =>
      new Promise((done, fail) => {
        const asked = request(
          {
            host: '127.0.0.1',
            port,
            path,
            method: body ? 'POST' : 'GET',
            headers: { host: HOST, ...headers },
            servername: HOST,
            ca: trusted(),
            agent: false,
          },
          (answer) => {
            let text = '';
            answer.setEncoding('utf8').on('data', (piece: string) => (text += piece));
            answer.on('end', () => done({ status: answer.statusCode ?? 0, headers: answer.headers, text }));
          },
        );
        asked.on('error', fail).end(body && JSON.stringify(body));
      }),
    /** Another certificate takes the place of the one before; whoever is connected is cut off. */
    async renew(times: keyof typeof TIMES): Promise<void> {
      certify(times);
      await processes.stop(0, 'SIGTERM');
      await start();
    },
    close: () => end(processes),
  };
}
