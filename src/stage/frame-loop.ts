import type { Phaser } from './phaser.ts';

/** Frames without a tween before the loop sleeps: an old tablet keeps cool. */
const IDLE_FRAMES = 12;
/** Milliseconds after the last touch for which a scene that moves by itself goes on moving. */
const LIVELY = 90_000;

/** Does a scene move by itself, from frame to frame? */
const isLiving = (scene: object): boolean => 'living' in scene && scene.living === true;

/** Is something in it begun that is to end before all stands still? */
const isUnsettled = (scene: object): boolean => 'unsettled' in scene && scene.unsettled === true;

/** Lets the engine's frame loop sleep while nothing moves. */
export function restLoop(game: Phaser.Game, still: () => boolean): { wake(): void; stop(): void } {
  let idle = 0;
  let touched = performance.now();
  const wake = (): void => {
    idle = 0;
    touched = performance.now();
    if (!game.loop.running) game.loop.wake();
  };
  game.events.on('postrender', () => {
    const lives = !still() && performance.now() - touched < LIVELY;
    const moving = game.scene
      .getScenes(true)
      .some((scene) => scene.tweens.getTweens().length > 0 || (lives && isLiving(scene)) || isUnsettled(scene));
    idle = moving ? 0 : idle + 1;
    if (idle > IDLE_FRAMES) game.loop.sleep();
  });
  const touches = ['pointerdown', 'keydown'] as const;
  touches.forEach((touch) => window.addEventListener(touch, wake));
  return { wake, stop: () => touches.forEach((touch) => window.removeEventListener(touch, wake)) };
}
