import { describe, expect, it } from 'vitest';
import { type ClassStatement, countedForks } from '../../core/class/lrs.ts';
import { empty, frog, pupils } from '../../../tests/fixtures/classes.ts';
import { steppedClock } from '../../../tests/fixtures/stepped-clock.ts';
import { project } from '../../core/class/projector.ts';
import { NOTHING_SHOWN, wholeShown } from '../../core/class/shown.ts';
import { summarise } from '../../core/class/summary.ts';
import { addressesIn, createLrs, statementsAt } from './lrs.ts';

const PAGE = `<!-- such as connect-src 'self' https://no.example -->
<meta content="default-src 'none'; connect-src 'self' https://lrs.school.example https://other.example; style-src 'self'">`;
const CLOSED = PAGE.replace(' https://lrs.school.example https://other.example', '');
const to = { endpoint: 'https://lrs.school.example/xapi/', name: 'school', secret: 'geheim-ß' };
const PLACE = 'https://lrs.school.example/xapi/statements';

const records = [...pupils(12, ['b', 'b'], ['a', 'a']), ...pupils(12, ['c', 'c'], ['b', 'b'])];
const shown = wholeShown(NOTHING_SHOWN, project(summarise(frog, records)), () => 0);
const statements = countedForks({ id: empty.id, shown: { [`${frog.id}/${frog.version}`]: shown } }, frog.id).map(
  ({ statement }) => statement,
);
const [first, second] = statements.map(({ id }) => id);

/** An LRS that takes what comes, but for what `answers` says instead; a hanging one never answers. */
function begin(answers: (number | 'none' | 'hangs')[] = [], more: { page?: string; opens?: boolean } = {}) {
  const asked: { address: string; init: RequestInit }[] = [];
  const clock = steppedClock();
  const state = { online: true, open: 0, ready: true };
  let refused: (() => void) | undefined;
  const lrs = createLrs({
    page: () => (more.page === '404' ? Promise.reject(new Error('404')) : Promise.resolve(more.page ?? PAGE)),
    online: () => state.online,
    clock,
    window: () => {
      if (more.opens === false) return undefined;
      state.open += 1;
      return {
        ready: () => state.ready,
        onRefused(call) {
          refused = call;
          return () => (refused = undefined);
        },
        fetch(address, init) {
          asked.push({ address, init });
          const answer = answers.shift() ?? 204;
          if (answer === 'hangs') return new Promise(() => undefined);
          return answer === 'none' ? Promise.reject(new TypeError()) : Promise.resolve({ status: answer });
        },
        close: () => (state.open -= 1),
      };
    },
  });
  const send = async (what: readonly ClassStatement[] = statements, at = to) => (await lrs())?.send(what, at);
  return { lrs, send, asked, clock, state, refuse: () => refused?.() };
}

/** Till all that waits for nothing has been done. */
const settled = () => new Promise((done) => setImmediate(done));

describe('the way to an LRS', () => {
  it('is closed until a school’s IT opens it in the page beside the game', async () => {
    expect(addressesIn(CLOSED)).toEqual([]);
    expect(addressesIn(PAGE)).toEqual(['https://lrs.school.example', 'https://other.example']);
    expect(await begin([], { page: CLOSED }).lrs()).toBeUndefined();
    expect(await begin([], { page: '404' }).lrs()).toBeUndefined();
    // a server that gives the game for whatever it does not have
    expect(await begin([], { page: '<meta content="connect-src \'self\'">' }).lrs()).toBeUndefined();
    expect((await begin().lrs())?.address).toBe('https://lrs.school.example');
  });

  it.each([
    ['https://lrs.school.example/xapi/', PLACE],
    [' https://lrs.school.example/xapi?a=b#c ', PLACE],
    ['https://lrs.school.example', 'https://lrs.school.example/statements'],
    ['http://localhost:8000/xapi', 'http://localhost:8000/xapi/statements'],
    ['http://lrs.school.example/xapi', undefined],
    ['lrs.school.example', undefined],
    ['javascript:alert(1)', undefined],
    ['', undefined],
  ])('leads from %j to %j', (typed, place) => expect(statementsAt(typed)).toBe(place));
});

