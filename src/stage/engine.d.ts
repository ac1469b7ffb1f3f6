/** The trimmed engine, built by scripts/vite/engine from Phaser's sources; the types stay Phaser's own. */
declare module 'virtual:engine' {
  export { Game, Scale, Scene } from 'phaser';
  export const Constants: { readonly CANVAS: number; readonly HEADLESS: number };
}
