import { describe, expect, it, vi } from 'vitest';
import type { Phaser } from '../phaser.ts';
import { TextureShelf } from './shelf.ts';

function make() {
  const hung = new Set<string>();
  const textures = {
    addImage: (key: string) => hung.add(key),
    exists: (key: string) => hung.has(key),
    remove: (key: string) => hung.delete(key),
  } as unknown as Phaser.Textures.TextureManager;
  return { shelf: new TextureShelf(textures), hung };
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
