import { encode } from 'uqr';

/** White modules round the dark ones, without which no camera finds them. */
const QUIET = 4;

/** Dark modules of one row as runs, so that no seam shows between them. */
const runs = (row: readonly boolean[], y: number): string =>
  row
    .flatMap((dark, x) => {
      if (!dark || row[x - 1]) return [];
      const end = row.indexOf(false, x);
      const length = (end < 0 ? row.length : end) - x;
      return [`M${x + QUIET} ${y + QUIET}h${length}v1h-${length}z`];
    })
    .join('');

/** A text as a QR on pure white. It is never mirrored; its size is a whole number of px for each module. */
export function Qr({ text, label }: { text: string; label: string }) {
  const { data } = encode(text, { ecc: 'M', border: 0 });
  const size = data.length + 2 * QUIET;
  return (
    <svg
      class="finish-qr"
      viewBox={`0 0 ${size} ${size}`}
      style={{ '--modules': String(size) }}
      role="img"
      aria-label={label}
      data-payload={text}
      shape-rendering="crispEdges"
    >
      <path class="finish-qr-ground" d={`M0 0h${size}v${size}H0z`} />
      <path class="finish-qr-dark" d={data.map(runs).join('')} />
    </svg>
  );
}
