import { type Classes, MOST_CLASSES } from './school-day.ts';

/** The versions of Safer Internet Day that can be laid on paper. */
export const PAPERS = ['assembly', 'lesson', 'day'] as const;
export type Paper = (typeof PAPERS)[number];

/** What the page of the day shows: a version on paper or all of them, and how many classes take part. */
export interface SidView {
  readonly paper: Paper | null;
  readonly classes: Classes;
}

const USUAL = 4;

/** What is shown when nothing was asked for. */
export const USUAL_VIEW: SidView = { paper: null, classes: { '8-11': USUAL, '11-14': USUAL } };

/** As many classes as can be dealt to, from whatever was typed. */
export const countOf = (text: string): number => Math.min(MOST_CLASSES, Math.max(0, Math.round(Number(text)) || 0));

/** Reads the parts of an address: `day 3 4`, `3 4`, `lesson` or nothing. */
export function readView(parts: readonly string[]): SidView {
  const paper = PAPERS.find((one) => one === parts[0]) ?? null;
  const [younger, older] = parts.slice(paper === null ? 0 : 1).filter((part) => /^\d+$/.test(part));
  return {
    paper,
    classes: {
      '8-11': younger === undefined ? USUAL : countOf(younger),
      '11-14': older === undefined ? USUAL : countOf(older),
    },
  };
}

/** The parts of an address that `readView` reads as this. */
export const partsOf = ({ paper, classes: { '8-11': younger, '11-14': older } }: SidView): string[] => [
  ...(paper === null ? [] : [paper]),
  ...(younger === USUAL && older === USUAL ? [] : [String(younger), String(older)]),
];
