import { useEffect, useRef } from 'preact/hooks';
import type { Entry } from './transcript-lines.ts';
import { useServices } from '../app/surroundings.ts';

/** What is taken down while one looks on is heard. */
export function useRemovals(entries: readonly Entry[]): void {
  const { sound } = useServices();
  const count = useRef(entries.length);
  const last = entries.at(-1);
  const removed = last !== undefined && 'line' in last && 'say' in last.line && last.line.style === 'removed';
  useEffect(() => {
    if (removed && entries.length > count.current) sound.play('removed');
    count.current = entries.length;
  }, [sound, removed, entries.length]);
}
