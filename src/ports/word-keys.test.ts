import { expectTypeOf, it } from 'vitest';
import type { Role } from '../core/level/roles.ts';
import type { Reason } from '../core/record/refusal.ts';
import type { CountedKey, Translate, WordKey } from './word-keys.ts';

// what is said here is held by the type checker; running it shows nothing
const t: Translate = (key, ...[values]) => `${key} ${JSON.stringify(values)}`;

it('knows the words of the app, and no others', () => {
  expectTypeOf<'help.any.nurse'>().toExtend<WordKey>();
  expectTypeOf<'rank.place.1'>().toExtend<WordKey>();
  expectTypeOf<'help.any.dentist'>().not.toExtend<WordKey>();
  expectTypeOf<'help.any'>().not.toExtend<WordKey>();
  expectTypeOf<'$name'>().not.toExtend<WordKey>();
  expectTypeOf<string>().not.toExtend<WordKey>();
});

it('asks for a count where there is a text for one and one for many', () => {
  expectTypeOf<'town.many'>().toExtend<CountedKey>();
  expectTypeOf<'town.many_one'>().not.toExtend<WordKey>();
  expectTypeOf<'town.none'>().not.toExtend<CountedKey>();
  t('town.many', { count: 2 });
  // @ts-expect-error a word that is counted, without its count
  t('town.many');
  // @ts-expect-error a made-up word
  t('town.mayor');
});

it('has a word for each of a union, or not', () => {
  expectTypeOf<`roles.${Role}`>().toExtend<WordKey>();
  expectTypeOf<`join.refused.${Reason}`>().not.toExtend<WordKey>();
});
