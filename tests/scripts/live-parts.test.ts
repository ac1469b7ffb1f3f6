/** Parts of the broker that need no connection: its purse, who takes whose place, who has come. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createBudget } from '../../scripts/server/live/budget.mjs';
import { createMembers } from '../../scripts/server/live/members.mjs';
import { packetCutter } from '../../scripts/server/live/packets.mjs';
import { createVisitors } from '../../scripts/server/live/visitors.mjs';

describe('a purse', () => {
  it('lets so many through at once, then so many a second, and nobody who goes on', () => {
    const budget = createBudget({ atOnce: 3, aSecond: 2 }, 0);
    expect([budget.spend(0), budget.spend(0), budget.spend(0)]).toEqual([0, 0, 0]);
    expect(budget.spend(0)).toBe(500);
    // a second brings two, one of which was owed
    expect([budget.spend(1000), budget.spend(1000)]).toEqual([0, 500]);
    for (let at = 0; at < 11; at += 1) budget.spend(1000);
    expect(budget.spend(1000)).toBe(Infinity);
    const patient = createBudget({ atOnce: 3, aSecond: 2 }, 0);
    for (let at = 0; at < 1000; at += 1) expect(patient.spend(at * 500)).toBe(0);
  });
});

describe('a lesson that is full', () => {
  const cut: string[] = [];
  const one = (client: string, address: string) => ({
    lesson: 'a',
    client,
    address,
    cut: () => void cut.push(client),
  });

  it('takes from the address that holds the most, never from others nor from the teacher', () => {
    cut.length = 0;
    const members = createMembers(4);
    for (const each of [one('1', 'tablet'), one('2', 'flood'), one('3', 'flood'), one('4', 'flood')])
      expect(members.take(each)).toBe(true);
    expect(members.take(one('5', 'flood'))).toBe(false);
    expect(members.take(one('6', 'other'))).toBe(true);
    expect(cut).toEqual(['4']);
    expect(members.take(one('7', 'third'))).toBe(true);
    // now each address holds one: whoever comes is one too many
    expect(members.take(one('8', 'fourth'))).toBe(false);
    expect(members.take(one('teacher', 'laptop'))).toBe(true);
    // the same name takes its own place
    expect(members.take(one('1', 'tablet'))).toBe(true);
    expect(cut).toEqual(['4', '3']);
  });

  it('may be filled by a school behind one address', () => {
    const members = createMembers(250);
    for (let at = 0; at < 250; at += 1) expect(members.take(one(`${at}`, 'school'))).toBe(true);
    expect(members.take(one('250', 'school'))).toBe(false);
  });

  it('has a place again when somebody has gone, but not when only an old connection of theirs has', () => {
    const members = createMembers(1);
    const [first, again] = [one('1', 'tablet'), one('1', 'tablet')];
    members.take(first);
    members.take(again);
    members.leave(first);
    expect(members.take(one('2', 'tablet'))).toBe(false);
    members.leave(again);
    expect(members.take(one('2', 'tablet'))).toBe(true);
  });
});

it('packets are cut the same in whatever pieces they come', () => {
  const packet = fc
    .tuple(fc.integer({ min: 0, max: 255 }), fc.uint8Array({ maxLength: 300 }))
    .map(([kind, rest]) =>
      Buffer.from([
        kind,
        ...(rest.length < 128 ? [rest.length] : [128 | (rest.length & 127), rest.length >> 7]),
        ...rest,
      ]),
    );
  fc.assert(
    fc.property(fc.array(packet), fc.array(fc.integer({ min: 1, max: 50 })), (packets, sizes) => {
      const cutter = packetCutter(400);
      const all = Buffer.concat(packets);
      const found: Buffer[] = [];
      let at = 0;
      for (const size of [...sizes, all.length]) {
        found.push(...(cutter(all.subarray(at, at + size)) ?? []));
        at += size;
      }
      expect(found).toEqual(packets);
    }),
  );
});

describe('who has come', () => {
  const visitors = () =>
    createVisitors(() => ({
      wlan0: [{ address: '192.168.1.7', family: 'IPv4', internal: false, netmask: '', mac: '', cidr: null }],
    }));
  it.each([
    ['nobody', undefined, false],
    ['this computer', '127.0.0.1', false],
    ['this computer', '::1', false],
    ['this computer', '::ffff:127.0.0.1', false],
    ['this computer, by its address in the network', '::ffff:192.168.1.7', false],
    ['another', '::ffff:192.168.1.8', true],
    ['another', 'fe80::1%wlan0', true],
  ])('%s (%s)', (_, address, others) => {
    const own = visitors();
    own.came(address);
    expect(own.told()).toEqual({ others, secure: false });
    own.askedWrongly(address, Buffer.from([0x16, 3, 1]));
    expect(own.told()).toEqual({ others, secure: others });
  });

  it('and what is no https is not taken for it', () => {
    const own = visitors();
    own.askedWrongly('192.168.1.8', Buffer.from('hello'));
    own.askedWrongly('192.168.1.8', undefined);
    expect(own.told()).toEqual({ others: false, secure: false });
  });
});
