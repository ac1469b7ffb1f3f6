import { useEffect, useRef } from 'preact/hooks';
import type { Session } from '../core/ports.ts';
import { script } from '../core/story/script.ts';
import { linesOfPart } from './log.ts';
import { standing } from './pace.ts';
import { readLine } from './parts/line.tsx';
import { createReader, type Reader, windowClock } from './reader.ts';
import { useApp, useServices } from './services.ts';
import { isResting } from './state.ts';

/** Tells the story, the other side or the stepping out at reading pace, and rests while something lies over it. */
export function useReader({ level, store }: Session): void {
  const services = useServices();
  const { app, session, clock = windowClock } = services;
  const reader = useRef<Reader | undefined>(undefined);
  const resting = isResting(useApp());

  useEffect(() => {
    const lines = () => {
      const part = session.part();
      return part.kind === 'story' ? script(level, store.state()) : linesOfPart(level, store.state(), part.kind === 'side' ? 'side' : 'stepOut');
    };
    const path = (): string => {
      const part = session.part();
      return part.kind === 'story' ? `beats.${store.state().trail.at(-1)?.beat}` : part.kind === 'side' ? 'side' : 'stepOut';
    };
    const made = createReader({
      read() {
        const part = session.part();
        return part.kind === 'story' ? store.state().read : part.read;
      },
      length: () => lines().length,
      standing(index) {
        const line = lines()[index];
        return line ? standing(line, readLine(services, level, store.state(), path(), line).text, app.state().settings) : 0;
      },
      advance() {
        const part = session.part();
        if (part.kind === 'story') store.dispatch({ type: 'read' });
        else session.setPart({ ...part, read: part.read + 1 });
      },
    }, clock);
    reader.current = made;
    const removers = [store.subscribe(made.look), session.subscribe(made.look), app.subscribe(made.look)];
    made.pause(isResting(app.state()));
    return () => {
      removers.forEach((remove) => remove());
      made.stop();
    };
  }, [level, store]);

  useEffect(() => reader.current?.pause(resting), [resting]);
}
