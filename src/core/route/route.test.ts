import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SLOTS } from '../course/plan.ts';
import { PAPERS } from '../sid/view.ts';
import { hrefOf, parseRoute, type Route } from './route.ts';

const id = fc.string({ minLength: 1 });
const count = fc.nat({ max: 12 });
const of = <Part extends string>(...parts: readonly Part[]) => fc.constantFrom(...parts);

/** Every page there is, with ids of any signs. */
const routes: fc.Arbitrary<Route> = fc.oneof(
  fc.record({ page: of('title', 'town', 'help', 'settings', 'access', 'check', 'unknown') }),
  fc.record({ page: of('play', 'finish', 'home', 'read'), level: id }),
  fc.record({ page: of('join'), code: fc.string() }),
  fc.record({ page: of('teacher'), part: of('home', 'prepare') }),
  fc.record({ page: of('teacher'), part: of('prepare'), after: id }),
  fc.record({ page: of('teacher'), part: of('prepare'), course: fc.record({ id, slot: fc.constantFrom(...SLOTS) }) }),
  fc.record({ page: of('teacher'), part: of('course', 'told') }),
  fc.record({ page: of('teacher'), part: of('course'), course: id }),
  fc.record({ page: of('teacher'), part: of('slides'), level: id }),
  fc.record({ page: of('teacher'), part: of('slides'), level: id, beside: id }),
  fc.record({
    page: of('teacher'),
    part: of('sid'),
    paper: fc.option(fc.constantFrom(...PAPERS)),
    classes: fc.record({ '8-11': count, '11-14': count }),
  }),
  fc.record({
    page: of('teacher'),
    part: of('class'),
    class: id,
    view: of('overview', 'code', 'scan', 'charter'),
  }),
  fc.record({ page: of('teacher'), part: of('class'), class: id, view: of('sheet', 'report'), level: id }),
  fc.record({ page: of('projector'), class: id }),
  fc.record({ page: of('projector'), class: id, stage: fc.constant(true as const) }),
);

describe('the address of a page', () => {
  it('is read as that page again', () => {
    fc.assert(fc.property(routes, (route) => void expect(parseRoute(hrefOf(route))).toEqual(route)));
  });

  it('of whatever was typed leads to the same page when it is read again', () => {
    const typed = fc.oneof(
      fc.string(),
      fc.webFragments().map((rest) => `#/${rest}`),
      fc.webFragments().map((rest) => `#/teacher/${rest}`),
    );
    fc.assert(
      fc.property(typed, (hash) => void expect(parseRoute(hrefOf(parseRoute(hash)))).toEqual(parseRoute(hash))),
    );
  });

  it.each([
    ['#/play/funny-frog', { page: 'play', level: 'funny-frog' }],
    ['#/join/32DZ-1W', { page: 'join', code: '32DZ-1W' }],
    ['#/teacher', { page: 'teacher', part: 'home' }],
    ['#/teacher/sid', { page: 'teacher', part: 'sid', paper: null, classes: { '8-11': 4, '11-14': 4 } }],
    ['#/teacher/sid/day/3/5', { page: 'teacher', part: 'sid', paper: 'day', classes: { '8-11': 3, '11-14': 5 } }],
    ['#/teacher/course/7b', { page: 'teacher', part: 'course', course: '7b' }],
    ['#/teacher/prepare/7b/booster', { page: 'teacher', part: 'prepare', course: { id: '7b', slot: 'booster' } }],
    ['#/teacher/class/7b', { page: 'teacher', part: 'class', class: '7b', view: 'overview' }],
    ['#/teacher/class/7b/sheet/admin', { page: 'teacher', part: 'class', class: '7b', view: 'sheet', level: 'admin' }],
    ['#/projector/7b/stage', { page: 'projector', class: '7b', stage: true }],
  ] as const)('%s can be read and said', (address, route) => {
    expect(hrefOf(route)).toBe(address);
  });
});

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
            /^(title|town|play|help|settings|join|finish|home|read|teacher|projector|unknown)$/,
          );
        },
      ),
    );
  });

  it.each<[string, Route]>([
    ['', { page: 'title' }],
    ['#/', { page: 'title' }],
    ['#/town', { page: 'town' }],
    ['#/play/funny-frog?lang=es', { page: 'play', level: 'funny-frog' }],
    ['#/play/%E0%A4%A', { page: 'play', level: '%E0%A4%A' }],
    ['#/join', { page: 'join', code: '' }],
    ['#/join/32dz-1w', { page: 'join', code: '32dz-1w' }],
    ['#/teacher/', { page: 'teacher', part: 'home' }],
  ])('reads %s', (hash, route) => {
    expect(parseRoute(hash)).toEqual(route);
  });

  it.each([
    '#/join/32DZ/1W',
    '#/finish',
    '#/play',
    '#/constructor',
    '#/teacher/nowhere',
    '#/teacher/class',
    '#/teacher/class/7b/sheet',
    '#/teacher/class/7b/code/more',
    '#/teacher/prepare/abc/more',
    '#/teacher/prepare/abc/1/more',
    '#/teacher/course/abc/more',
    '#/teacher/told/more',
    '#/teacher/slides',
    '#/read',
    '#/home/admin/more',
  ])('knows no page %s', (hash) => {
    expect(parseRoute(hash)).toEqual({ page: 'unknown' });
  });

  it.each([
    ['#/teacher?prepare', '#/teacher/prepare'],
    ['#/teacher?sid', '#/teacher/sid'],
    ['#/teacher?sid=day-3-5', '#/teacher/sid/day/3/5'],
    ['#/teacher?lang=es', '#/teacher'],
    ['#/teacher/class/7b?code', '#/teacher/class/7b/code'],
    ['#/teacher/class/7b?scan', '#/teacher/class/7b/scan'],
    ['#/teacher/class/7b?charter', '#/teacher/class/7b/charter'],
    ['#/teacher/class/7b?sheet=admin', '#/teacher/class/7b/sheet/admin'],
    ['#/teacher/class/7b?report=admin', '#/teacher/class/7b/report/admin'],
  ])('%s of the first edition is %s', (before, now) => {
    expect(parseRoute(before)).toEqual(parseRoute(now));
    expect(hrefOf(parseRoute(before))).toBe(now);
  });
});
