import { useEffect } from 'preact/hooks';
import type { Session } from '../core/ports.ts';
import { script } from '../core/story/script.ts';
import { linesOfPart } from './log.ts';
import { readLine } from './parts/line.tsx';
import { useApp, useServices } from './services.ts';

/** Reads the newest line aloud, and then what is asked. Off, or without a voice, it is silent. */
export function useAloud({ level, store }: Session, asked: string): void {
  const services = useServices();
  const { session, voice, words } = services;
  const { settings, left } = useApp();
  const state = store.state();
  const part = session.part();
  const read = part.kind === 'story' ? state.read : part.read;
  const key = `${part.kind} ${state.trail.length} ${state.trail.at(-1)?.answer === undefined} ${read} ${asked !== ''}`;

  useEffect(() => {
    if (!settings.readAloud || left) {
      voice.stop();
      return;
    }
    const name = part.kind === 'side' ? 'side' : 'stepOut';
    const line = part.kind === 'story' ? script(level, state)[read - 1] : linesOfPart(level, state, name)[read - 1];
    const path = part.kind === 'story' ? `beats.${state.trail.at(-1)?.beat}` : name;
    const { text, who } = line ? readLine(services, level, state, path, line) : { text: '', who: undefined };
    const spoken = who === undefined || text === '' ? text : `${words.level(level.id, `people.${who}`)}: ${text}`;
    const all = [spoken, asked].filter(Boolean).join(' ');
    if (all !== '') voice.speak(all, words.language());
  }, [key, settings.readAloud, left]);
}
