import './lantern.css';

/** The parts of a lantern, 52 × 62. */
export function LanternParts() {
  return (
    <>
      <path class="lantern-frame" d="M18 10a8 8 0 0 1 16 0M12 18h28l-5-8H17zM9 51h34v8H9z" />
      <path class="lantern-glass" d="M14 18h24l3 33H11z" />
      <path class="lantern-flame" d="M26 44c-6 0-8-5-5-9 2-3 4-5 4-9 6 4 9 8 7 13-1 3-3 5-6 5z" />
    </>
  );
}

/** A lantern: help has come. */
export const Lantern = () => (
  <svg class="lantern" viewBox="0 0 52 62" aria-hidden="true" focusable="false">
    <LanternParts />
  </svg>
);
