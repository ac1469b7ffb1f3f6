/** What is used here of `subset-font`, which has no types of its own. */
declare module 'subset-font' {
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: {
      targetFormat: 'woff2' | 'truetype';
      variationAxes?: Record<string, number | { min?: number; max?: number }>;
    },
  ): Promise<Buffer>;
}
