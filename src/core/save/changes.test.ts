import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesBetween, withChanges } from './changes.ts';

const tidy = (value: unknown): unknown =>
  value === undefined ? undefined : (JSON.parse(JSON.stringify(value)) as unknown);
const fields = fc.option(fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.jsonValue({ maxDepth: 3 }), { maxKeys: 3 }), {
  nil: undefined,
});

describe('changes between two forms', () => {
  it('make the one of the other, and survive being kept as text', () => {
    fc.assert(
      fc.property(fields, fields, (was, now) => {
        const changes = tidy(changesBetween(was, now)) as ReturnType<typeof changesBetween>;
        expect(tidy(withChanges(was, changes))).toEqual(tidy(now));
      }),
    );
  });

  it('change nothing when they are made twice', () => {
    fc.assert(
      fc.property(fields, fields, fields, (was, now, found) => {
        const changes = changesBetween(was, now);
        const once = withChanges(found, changes);
        expect(withChanges(once, changes)).toEqual(once);
      }),
    );
  });

  it('leave what another window changed meanwhile', () => {
    const was = { now: null, settings: {}, stories: { frog: 1, snow: 1 } };
    const changes = changesBetween(was, { ...was, now: 'frog', stories: { frog: 2, snow: 1 } });
    const found = { now: null, settings: { textSize: 150 }, stories: { frog: 1, snow: 5, chat: 1 } };
    expect(withChanges(found, changes)).toEqual({
      now: 'frog',
      settings: { textSize: 150 },
      stories: { frog: 2, snow: 5, chat: 1 },
    });
  });

  it('do not bring back what was taken away meanwhile', () => {
    expect(withChanges(undefined, changesBetween({ a: 1 }, { a: 2 }))).toBeUndefined();
    expect(withChanges({ a: 2 }, changesBetween({ a: 1 }, undefined))).toBeUndefined();
  });

  it('of something new complete what was begun of it', () => {
    const changes = changesBetween(undefined, { now: 'frog', stories: { frog: 1 } });
    expect(withChanges(undefined, changes)).toEqual({ now: 'frog', stories: { frog: 1 } });
    expect(withChanges({ now: null, stories: {} }, changes)).toEqual({ now: 'frog', stories: { frog: 1 } });
  });
});
