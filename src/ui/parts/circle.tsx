import { useRef } from 'preact/hooks';
import type { Level } from '../../core/level/schema.ts';
import type { Picture } from '../../core/story/picture.ts';
import { listOf } from './list-of.ts';
import { useServices, useWords } from '../app/surroundings.ts';

/** Middles of the four places, in the order 1 front left, 2 back left, 3 back right, 4 front right. */
const PLACES = [
  [14, 42],
  [32, 12],
  [74, 12],
  [92, 40],
] as const;

/** The arc of each place on the ring, from one gap to the next. */
const ARCS = [
  'M53 50A44 20 0 0 1 10.800 24.300',
  'M10.800 24.300A44 20 0 0 1 53 10',
  'M53 10A44 20 0 0 1 95.200 24.300',
  'M95.200 24.300A44 20 0 0 1 53 50',
] as const;

/** The circle of support in small: a check where someone came, dashed where there is room. Never a number. */
export function Circle({ level, picture }: { level: Level; picture: Picture }) {
  const { words } = useServices();
  const t = useWords();
  const came = picture.circle.filter((who): who is string => who !== null);
  const name = (who: string): string => words.level(level.id, `people.${who}`);
  const centre = name(level.centre);
  const text =
    came.length === 0
      ? t('circle.none', { centre })
      : t(came.length === picture.circle.length ? 'circle.full' : 'circle.some', {
          centre,
          who: listOf(words.language(), came.map(name)),
          count: came.length,
        });
  return <CircleRing circle={picture.circle} text={text} />;
}

/** The ring itself: who came, or nobody yet, at each of its places. */
export function CircleRing({ circle, text }: { readonly circle: readonly (string | null)[]; readonly text: string }) {
  const came = circle.filter((who) => who !== null);
  /** Those who were there already are not drawn once more. */
  const before = useRef(circle);
  return (
    <svg class="circle" viewBox="0 0 106 56" role="img" aria-label={text}>
      <ellipse class="circle-ground" cx="53" cy="30" rx="44" ry="20" />
      <ellipse
        class={`circle-pool ${came.length === circle.length ? 'circle-pool-full' : ''}`}
        cx="53"
        cy="34"
        rx="21"
        ry="9"
      />
      {ARCS.map(
        (arc, index) =>
          circle[index] !== null && (
            <g key={arc} class={before.current[index] === null ? 'circle-new' : ''}>
              <path class="circle-arc-ink" d={arc} pathLength={1} />
              <path class="circle-arc" d={arc} pathLength={1} />
            </g>
          ),
      )}
      <path class="circle-flame" d="M53 12c5 7 8 11 8 17a8 8 0 0 1-16 0c0-6 3-10 8-17z" />
      {PLACES.map(([x, y], index) => {
        const taken = circle[index] !== null;
        return (
          <g
            key={index}
            class={taken ? `circle-came ${before.current[index] === null ? 'circle-new' : ''}` : 'circle-open'}
          >
            <circle cx={x} cy={y} r={taken ? 12 : 9.5} />
            {taken && <path class="circle-check" d={`M${x - 5} ${y}l3.5 3.5 6.500-7`} />}
          </g>
        );
      })}
    </svg>
  );
}
