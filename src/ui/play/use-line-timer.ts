import { useEffect } from 'preact/hooks';
import type { Session } from '../../ports/play.ts';
import { isTold } from '../../core/story/questions.ts';
import { script } from '../../core/story/script.ts';
import { linesOfPart } from './transcript-lines.ts';
import { opening, standing } from './pace.ts';
import { readLine } from './line.tsx';
import { createLineTimer, type LineTimer, type Telling } from './line-timer.ts';
import { isResting } from '../app/state.ts';
import { type Surroundings, useServices } from '../app/surroundings.ts';

/** What is being told just now: the story, the other side, or the stepping out. */
function tellingOf(services: Surroundings, { level, store }: Session): Telling {
  const { aloud, app, session } = services;
  const lines = () => {
    const part = session.part();
    return part.kind === 'story'
      ? script(level, store.state())
      : linesOfPart(level, store.state(), part.kind === 'side' ? 'side' : 'stepOut');
  };
  const path = (): string => {
    const part = session.part();
    return part.kind === 'story'
      ? `beats.${store.state().trail.at(-1)?.beat}`
      : part.kind === 'side'
        ? 'side'
        : 'stepOut';
  };
  return {
    read() {
      const part = session.part();
      return part.kind === 'story' ? store.state().read : part.read;
    },
    length: () => lines().length,
    opening: () => opening(lines()[0], session.part().kind === 'story' && isTold(store.state()), app.state().settings),
    standing(index) {
      const line = lines()[index];
      if (!line) return 0;
      const { settings } = app.state();
      const voiced = !aloud.isOn()
        ? undefined
        : aloud.isReading()
          ? 'reading'
          : aloud.hasSpoken()
            ? 'spoken'
            : undefined;
      const { text } = readLine(services, level, store.state(), path(), line, settings.captions);
      return standing(line, text, settings, voiced);
    },
    advance() {
      const part = session.part();
      if (part.kind === 'story') store.dispatch({ type: 'read' });
      else session.setPart({ ...part, read: part.read + 1 });
    },
  };
}

/** Tells at reading pace, and rests while something lies over the story. */
export function useLineTimer(of: Session): void {
  const services = useServices();
  useEffect(() => {
    const { aloud, app, session, clock } = services;
    const timer: LineTimer = createLineTimer(tellingOf(services, of), clock);
    const follow = (): void => timer.pause(isResting(app.state()));
    const removers = [
      of.store.subscribe(timer.look),
      session.subscribe(timer.look),
      aloud.subscribe(timer.anew),
      app.subscribe(follow),
    ];
    follow();
    return () => {
      removers.forEach((remove) => remove());
      timer.stop();
    };
  }, [services, of]);
}
