/**
 * The part of a file that a `Range` header asks for (RFC 9110, 14.1.2).
 * @param {string | undefined} header
 * @param {number} length of the file, in bytes
 * @returns {{ first: number, last: number } | 'whole' | 'none'} positions of the first and last byte; `whole` when no
 *   single range of bytes is asked for in a way that is understood; `none` when it lies beyond the end
 */
export function rangeOf(header, length) {
  const [, from = '', to = ''] = /^bytes=[ \t]*(\d*)-(\d*)[ \t]*$/i.exec(header ?? '') ?? [];
  if ((from === '' && to === '') || length === 0) return 'whole';
  if (from === '') return Number(to) > 0 ? { first: Math.max(0, length - Number(to)), last: length - 1 } : 'none';
  const first = Number(from);
  const last = to === '' ? Infinity : Number(to);
  if (last < first) return 'whole';
  return first < length ? { first, last: Math.min(last, length - 1) } : 'none';
}
