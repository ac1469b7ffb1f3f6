import { useEffect, useState } from 'preact/hooks';
import type { EmojiId } from './emoji.ts';
import { type IconId, ICONS } from './icons.ts';
import { decorate } from '../app/run.ts';

/** Icons that point along the line of reading are mirrored with it; clocks, checks and play are not. */
const POINTING: ReadonlySet<IconId> = new Set([
  'forward',
  'back',
  'say',
  'aloud',
  'leave',
  'help',
  'again',
  'do',
  'megaphone',
]);

/** A line drawing beside a word, or alone on a button that has a label of its own. */
export function Icon({ id, class: extra = '' }: { id: IconId; class?: string }) {
  return (
    <svg
      class={`icon ${POINTING.has(id) ? 'icon-pointing' : ''} ${extra}`}
      viewBox="0 0 24 24"
      aria-hidden="true"
      focusable="false"
    >
      <path d={ICONS[id]} />
    </svg>
  );
}

export const isIcon = (id: string): id is IconId => id in ICONS;

/** Reads a whole SVG as an image that carries no words. */
export const imageOf = (svg: string): string => `data:image/svg+xml,${encodeURIComponent(svg)}`;

/** An animal or a thing in colour; the drawings come in their own file, after the words. */
export function Emoji({ id, class: extra = '' }: { id: string; class?: string }) {
  const [source, setSource] = useState('');
  useEffect(() => {
    let gone = false;
    decorate(
      import('./emoji.ts').then(({ EMOJI }) => {
        const body = EMOJI[id as EmojiId] ?? EMOJI.speech;
        if (!gone) setSource(imageOf(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">${body}</svg>`));
      }),
    );
    return () => {
      gone = true;
    };
  }, [id]);
  return source === '' ? <span class={`emoji ${extra}`} /> : <img class={`emoji ${extra}`} src={source} alt="" />;
}
