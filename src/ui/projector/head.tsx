import { useEffect, useRef } from 'preact/hooks';
import { isLevel, type Version } from '../../core/record/forks.ts';
import { Portrait } from '../parts/portrait.tsx';
import { type Sheet, SHEET } from '../../geometry/wall.ts';

interface HeadProps {
  readonly sheet: Sheet;
  readonly level: Version;
  /** Where we are, part by part. */
  readonly where: readonly string[];
  readonly title: string;
  /** Which of so many choices this is. */
  readonly dots?: { readonly at: number; readonly of: number } | undefined;
  /** Help has come to the one at the centre. */
  readonly warm: boolean;
}

/** Sizes of the title and how many lines each may have. */
const SIZES = [
  [72, 1],
  [58, 2],
  [46, 3],
] as const;
const LEAST_SIZE = 38;
/** A letter of the headings is about so wide, in parts of its height; lines are never quite full. */
const LETTER = 0.48,
  FULL = 0.9;
const ROOM = SHEET.margin + 270;

/** The top of the sheet: where we are, the question in one line, and the one the story is about. */
export function Head({ sheet, level, where, title, dots, warm }: HeadProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const place = where.join('/') + title;
  useEffect(() => heading.current?.focus(), [place]);
  const size =
    SIZES.find(
      ([type, lines]) => title.length * type * LETTER <= (sheet.width - ROOM) * (lines === 1 ? 1 : lines * FULL),
    )?.[0] ?? LEAST_SIZE;
  return (
    <header class="board-head">
      <p class="board-where">
        <span>{where.join(' · ')}</span>
        {dots && (
          <span class="board-dots" aria-hidden="true">
            {Array.from({ length: dots.of }, (_, at) => (
              <i key={at} class={at === dots.at ? 'board-dot-now' : ''} />
            ))}
          </span>
        )}
      </p>
      <h1 ref={heading} class="board-title" style={{ '--title': size }} tabIndex={-1}>
        {title}
      </h1>
      <span class={`board-centre ${warm ? 'board-centre-warm' : ''}`} aria-hidden="true">
        {isLevel(level) && <Portrait level={level} who={level.centre} face={warm ? 'relieved' : 'sad'} warm={warm} />}
      </span>
    </header>
  );
}
