import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Feel } from '../../core/feel/feel.ts';
import type { Settings } from '../../core/save/settings.ts';
import { type Layout, layoutOf } from '../../geometry/layout.ts';

/** The layout that holds just now. */
export const LayoutContext = createContext<Layout>(layoutOf(1280, 800, 'page'));
export const useLayout = (): Layout => useContext(LayoutContext);

const px = (value: number): string => `${Math.round(value)}px`;

/** Hands the layout over to the style: `data-mode`, `data-beside` and what follows from it on `<html>`, lengths as custom properties. */
export function applyLayout(
  root: HTMLElement,
  { mode, beside, caption, flowing, stage, panel, scale, free, controls }: Layout,
): void {
  root.dataset['mode'] = mode;
  root.dataset['beside'] = String(beside);
  root.dataset['caption'] = String(caption);
  root.dataset['flowing'] = String(flowing);
  // narrower than any phone: what stands side by side elsewhere has no room
  root.dataset['narrow'] = String(stage.width < 350);
  // read from the back row: the smallest type grows once more
  root.dataset['far'] = String(scale >= 1.35);
  // four controls with their words are 690 px long
  root.dataset['tight'] = String(controls < 690 * scale);
  const lengths = {
    '--stage-width': px(stage.width),
    '--stage-height': px(stage.height),
    '--controls': px(controls),
    '--free': px(free),
    '--panel-x': px(panel.x),
    '--panel-y': px(panel.y),
    '--panel-width': px(panel.width),
    '--panel-height': px(panel.height),
    '--scale': String(Math.round(scale * 1000) / 1000),
  };
  for (const [name, value] of Object.entries(lengths)) root.style.setProperty(name, value);
}

/**
 * How the game is shown, for style and stage alike: `data-motion`, `data-contrast` and the size of text on `<html>`.
 */
export function applySettings(
  root: HTMLElement,
  { textSize, motion, contrast, capitals }: Settings,
  asks: (query: string) => boolean,
): void {
  root.style.setProperty('--text', String(textSize / 100));
  root.dataset['capitals'] = String(capitals);
  root.dataset['text'] = textSize > 125 ? 'large' : 'usual';
  root.dataset['motion'] =
    motion === 'reduced' || (motion === 'system' && asks('(prefers-reduced-motion: reduce)')) ? 'reduced' : 'full';
  root.dataset['contrast'] =
    contrast === 'more' || (contrast === 'system' && asks('(prefers-contrast: more)')) ? 'more' : 'usual';
}

/** How the game feels, for the style: durations, landings, type and colours of the age it is for. */
export function applyFeel(
  root: HTMLElement,
  { tempo, squash, typeStep, leading, roundness, paper, paperLight, bubble, bubbleOwn }: Feel,
): void {
  const values = {
    '--tempo': tempo,
    '--squash': squash,
    '--leading': leading,
    '--roundness': roundness,
    '--type-step': `${typeStep / 16}rem`,
    // what lands goes past its place and comes back
    '--spring': `cubic-bezier(0.3, ${1 + squash * 5}, 0.6, 1)`,
    '--paper': paper,
    '--paper-light': paperLight,
    '--bubble': bubble,
    '--bubble-own': bubbleOwn,
  };
  for (const [name, value] of Object.entries(values)) root.style.setProperty(name, String(value));
}

/** Tells whoever waits for it (tests, the bench) that the page has said what it has to say. */
export function markReady(root: HTMLElement): void {
  root.dataset['ready'] = 'true';
}
