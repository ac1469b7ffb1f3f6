import { createHash } from 'node:crypto';

/**
 * A file of the build named by what it holds, so that it may be kept for ever.
 * @param path where it goes, relative to the page, without its ending: `levels/funny-frog`
 */
export function hashedFile<Source extends string | Uint8Array>(
  path: string,
  ending: string,
  source: Source,
): { readonly fileName: string; readonly source: Source } {
  const hash = createHash('sha256').update(source).digest('base64url').slice(0, 8);
  return { fileName: `${path}-${hash}.${ending}`, source };
}

/** A JSON file of the build, small on the wire. @param path as above */
export const dataFile = (path: string, value: unknown): ReturnType<typeof hashedFile<string>> =>
  hashedFile(path, 'json', JSON.stringify(value));
