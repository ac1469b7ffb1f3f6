import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';
import { hashedFile } from './data-file.ts';

const name = 'virtual:qr-reader';

/**
 * Provides `virtual:qr-reader`: where the program that reads QR codes lies, relative to the page. It lies there packed,
 * for a device stores a file as large as it is when it has come: 0.95 MB, which only a camera ever needs, else 0.41.
 */
export function qrReader(): Plugin {
  let building = false;
  const file = () => {
    const program = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
    return hashedFile('assets/zxing_reader-gzip', 'wasm', gzipSync(readFileSync(program), { level: 9 }));
  };
  return {
    name: 'qr-reader',
    configResolved(config) {
      building = config.command === 'build';
    },
    configureServer(server) {
      const { fileName, source } = file();
      server.middlewares.use(`/${fileName}`, (_request, response) => void response.end(source));
    },
    resolveId: (id) => (id === name ? `\0${name}` : null),
    load(id) {
      if (id !== `\0${name}`) return null;
      const { fileName, source } = file();
      if (building) this.emitFile({ type: 'asset', fileName, source });
      return `export default ${JSON.stringify(fileName)}`;
    },
  };
}
