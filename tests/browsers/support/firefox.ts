/** Firefox without a window, driven over WebDriver BiDi, which it speaks by itself. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from './bidi.ts';
import { asText, type Device, type Engine, pressing, type Size, typing } from './device.ts';
import { startProgram } from './program.ts';

/** What Firefox would ask or fetch by itself. */
const PREFERENCES = {
  'app.normandy.enabled': false,
  'app.update.disabledForTesting': true,
  'browser.aboutwelcome.enabled': false,
  'browser.safebrowsing.update.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'browser.startup.page': 0,
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.update.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,',
  'toolkit.telemetry.reportingpolicy.firstRun': false,
};

interface Evaluated {
  readonly type: 'success' | 'exception';
  readonly result?: { readonly value: string };
  readonly exceptionDetails?: { readonly text: string };
}

interface Entry {
  readonly level: string;
  readonly type: string;
  readonly text: string;
  readonly source: { readonly realm: string };
}

async function start(path: string, size: Size): Promise<Device> {
  const profile = await mkdtemp(join(tmpdir(), 'firefox-'));
  const lines = Object.entries(PREFERENCES).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`,
  );
  await writeFile(join(profile, 'user.js'), lines.join(''));
  const program = startProgram(path, ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port=0']);
  const [, address] = await program.prints(/WebDriver BiDi listening on (ws:\S+)/);
  const bidi = await connect(`${address}/session`);
  await bidi.send('session.new', { capabilities: {} });
  const { contexts } = await bidi.send<{ contexts: { context: string }[] }>('browsingContext.getTree', {});
  const context = contexts[0]?.context;
  await bidi.send('browsingContext.setViewport', { context, viewport: size });
  let faults: string[] = [];
  /** Documents that were left. What a worker was fetching for one then fails, and Firefox says so: nobody misses it. */
  const left = new Set<string>();
  bidi.on('log.entryAdded', (entry) => {
    const { level, text, type, source } = entry as Entry;
    if (level === 'error' && !left.has(source.realm)) faults.push(`${type}: ${text}`);
  });
  await bidi.send('session.subscribe', { events: ['log.entryAdded'] });
  const act = (actions: object): Promise<void> => bidi.send('input.performActions', { context, actions: [actions] });
  return {
    async go(to) {
      const { realms } = await bidi.send<{ realms: { realm: string }[] }>('script.getRealms', { context });
      for (const { realm } of realms) left.add(realm);
      await bidi.send('browsingContext.navigate', { context, url: to, wait: 'complete' });
    },
    async evaluate(run, argument) {
      const { type, result, exceptionDetails } = await bidi.send<Evaluated>('script.evaluate', {
        expression: asText(run, argument),
        target: { context },
        awaitPromise: true,
      });
      if (type === 'exception') throw new Error(exceptionDetails?.text);
      return JSON.parse(result?.value ?? 'null');
    },
    press: (x, y) => act(pressing(x, y)),
    type: (text) => act(typing(text)),
    picture: async () =>
      Buffer.from((await bidi.send<{ data: string }>('browsingContext.captureScreenshot', { context })).data, 'base64'),
    faults() {
      const now = faults;
      faults = [];
      return now;
    },
    async close() {
      await bidi.send('browser.close', {}).catch(() => undefined);
      bidi.close();
      await program.end();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Firefox at a path. */
export const firefox = (path: string): Engine => ({ start: (size) => start(path, size) });
