import { expect, test } from 'vitest';
import { opening, standing } from './pace.ts';
import { createLineTimer } from './line-timer.ts';

const usual = { age: '8-11', pace: 'usual' } as const;
const older = { ...usual, age: '11-14' } as const;

test('what an answer changes is seen before words of it are read', () => {
  expect(opening({ say: 'words' }, true, usual)).toBeGreaterThan(0.4);
  expect(opening({ say: 'words' }, true, usual)).toBeLessThan(1);
  expect(opening({ later: true }, true, usual)).toBeGreaterThan(0.4);
});

test('a picture begins at once, and so does whatever follows no answer', () => {
  expect(opening({ seen: { dots: 3 } }, true, usual)).toBe(0);
  expect(opening({ silence: 2 }, true, usual)).toBe(0);
  expect(opening({ say: 'words' }, false, usual)).toBe(0);
  expect(opening(undefined, true, usual)).toBe(0);
});

test('older readers are told faster, and a level keeps the seconds it asks for', () => {
  expect(standing({ say: 'words' }, 'eight words that a pupil reads with ease', older)).toBeLessThan(
    standing({ say: 'words' }, 'eight words that a pupil reads with ease', usual),
  );
  expect(standing({ seen: {} }, '', older)).toBeLessThan(standing({ seen: {} }, '', usual));
  expect(standing({ seen: {}, seconds: 3 }, '', older)).toBe(3);
});

test('the first line waits for its opening, and comes at once to whoever asks for it', () => {
  let read = 0;
  const waits: number[] = [];
  let call: (() => void) | undefined;
  const timer = createLineTimer(
    { read: () => read, length: () => 2, opening: () => 0.6, standing: () => 5, advance: () => (read += 1) },
    { after: (seconds, then) => (waits.push(seconds), (call = then), () => (call = undefined)) },
  );
  timer.look();
  expect(waits).toEqual([0.6]);
  // Next was pressed
  read = 1;
  timer.look();
  expect(waits).toEqual([0.6, 5]);
  call?.();
  expect(read).toBe(2);
  expect(waits).toEqual([0.6, 5]);
});

test('a line that is read aloud stands until the voice has ended, and a moment more', () => {
  const long = 'a line of many words that a slow voice needs a long time for, longer than anybody who reads it';
  expect(standing({ say: 'words' }, long, usual, 'reading')).toBe(Infinity);
  expect(standing({ seen: {}, alt: 'words' }, long, usual, 'reading')).toBe(Infinity);
  expect(standing({ say: 'words' }, long, usual, 'spoken')).toBeLessThan(1);
  expect(standing({ say: 'words' }, long, { ...usual, pace: 'own' }, 'spoken')).toBe(Infinity);
  // a voice that could not be heard leaves the time to read
  expect(standing({ say: 'words' }, long, usual)).toBeGreaterThan(5);
});

test('a caption stands until it is read, a picture without one as long as it asks for', () => {
  const caption = 'eight words that tell what is seen there';
  expect(standing({ seen: {}, alt: 'words' }, caption, usual)).toBeGreaterThan(standing({ seen: {} }, '', usual));
  expect(standing({ seen: {}, seconds: 9 }, caption, usual)).toBe(9);
  expect(standing({ silence: 2 }, '', { ...usual, pace: 'own' })).toBe(2);
  expect(standing({ silence: 2, alt: 'words' }, caption, { ...usual, pace: 'own' })).toBe(Infinity);
});
