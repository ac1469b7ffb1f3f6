import { expect, it } from 'vitest';
import { parseRoute, type Route } from '../../core/route/route.ts';
import { createStore } from '../../core/story/store.ts';
import { followLocation } from './follow-location.ts';
import { reduceApp, startApp } from './state.ts';

function addressAt(hash: string) {
  const listeners = new Set<() => void>();
  let [route, left]: [Route, boolean] = [parseRoute(hash), false];
  return {
    route: () => route,
    left: () => left,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    change(to: string, leave = false) {
      [route, left] = [parseRoute(to), leave];
      listeners.forEach((listener) => listener());
    },
  };
}

it('shows the address as it is once the page is put together, though it changed on the way', () => {
  const address = addressAt('#/teacher');
  const app = createStore(startApp(address.route(), false), reduceApp);
  address.change('#/teacher?prepare');
  const remove = followLocation(address, app);
  expect(app.state().route).toEqual(parseRoute('#/teacher?prepare'));
  address.change('#/teacher');
  expect(app.state().route).toEqual(parseRoute('#/teacher'));
  remove();
  address.change('#/town');
  expect(app.state().route).toEqual(parseRoute('#/teacher'));
});

it('shows the neutral page where the game was left before it could be seen', () => {
  const address = addressAt('#/town');
  const app = createStore(startApp(address.route(), false), reduceApp);
  address.change('#/town', true);
  followLocation(address, app);
  expect(app.state().left).toBe(true);
});
