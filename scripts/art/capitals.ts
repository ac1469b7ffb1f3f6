/**
 * A font that draws capitals for small letters, so that a page is read in capitals while its words stay as they are:
 * browsers hand `text-transform` on to screen readers, which spell out short words in capitals.
 */

interface Table {
  readonly tag: string;
  readonly data: Buffer;
}

const ALIGNED = 4;
const padded = (data: Buffer): Buffer =>
  Buffer.concat([data, Buffer.alloc((ALIGNED - (data.length % ALIGNED)) % ALIGNED)]);

function tablesOf(font: Buffer): Table[] {
  return Array.from({ length: font.readUInt16BE(4) }, (_, index) => {
    const at = 12 + index * 16;
    const offset = font.readUInt32BE(at + 8);
    return {
      tag: font.toString('latin1', at, at + 4),
      data: font.subarray(offset, offset + font.readUInt32BE(at + 12)),
    };
  });
}

function checksum(data: Buffer): number {
  const whole = padded(data);
  let sum = 0;
  for (let at = 0; at < whole.length; at += 4) sum = (sum + whole.readUInt32BE(at)) >>> 0;
  return sum;
}

function fontOf(version: number, tables: readonly Table[]): Buffer {
  const head = Buffer.alloc(12 + tables.length * 16);
  const power = Math.floor(Math.log2(tables.length));
  head.writeUInt32BE(version, 0);
  head.writeUInt16BE(tables.length, 4);
  head.writeUInt16BE(16 * 2 ** power, 6);
  head.writeUInt16BE(power, 8);
  head.writeUInt16BE(16 * (tables.length - 2 ** power), 10);
  let offset = head.length;
  tables.forEach(({ tag, data }, index) => {
    const at = 12 + index * 16;
    head.write(tag, at, 'latin1');
    head.writeUInt32BE(checksum(data), at + 4);
    head.writeUInt32BE(offset, at + 8);
    head.writeUInt32BE(data.length, at + 12);
    offset += padded(data).length;
  });
  return Buffer.concat([head, ...tables.map(({ data }) => padded(data))]);
}

/** Which glyph draws which character, out of the font's table of format 4. */
function glyphsOf(cmap: Buffer): Map<number, number> {
  const glyphs = new Map<number, number>();
  for (let record = 0; record < cmap.readUInt16BE(2); record += 1) {
    const start = cmap.readUInt32BE(4 + record * 8 + 4);
    if (cmap.readUInt16BE(start) !== 4) continue;
    const segments = cmap.readUInt16BE(start + 6) / 2;
    for (let segment = 0; segment < segments; segment += 1) {
      const word = (list: number): number =>
        cmap.readUInt16BE(start + 14 + (list * segments + segment) * 2 + (list > 0 ? 2 : 0));
      const [last, first, delta, range] = [word(0), word(1), word(2), word(3)];
      const rangeAt = start + 14 + (3 * segments + segment) * 2 + 2;
      for (let code = first; code <= last && code !== 0xff_ff; code += 1) {
        const found = range === 0 ? code : cmap.readUInt16BE(rangeAt + range + (code - first) * 2);
        if (found !== 0) glyphs.set(code, (found + delta) & 0xff_ff);
      }
    }
  }
  return glyphs;
}

/** A table of format 12: a group for each character. */
function cmapOf(glyphs: ReadonlyMap<number, number>): Buffer {
  const sorted = [...glyphs].sort(([one], [other]) => one - other);
  const table = Buffer.alloc(12 + 16 + sorted.length * 12);
  table.writeUInt16BE(1, 2);
  table.writeUInt16BE(3, 4);
  table.writeUInt16BE(10, 6);
  table.writeUInt32BE(12, 8);
  table.writeUInt16BE(12, 12);
  table.writeUInt32BE(table.length - 12, 16);
  table.writeUInt32BE(sorted.length, 24);
  sorted.forEach(([code, glyph], index) => {
    const at = 28 + index * 12;
    table.writeUInt32BE(code, at);
    table.writeUInt32BE(code, at + 4);
    table.writeUInt32BE(glyph, at + 8);
  });
  return table;
}

/**
 * The same font, in which every small letter is drawn as its capital.
 * @param font a TrueType font with a character table of format 4
 */
export function inCapitals(font: Buffer): Buffer {
  const tables = tablesOf(font);
  const cmap = tables.find(({ tag }) => tag === 'cmap');
  if (!cmap) throw new Error('the font has no table of characters');
  const glyphs = glyphsOf(cmap.data);
  for (const [code] of glyphs) {
    const letter = String.fromCodePoint(code);
    const capital = [...letter.toUpperCase()];
    const glyph = capital.length === 1 ? glyphs.get(capital[0]?.codePointAt(0) ?? 0) : undefined;
    if (capital[0] !== letter && glyph !== undefined) glyphs.set(code, glyph);
  }
  return fontOf(
    font.readUInt32BE(0),
    tables.map((table) => (table === cmap ? { tag: 'cmap', data: cmapOf(glyphs) } : table)),
  );
}
