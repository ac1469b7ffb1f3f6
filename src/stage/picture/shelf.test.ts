import { describe, expect, it, vi } from 'vitest';
import type { Phaser } from '../phaser.ts';
import { TextureShelf } from './shelf.ts';

function make() {
  const hung = new Set<string>();
  const frames: unknown[][] = [];
  const textures = {
    addImage: (key: string) => hung.add(key),
    exists: (key: string) => hung.has(key),
    remove: (key: string) => hung.delete(key),
    get: (key: string) => ({ add: (...frame: unknown[]) => frames.push([key, ...frame]) }),
  } as unknown as Phaser.Textures.TextureManager;
  return { shelf: new TextureShelf(textures), hung, frames };
}
const drawing = async () => ({ canvas: { width: 10, height: 20 } as HTMLCanvasElement, ground: { x: 5, y: 20 } });
const fails = async () => {
  throw new Error('it could not be decoded');
};

describe('the shelf of drawings', () => {
  it('draws each once', async () => {
    const { shelf, hung } = make();
    const draw = vi.fn<typeof drawing>(drawing);
    const [one, other] = await Promise.all([shelf.take('frog', draw), shelf.take('frog', draw)]);
    expect([one.key, draw.mock.calls.length, hung.size]).toEqual([other.key, 1, 1]);
  });

  it('draws anew what once could not be drawn', async () => {
    const { shelf } = make();
    await expect(shelf.take('frog', fails)).rejects.toThrow('decoded');
    expect(shelf.has('frog')).toBe(false);
    expect(await shelf.take('frog', drawing)).toMatchObject({ originX: 0.5, originY: 1 });
  });

  it('shows the figure alone where looks of a face stand below it, and says where they lie', async () => {
    const { shelf, frames } = make();
    const look = { id: 'shut', x: 2, y: 4, width: 6, height: 3, to: { x: 0, y: 20 } } as const;
    const face = { width: 10, height: 20, looks: [look] };
    const drawn = await shelf.take('mei', async () => ({
      canvas: { width: 10, height: 23 } as never,
      ground: { x: 5, y: 20 },
      face,
    }));
    expect(drawn).toMatchObject({ originX: 0.5, originY: 1 });
    expect(drawn.looks?.get('shut')).toEqual({ x: -3, y: -16, width: 6, height: 3 });
    expect(frames).toEqual([
      [drawn.key, 'figure', 0, 0, 0, 10, 20],
      [drawn.key, 'shut', 0, 0, 20, 6, 3],
    ]);
  });

  it('is tidied and cleared also while something cannot be drawn', async () => {
    const { shelf, hung } = make();
    const failing = shelf.take('bad', fails).catch(() => 'said where it was asked for');
    const others = Array.from({ length: 60 }, (_, at) => shelf.take(`fine ${at}`, drawing));
    await shelf.tidy(new Set());
    await Promise.all([...others, failing]);
    expect(hung.size).toBe(48);
    const late = shelf.take('late', fails).catch(() => 'said where it was asked for');
    shelf.clear();
    await late;
    await Promise.resolve();
    expect(hung.size).toBe(0);
  });
});
