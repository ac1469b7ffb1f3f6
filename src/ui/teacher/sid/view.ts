import { type Classes, MOST_CLASSES } from '../../../core/sid/school-day.ts';

/** The versions that can be laid on paper. */
const PAPERS = ['assembly', 'lesson', 'day'] as const;
export type Paper = (typeof PAPERS)[number];

/**
 * What the page shows, as it stands in its address: a version on paper or all of them, and how many classes take part.
 */
export interface SidView {
  readonly paper: Paper | null;
  readonly classes: Classes;
}

const USUAL = 4;

/** As many classes as can be dealt to, from whatever was typed. */
export const countOf = (text: string): number => Math.min(MOST_CLASSES, Math.max(0, Math.round(Number(text)) || 0));

/** Reads what stands behind `sid=`: `day-3-4`, `3-4`, `lesson` or nothing. */
export function readView(text: string): SidView {
  const parts = text.split('-');
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

export const viewAddress = ({ paper, classes }: SidView): string =>
  `#/teacher?sid=${[...(paper === null ? [] : [paper]), classes['8-11'], classes['11-14']].join('-')}`;
