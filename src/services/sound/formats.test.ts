import { expect, it } from 'vitest';
import { formatsFor } from './formats.ts';

it('takes Opus where it plays, else AAC, and keeps the other for what cannot be unpacked', () => {
  const on = (...plays: string[]) => formatsFor((codec) => plays.includes(codec));
  expect(on('opus', 'm4a', 'mp3')).toEqual(['ogg', 'm4a']);
  // Firefox on a system without AAC
  expect(on('opus')).toEqual(['ogg', 'm4a']);
  // Safari before 18.4, every old iPad
  expect(on('m4a', 'mp3')).toEqual(['m4a', 'ogg']);
  // a browser that says nothing
  expect(on()).toEqual(['ogg', 'm4a']);
});
