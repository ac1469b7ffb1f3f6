import sharp from 'sharp';
import { expect, it } from 'vitest';
import { ANIMALS } from '../../core/save/animals.ts';
import { EMOJI } from './emoji.ts';

const SIZE = 24;
/** An animal as it is seen on white where nothing has a colour: how dark each of its pixels is, 0–255. */
const grey = (body: string): Promise<Buffer> =>
  sharp(Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" width="96" height="96">${body}</svg>`))
    .flatten({ background: '#fff' })
    .greyscale()
    .resize(SIZE, SIZE)
    .raw()
    .toBuffer();

it('thirty animals and more are told apart without colours', async () => {
  expect(ANIMALS.length).toBeGreaterThanOrEqual(30);
  const all = await Promise.all(ANIMALS.map((animal) => grey(EMOJI[animal])));
  const alike = ANIMALS.flatMap((one, at) =>
    ANIMALS.slice(0, at).flatMap((other, before) => {
      const [a, b] = [all[at]!, all[before]!];
      const squares = a.reduce((sum, value, pixel) => sum + (value - (b[pixel] ?? 0)) ** 2, 0);
      const difference = Math.sqrt(squares / a.length);
      return difference < 30 ? [`${one} and ${other}: ${difference.toFixed(1)}`] : [];
    }),
  );
  expect(alike).toEqual([]);
});
