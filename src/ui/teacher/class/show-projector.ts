import { hrefOf, type Route } from '../../../core/route/route.ts';
import type { SchoolClass } from '../../../core/class/class.ts';
import type { Screen } from '../../../core/class/screen.ts';
import { playedHow } from '../live/use-live.ts';
import { sittingOf } from './sitting.ts';
import { screenAt } from './steering.ts';
import type { Surroundings } from '../../app/surroundings.ts';

/** One window for all classes: opening it again brings it to the front. */
const WINDOW = 'a-role-to-play-projector';

function openWindow({ location }: Pick<Surroundings, 'location'>, of: SchoolClass): void {
  const route: Route = { page: 'projector', class: of.id };
  const address = `${window.location.pathname}${window.location.search}${hrefOf(route)}`;
  // a window that may not be opened becomes a page that can be come back from
  const opened = window.open(
    address,
    WINDOW,
    `popup,width=${window.screen.availWidth},height=${window.screen.availHeight}`,
  );
  if (opened) opened.focus();
  else location.go(route);
}

/**
 * Opens the projector's window with nothing revealed, at the stage of the lesson. `hands`: the whole class plays there.
 */
export function showProjector(
  services: Pick<Surroundings, 'liveHost' | 'screen' | 'location' | 'tab'>,
  of: SchoolClass,
  level: string,
  hands: boolean,
): void {
  const { address, class: shown, voteBy } = services.screen.state();
  const fresh: Screen = {
    class: of.id,
    level,
    view: 'fork',
    fork: 0,
    revealed: false,
    hands,
    ...(address !== undefined && { address }),
    // what another class votes by says nothing of this one
    ...(services.liveHost.state().class === of.id && { live: playedHow(services, of), voteBy: 'devices' }),
    ...(shown === of.id && voteBy && { voteBy }),
  };
  const { place } = sittingOf(services, of.id).state();
  services.screen.set(place && !hands ? screenAt(fresh, place.step) : fresh);
  openWindow(services, of);
}

/** Opens the projector's window with the charter on it: who asks for it here has read it. */
export function showCharter(services: Pick<Surroundings, 'screen' | 'location'>, of: SchoolClass): void {
  const now = services.screen.state();
  const level = now.class === of.id ? now.level : (of.lesson.levels[0] ?? '');
  const { live, voteBy } = now.class === of.id ? now : {};
  services.screen.set({
    class: of.id,
    level,
    view: 'charter',
    fork: 0,
    revealed: true,
    hands: false,
    ...(live && { live }),
    ...(voteBy && { voteBy }),
  });
  openWindow(services, of);
}
