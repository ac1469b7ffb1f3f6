import { expect, it, vi } from 'vitest';
import { startCount } from '../../core/class/count.ts';
import { createCounting } from './counting.ts';
import { createSignal } from './signal.ts';

const openWindow = () => createCounting(createSignal('counting-test'));
const count = { ...startCount('d1', ['a', 'none'], 'first'), hands: { a: 7 } };

it('hands counted in one window are known in the other, and in one that is opened later', async () => {
  const [laptop, wall] = [openWindow(), openWindow()];
  const listener = vi.fn<() => void>();
  wall.subscribe(listener);
  laptop.set(count);
  expect(laptop.state()).toEqual(count);
  await vi.waitFor(() => expect(wall.state()).toEqual(count));
  expect(listener).toHaveBeenCalled();

  const later = openWindow();
  expect(later.state()).toBeNull();
  await vi.waitFor(() => expect(later.state()).toEqual(count));

  wall.set(null);
  await vi.waitFor(() => expect([laptop.state(), later.state()]).toEqual([null, null]));
});

it('what is no count changes nothing', () => {
  const window = openWindow();
  window.set(count);
  const stranger = createSignal('counting-test');
  stranger.tell({ count: { ...count, hands: { a: -1 } } });
  stranger.tell('nonsense');
  expect(window.state()).toEqual(count);
});
