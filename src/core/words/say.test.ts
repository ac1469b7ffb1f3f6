import { describe, expect, it } from 'vitest';
import { fillIn, wordIn } from './say.ts';

const words = {
  sign: 'some',
  sign_one: 'one',
  sign_f: 'some, girl',
  sign_f_two: 'two, girl',
  sign_two: 'two',
  'ask: a.b': 'a key of its own',
};

describe('a word in its wording', () => {
  it.each([
    ['girl and number', { context: 'f', plural: 'two' }, 'two, girl'],
    ['girl, where no text is for that number', { context: 'f', plural: 'one' }, 'some, girl'],
    ['the number, where nothing is for a boy', { context: 'm', plural: 'one' }, 'one'],
    ['any number', { plural: 'many' }, 'some'],
    ['neither', {}, 'some'],
  ])('%s', (_, wording, text) => expect(wordIn(words, 'sign', wording)).toBe(text));

  it('takes keys as they are, and knows no other', () => {
    expect(wordIn(words, 'ask: a.b', {})).toBe('a key of its own');
    expect(wordIn(words, 'toString', {})).toBeUndefined();
  });
});

describe('what is filled in', () => {
  const never = (): never => {
    throw new Error('Nothing is lacking.');
  };
  it('stands as it was given, a dollar sign and braces too', () => {
    expect(fillIn('{{who}} has {{ count }} of {{who}}', { who: '$& {{count}}', count: 0 }, never)).toBe(
      '$& {{count}} has 0 of $& {{count}}',
    );
  });
  it('is asked for where nobody gave it', () => {
    expect(fillIn('Hello, {{name}}!', {}, (placeholder) => `[${placeholder}]`)).toBe('Hello, [{{name}}]!');
  });
});
