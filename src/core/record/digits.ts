/** One number out of several, each below a bound of its own (mixed radix), and back. */
export interface Digit {
  readonly value: number;
  readonly radix: number;
}

export const joinDigits = (digits: readonly Digit[]): bigint =>
  digits.reduce((whole, { value, radix }) => whole * BigInt(radix) + BigInt(value), 0n);

/** The digits of a number, first things first; nothing when it is too great for them. */
export function splitDigits(whole: bigint, radices: readonly number[]): number[] | undefined {
  let rest = whole;
  const digits = radices.map(() => 0);
  for (let at = radices.length - 1; at >= 0; at -= 1) {
    const radix = BigInt(radices[at] ?? 1);
    digits[at] = Number(rest % radix);
    rest /= radix;
  }
  return rest === 0n ? digits : undefined;
}

/** How many numbers there are. */
export const room = (radices: readonly number[]): bigint => radices.reduce((all, radix) => all * BigInt(radix), 1n);

/** Letters (5 bits each) that hold every number below `room`. */
export const lettersFor = (radices: readonly number[]): number =>
  Math.ceil((room(radices) - 1n).toString(2).length / 5);

export const toNumbers = (whole: bigint, length: number): number[] =>
  Array.from({ length }, (_, at) => Number((whole >> BigInt(5 * (length - 1 - at))) & 31n));

export const fromNumbers = (numbers: readonly number[]): bigint =>
  numbers.reduce((whole, one) => whole * 32n + BigInt(one), 0n);
