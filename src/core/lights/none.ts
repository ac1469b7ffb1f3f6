import type { Lights } from './lights.ts';

/** No window is lit. In a file without the signatures, which the first page must not wait for. */
export const NO_LIGHTS: Lights = { windows: new Map(), refused: {} };
