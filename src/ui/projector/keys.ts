import { useLayoutEffect, useRef } from 'preact/hooks';
import { useApp } from '../app/surroundings.ts';
import type { CountAction } from '../../core/class/count.ts';

/** What can be done on the projector, by key, by button or in the list of keys. */
export const COMMANDS = ['next', 'back', 'reveal', 'view', 'hands', 'street', 'stage', 'menu'] as const;
export type Command = (typeof COMMANDS)[number];

/** What each key is called in the list; a name in words where the key has no sign of its own. */
export const KEY_NAMES: Readonly<Record<Command, string>> = {
  next: '→',
  back: '←',
  reveal: 'space',
  view: 'V',
  hands: 'H',
  street: 'S',
  stage: 'P',
  menu: '?',
};

export interface Pressed {
  readonly key: string;
  /** The place of the key, whatever letters are on it. */
  readonly code: string;
}

const LETTERS: Readonly<Record<string, Command>> = { KeyV: 'view', KeyH: 'hands', KeyS: 'street', KeyP: 'stage' };

/** Is it a letter, a digit or a sign: a key that somebody who speaks to the device, or whose hand slips, may press? */
export const isCharacter = ({ key }: Pressed): boolean => [...key].length === 1 && key !== ' ';

/** The command of a key. Left and right follow the line of reading; the keys of a presenter's remote turn too. */
export function commandOf({ key, code }: Pressed, direction: 'ltr' | 'rtl'): Command | undefined {
  const [on, back] = direction === 'rtl' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
  if (key === on || key === 'ArrowDown' || key === 'PageDown') return 'next';
  if (key === back || key === 'ArrowUp' || key === 'PageUp') return 'back';
  if (key === ' ') return 'reveal';
  if (key === '?' || key === '؟') return 'menu';
  return LETTERS[code];
}

/**
 * What a key does while hands are counted; digits are known by their place too, where a keyboard has other signs on
 * them.
 */
export function countActionOf({ key, code }: Pressed, direction: 'ltr' | 'rtl'): CountAction | undefined {
  if (key === '+' || key === '-') return { type: 'add', by: key === '+' ? 1 : -1 };
  const digit = /^\d$/.exec(key)?.[0] ?? /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1];
  if (digit !== undefined && key !== '?') return { type: 'digit', digit: Number(digit) };
  if (key === 'Backspace') return { type: 'erase' };
  if (key === 'Enter' || key === ' ') return { type: 'turn', by: 1 };
  const command = commandOf({ key, code }, direction);
  return command === 'next' || command === 'back' ? { type: 'turn', by: command === 'next' ? 1 : -1 } : undefined;
}

const PRESSED = new Set([' ', 'Enter']);

/**
 * Hears keys wherever the focus is, letters and signs only where the settings let them be keys. A button that has the
 * focus keeps its own two; an open dialog keeps all.
 */
export function useKeys(press: (key: Pressed) => boolean): void {
  const { projectorKeys } = useApp().settings;
  const characters = useRef(projectorKeys);
  characters.current = projectorKeys;
  const now = useRef(press);
  now.current = press;
  // in the turn of the drawing: what is seen can be pressed
  useLayoutEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      if (
        event.defaultPrevented ||
        event.ctrlKey ||
        event.metaKey ||
        event.altKey ||
        (!characters.current && isCharacter(event)) ||
        document.querySelector('dialog[open]')
      )
        return;
      const target = event.target instanceof Element ? event.target : null;
      if (target?.closest('input, select, textarea') || (PRESSED.has(event.key) && target?.closest('button, a')))
        return;
      // a key that is held down must not run through all choices
      if (event.repeat ? event.key === ' ' : now.current(event)) event.preventDefault();
    };
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  }, []);
}
