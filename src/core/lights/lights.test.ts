import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lightKeys } from './keys.ts';
import type { Light } from './light.ts';
import { litOn, type Lights, MOST_WINDOWS, withMessages } from './lights.ts';
import { NO_LIGHTS } from './none.ts';
import { type LightMessage, readLight, takenBack, writeLight } from './message.ts';
import { countriesOf, forksOf, levelsOf } from './sums.ts';
import { lightPlace, lightTopic } from './topics.ts';

const today = '2027-02-09';
const keys = ['1', '2', '3'].map((one) => lightKeys(one.repeat(64)));
const [mine, other] = keys as [(typeof keys)[number], (typeof keys)[number]];
const frog: Light = {
  country: 'MX',
  age: '8-11',
  level: 'funny-frog',
  version: 2,
  forks: [{ fork: 'd1', first: 'laugh', last: 'tell-her' }],
  day: today,
  turn: 1,
};
const sent = writeLight(mine, frog);
const changed = (of: LightMessage, from: string, to: string): LightMessage => ({
  ...of,
  bytes: new TextEncoder().encode(new TextDecoder().decode(of.bytes).replace(from, to)),
});
const refusal = (message: LightMessage, on = today) => {
  const read = readLight(message, on);
  return 'refused' in read ? read.refused : read.ok;
};

describe('a light that is sent', () => {
  it('is read by anybody, and is less than a kilobyte with all it can say', () => {
    expect(refusal(sent)).toEqual({ ...frog, lesson: mine.lesson });
    expect(sent.topic).toBe(`light/MX/funny-frog/${mine.lesson}`);
    const long = 'a-name-as-long-as-they-come';
    const forks = Array.from({ length: 6 }, () => ({ fork: 'd10', first: long, last: long }));
    expect(writeLight(mine, { ...frog, forks, turn: 2 ** 31 }).bytes.length).toBeLessThan(1024);
  });

  it('is refused with a reason', () => {
    expect(refusal({ ...sent, bytes: new Uint8Array(1025) })).toBe('too-large');
    expect(refusal({ ...sent, bytes: Uint8Array.of(0xff, 1) })).toBe('unreadable');
    expect(refusal(changed(sent, 'laugh', 'Laugh 7'))).toBe('unreadable');
    expect(refusal(changed(sent, '"v":1', '"v":2'))).toBe('newer');
    expect(refusal(changed(sent, 'laugh', 'watch'))).toBe('forged');
    expect(refusal({ ...sent, topic: lightTopic(frog, other.lesson) })).toBe('forged');
    expect(refusal({ ...sent, topic: sent.topic.replace('MX', 'ES') })).toBe('elsewhere');
    expect(refusal(writeLight({ ...mine, key: other.key }, frog))).toBe('forged');
    expect([refusal(sent, '2027-03-10'), refusal(sent, '2027-03-11')]).toEqual([expect.anything(), 'old']);
    expect([refusal(sent, '2027-02-08'), refusal(sent, '2027-02-07')]).toEqual([expect.anything(), 'early']);
  });

  it('stands in a topic of its own', () => {
    expect(lightPlace(sent.topic)).toEqual({ country: 'MX', level: 'funny-frog', lesson: mine.lesson });
    for (const topic of ['light/MX/funny-frog', `light/+/funny-frog/${mine.lesson}`, `rp/${mine.lesson}/now`, ''])
      expect(lightPlace(topic)).toBeUndefined();
  });

  it('says nothing of the class’s secret, whose parts are all of their own', () => {
    const text = new TextDecoder().decode(sent.bytes);
    for (const part of ['1'.repeat(64), mine.pupil, mine.teacher]) expect(text).not.toContain(part);
    expect(new Set([mine.pupil, mine.teacher, mine.key]).size).toBe(3);
  });
});

