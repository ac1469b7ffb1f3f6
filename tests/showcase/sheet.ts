import sharp, { type OverlayOptions } from 'sharp';

/** How large the pictures are, how wide each becomes on the sheet, and how many stand in a row. */
export interface Grid {
  readonly width: number;
  readonly height: number;
  readonly cell: number;
  readonly columns: number;
}

/** Puts pictures on one sheet, row by row. */
export async function sheet(
  pictures: readonly Buffer[],
  { width, height, cell, columns }: Grid,
  path: string,
): Promise<void> {
  const high = Math.round((cell * height) / width);
  const small = await Promise.all(
    pictures.map((picture) =>
      sharp(picture)
        .resize(cell - 6, high - 6)
        .toBuffer(),
    ),
  );
  const placed = small.map((input, at): OverlayOptions => ({
    input,
    left: (at % columns) * cell + 3,
    top: Math.floor(at / columns) * high + 3,
  }));
  await sharp({
    create: {
      width: columns * cell,
      height: Math.ceil(small.length / columns) * high,
      channels: 3,
      background: '#1e1b26',
    },
  })
    .composite(placed)
    .png()
    .toFile(path);
}
