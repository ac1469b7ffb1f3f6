import { describe, expect, it, vi } from 'vitest';
import { partFile } from './part-file.ts';

const part = (): string => 'a page';

describe('a part in a file of its own', () => {
  it('tells all who wait, once, when its file has come', async () => {
    const file = partFile(async () => part);
    const [one, other] = [vi.fn<() => void>(), vi.fn<() => void>()];
    file.whenThere(one);
    file.whenThere(other);
    expect(file.now()).toBeUndefined();
    await file.fetch();
    await file.fetch();
    expect(file.now()).toBe(part);
    expect([one, other].map((call) => call.mock.calls.length)).toEqual([1, 1]);
  });

  it('tells who begins to wait after it has come, as a dialog that is closed and opened at once', async () => {
    const file = partFile(async () => part);
    const [closed, opened] = [vi.fn<() => void>(), vi.fn<() => void>()];
    const leave = file.whenThere(closed);
    const coming = file.fetch();
    leave();
    await coming;
    file.whenThere(opened);
    expect(closed).not.toHaveBeenCalled();
    expect(opened).toHaveBeenCalledOnce();
  });

  it('is not there when its file fails or is not whole, and can be fetched again', async () => {
    const load = vi.fn<() => Promise<typeof part>>();
    load.mockRejectedValueOnce(new Error('no network')).mockResolvedValueOnce(undefined as unknown as typeof part);
    load.mockResolvedValue(part);
    const file = partFile(load);
    const told = vi.fn<() => void>();
    file.whenThere(told);
    await expect(file.fetch()).rejects.toThrow('no network');
    await expect(file.fetch()).rejects.toThrow('not whole');
    expect(file.now()).toBeUndefined();
    expect(told).not.toHaveBeenCalled();
    await file.fetch();
    expect(told).toHaveBeenCalledOnce();
  });
});
