import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Session } from '../../ports/play.ts';
import { layRow } from '../../geometry/name-row.ts';
import { useFollowing, useServices } from '../app/surroundings.ts';
import { useLayout } from '../app/window.ts';

/** Between two tags, and between the row and the window's lower edge; px at scale 1. */
const GAP = 6;
/** Height of the line of help under words, and its least in px: as in panel.css. */
const HELP = 56,
  LEAST_HELP = 44;

/** Name tags in a row under those who stand near. On narrow screens the messages name them. */
export function Names({ session: { level } }: { session: Session }) {
  const { stage, words } = useServices();
  const {
    mode,
    free,
    caption,
    stage: { width, height: whole },
    panel,
    scale,
  } = useLayout();
  // words under a picture lie over its lower edge
  const help = level.help === 'always' ? Math.max(LEAST_HELP, HELP * scale) : 0;
  const height = caption ? panel.y - help : whole;
  useFollowing(stage?.subscribe);
  const row = useRef<HTMLDivElement>(null);
  const seen = mode === 'wide' ? stage?.seen() : null;
  // another story is open before its first picture is drawn
  const marks = seen?.marks.filter(({ who }) => who in level.cast) ?? [];

  useLayoutEffect(() => {
    if (!row.current) return;
    const tags = [...row.current.children] as HTMLElement[];
    const room = words.direction() === 'rtl' ? { from: width - free, to: width } : { from: 0, to: free };
    const gap = GAP * scale;
    // names are as long as they are: only the page knows
    const middles = layRow(
      marks.map(({ x }, at) => ({ x, width: tags[at]?.offsetWidth ?? 0 })),
      { from: room.from + gap, to: room.to - gap },
      gap,
    );
    tags.forEach((tag, at) => {
      tag.style.left = `${Math.round(middles[at] ?? 0)}px`;
      tag.style.insetBlockStart = `${Math.round(Math.min(marks[at]?.y ?? 0, height - tag.offsetHeight - gap))}px`;
    });
  });

  if (!seen) return null;
  return (
    <div id="names" aria-hidden="true" ref={row}>
      {marks.map(({ who }) => (
        <span key={who} class={`name-tag ${who === level.centre ? 'name-tag-centre' : ''}`}>
          {words.level(level.id, `people.${who}`)}
        </span>
      ))}
    </div>
  );
}
