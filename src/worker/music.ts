/** The forms of music, of which a browser plays one. The page has the same list: `src/services/sound/formats.ts`. */
export const FORMS = ['ogg', 'm4a'] as const;

/**
 * Is a file of the game kept on a device whose music comes in this form? The other form lies on the server alone: a
 * device plays only one, and the other's 1.4 MB would lie there for nothing.
 * @param wanted nothing where the page did not say: then all is kept
 */
export const isKeptWith = (wanted: string | null, url: string): boolean =>
  !FORMS.some((form) => form === wanted) || !FORMS.some((form) => form !== wanted && url.endsWith(`.${form}`));