describe('what is sent to an LRS', () => {
  it('is put there statement by statement, each under its id, with the key and the version of xAPI', async () => {
    const { send, asked, state } = begin();
    expect(statements).toHaveLength(2);
    expect(await send()).toEqual({ is: 'sent' });
    expect(asked.map(({ address }) => address)).toEqual([first, second].map((id) => `${PLACE}?statementId=${id}`));
    for (const [at, { init }] of asked.entries()) {
      expect(init).toMatchObject({ method: 'PUT', credentials: 'omit', redirect: 'manual' });
      expect(init.headers).toEqual({
        Authorization: `Basic ${Buffer.from('school:geheim-ß').toString('base64')}`,
        'X-Experience-API-Version': '1.0.3',
        'Content-Type': 'application/json',
      });
      expect(init.body).toBe(JSON.stringify(statements[at]));
    }
    expect(state.open).toBe(0);
  });

  it('is taken as sent where the LRS has it already', async () => {
    const { send, asked } = begin([409, 204]);
    expect(await send()).toEqual({ is: 'sent' });
    expect(asked).toHaveLength(2);
  });

  it.each([
    [[401], { is: 'denied' }],
    [[403], { is: 'denied' }],
    [[404], { is: 'missing' }],
    [[0], { is: 'missing' }],
    [[400], { is: 'other', status: 400 }],
    [[503], { is: 'other', status: 503 }],
    // nothing came back to this page, and something answers there
    [['none', 200], { is: 'door' }],
    [['none', 'none'], { is: 'missing' }],
  ] as const)('ends at an answer of %j with %j, and closes its window', async (answers, said) => {
    const { send, asked, state, clock } = begin([...answers]);
    const sending = send();
    await settled();
    clock.step(0.05);
    expect(await sending).toEqual(said);
    expect(asked).toHaveLength(answers.length);
    expect(state.open).toBe(0);
  });

  it('shows no key to whoever lets no page in', async () => {
    const { send, asked, clock } = begin(['none', 200]);
    const sending = send();
    await settled();
    clock.step(0.05);
    await sending;
    expect(asked[1]?.init).toMatchObject({ mode: 'no-cors', credentials: 'omit' });
    expect(asked[1]?.init.headers).toBeUndefined();
  });

  it('says that the policy refused the address, which browsers tell a moment later', async () => {
    const { send, state, clock, refuse } = begin(['none', 'none']);
    const sending = send();
    await settled();
    expect(state.open).toBe(1);
    refuse();
    clock.step(0.05);
    expect(await sending).toEqual({ is: 'policy' });
  });

  it('goes nowhere unsealed, nor without a network or a window', async () => {
    const plain = begin();
    expect(await plain.send(statements, { ...to, endpoint: 'http://lrs.school.example/xapi' })).toEqual({
      is: 'address',
    });
    plain.state.online = false;
    expect(await plain.send()).toEqual({ is: 'offline' });
    expect(plain.asked).toEqual([]);
    expect(await begin([], { opens: false }).send()).toEqual({ is: 'window' });
  });

  it('says that the network went while it was sent', async () => {
    const { send, state, clock } = begin([204, 'none', 'none']);
    const sending = send();
    await settled();
    state.online = false;
    clock.step(0.05);
    expect(await sending).toEqual({ is: 'offline' });
  });

  it('waits for an answer only so long', async () => {
    const { send, clock, state } = begin([204, 'hangs']);
    const said = send();
    await settled();
    clock.step(14);
    await settled();
    expect(state.open).toBe(1);
    clock.step(1);
    expect(await said).toEqual({ is: 'slow' });
    expect(state.open).toBe(0);
  });

  it('waits for the page of its window, and not for ever', async () => {
    const one = begin();
    one.state.ready = false;
    const said = one.send();
    await settled();
    expect(one.asked).toEqual([]);
    one.state.ready = true;
    one.clock.step(0.05);
    expect(await said).toEqual({ is: 'sent' });

    const other = begin();
    other.state.ready = false;
    const late = other.send();
    for (let looks = 0; looks < 301; looks += 1) {
      await settled();
      other.clock.step(0.05);
    }
    expect(await late).toEqual({ is: 'window' });
    expect(other.state.open).toBe(0);
  });

  it('sends the rest when it is pressed once more, and what had come is taken for sent', async () => {
    const { send, asked } = begin([204, 503, 409, 204]);
    expect(await send()).toEqual({ is: 'other', status: 503 });
    expect(await send()).toEqual({ is: 'sent' });
    expect(asked.map(({ address }) => address.split('=')[1])).toEqual([first, second, first, second]);
  });
});
