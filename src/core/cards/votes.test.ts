import { describe, expect, it } from 'vitest';
import { isDone, startCount } from '../class/count.ts';
import { PASSED } from '../level/condition.ts';
import { countedByCards, sidesUsed } from './votes.ts';

const count = startCount('d1', ['wait', 'ask', 'tell', PASSED], 'first');

describe('votes by cards', () => {
  it('are a count of hands, finished, in which nobody is known to have passed', () => {
    const counted = countedByCards({ ...count, beside: 3, hands: { wait: 2 } }, [9, 4, 11, 2]);
    expect(counted.hands).toEqual({ wait: 9, ask: 4, tell: 11, [PASSED]: 0 });
    expect(counted.beside).toBeUndefined();
    expect(isDone(counted)).toBe(true);
  });

  it('need no more choices than a card has sides', () => {
    expect(sidesUsed(count.values)).toBe(3);
    expect(sidesUsed(['a', 'b', 'c', 'd', PASSED])).toBe(4);
    expect(sidesUsed(['a', 'b', 'c', 'd', 'e', PASSED])).toBe(0);
  });
});
