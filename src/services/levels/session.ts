import type { ChancePort, SavesPort, Remover } from '../../ports/device.ts';
import type { LevelsPort, Session, SessionPort } from '../../ports/play.ts';
import { isLast } from '../../core/kinds/index.ts';
import type { Part } from '../../core/story/part.ts';
import type { Player } from '../../core/save/player.ts';
import { repairStory } from '../../core/save/repair-story.ts';
import { beatOf, lastVisit } from '../../core/story/questions.ts';
import { reduce, type Action } from '../../core/story/reduce.ts';
import { start, type Story } from '../../core/story/state.ts';
import { createStore } from '../../core/story/store.ts';
import { quietly } from '../device/quietly.ts';

const STORY: Part = { kind: 'story' };

/** The level being played and the player who plays it. Every change of the story is kept at once. */
export function createSession(
  levels: LevelsPort,
  saves: Pick<SavesPort, 'put'>,
  chance: Pick<ChancePort, 'day'>,
): SessionPort {
  const listeners = new Set<() => void>();
  let player: Player | null = null;
  let session: Session | null = null;
  let part: Part = STORY;
  let unsubscribe: Remover | undefined;
  let opening = 0;

  const tell = (): void => [...listeners].forEach((listener) => listener());

  const keepStory = (levelId: string, story: Story | null): void => {
    if (!player) return;
    const stories = story ? { ...player.stories, [levelId]: story } : player.stories;
    player = { ...player, stories, now: story ? levelId : null, day: chance.day() };
    quietly(saves.put(player));
  };

  const close = (): void => {
    opening += 1;
    unsubscribe?.();
    unsubscribe = undefined;
    session = null;
    part = STORY;
  };

  return {
    current: () => session,
    async open(levelId, at) {
      close();
      if (at) player = null;
      const turn = opening;
      const { level, words } = await levels.load(levelId);
      // another level was opened, or this one left, while it loaded
      if (turn !== opening) return;
      const kept = player?.stories[levelId];
      const mended = kept ? repairStory(level, kept) : start(level);
      // a finished story begins again when it is come back to; one that was never left goes on where it stood
      const again = player?.now !== levelId && isLast(beatOf(level, lastVisit(mended).beat));
      const initial = at?.(level) ?? (again ? reduce(level, mended, { type: 'restart' }) : mended);
      const store = createStore<Story, Action>(initial, (state, action) => reduce(level, state, action));
      session = { level, words, store };
      keepStory(levelId, initial);
      unsubscribe = store.subscribe((state) => keepStory(levelId, state));
      tell();
    },
    close() {
      const open = session;
      close();
      if (!open) return;
      keepStory(open.level.id, null);
      tell();
    },
    part: () => part,
    setPart(next) {
      part = next;
      tell();
    },
    player: () => player,
    play(next) {
      player = next;
      tell();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
