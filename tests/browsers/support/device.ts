/** A browser as the scenarios need it, whatever it is and however it is driven. */

import type { Evaluating } from '../../e2e/support/evaluating.ts';

/** Inner size of the page in CSS px. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** One browser with a profile of its own, which is empty at first: as good as one pupil's device. */
export interface Device extends Evaluating {
  /** Loads an address anew, and resolves once the page has loaded. */
  go(address: string): Promise<void>;
  /** Presses and lets go where a finger or a mouse would, in CSS px of the page. */
  press(x: number, y: number): Promise<void>;
  /** Types on the keyboard what has the focus is to hear. Keys that print nothing are those of WebDriver, such as `ENTER`. */
  type(text: string): Promise<void>;
  /** The page as a PNG. */
  picture(): Promise<Buffer>;
  /** Errors of the console and exceptions since the last time this was asked. */
  faults(): readonly string[];
  close(): Promise<void>;
}

/** The enter key, as WebDriver writes it. */
export const ENTER = '\uE007';

/** A way to get at a browser. */
export interface Engine {
  /** Starts the browser with a page of a size. */
  start(size: Size): Promise<Device>;
}

/** The keys of a text as actions, one after the other. */
export const typing = (text: string): object => ({
  type: 'key',
  id: 'keyboard',
  actions: [...text].flatMap((value) => ['keyDown', 'keyUp'].map((type) => ({ type, value }))),
});

/** A press of the mouse as actions. Half a pixel is none: drivers refuse it. */
export const pressing = (x: number, y: number): object => ({
  type: 'pointer',
  id: 'mouse',
  parameters: { pointerType: 'mouse' },
  actions: [
    { type: 'pointerMove', x: Math.round(x), y: Math.round(y) },
    { type: 'pointerDown', button: 0 },
    { type: 'pointerUp', button: 0 },
  ],
});

/** A function and its argument as one expression that gives a promise of JSON. */
export const asText = (run: (argument: never) => unknown, argument: unknown): string =>
  `Promise.resolve((${run.toString()})(${JSON.stringify(argument) ?? 'undefined'})).then((given) => JSON.stringify(given) ?? 'null')`;
