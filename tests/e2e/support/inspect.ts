/** What must hold at every place of the game. */
import axe from 'axe-core';
import { expect, type Page } from 'playwright/test';

/** Everything that axe checks and that is not experimental. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Axe finds nothing to mend. `place` names where, in the report. */
export async function expectAccessible(page: Page, place: string): Promise<void> {
  // brought into a page once: to read it anew takes longer than to run it
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const found = await page.evaluate(async (values) => {
    const { run } = (window as unknown as { axe: typeof axe }).axe;
    const { violations } = await run(document, {
      runOnly: { type: 'tag', values },
      resultTypes: ['violations'],
      iframes: false,
    });
    return violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes.map(({ html, failureSummary }) => `${html.slice(0, 160)} ${failureSummary ?? ''}`).join('\n')}`,
    );
  }, TAGS);
  expect.soft(found, `axe at ${place}`).toEqual([]);
}

/** The focus is inside the panel. */
export async function expectFocusInPanel(page: Page, place: string): Promise<void> {
  await expect(page.locator('#panel :focus'), `focus at ${place}`).toHaveCount(1);
}

/** Nothing is wider than the window. */
export async function expectNoSideways(page: Page, place: string): Promise<void> {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect.soft(over, `sideways scrolling at ${place}`).toBeLessThanOrEqual(0);
}

/**
 * Words that can be seen or heard, each text and each attribute by itself. Names of languages and countries, and
 * addresses, are no words.
 */
const wordsOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [document.title];
    const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (nodes.nextNode()) {
      const parent = nodes.currentNode.parentElement;
      if (!parent?.closest('script, style, noscript, option, .source')) found.push(nodes.currentNode.textContent ?? '');
    }
    for (const element of document.body.querySelectorAll(
      '[aria-label], [alt], [title], [placeholder], [aria-description]',
    )) {
      for (const name of ['aria-label', 'alt', 'title', 'placeholder', 'aria-description'])
        found.push(element.getAttribute(name) ?? '');
    }
    return found;
  });

/**
 * What is left of a text when everything from the files, which stands in brackets in the pseudo-locale, is taken out.
 */
export function outsideBrackets(text: string): string {
  const less = text.replaceAll(/⟦[^⟦⟧]*⟧/g, '');
  return less === text ? text.trim() : outsideBrackets(less);
}

/** What the browser itself puts between the entries of a list. */
const BETWEEN = /^[, ]*and$/;

/**
 * In the pseudo-locale: no word that does not come from the files. `known` are words that are the same in every
 * language.
 */
export async function expectWordsFromFiles(page: Page, place: string, known: readonly string[] = []): Promise<void> {
  const bare = (await wordsOf(page))
    .map(outsideBrackets)
    .filter((text) => /\p{L}/u.test(text) && !BETWEEN.test(text) && !known.includes(text));
  expect.soft(bare, `words not from the files at ${place}`).toEqual([]);
}
