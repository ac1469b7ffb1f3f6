/** Drawing takes turns with what moves: a picture that comes late is seen by nobody, a frame that comes late by all. */

import { decorate } from '../../ui/app/run.ts';

/** What turns are measured by; tests step it by hand. */
export interface Pace {
  /** Milliseconds. */
  now(): number;
  /** Resolves in a task of its own: all that the turn before set going is done by then. */
  task(): Promise<void>;
  /** Resolves once the next frame has been drawn. */
  frame(): Promise<void>;
}

/** Milliseconds of a frame that drawing may take: the rest is for what moves, and for the page. */
export const SHARE = 5;
/** Milliseconds after which a page that draws no frames, behind another tab, goes on all the same. */
const HIDDEN = 250;

/**
 * Gives turns to whoever asked last, so that a picture which is begun is finished first, and a newer picture overtakes an
 * older one. Whoever has a turn does a small piece of work at once, and asks again for the next. When they have had a
 * frame's share, the next turn comes after that frame.
 */
export function createTurns({ now, task, frame }: Pace): () => Promise<void> {
  const waiting: (() => void)[] = [];
  let running = false;
  const run = async (): Promise<void> => {
    running = true;
    let begun = now();
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      next();
      await task();
      if (now() - begun < SHARE) continue;
      await frame();
      begun = now();
    }
    running = false;
  };
  return () =>
    new Promise((done) => {
      waiting.push(done);
      if (!running) decorate(run());
    });
}

const channel = (): Promise<void> =>
  new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      done();
    });
    port1.start();
    port2.postMessage(null);
  });

/** The turns of all that is drawn for the stage. */
export const turn = createTurns({
  now: () => performance.now(),
  task: channel,
  frame: async () => {
    await new Promise<void>((done) => {
      const limit = setTimeout(done, HIDDEN);
      requestAnimationFrame(() => {
        clearTimeout(limit);
        done();
      });
    });
    // this frame is drawn first
    await channel();
  },
});
