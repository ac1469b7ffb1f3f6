import { describe, expect, it } from 'vitest';
import { pupils } from '../../../../tests/fixtures/classes.ts';
import type { TabPort } from '../../../ports/device.ts';
import { cameBy, sittingOf } from './sitting.ts';

/** A tab, and the same tab with its page loaded anew. */
function tabs() {
  const memory = new Map<string, string>();
  const open = (): TabPort => ({
    kept: (key) => JSON.parse(memory.get(key) ?? 'null') as unknown,
    keep: (key, value) => void memory.set(key, JSON.stringify(value)),
  });
  return { open, memory };
}
const [one, two] = pupils(2, ['a', 'b']);

describe('a sitting with a class', () => {
  it('goes on after the page was loaded anew: the stage of the lesson, and how many came in by each way', () => {
    const { open, memory } = tabs();
    const before = sittingOf({ tab: open() }, 'aaaaaaaaaaaa');
    before.dispatch({ type: 'place', place: { step: 'choices', since: 1_000 } });
    before.dispatch({ type: 'hide', hidden: true });
    before.dispatch({
      type: 'came',
      receipts: [
        { way: 'file', arrival: 'new', record: one! },
        { way: 'file', arrival: 'again', record: one! },
        { way: 'scan', arrival: 'new', record: two! },
      ],
    });
    expect([...memory.values()].join(), 'nothing of a record').not.toContain(one!.id);
    const after = sittingOf({ tab: open() }, 'aaaaaaaaaaaa');
    expect(after.state()).toMatchObject({ place: { step: 'choices', since: 1_000 }, hidden: true, receipts: [] });
    expect([cameBy(after.state(), 'file'), cameBy(after.state(), 'scan'), cameBy(after.state(), 'code')]).toEqual([
      1, 1, 0,
    ]);
    after.dispatch({ type: 'came', receipts: [{ way: 'file', arrival: 'new', record: two! }] });
    expect(cameBy(after.state(), 'file')).toBe(2);
    expect(cameBy(sittingOf({ tab: open() }, 'aaaaaaaaaaaa').state(), 'file')).toBe(2);
  });

  it('of another class is another one, and what was kept and is none is as nothing', () => {
    const { open, memory } = tabs();
    sittingOf({ tab: open() }, 'aaaaaaaaaaaa').dispatch({ type: 'place', place: { step: 'rules', since: 0 } });
    expect(sittingOf({ tab: open() }, 'bbbbbbbbbbbb').state().place).toBeNull();
    memory.set('sitting/aaaaaaaaaaaa', '{"came":{},"place":{"step":"elsewhere","since":0},"hidden":false}');
    expect(sittingOf({ tab: open() }, 'aaaaaaaaaaaa').state().place).toBeNull();
  });
});
