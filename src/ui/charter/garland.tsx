import { LanternParts } from '../parts/lantern.tsx';

const STEP = 100,
  TOP = 8;

/** A line of small lamps, as wide as what it hangs over: more of them are smaller. */
export function Garland({ lamps }: { lamps: number }) {
  const places = Array.from({ length: lamps }, (_, at) => at);
  const swags = places.map((at) => `Q${(at + 0.5) * STEP} ${TOP + 34} ${(at + 1) * STEP} ${TOP}`).join('');
  return (
    <svg class="garland" viewBox={`0 0 ${lamps * STEP} 66`} aria-hidden="true" focusable="false">
      <path class="garland-cord" d={`M0 ${TOP}${swags}`} />
      {places.map((at) => (
        <g key={at} transform={`translate(${(at + 0.5) * STEP - 17} 22) scale(0.65)`}>
          <LanternParts />
        </g>
      ))}
    </svg>
  );
}
