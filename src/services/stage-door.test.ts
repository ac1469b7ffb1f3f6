import { describe, expect, it, vi } from 'vitest';
import type { StagePort } from '../ports/stage.ts';
import { createStageDoor } from './stage-door.ts';

function stage(): StagePort & { tell(): void; followed(): number } {
  const listeners = new Set<() => void>();
  return {
    seen: () => null,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    tell: () => [...listeners].forEach((listener) => listener()),
    followed: () => listeners.size,
  };
}

describe('the door to the stage', () => {
  it('hands on what came before the stage and what comes after it', () => {
    const door = createStageDoor();
    const opened = stage();
    const [before, after] = [vi.fn<() => void>(), vi.fn<() => void>()];
    door.subscribe(before);
    door.open(opened);
    door.subscribe(after);
    opened.tell();
    expect([before.mock.calls.length, after.mock.calls.length]).toEqual([1, 1]);
  });

  it('forgets whoever goes, also who came before the stage', () => {
    const door = createStageDoor();
    const opened = stage();
    const [early, gone, late] = [vi.fn<() => void>(), vi.fn<() => void>(), vi.fn<() => void>()];
    const removeEarly = door.subscribe(early);
    door.subscribe(gone)();
    door.open(opened);
    const removeLate = door.subscribe(late);
    removeEarly();
    removeLate();
    opened.tell();
    expect([opened.followed(), early.mock.calls.length, gone.mock.calls.length, late.mock.calls.length]).toEqual([
      0, 0, 0, 0,
    ]);
  });
});
