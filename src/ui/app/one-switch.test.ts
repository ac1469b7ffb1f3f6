import { describe, expect, it } from 'vitest';
import { steppedClock } from '../../../tests/fixtures/stepped-clock.ts';
import { createOneSwitch, groupsOf, STILL } from './one-switch.ts';

function begin(first: readonly string[], always: readonly string[] = [], seconds = 2) {
  const clock = steppedClock();
  let asked = first;
  let marked: readonly string[] = [];
  const taken: string[] = [];
  const way = createOneSwitch<string>({
    clock,
    seconds,
    groups: () => groupsOf(asked, always),
    onMark: (things) => (marked = things),
    onTake: (thing) => taken.push(thing),
  });
  return {
    ...way,
    taken,
    marked: () => marked.join(),
    turn: (...next: string[]) => (asked = next),
    step: (times = 1) => clock.step(times * seconds),
    wait: (time: number) => clock.step(time),
  };
}

describe('one switch', () => {
  it('marks one thing after the other at its pace, and begins anew', () => {
    const { step, wait, marked } = begin(['a', 'b'], ['help']);
    expect(marked()).toBe('');
    const seen = [1, 2, 3, 4].map(() => {
      step();
      return marked();
    });
    expect(seen).toEqual(['a', 'b', 'help', 'a']);
    wait(1.9);
    expect(marked()).toBe('a');
    wait(0.1);
    expect(marked()).toBe('b');
  });

  it('takes what is marked, once, and marks nothing until its time has come again', () => {
    const { step, press, taken, marked } = begin(['a', 'b']);
    press();
    expect(taken).toEqual([]);
    step(2);
    press();
    press();
    expect(taken).toEqual(['b']);
    expect(marked()).toBe('');
    step();
    expect(marked()).toBe('a');
  });

  it('goes by groups where there is much, what is always there at the end', () => {
    const { step, wait, press, taken, marked } = begin([...'abcdefg'], ['help', 'pause', 'leave']);
    step();
    expect(marked()).toBe('a,b,c,d');
    step();
    expect(marked()).toBe('e,f,g');
    step();
    expect(marked()).toBe('help,pause,leave');
    press();
    expect(marked()).toBe('help');
    step();
    wait(STILL);
    press();
    expect(taken).toEqual(['pause']);
  });

  it('leaves a group after one round', () => {
    const { step, press, marked } = begin([...'abcdef']);
    step();
    press();
    step(2);
    expect(marked()).toBe('c');
    step();
    expect(marked()).toBe('d,e,f');
  });

  it('opens a group with a press that comes twice, and takes nothing of it', () => {
    const { step, wait, press, taken, marked } = begin([...'abcdef']);
    step();
    press();
    press();
    expect(taken).toEqual([]);
    expect(marked()).toBe('a');
    wait(STILL);
    press();
    expect(taken).toEqual(['a']);
  });

  it('takes nothing that has gone, and begins with what has come', () => {
    const { step, press, turn, taken, marked } = begin(['a', 'b', 'c']);
    step(2);
    turn('d', 'e');
    press();
    expect(taken).toEqual([]);
    step();
    expect(marked()).toBe('d');
    step();
    turn('f', 'g');
    step();
    expect(marked()).toBe('f');
  });

  it('stands still where there is nothing, and marks nothing once it is stopped', () => {
    const { step, press, stop, turn, taken, marked } = begin([]);
    step();
    press();
    expect(taken).toEqual([]);
    turn('a');
    step();
    expect(marked()).toBe('a');
    stop();
    step();
    press();
    expect(marked()).toBe('');
  });
});

it('is stopped by what it takes, and marks nothing more', () => {
  const clock = steppedClock();
  let marked: readonly string[] = [];
  const way = createOneSwitch<string>({
    clock,
    seconds: 1,
    groups: () => [['off']],
    onMark: (things) => (marked = things),
    onTake: () => way.stop(),
  });
  clock.step(1);
  expect(marked).toEqual(['off']);
  way.press();
  clock.step(3);
  expect(marked).toEqual([]);
});

describe('groups', () => {
  it('hold all there is, in its order, none of them more than can be gone through', () => {
    for (let asked = 0; asked <= 40; asked += 1) {
      const things = Array.from({ length: asked }, (_, at) => `${at}`);
      const groups = groupsOf(things, ['help', 'leave']);
      expect(groups.flat()).toEqual([...things, 'help', 'leave']);
      for (const group of groups) {
        expect(group.length).toBeGreaterThan(0);
        expect(group.length).toBeLessThanOrEqual(4);
      }
    }
  });
});
