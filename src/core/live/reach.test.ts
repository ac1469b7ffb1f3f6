import { describe, expect, it } from 'vitest';
import { mayBeBlocked, reachOf, type ReachFacts } from './reach.ts';

const facts: ReachFacts = { others: false, secure: false, addresses: ['192.168.1.7'], shared: true };

describe('can the tablets reach the laptop', () => {
  it.each([
    ['another has come', { ...facts, others: true }, 'reached'],
    [
      'another has come, by a network in which none was thought to be',
      { ...facts, others: true, shared: false },
      'reached',
    ],
    ['another has come, after one that asked for https', { ...facts, others: true, secure: true }, 'reached'],
    ['all is well, as far as is known', facts, 'nobodyYet'],
    ['one asked for https', { ...facts, secure: true }, 'httpsOnly'],
    ['no network', { ...facts, addresses: [], shared: false }, 'noNetwork'],
    ['a network of its own', { ...facts, shared: false }, 'onlyHere'],
    ['the page is open on another computer', null, 'elsewhere'],
    ['the server has files alone', undefined, 'noServer'],
  ] as const)('%s', (_, told, reach) => expect(reachOf(told)).toBe(reach));

  it('causes that nobody can see from here are named as long as one may be true', () => {
    const all = ['reached', 'nobodyYet', 'httpsOnly', 'noNetwork', 'onlyHere', 'elsewhere', 'noServer'] as const;
    expect(all.filter(mayBeBlocked)).toEqual(['nobodyYet', 'httpsOnly']);
  });
});
