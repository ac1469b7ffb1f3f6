/**
 * WebKit as GTK has it, on a screen that nobody sees, driven over WebDriver. Its own window cannot be as narrow as a phone:
 * the page stands in a window that it opened, which has no bars.
 */
import { asText, type Device, type Engine, pressing, type Size, typing } from './device.ts';
import type { BrowserPaths } from './paths.ts';
import { startProgram } from './program.ts';
import { driverAnswers, freePort, openSession } from './webdriver.ts';

const SCREEN = '1400x1100x24';
/** Long enough for a level that is played in one call, in milliseconds. */
const PATIENCE = 60_000;

/** WebDriver tells nothing of the console: the page itself keeps what goes wrong in it once it has loaded. */
const LISTEN = `
  window.faults = [];
  addEventListener('error', ({ message }) => faults.push(message));
  addEventListener('unhandledrejection', ({ reason }) => faults.push(String(reason)));
  const { error } = console;
  console.error = (...all) => { faults.push(all.join(' ')); error(...all); };`;

async function start({ driver, browser, screen }: Required<BrowserPaths>['webkit'], size: Size): Promise<Device> {
  const display = startProgram(screen, ['-displayfd', '3', '-screen', '0', SCREEN, '-nolisten', 'tcp'], {}, true);
  const [, number] = await display.prints(/^(\d+)\n/m);
  const port = await freePort();
  const driving = startProgram(driver, [`--port=${port}`], { DISPLAY: `:${number}` });
  const address = `http://127.0.0.1:${port}`;
  await driverAnswers(address);
  const session = await openSession(address, {
    'webkitgtk:browserOptions': {
      binary: browser,
      args: ['--automation', '--javascript-can-open-windows-automatically=true'],
    },
  });
  const ask = <Result>(path: string, body: object): Promise<Result> => session.ask('POST', path, body);
  await ask('/timeouts', { script: PATIENCE });
  const own = await session.ask<string>('GET', '/window');
  await ask('/execute/sync', {
    script: `open('about:blank', '_blank', 'popup=yes,toolbar=no,width=${size.width},height=${size.height}')`,
    args: [],
  });
  const handles = await session.ask<string[]>('GET', '/window/handles');
  await ask('/window', { handle: handles.find((one) => one !== own) });

  let faults: string[] = [];
  const act = (actions: object): Promise<void> => ask('/actions', { actions: [actions] });
  return {
    async go(to) {
      await ask('/url', { url: to });
      await ask('/execute/sync', { script: LISTEN, args: [] });
    },
    async evaluate(run, argument) {
      const script = `
        const done = (all) => arguments[0]({ ...all, faults: (window.faults ?? []).splice(0) });
        ${asText(run, argument)}.then((given) => done({ given }), (error) => done({ error: String(error) }));`;
      const {
        given,
        error,
        faults: heard,
      } = await ask<{ given?: string; error?: string; faults: string[] }>('/execute/async', { script, args: [] });
      faults.push(...heard);
      if (error !== undefined) throw new Error(error);
      return JSON.parse(given ?? 'null');
    },
    press: (x, y) => act(pressing(x, y)),
    type: (text) => act(typing(text)),
    picture: async () => Buffer.from(await session.ask<string>('GET', '/screenshot'), 'base64'),
    faults() {
      const now = faults;
      faults = [];
      return now;
    },
    async close() {
      await session.ask('DELETE', '').catch(() => undefined);
      await driving.end();
      await display.end();
    },
  };
}

/** WebKit with its driver and a screen. */
export const webkit = (paths: Required<BrowserPaths>['webkit']): Engine => ({ start: (size) => start(paths, size) });
