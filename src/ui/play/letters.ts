import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

const NONE: ReadonlyMap<string, string> = new Map();

/**
 * The letters by which a class names its choices, where the story is shown to all of it: on the wall alone. Whoever plays
 * for themselves has none.
 */
export const Letters = createContext<ReadonlyMap<string, string>>(NONE);

export const useLetters = (): ReadonlyMap<string, string> => useContext(Letters);