/** Lights of three classes, some of one window, and some that nobody signed. */
const messages = keys.flatMap((of, at) => [
  writeLight(of, { ...frog, turn: 1 }),
  writeLight(of, { ...frog, turn: 2, age: '11-14', forks: [{ fork: 'd1', first: null }] }),
  writeLight(of, { ...frog, turn: 2, age: '11-14', forks: [{ fork: 'd1', first: 'laugh' }] }),
  ...(at === 1 ? [writeLight(of, { ...frog, turn: 3, country: 'ES', version: 3 })] : []),
  writeLight(of, { ...frog, turn: 4, day: '2027-01-01' }),
  changed(writeLight(of, { ...frog, turn: 9 }), 'laugh', 'watch'),
]);
const whole = withMessages(NO_LIGHTS, messages, today);
const inOrder = ({ windows }: Lights) => [...windows].sort(([one], [two]) => (one < two ? -1 : 1));

describe('the lights of all classes', () => {
  it('are the same whatever order they come in, however often', () => {
    const drawn = fc.tuple(
      fc.shuffledSubarray(messages, { minLength: messages.length }),
      fc.subarray(messages),
      fc.nat(messages.length),
    );
    fc.assert(
      fc.property(drawn, ([all, again, cut]) => {
        const first = withMessages(NO_LIGHTS, [...again, ...all.slice(0, cut)], today);
        expect(inOrder(withMessages(first, [...all.slice(cut), ...again], today))).toEqual(inOrder(whole));
      }),
      { numRuns: 4 },
    );
    expect(whole.windows.size).toBe(3);
    expect(whole.refused).toEqual({ old: 3, forged: 3 });
  });

  it('go when they are taken back, and not when an earlier place of theirs is emptied', () => {
    const moved = writeLight(other, { ...frog, turn: 3, country: 'ES' });
    expect(withMessages(whole, [takenBack(moved.topic)], today).windows.size).toBe(2);
    expect(withMessages(whole, [takenBack(lightTopic(frog, other.lesson))], today).windows.size).toBe(3);
    expect(withMessages(whole, [takenBack('rp/x'), takenBack(sent.topic)], today).windows.size).toBe(2);
  });

  it('go out after thirty days, and are no more than fit', () => {
    expect(litOn(whole, '2027-03-10')).toBe(whole);
    expect(litOn(whole, '2027-03-11').windows.size).toBe(0);
    const full = {
      ...NO_LIGHTS,
      windows: new Map(Array.from({ length: MOST_WINDOWS }, (_, at) => [`${at}`, { ...frog, lesson: '' }])),
    };
    expect(withMessages(full, [sent], today).windows.size).toBe(MOST_WINDOWS);
  });

  it('say what most classes chose, first and after the talk, by age', () => {
    const light = (age: Light['age'], first: string | null, last?: string | null) => ({
      ...frog,
      lesson: '',
      age,
      forks: [{ fork: 'd1', first, ...(last !== undefined && { last }) }],
    });
    const windows = [
      light('8-11', 'laugh', 'tell-her'),
      light('8-11', 'laugh', 'laugh'),
      light('8-11', null, 'tell-her'),
      light('11-14', 'laugh'),
      { ...frog, lesson: '', country: 'ES', version: 1 },
    ];
    expect(countriesOf(windows)).toEqual([
      ['MX', 4],
      ['ES', 1],
    ]);
    expect(levelsOf(windows)).toEqual([
      { level: 'funny-frog', version: 2, windows: 4 },
      { level: 'funny-frog', version: 1, windows: 1 },
    ]);
    expect(forksOf(windows, frog)).toEqual([
      {
        fork: 'd1',
        ages: [
          {
            age: '8-11',
            classes: { first: 3, last: 3 },
            standings: [
              { group: 'laugh', first: 2, last: 1 },
              { group: 'tell-her', first: 0, last: 2 },
              { group: null, first: 1, last: 0 },
            ],
          },
          { age: '11-14', classes: { first: 1, last: 0 }, standings: [{ group: 'laugh', first: 1, last: 0 }] },
        ],
      },
    ]);
  });
});
