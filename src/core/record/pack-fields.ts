import { QUESTIONS } from './before-after.ts';
import { dayNumber, dayOf, DAYS } from './day.ts';
import { endingField, type Field, forkField, helpedField, idField, listField, seatField } from './fields.ts';
import {
  countedForks,
  type RecordedFork,
  recordedForks,
  type RecordedSigns,
  recordedSigns,
  type Version,
} from './forks.ts';
import { type Mode, MOST_BESIDE, MOST_HANDS, MOST_MENDED, type Playthrough } from './playthrough.ts';

const dayField: Field = {
  radix: DAYS,
  write: (from) => dayNumber(from.day),
  read: (digit, into) => void (into.day = dayOf(digit)),
};
const finishedField = listField(
  [false, true],
  (from) => from.finished,
  (into, finished) => (into.finished = finished),
);

/** Is the part there at all? Those of its fields come after, and are read only if it is. */
const part = (has: (from: Playthrough) => boolean, begin: (into: Playthrough) => void): Field => ({
  radix: 2,
  write: (from) => Number(has(from)),
  read: (digit, into) => void (digit === 1 && begin(into)),
});

/** 0 not reached; else 1 + the signs found as bits, the first sign the lowest. */
const signsField = ({ id, signs }: RecordedSigns): Field => ({
  radix: 1 + 2 ** signs.length,
  write(from) {
    const found = from.signs?.[id];
    return found ? signs.reduce((sum, sign, at) => sum + (found.includes(sign) ? 2 ** at : 0), 1) : 0;
  },
  read(digit, into) {
    const bits = digit - 1;
    if (digit > 0 && into.signs)
      into.signs[id] = signs.flatMap((sign, at) => (Math.floor(bits / 2 ** at) % 2 === 1 ? [sign] : []));
  },
});

const questionFields = (when: 'before' | 'after'): Field[] => [
  part(
    (from) => from[when] !== undefined,
    (into) => (into[when] = {}),
  ),
  ...QUESTIONS.map(({ id, answers }): Field => ({
    radix: 1 + answers,
    write: (from) => (from[when]?.[id] ?? -1) + 1,
    read(digit, into) {
      const given = into[when];
      if (digit > 0 && given) given[id] = digit - 1;
    },
  })),
];

const handsFields = ({ id, values }: RecordedFork): Field[] => {
  const count = (when: 'first' | 'last', value: string): Field => ({
    radix: 2 + MOST_HANDS,
    write: (from) => (from.hands?.[id]?.[when]?.[value] ?? -1) + 1,
    read(digit, into) {
      const counted = into.hands?.[id]?.[when];
      if (digit > 0 && counted) counted[value] = digit - 1;
    },
  });
  return [
    part(
      (from) => from.hands?.[id] !== undefined,
      (into) => into.hands && (into.hands[id] = { first: {} }),
    ),
    ...values.map((value) => count('first', value)),
    part(
      (from) => from.hands?.[id]?.last !== undefined,
      (into) => {
        const counted = into.hands?.[id];
        if (counted) counted.last = {};
      },
    ),
    ...values.map((value) => count('last', value)),
    {
      radix: 1 + MOST_MENDED,
      write: (from) => from.hands?.[id]?.mended ?? 0,
      read(digit, into) {
        const counted = into.hands?.[id];
        if (digit > 0 && counted) counted.mended = digit;
      },
    },
    {
      radix: 1 + MOST_BESIDE,
      write: (from) => from.hands?.[id]?.beside ?? 0,
      read(digit, into) {
        const counted = into.hands?.[id];
        if (digit > 0 && counted) counted.beside = digit;
      },
    },
  ];
};

/**
 * Everything a record of this level holds beside its level, version and mode; counted hands only where a class played
 * together.
 */
export const packFields = (level: Version, mode: Mode): Field[] => [
  idField,
  seatField,
  dayField,
  finishedField,
  endingField(level, true),
  helpedField(level, true),
  ...recordedForks(level).map(forkField),
  part(
    (from) => from.signs !== null,
    (into) => (into.signs = {}),
  ),
  ...recordedSigns(level).map(signsField),
  ...questionFields('before'),
  ...questionFields('after'),
  ...(mode === 'projector'
    ? [
        part(
          (from) => from.hands !== undefined,
          (into) => (into.hands = {}),
        ),
        ...countedForks(level).flatMap(handsFields),
      ]
    : []),
];
