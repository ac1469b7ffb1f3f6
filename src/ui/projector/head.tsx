import { useEffect, useRef } from 'preact/hooks';
import type { Level } from '../../core/level/schema.ts';
import { Portrait } from '../parts/portrait.tsx';

interface HeadProps {
  readonly level: Level;
  /** Where we are, part by part. */
  readonly where: readonly string[];
  readonly title: string;
  /** Which of so many choices this is. */
  readonly dots?: { readonly at: number; readonly of: number } | undefined;
  /** Help has come to the one at the centre. */
  readonly warm: boolean;
}

const SIZES = [[44, 'large'], [74, 'middle'], [110, 'small']] as const;

/** The top of the sheet: where we are, the question in one line, and the one the story is about. */
export function Head({ level, where, title, dots, warm }: HeadProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const place = where.join('/') + title;
  useEffect(() => heading.current?.focus(), [place]);
  const size = SIZES.find(([letters]) => title.length <= letters)?.[1] ?? 'least';
  return (
    <header class="board-head">
      <p class="board-where">
        <span>{where.join(' · ')}</span>
        {dots && <span class="board-dots" aria-hidden="true">{Array.from({ length: dots.of }, (_, at) => <i key={at} class={at === dots.at ? 'board-dot-now' : ''} />)}</span>}
      </p>
      <h1 ref={heading} class={`board-title board-title-${size}`} tabIndex={-1}>{title}</h1>
      <span class={`board-centre ${warm ? 'board-centre-warm' : ''}`} aria-hidden="true"><Portrait level={level} who={level.centre} face={warm ? 'relieved' : 'sad'} warm={warm} /></span>
    </header>
  );
}
