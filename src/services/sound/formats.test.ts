import { expect, it } from 'vitest';
import { formatsFor } from './formats.ts';

it('takes Opus where it plays, else AAC, and keeps the other for what cannot be unpacked', () => {
  const on = (...plays: string[]) =>
    formatsFor((type) => (plays.some((codec) => type.includes(codec)) ? 'probably' : ''));
  expect(on('opus', 'mp4a')).toEqual(['ogg', 'm4a']);
  // Firefox on a system without AAC
  expect(on('opus')).toEqual(['ogg', 'm4a']);
  // Safari before 18.4, every old iPad
  expect(on('mp4a')).toEqual(['m4a', 'ogg']);
  // a browser that says nothing, and an old one that says it in a word
  expect(on()).toEqual(['ogg', 'm4a']);
  expect(formatsFor((type) => (type.includes('opus') ? 'no' : 'maybe'))).toEqual(['m4a', 'ogg']);
});
