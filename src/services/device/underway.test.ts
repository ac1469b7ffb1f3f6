import { expect, it, vi } from 'vitest';
import { createUnderway } from './underway.ts';

it('gives up what is under way when the page goes, and nothing that has ended', async () => {
  const page = new EventTarget();
  const hold = createUnderway(page);
  const begin = () => {
    let end = (): void => undefined;
    const done = new Promise<void>((resolve) => (end = resolve));
    return hold({ done, abort: vi.fn<() => void>(), end });
  };
  const [ended, open, ending] = [begin(), begin(), begin()];
  ended.end();
  await ended.done;
  // between its end and the news of it, a browser refuses
  ending.abort.mockImplementation(() => {
    throw new DOMException('It has ended.', 'InvalidStateError');
  });
  page.dispatchEvent(new Event('pagehide'));
  expect([ended, open, ending].map((one) => one.abort.mock.calls.length)).toEqual([0, 1, 1]);
});
