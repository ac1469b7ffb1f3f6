/** Where the stage and the panel lie. Pure: the page's style and the stage both follow it. All lengths in CSS px. */

export type Mode = 'wide' | 'tall' | 'small';
/**
 * `story` has the usual panel, `close` the broad one beside a close-up, `picture` the words under the whole picture,
 * `page` no panel.
 */
export type LayoutKind = 'story' | 'close' | 'picture' | 'page';

/** A panel of its own, or none. */
type PanelKind = Exclude<LayoutKind, 'picture'>;

export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Layout {
  readonly mode: Mode;
  /** The panel lies beside the stage; otherwise beneath it. */
  readonly beside: boolean;
  /** `x` counts from the start side, which is the right one in right-to-left languages. */
  readonly stage: Rect;
  readonly panel: Rect;
  /** What the panel leaves free of the stage, from its start side. */
  readonly free: number;
  /**
   * How far the row of controls reaches, from the start side. Under a picture, and before a story has come, it stands where
   * it stands beside a panel: a press meets what it aimed at.
   */
  readonly controls: number;
  /** The panel is a caption: it lies under the stage, however broad the window is. */
  readonly caption: boolean;
  /** Nothing stands fixed: controls and panel scroll with the page. */
  readonly flowing: boolean;
  /** The size of type, lines and targets; 1 is the size on 1280 × 800. */
  readonly scale: number;
}

const clamp = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), Math.max(low, high));
const PANEL = { story: 488, close: 728 } as const;
const EDGE = { top: 22, end: 24, bottom: 30 };
/** The panel's rounded corners lie over the stage by this much. */
const OVERLAP = 24;

function wide(width: number, height: number, kind: PanelKind): Layout {
  const scale = clamp(Math.min(width / 1280, height / (kind === 'close' ? 760 : 730)), 1, 2);
  // a low window, such as one at 200 % zoom, has no room for edges
  const edge = height < 560 ? { top: 8, end: 8, bottom: 12 } : EDGE;
  const sizeOf = (panel: 'story' | 'close'): number =>
    Math.round(Math.min(PANEL[panel] * scale, width * (panel === 'close' ? 0.575 : 0.44)));
  const besides = (panel: 'story' | 'close'): number =>
    width - sizeOf(panel) - Math.round(edge.end * scale) - Math.round(24 * scale);
  const size = kind === 'page' ? 0 : sizeOf(kind);
  const end = kind === 'page' ? 0 : Math.round(edge.end * scale);
  const top = Math.round(edge.top * scale);
  return {
    mode: 'wide',
    beside: true,
    caption: false,
    flowing: false,
    scale,
    stage: { x: 0, y: 0, width, height },
    panel: { x: width - size - end, y: top, width: size, height: height - top - Math.round(edge.bottom * scale) },
    free: kind === 'page' ? width : besides(kind),
    controls: besides(kind === 'page' ? 'story' : kind),
  };
}

function beneath(width: number, height: number, mode: Mode, kind: PanelKind, scale: number, share: number): Layout {
  // a question that needs room takes some of the stage's
  const top = Math.round(height * (kind === 'close' ? share * 0.75 : share));
  const radius = Math.round(OVERLAP * scale);
  return {
    mode,
    beside: false,
    caption: false,
    flowing: false,
    scale,
    stage: { x: 0, y: 0, width, height: kind === 'page' ? height : top + radius },
    panel: { x: 0, y: top, width, height: height - top },
    free: width,
    controls: width,
  };
}

/** A phone lying on its side: stage at the start, panel at the end, both as high as the window. */
function lying(width: number, height: number, kind: PanelKind): Layout {
  const size = Math.round(width * (kind === 'close' ? 0.66 : 0.6));
  const free = width - size;
  return {
    mode: 'small',
    beside: true,
    caption: false,
    flowing: false,
    scale: 1,
    stage: { x: 0, y: 0, width: kind === 'page' ? width : free + OVERLAP, height },
    panel: { x: width - size, y: 0, width: size, height },
    free: kind === 'page' ? width : free,
    controls: free,
  };
}

/** A window that shows a few lines, as one at 400 % zoom: a strip of the stage, and a panel as long as it needs. */
function low(width: number, height: number, kind: PanelKind): Layout {
  const top = Math.round(Math.min(height * 0.42, 120));
  return {
    mode: 'small',
    beside: false,
    caption: false,
    flowing: true,
    scale: 1,
    stage: { x: 0, y: 0, width, height: kind === 'page' ? height : top + OVERLAP },
    panel: { x: 0, y: top, width, height: height - top },
    free: width,
    controls: width,
  };
}

/** How much of the window's height the words take under a picture. */
const CAPTION = { wide: 0.235, lying: 0.36, tall: 0.36, small: 0.42 };
/** A picture that is this much broader than high would be cut to a strip. */
const STRIP = 2.7;

/** The picture over the whole width, and the words of this panel in a band under it; nothing where there is no room. */
function captioned(usual: Layout, width: number, height: number): Layout | undefined {
  const share = CAPTION[usual.beside && usual.mode === 'small' ? 'lying' : usual.mode];
  const band = Math.round(height * share);
  const stage = { x: 0, y: 0, width, height: height - band + Math.round(OVERLAP * usual.scale) };
  if (usual.flowing || width > stage.height * STRIP) return undefined;
  return { ...usual, caption: true, stage, panel: { x: 0, y: height - band, width, height: band }, free: width };
}

/** Below these no bar may stand fixed, in px of the page. */
const LOW = { width: 600, height: 300 };

/** The layout for a window of this size. */
export function layoutOf(width: number, height: number, kind: LayoutKind): Layout {
  if (kind === 'picture') {
    const usual = layoutOf(width, height, 'story');
    return captioned(usual, width, height) ?? usual;
  }
  if (height < LOW.height && width < LOW.width) return low(width, height, kind);
  if (height < 500 && width > height * 1.2 && width < 1000) return lying(width, height, kind);
  if (width >= 900 && width >= height * 1.2) return wide(width, height, kind);
  if (width >= 600) return beneath(width, height, 'tall', kind, clamp(width / 768, 1, 1.5), 0.41);
  return beneath(width, height, 'small', kind, 1, clamp(0.38, 150 / height, 0.42));
}
