/** Mouths from the least to the most of a scale. */
const MOUTHS = ['M10 24c3-5 9-5 12 0', 'M10 23c4-2 8-2 12 0', 'M10 21c4 2 8 2 12 0', 'M9 19c3 7 11 7 14 0z'] as const;

/** A face for a step of a scale of four, from 0. Its words stand beside it. */
export function Face({ step }: { step: number }) {
  return (
    <svg class="face" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <circle class="face-skin" cx="16" cy="16" r="14" />
      <circle class="face-eye" cx="11.5" cy="13" r="1.6" />
      <circle class="face-eye" cx="20.5" cy="13" r="1.6" />
      <path class={step === 3 ? 'face-mouth face-open' : 'face-mouth'} d={MOUTHS[step] ?? MOUTHS[1]} />
    </svg>
  );
}
