/** What a cmi5 package says to a platform, and what a platform reads of it. */
import validate from '@learninglocker/xapi-validation';
import { describe, expect, it, vi } from 'vitest';
import { courses, courseStructure } from '../../scripts/package/cmi5/index.mjs';
import { gameAddress, openVisit, readLaunch } from '../../scripts/package/platform/cmi5-session.js';

const actor = { objectType: 'Agent', account: { homePage: 'https://school.example', name: 'p-17' } };
const registration = '7f0a1f5e-3a43-4d3c-9d59-3f3b8e7a1c11';
const search = `?open=%2Fjoin%2FABCD-2345&${new URLSearchParams({
  endpoint: 'https://lrs.example/xapi',
  fetch: 'https://lms.example/token?s=1',
  actor: JSON.stringify(actor),
  registration,
  activityId: 'https://lms.example/au/9',
})}`;
const launchData = {
  launchMode: 'Normal',
  moveOn: 'Completed',
  returnURL: 'https://lms.example/course',
  contextTemplate: {
    contextActivities: { grouping: [{ id: 'https://a-role-to-play.example/units/funny-frog' }] },
    extensions: { 'https://w3id.org/xapi/cmi5/context/extensions/sessionid': 's-1' },
  },
};

interface Said {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly keepalive: boolean;
}

/** A platform that answers as the rules say and hears everything; `refuse` lets a request fail. */
function platform(data: object = launchData, documents: Readonly<Record<string, object>> = {}) {
  const heard: Said[] = [];
  const kept = new Map(Object.entries<object>({ 'LMS.LaunchData': data, ...documents }));
  let clock = Date.UTC(2026, 11, 1, 9);
  let count = 0;
  const refuse = vi.fn<(said: Said) => number | 'away' | undefined>();
  const answer = (status: number, body: unknown = null): Response =>
    new Response(body === null ? null : JSON.stringify(body), { status });
  const ask = (address: RequestInfo | URL, asked: RequestInit = {}): Promise<Response> => {
    const { method = 'GET', headers = {}, body, keepalive = false } = asked;
    const url = new URL(address as string);
    const said: Said = {
      method,
      url,
      headers: headers as Record<string, string>,
      body: typeof body === 'string' ? JSON.parse(body) : undefined,
      keepalive,
    };
    const refused = refuse(said);
    if (refused === 'away') return Promise.reject(new TypeError('Failed to fetch'));
    if (refused) return Promise.resolve(answer(refused));
    heard.push(said);
    if (url.pathname === '/token') return Promise.resolve(answer(200, { 'auth-token': 'dG9rZW4=' }));
    const id = url.searchParams.get('stateId') ?? url.searchParams.get('profileId') ?? '';
    if (url.pathname === '/xapi/statements') return Promise.resolve(answer(200, []));
    if (method === 'PUT') kept.set(id, said.body as object);
    const found = kept.get(id);
    return Promise.resolve(method === 'PUT' ? answer(204) : found ? answer(200, found) : answer(404));
  };
  const tools = {
    ask,
    uuid: () => `00000000-0000-4000-8000-${String((count += 1)).padStart(12, '0')}`,
    now: () => clock,
  };
  const statements = () =>
    heard.filter(({ url }) => url.pathname.endsWith('/statements')).flatMap(({ body }) => body as Statement[]);
  return { heard, kept, refuse, tools, statements, step: (seconds: number) => (clock += seconds * 1000) };
}

interface Statement {
  readonly id: string;
  readonly verb: { readonly id: string };
  readonly result?: object;
  readonly context: {
    readonly registration: string;
    readonly extensions: object;
    readonly contextActivities: Readonly<Record<'category' | 'grouping', readonly { readonly id: string }[]>>;
  };
}
const open = async (from: ReturnType<typeof platform>) => {
  const launch = readLaunch(search);
  if (!launch) throw new Error('The launch was not read.');
  return openVisit(launch, from.tools);
};
const verbsOf = (statements: readonly Statement[]) => statements.map(({ verb }) => verb.id.split('/').at(-1));

