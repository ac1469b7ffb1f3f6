import { useEffect } from 'preact/hooks';
import type { Session } from '../../ports/play.ts';
import { script } from '../../core/story/script.ts';
import { linesOfPart } from './transcript-lines.ts';
import { readLine } from '../parts/line.tsx';
import { type Surroundings, useApp, useServices } from '../app/surroundings.ts';

/** The newest line, with who says it, and where the telling stands. */
function newest(services: Surroundings, { level, store }: Session): { text: string; at: string } {
  const { session, words } = services;
  const state = store.state();
  const part = session.part();
  const name = part.kind === 'side' ? 'side' : 'stepOut';
  const read = part.kind === 'story' ? state.read : part.read;
  const line = (part.kind === 'story' ? script(level, state) : linesOfPart(level, state, name))[read - 1];
  const path = part.kind === 'story' ? `beats.${state.trail.at(-1)?.beat}` : name;
  const { text, who } = line ? readLine(services, level, state, path, line) : { text: '', who: undefined };
  const spoken = who === undefined || text === '' ? text : `${words.level(level.id, `people.${who}`)}: ${text}`;
  return { text: spoken, at: `${part.kind} ${state.trail.length} ${state.trail.at(-1)?.answer === undefined} ${read}` };
}

/** Reads the newest line aloud, and then what is asked. Off, or without a voice, it is silent. */
export function useAloud(of: Session, asked: string): void {
  const services = useServices();
  const { voice, words } = services;
  const { settings, left } = useApp();
  const { text, at } = newest(services, of);
  const on = settings.readAloud && !left;
  const language = words.language();
  const all = [text, asked].filter(Boolean).join(' ');

  // `at` is among the causes: the same words at another place are read again
  useEffect(() => {
    if (!on) voice.stop();
    else if (all !== '') voice.speak(all, language);
  }, [voice, on, language, all, at]);
}
