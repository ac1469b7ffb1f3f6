import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const TYPES: Readonly<Record<string, string>> = { webm: 'video/webm', vtt: 'text/vtt' };

/**
 * Hands on the films in a sign language with their captions, `assets/signed/<language>/<level>.webm` and `.vtt`, under
 * `signed/`. They are large: they belong to no stored copy of the game and come when somebody opens one.
 */
export function signed(): Plugin {
  let folder = '';
  const typeOf = (path: string): string | undefined => TYPES[/\.(\w+)$/.exec(path)?.[1] ?? ''];
  return {
    name: 'signed',
    configResolved({ root }) {
      folder = join(root, 'assets/signed');
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const path = /^\/signed\/([\w-]+\/[\w-]+\.\w+)$/.exec(request.url ?? '')?.[1];
        const type = path && typeOf(path);
        if (!type || !existsSync(join(folder, path))) return next();
        response.setHeader('Content-Type', type).end(readFileSync(join(folder, path)));
      });
    },
    generateBundle() {
      const files = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [];
      for (const path of files.map((one) => one.replaceAll('\\', '/')).filter(typeOf))
        this.emitFile({ type: 'asset', fileName: `signed/${path}`, source: readFileSync(join(folder, path)) });
    },
  };
}
