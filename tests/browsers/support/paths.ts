/** Where the browsers beside Chromium are, as `npm test` found them. */
export interface BrowserPaths {
  readonly firefox?: string;
  readonly webkit?: { readonly driver: string; readonly browser: string; readonly screen: string };
}

export type EngineName = keyof BrowserPaths;

/** Handed on from `npm test`. */
export const paths = JSON.parse(process.env['BROWSERS'] ?? '{}') as BrowserPaths;
