import { describe, expect, it } from 'vitest';
import { knowScore, PAGES, REASONS, STEPS, withoutPage } from './questionnaire.ts';
import { QUESTIONS } from '../record/before-after.ts';

const asks = PAGES.flatMap((page) => page.asks.map((ask) => ({ page, ask })));

describe('the questions before and after', () => {
  it('are all put, each on one page', () => {
    expect(PAGES).toHaveLength(5);
    expect(asks.map(({ ask }) => ask.question).sort()).toEqual(QUESTIONS.map(({ id }) => id).sort());
  });

  it('have as many answers as can be recorded', () => {
    const answers = asks.map(({ ask }) => {
      if (ask.kind === 'ticks') return { id: ask.question, answers: REASONS.length + 1 };
      return { id: ask.question, answers: ask.kind === 'words' ? ask.words.length : STEPS.length };
    });
    expect(answers).toEqual(QUESTIONS.map(({ id, answers }) => ({ id, answers })));
  });

  it('score what was told apart: ticking all or nothing is not knowing', () => {
    const reasons = REASONS.filter(({ tell }) => tell).map(({ id }) => id);
    expect(knowScore(reasons)).toBe(5);
    expect(knowScore(REASONS.map(({ id }) => id))).toBe(3);
    expect(knowScore([])).toBe(2);
    expect(knowScore(REASONS.filter(({ tell }) => !tell).map(({ id }) => id))).toBe(0);
  });

  it('lose only the answers of a page that is passed', () => {
    const page = PAGES.find(({ id }) => id === 'tell');
    expect(page && withoutPage({ know: 4, first: 2, sure: 1, able: 3 }, page)).toEqual({ know: 4, able: 3 });
  });
});
