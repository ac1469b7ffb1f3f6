import { expect, test } from 'vitest';
import { steppedClock } from '../../../tests/fixtures/stepped-clock.ts';
import { BETWEEN, createPressGuard, REST } from './press-guard.ts';

function guarded() {
  const clock = steppedClock();
  const told: boolean[] = [];
  return { clock, told, guard: createPressGuard(clock, (resting) => told.push(resting)) };
}

test('the second press of a double click on Next is not taken, one half a second later is', () => {
  const { clock, guard } = guarded();
  expect(guard.takes()).toBe(true);
  guard.line();
  clock.step(BETWEEN - 0.01);
  expect(guard.takes()).toBe(false);
  // a hand that hurries is let on in its own time: it need not stop
  clock.step(0.01);
  expect(guard.takes()).toBe(true);
});

test('what has just come takes no press until the hand was still for 600 ms', () => {
  const { clock, told, guard } = guarded();
  guard.line();
  guard.changed();
  for (let press = 0; press < 20; press += 1) {
    clock.step(REST - 0.01);
    expect(guard.takes()).toBe(false);
  }
  expect(told).toEqual([true]);
  clock.step(REST);
  expect(told).toEqual([true, false]);
  expect(guard.takes()).toBe(true);
});

test('a question that comes while Next is still held off rests its whole time', () => {
  const { clock, guard } = guarded();
  guard.changed();
  guard.line();
  clock.step(BETWEEN);
  expect(guard.takes()).toBe(false);
});

test('nothing is told after it was stopped', () => {
  const { clock, told, guard } = guarded();
  guard.changed();
  guard.stop();
  clock.step(10);
  expect(told).toEqual([true]);
});
