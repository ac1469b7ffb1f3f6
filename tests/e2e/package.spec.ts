/** From the zip alone, in a folder of its own and without Node on the path, the game is started and played. */
import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { folderName } from '../../scripts/package/entries.mjs';
import { run } from '../../scripts/setup/process.mjs';
import { unzip } from '../fixtures/unzip.ts';
import { choiceOf } from './support/driver.ts';
import { begin, hall, tabletAddress } from './support/hall.ts';
import { levelOf } from './support/levels.ts';
import { playQuickly, pressesOf, wayOf } from './support/quick.ts';
import { expect, test } from './support/test.ts';
import { wordsIn } from './support/words.ts';

const root = resolve(import.meta.dirname, '../..');
const kind = `linux-${process.arch}`;

test('what is unzipped on Linux is started by its launcher, and carries a live lesson that is played', async ({
  browser,
}, info) => {
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
    const room = await hall(browser, () => Promise.resolve({ address, close: () => Promise.resolve() }));
    const { level } = levelOf('funny-frog');
    const { code } = await begin(room, level.id);
    const pupil = await room.tablet();
    await pupil.goto(tabletAddress(room, code));
    await choiceOf(pupil, 'join').click();
    await expect(pupil.locator('[data-live="here"]')).toBeVisible();
    const t = wordsIn('en');
    await playQuickly(pupil, pressesOf(level, wayOf(level, 3).steps, t));
    await expect(pupil.locator('[data-given="has"]')).toBeVisible();
    await expect(room.teacher.getByRole('heading', { name: t('class.came.some_one', { count: 1 }) })).toBeVisible();
    expect(room.faults).toEqual([]);
    await room.close();
  } finally {
    program.kill('SIGTERM');
  }
});
