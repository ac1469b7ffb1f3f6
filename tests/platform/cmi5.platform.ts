/** A cmi5 package is opened from a platform, played to an ending, and a real store of statements has what cmi5 asks for. */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import type { Page } from 'playwright/test';
import { cmi5Entries, courses } from '../../scripts/package/cmi5/index.mjs';
import { writeZip } from '../../scripts/package/zip.mjs';
import { choiceOf } from '../e2e/support/driver.ts';
import { codeOf } from '../e2e/support/lesson.ts';
import { levelOf } from '../e2e/support/levels.ts';
import { playQuickly, pressesOf, wayOf } from '../e2e/support/quick.ts';
import { built } from '../e2e/support/site.ts';
import { expect, test, withoutRest } from '../e2e/support/test.ts';
import { wordsIn } from '../e2e/support/words.ts';
import { unzip } from '../fixtures/unzip.ts';
import { endpoint, putState, stored, token } from './store.ts';

const t = wordsIn('en');
const { level } = levelOf('funny-frog');
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** The platform's side: the files of the package, and a token for whoever fetches it first. */
async function platform(folder: string) {
  const used = new Set<string>();
  const server = createServer(({ url = '/', method }, response) => {
    const { pathname, search } = new URL(url, 'http://here');
    if (pathname === '/token') {
      const isNew = method === 'POST' && !used.has(search);
      used.add(search);
      response.writeHead(isNew ? 200 : 403, { 'Content-Type': 'application/json' });
      response.end(JSON.stringify(isNew ? { 'auth-token': token } : { 'error-code': '1', 'error-text': 'used' }));
      return;
    }
    try {
      const body = pathname === '/' ? '<title>A platform</title>' : readFileSync(join(folder, decodeURI(pathname)));
      response.writeHead(200, {
        'Content-Type': pathname === '/' ? 'text/html' : (types[extname(pathname)] ?? 'application/octet-stream'),
      });
      response.end(body);
    } catch {
      response.writeHead(pathname === '/favicon.ico' ? 204 : 404).end();
    }
  });
  await new Promise<void>((listening) => server.listen(0, listening));
  const address = `http://localhost:${(server.address() as AddressInfo).port}`;
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { address, close };
}

test('one story by cmi5', async ({ context, page, faults }, info) => {
  // with the picture: where the tests leave out a file, what a page sends as it goes is held with it
  await withoutRest(context);
  const course = courses({ [level.id]: codeOf() }).find(({ id }) => id === level.id);
  if (!course) throw new Error('There is no such package.');
  const zip = info.outputPath('story.zip');
  await writeZip(zip, cmi5Entries(course, built));
  const folder = info.outputPath('content');
  await unzip(zip, folder);
  const xml = readFileSync(join(folder, 'cmi5.xml'), 'utf8');
  const unit = /<url>([^<]+)<\/url>/.exec(xml)?.[1] ?? '';
  const publisher = /<au id="([^"]+)"/.exec(xml)?.[1] ?? '';

  const { address, close } = await platform(folder);
  const registration = randomUUID();
  const activityId = `${address}/units/${registration}`;
  const agent = JSON.stringify({
    objectType: 'Agent',
    account: { homePage: 'https://school.example', name: registration },
  });
  /** As a platform opens a unit: what it says stands in the store before. */
  const launch = async (at: Page, launchMode = 'Normal') => {
    const session = randomUUID();
    await putState(
      { stateId: 'LMS.LaunchData', activityId, agent, registration },
      {
        contextTemplate: {
          contextActivities: { grouping: [{ id: publisher }] },
          extensions: { 'https://w3id.org/xapi/cmi5/context/extensions/sessionid': session },
        },
        launchMode,
        launchMethod: 'OwnWindow',
        moveOn: 'Completed',
        returnURL: `${address}/`,
      },
    );
    const given = new URLSearchParams({
      endpoint,
      fetch: `${address}/token?${session}`,
      actor: agent,
      registration,
      activityId,
    });
    await at.goto(`${address}/${unit}&${given.toString()}`);
  };
  const verbs = async () => (await stored({ registration })).map(({ verb }) => verb.id.split('/').at(-1));

  try {
    await launch(page);
    await expect.poll(verbs).toEqual(['initialized']);
    const [game] = await Promise.all([page.waitForEvent('popup'), page.getByRole('button').click()]);
    // nothing of the pupil and of the token goes with the game
    expect(game.url()).not.toMatch(/token|actor|school|registration/);
    await choiceOf(game, 'join').click();
    await playQuickly(game, pressesOf(level, wayOf(level, 3).steps, t));
    await expect.poll(verbs).toEqual(['initialized', 'completed']);
    await expect(page.getByRole('status')).toHaveText('Completed. You can close this page.');
    await page.screenshot({ path: info.outputPath('completed.png') });
    await page.getByRole('link', { name: 'Back to the platform' }).click();
    await expect(page).toHaveTitle('A platform');
    await expect.poll(verbs).toEqual(['initialized', 'completed', 'terminated']);
    const [, completed] = await stored({ registration });
    expect(Object.keys(completed?.result ?? {}).sort()).toEqual(['completion', 'duration']);

    // in the same registration it is said once; a page that is loaded again has ended its visit
    await launch(page);
    await expect(page.getByRole('status')).toHaveText('Completed. You can close this page.');
    await page.reload();
    await expect(page.getByRole('status')).toContainText('Open the story from the platform once more');
    await expect.poll(verbs).toEqual(['initialized', 'completed', 'terminated', 'initialized', 'terminated']);
    await launch(page, 'Review');
    await expect(page.getByRole('status')).toContainText('to look at it');
    // what no one chose to send is in no statement
    const text = JSON.stringify(await stored({ registration }));
    for (const id of Object.keys(level.cast)) expect(text).not.toContain(`"${id}"`);
    faults.splice(0, faults.length, ...faults.filter((fault) => /exception|Content Security/.test(fault)));
  } finally {
    close();
  }
});
