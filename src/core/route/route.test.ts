import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRoute } from './route.ts';

describe('reading the address', () => {
  it('finds a page for any address', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.webFragments().map((rest) => `#/${rest}`),
        ),
        (hash) => {
          expect(parseRoute(hash).page).toMatch(
            /^(title|town|play|help|settings|join|finish|teacher|projector|unknown)$/,
          );
        },
      ),
    );
  });

  it.each([
    ['', { page: 'title' }],
    ['#/', { page: 'title' }],
    ['#/town', { page: 'town' }],
    ['#/play/funny-frog', { page: 'play', level: 'funny-frog' }],
    ['#/play/funny-frog?lang=es', { page: 'play', level: 'funny-frog' }],
    ['#/join', { page: 'join', code: '' }],
    ['#/join/32dz-1w', { page: 'join', code: '32dz-1w' }],
    ['#/join/32DZ/1W', { page: 'unknown', path: 'join/32DZ/1W' }],
    ['#/finish/funny-frog', { page: 'finish', level: 'funny-frog' }],
    ['#/finish', { page: 'unknown', path: 'finish' }],
    ['#/teacher/class/7b', { page: 'teacher', class: '7b' }],
    ['#/play', { page: 'unknown', path: 'play' }],
    ['#/constructor', { page: 'unknown', path: 'constructor' }],
  ])('reads %s', (hash, route) => {
    expect(parseRoute(hash)).toEqual(route);
  });
});
