/** From the zip alone, in a folder of its own and without Node on the path, the game is started and played. */
import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { folderName } from '../../scripts/package/entries.mjs';
import { run } from '../../scripts/setup/process.mjs';
import { unzip } from '../fixtures/unzip.ts';
import { panelOf } from './support/driver.ts';
import { expect, test } from './support/test.ts';

const root = resolve(import.meta.dirname, '../..');
const kind = `linux-${process.arch}`;

test('what is unzipped on Linux is started by its launcher and played', async ({ page, faults }, info) => {
  test.skip(process.platform !== 'linux', 'the others are looked at by their structure');
  const { code, output } = await run(process.execPath, [join(root, 'scripts/package.mjs'), '--for', kind], {
    quiet: true,
  });
  expect(code, output).toBe(0);
  const [, path = '', size = ''] = /(packages\/\S+\.zip)\s+([\d.]+) MB/.exec(output) ?? [];
  expect(Number(size)).toBeLessThan(60);
  const folder = info.outputPath('stick');
  await unzip(join(root, path), folder);
  const program = spawn(join(folder, folderName, 'start.sh'), ['--port', '0', '--no-browser'], {
    cwd: '/',
    env: { PATH: '/usr/bin:/bin' },
  });
  try {
    let said = '';
    const address = await new Promise<string>((found, fail) => {
      program.stdout.setEncoding('utf8').on('data', (text: string) => {
        said += text;
        const [here] = /http:\/\/localhost:\d+\//.exec(said) ?? [];
        if (here) found(here);
      });
      program.once('exit', () => fail(new Error(`It ended: ${said}`)));
    });
    await page.goto(`${address}#/play/funny-frog`);
    await expect(panelOf(page)).toHaveAttribute('data-level', 'funny-frog');
    // it carries live lessons, too
    expect(await (await page.request.get(`${address}live.json`)).json()).toMatchObject({ broker: 'mqtt' });
    // the page that the test's own address belongs to is another
    faults.splice(0, faults.length, ...faults.filter((fault) => !fault.startsWith('request to another origin')));
  } finally {
    program.kill('SIGTERM');
  }
});
