/** A level that is being written is played from its own folder: `npm run dev -- --draft FOLDER`. */
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { panelOf } from './support/driver.ts';
import { root } from './support/words.ts';

const freePort = (): Promise<number> =>
  new Promise((done) => {
    const server = createServer().listen(0, () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });

/** The development server with a draft, once it answers. */
async function develop(folder: string): Promise<{ address: string; stop: () => void }> {
  const port = await freePort();
  const child = spawn(
    process.execPath,
    ['scripts/dev.mjs', '--draft', folder, '--port', String(port), '--strictPort', '--host', '127.0.0.1'],
    { cwd: root, stdio: ['ignore', 'pipe', 'inherit'], detached: true },
  );
  await new Promise<void>((done, fail) => {
    child.on('exit', (code) => fail(new Error(`The development server ended with ${code}.`)));
    child.stdout.on('data', (text: Buffer) => {
      if (/Local/.test(text.toString())) done();
    });
  });
  return {
    address: `http://127.0.0.1:${port}/`,
    // the server is a child of its own: both go
    stop: () => process.kill(-(child.pid ?? 0)),
  };
}

test(
  'a draft in one language, outside the game, from any beat with any memory, kept over a reload, with its faults',
  { tag: '@wide' },
  async ({ page }) => {
    const folder = join(mkdtempSync(join(tmpdir(), 'draft-')), 'tiny');
    cpSync(join(root, 'tests/content/tiny'), folder, { recursive: true });
    const words = JSON.parse(readFileSync(join(folder, 'en.json'), 'utf8')) as {
      beats: Record<string, Record<string, string>>;
    };
    const level = JSON.parse(readFileSync(join(folder, 'level.json'), 'utf8')) as {
      id: string;
      beats: { id: string }[];
    };
    const [first = ''] = Object.keys(words.beats);
    const [lost = ''] = Object.keys(words.beats[first] ?? {});
    delete words.beats[first]?.[lost];
    writeFileSync(join(folder, 'en.json'), JSON.stringify(words, null, 2));
    const { address, stop } = await develop(folder);
    try {
      // the app speaks Spanish: the draft is in English all the same
      await page.goto(`${address}?lang=es#/play/${level.id}`);
      const bar = page.locator('.author');
      await expect(bar).toBeVisible({ timeout: 120_000 });
      await expect(panelOf(page)).toHaveAttribute('data-level', level.id, { timeout: 60_000 });
      await bar.locator('summary').click();
      await expect(bar.getByText('en.json, line')).toBeVisible();
      await expect(bar).toContainText(`The word “beats.${first}.${lost}” is missing. Add it.`);

      if (process.env['LOOK']) await page.screenshot({ path: process.env['LOOK'] });
      const last = level.beats.at(-1)?.id ?? '';
      await bar.locator('[data-author="beat"]').selectOption(last);
      const memories = await bar.locator('[data-author="memory"] option').allTextContents();
      expect(memories.length).toBeGreaterThan(0);
      await bar.locator('[data-author="memory"]').selectOption(String(memories.length - 1));
      await bar.locator('[data-author="go"]').click();
      await expect(panelOf(page)).toHaveAttribute('data-beat', last);
      await page.reload();
      await expect(panelOf(page)).toHaveAttribute('data-beat', last, { timeout: 60_000 });
    } finally {
      stop();
      rmSync(join(folder, '..'), { recursive: true, force: true });
    }
  },
);
