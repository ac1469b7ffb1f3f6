import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** What proves a file, as `integrity` writes it. */
const proofOf = (bytes: Uint8Array): string => `sha256-${createHash('sha256').update(bytes).digest('base64')}`;

/** Scripts and styles of the page carry their proof: one that was cut short or changed on the way is not run. */
export function integrity(): Plugin {
  let folder = 'dist';
  return {
    name: 'integrity',
    apply: 'build',
    configResolved(config) {
      folder = join(config.root, config.build.outDir);
    },
    writeBundle: {
      order: 'post',
      sequential: true,
      async handler() {
        const page = join(folder, 'index.html');
        const html = await readFile(page, 'utf8');
        const proofs = new Map<string, string>();
        for (const [tag, file = ''] of html.matchAll(
          /<(?:script|link)[^>]*(?:src|href)="\.\/(assets\/[^"]+\.(?:js|css))"[^>]*>/g,
        ))
          proofs.set(tag, proofOf(await readFile(join(folder, file))));
        let proved = html;
        for (const [tag, proof] of proofs)
          proved = proved.replace(
            tag,
            tag.replace(/^<\w+/, (start) => `${start} integrity="${proof}"`),
          );
        await writeFile(page, proved);
      },
    },
  };
}

interface Entry {
  readonly url: string;
  readonly revision: string | null;
  readonly size: number;
  integrity?: string;
}

/** Adds to the files that the worker keeps what proves each of them. */
export const proved =
  (folder: string) =>
  async (entries: Entry[]): Promise<{ manifest: Entry[] }> => ({
    manifest: await Promise.all(
      entries.map(async (entry) => ({ ...entry, integrity: proofOf(await readFile(join(folder, entry.url))) })),
    ),
  });
