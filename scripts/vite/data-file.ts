import { createHash } from 'node:crypto';

/**
 * A JSON file of the build: small on the wire, and named by what it holds, so that it may be kept for ever.
 * @param path where it goes, relative to the page, without its ending: `levels/funny-frog`
 */
export function dataFile(path: string, value: unknown): { readonly fileName: string; readonly source: string } {
  const source = JSON.stringify(value);
  const hash = createHash('sha256').update(source).digest('base64url').slice(0, 8);
  return { fileName: `${path}-${hash}.json`, source };
}
