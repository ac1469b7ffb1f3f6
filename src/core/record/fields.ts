import { ANIMALS } from '../save/animals.ts';
import { countedForks, endingIds, type RecordedFork, type Version } from './forks.ts';
import { idOf, IDS, numberOf, type Playthrough } from './playthrough.ts';

/** One thing of a record as a digit below `radix`, and back. */
export interface Field {
  readonly radix: number;
  write(from: Playthrough): number;
  read(digit: number, into: Playthrough): void;
}

/** One of a list, by its place; what is not in the list is written as the first. */
export const listField = <Value>(
  list: readonly Value[],
  get: (from: Playthrough) => Value,
  set: (into: Playthrough, value: Value) => void,
): Field => ({
  radix: list.length,
  write: (from) => Math.max(0, list.indexOf(get(from))),
  read: (digit, into) => set(into, list[digit] as Value),
});

export const idField: Field = { radix: IDS, write: numberOf, read: (digit, into) => void (into.id = idOf(digit)) };

export const seatField = listField(
  [null, ...ANIMALS],
  (from) => from.seat,
  (into, seat) => (into.seat = seat),
);

/** 0 not reached; else 1 + first × values + last. */
export const forkField = ({ id, values }: RecordedFork): Field => ({
  radix: 1 + values.length ** 2,
  write(from) {
    const [first, last] = (from.forks[id] ?? []).map((value) => values.indexOf(value));
    return first === undefined || last === undefined || first < 0 || last < 0 ? 0 : 1 + first * values.length + last;
  },
  read(digit, into) {
    const first = values[Math.floor((digit - 1) / values.length)];
    const last = values[(digit - 1) % values.length];
    if (first !== undefined && last !== undefined) into.forks[id] = [first, last];
  },
});

/** `untold`: may it be left open what is not known? */
export const endingField = (level: Version, untold: boolean): Field =>
  listField(
    [null, ...endingIds(level), ...(untold ? [undefined] : [])],
    (from) => from.ending,
    (into, ending) => {
      if (ending === undefined) delete into.ending;
      else into.ending = ending;
    },
  );

export const helpedField = (level: Version, untold: boolean): Field =>
  listField(
    [null, ...countedForks(level).map((fork) => fork.id), ...(untold ? [undefined] : [])],
    (from) => from.helped,
    (into, helped) => {
      if (helped === undefined) delete into.helped;
      else into.helped = helped;
    },
  );
