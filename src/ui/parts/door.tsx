/** A lit door with somebody in it. */
export function Door() {
  return (
    <svg class="door" viewBox="0 0 360 170" preserveAspectRatio="xMidYMax meet" aria-hidden="true" focusable="false">
      <path class="door-wall" d="M0 0h360v170H0z" />
      <path class="door-brick" d="M30 60h18M306 52h18M66 120h20M296 118h14M20 138h16M330 90h14M92 30h16M262 30h14" />
      <ellipse class="door-glow" cx="188" cy="100" rx="130" ry="96" />
      <path class="door-frame" d="M121 170V92c0-84 136-84 136 0v78z" />
      <path class="door-light" d="M130 170V94c0-72 118-72 118 0v76z" />
      <path class="door-leg" d="M180 170v-26h30v26z" />
      <path class="door-arm" d="M177 104c-14-6-17-24-13-42" />
      <path class="door-coat" d="M172 102c4-12 42-12 47 0 4 18 6 32 5 48h-57c-1-16 1-32 5-48z" />
      <path class="door-shirt" d="M188 96h15l-3 48h-8z" />
      <path
        class="door-skin"
        d="M186 58c2-20 30-20 31 1 1 14 0 24-9 28v10c-4 6-12 5-14-1V84c-6-4-9-14-8-26zM160 58c0-8 8-9 9-2l-1 8h-7z"
      />
      <path class="door-hair" d="M183 64c-8-22 6-36 22-34 16-1 23 12 17 26-10-2-20-4-28-9-2 6-4 12-11 17z" />
      <path class="door-smile" d="M206 76c4 3 8 2 10-1M205 63v3M216 63v3" />
      <path
        class="door-bush"
        d="M-6 170c0-22 22-34 40-24 14-14 40-4 40 24zM292 170c4-20 26-26 38-12 16-8 34 0 36 12z"
      />
    </svg>
  );
}
