import validate from '@learninglocker/xapi-validation';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { statements } from './xapi.ts';
import { levels } from '../../../tests/fixtures/records.ts';
import { anyRecords, empty, pupils, withRecords } from '../../../tests/fixtures/classes.ts';

const CLASS = empty.id;

/** Terms that the profile has: https://w3id.org/xapi/seriousgames and its table of verbs. */
const VERBS = [
  'http://adlnet.gov/expapi/verbs/initialized',
  'https://w3id.org/xapi/adb/verbs/selected',
  'http://adlnet.gov/expapi/verbs/interacted',
  'http://adlnet.gov/expapi/verbs/completed',
];
const TYPES = [
  ...['level', 'dialog-tree', 'item'].map((type) => `https://w3id.org/xapi/seriousgames/activity-types/${type}`),
  'http://adlnet.gov/expapi/activities/question',
];

describe('xAPI statements', () => {
  it('are refused by the rules when something is wrong with them', () => {
    const [one] = statements(levels, pupils(1, ['a', 'c']), CLASS);
    expect(validate(one)).toEqual([]);
    expect(validate({ ...one, verb: { id: 'selected' } })).not.toEqual([]);
    expect(validate({ ...one, timestamp: '24 November' })).not.toEqual([]);
    expect(validate({ ...one, actor: {} })).not.toEqual([]);
  });

  it('of any records keep the rules and the words of the profile', () => {
    fc.assert(
      fc.property(anyRecords, (records) => {
        const all = statements(levels, Object.values(withRecords(empty, records).playthroughs), CLASS);
        for (const one of all) {
          expect(validate(JSON.parse(JSON.stringify(one)))).toEqual([]);
          expect(VERBS).toContain(one.verb.id);
          expect(TYPES).toContain(one.object.definition?.type);
        }
        expect(new Set(all.map((one) => one.id)).size).toBe(all.length);
      }),
      { numRuns: 40 },
    );
  });

  it('tell a playthrough from its beginning to its end', () => {
    const records = pupils(1, ['a', 'c'], ['d', 'd']).map((one) => ({
      ...one,
      signs: { chat: ['spreading'] },
      ending: 'not-alone',
      before: { sure: 2 },
    }));
    expect(
      statements(levels, records, CLASS).map((one) => [
        one.verb.display['en-US'],
        one.object.id.split('/').slice(3).join('/'),
        one.result?.response,
      ]),
    ).toEqual([
      ['selected', 'levels/funny-frog/2/check/sure', '2'],
      ['initialized', 'levels/funny-frog/2', undefined],
      ['selected', 'levels/funny-frog/2/forks/d1', 'a'],
      ['selected', 'levels/funny-frog/2/forks/d1', 'c'],
      ['selected', 'levels/funny-frog/2/forks/d2', 'd'],
      ['interacted', 'levels/funny-frog/2/signs/chat/spreading', undefined],
      ['completed', 'levels/funny-frog/2', 'not-alone'],
    ]);
  });

  it('have an actor of its own for each playthrough, and no seat, id or class beside it', () => {
    const records = pupils(3, ['a', 'c']).map((one, at) => ({ ...one, seat: 'owl' as const, id: `K7Q${at}` }));
    const text = JSON.stringify(statements(levels, records, CLASS));
    expect(new Set([...text.matchAll(/"name":"([^"]+)"/g)].map((found) => found[1])).size).toBe(3);
    expect(text).not.toMatch(/owl|K7Q/);
    expect(
      statements(
        levels,
        pupils(1, ['a', 'c']).map((one) => ({ ...one, mode: 'projector' as const })),
        CLASS,
      ),
    ).toEqual([]);
  });

  it('are the same whenever and in whatever order they are made, but for what changed', () => {
    const records = pupils(3, ['a', 'c']);
    const ids = (of: typeof records, by = CLASS): string[] => statements(levels, of, by).map(({ id }) => id);
    expect(ids(records.toReversed())).toEqual(ids(records));
    // one that tells more of its playthrough says what it said before once more under the same ids
    const fuller = records.map((one, at) => (at === 0 ? { ...one, before: { sure: 1 } } : one));
    expect(ids(fuller)).toEqual(expect.arrayContaining(ids(records)));
    expect(ids(fuller)).toHaveLength(ids(records).length + 1);
    // in another class nobody is known by them
    expect(ids(records, 'bbbbbbbbbbbb').filter((id) => ids(records).includes(id))).toEqual([]);
    const names = (by: string) => statements(levels, records, by).map(({ actor }) => actor.account.name);
    expect(names('bbbbbbbbbbbb').filter((name) => names(CLASS).includes(name))).toEqual([]);
  });
});
