import { describe, expect, it } from 'vitest';
import { knowScore, PAGES, REASONS, stepsOf, withoutPage } from './questionnaire.ts';
import { QUESTIONS } from '../record/before-after.ts';
import { readLocale } from '../../../scripts/vite/locales.ts';
import { flatWords } from '../words/flat.ts';
import { join } from 'node:path';

const asks = PAGES.flatMap((page) => page.asks.map((ask) => ({ page, ask })));

describe('the questions before and after', () => {
  it('are all put, each on one page', () => {
    expect(PAGES).toHaveLength(5);
    expect(asks.map(({ ask }) => ask.question).sort()).toEqual(QUESTIONS.map(({ id }) => id).sort());
  });

  it('have a word for each answer that can be recorded', () => {
    const words = flatWords(readLocale(join(import.meta.dirname, '../../..'), 'en'));
    const keys = asks.flatMap(({ page, ask }) => [
      `check.${page.id}.ask`,
      ...(ask.named ? [`check.${page.id}.${ask.question}`] : []),
      ...(ask.kind === 'ticks'
        ? REASONS.map(({ id }) => `check.know.${id}`)
        : stepsOf(ask).map((step) =>
            ask.kind === 'words' ? `check.${page.id}.${ask.words[step]}` : `check.${ask.kind}.${step}`,
          )),
    ]);
    expect(keys.filter((key) => !(key in words))).toEqual([]);
    expect(asks.filter(({ ask }) => ask.kind === 'words' && ask.words.length !== stepsOf(ask).length)).toEqual([]);
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
