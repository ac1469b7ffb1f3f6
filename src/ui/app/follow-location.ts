import type { Store } from '../../core/story/store.ts';
import type { LocationPort, Remover } from '../../ports/device.ts';
import type { AppAction, AppState } from './state.ts';

/**
 * Shows where the address stands: at once, since it may have changed while words and settings came, and whenever it
 * changes.
 */
export function followLocation(
  location: Pick<LocationPort, 'route' | 'left' | 'subscribe'>,
  app: Store<AppState, AppAction>,
): Remover {
  const follow = (): void => {
    app.dispatch({ type: 'route', route: location.route() });
    app.dispatch({ type: location.left() ? 'leave' : 'return' });
  };
  const remove = location.subscribe(follow);
  follow();
  return remove;
}