describe('a visit from a platform', () => {
  it('tells that the pupil came, has completed and went, by the rules of xAPI and of cmi5', async () => {
    const at = platform();
    const visit = await open(at);
    at.step(300);
    expect(await visit.complete()).toBe(true);
    // another ending tells nothing more
    expect(await visit.complete()).toBe(true);
    at.step(20);
    await visit.terminate();
    await visit.terminate();
    const statements = at.statements();
    expect(verbsOf(statements)).toEqual(['initialized', 'completed', 'terminated']);
    expect(statements.map(({ result }) => result)).toEqual([
      undefined,
      { completion: true, duration: 'PT300S' },
      { duration: 'PT320S' },
    ]);
    for (const one of statements) {
      expect(validate(one)).toEqual([]);
      expect(one.context).toMatchObject({ registration, extensions: launchData.contextTemplate.extensions });
      expect(one.context.contextActivities.grouping).toHaveLength(1);
    }
    const cmi5 = 'https://w3id.org/xapi/cmi5/context/categories/cmi5';
    expect(statements.map(({ context }) => context.contextActivities.category.map(({ id }) => id))).toEqual([
      [cmi5],
      [cmi5, 'https://w3id.org/xapi/cmi5/context/categories/moveon'],
      [cmi5],
    ]);
    // the token is fetched once and first; the last outlives the page
    expect(at.heard.filter(({ url }) => url.pathname === '/token')).toHaveLength(1);
    expect(at.heard[0]?.method).toBe('POST');
    expect(at.heard.slice(1).every(({ headers }) => headers['Authorization'] === 'Basic dG9rZW4=')).toBe(true);
    expect(at.heard.at(-1)?.keepalive).toBe(true);
    expect(at.heard.filter(({ method }) => method === 'PUT')).toHaveLength(1);
  });

  it('tells completed once in a registration, and never where somebody only looks', async () => {
    const first = platform();
    await (await open(first)).complete();
    const again = platform(launchData, Object.fromEntries(first.kept));
    const visit = await open(again);
    expect(visit.isCompleted()).toBe(true);
    await visit.complete();
    await visit.terminate();
    expect(verbsOf(again.statements())).toEqual(['initialized', 'terminated']);
    for (const launchMode of ['Browse', 'Review']) {
      const looked = platform({ ...launchData, launchMode });
      const only = await open(looked);
      await only.complete();
      await only.terminate();
      expect(verbsOf(looked.statements()), launchMode).toEqual(['initialized', 'terminated']);
    }
  });

  it('tells what was not taken the next time, in order, and a lost answer does no harm', async () => {
    const at = platform();
    at.refuse.mockImplementation(({ url }) => (url.pathname.endsWith('/statements') ? 'away' : undefined));
    const visit = await open(at);
    expect(await visit.complete()).toBe(false);
    at.refuse.mockImplementation(({ url }) => (url.pathname.endsWith('/statements') ? 409 : undefined));
    expect(await visit.complete()).toBe(true);
    const late = platform();
    late.refuse.mockReturnValueOnce(undefined).mockImplementation(({ body }) => (body ? 'away' : undefined));
    const other = await open(late);
    await other.complete();
    late.refuse.mockReset();
    await other.terminate();
    expect(verbsOf(late.statements())).toEqual(['initialized', 'completed', 'terminated']);
  });

  it('is not opened by a token that is used up, nor without what a platform gives', async () => {
    const at = platform();
    at.refuse.mockReturnValueOnce(403);
    await expect(open(at)).rejects.toThrow('403');
    expect(at.heard).toEqual([]);
    expect(readLaunch('?open=%2Fjoin%2FABCD-2345')).toBeNull();
    expect(readLaunch(search.replace(/actor=[^&]*/, 'actor=%7Bno'))).toBeNull();
  });

  it('opens the story alone, with nothing of the pupil in its address', () => {
    expect(gameAddress(search, null)).toBe('index.html#/join/ABCD-2345');
    expect(gameAddress(search, 'ar')).toBe('index.html?lang=ar#/join/ABCD-2345');
    expect(gameAddress('?open=%2Fteacher%2Fclasses', null)).toBe('index.html#/town');
    expect(gameAddress('?open=https://elsewhere.example/join/A', null)).toBe('index.html#/town');
  });
});

describe('the structure of a course', () => {
  const [all, ...each] = courses({ 'funny-frog': 'ABCD-2345', 'the-fake': 'DEFG-678' });

  it('has every story once, in all languages, and asks for nothing but to be completed', () => {
    expect(each.map(({ id }) => id)).toEqual(['funny-frog', 'the-fake']);
    const xml = all ? courseStructure(all) : '';
    expect(xml.match(/<au [^>]*launchMethod="OwnWindow" moveOn="Completed">/g)).toHaveLength(2);
    expect(xml).toContain('<url>cmi5.html?open=%2Fjoin%2FDEFG-678</url>');
    expect(xml.match(/<langstring lang="ar">/g)).toHaveLength(6);
    expect(xml).not.toContain('masteryScore');
  });
});
