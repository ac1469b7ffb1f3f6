import { realpathSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { build, type Plugin } from 'vite';
import { gaps, gapSource, idle, idleSource } from './gaps.ts';

/** What Phaser's own build decides with a word in its sources. */
const features: Readonly<Record<string, boolean>> = {
  CANVAS_RENDERER: true,
  WEBGL_RENDERER: false,
  WEBGL_DEBUG: false,
  FEATURE_SOUND: false,
  PLUGIN_FBINSTANT: false,
  PLUGIN_CAMERA3D: false,
};

const feature = new RegExp(`typeof (${Object.keys(features).join('|')})\\b`, 'g');

/** Phaser opens a WebGL context at start only to note that there is one; where it is software, that takes long. */
const webglProbe = "window['WebGLRenderingContext']";

function trim(sources: string): Plugin {
  return {
    name: 'engine-trim',
    enforce: 'pre',
    resolveId(source, importer) {
      if (source.startsWith('phaser/src/')) return join(sources, source.slice('phaser/src/'.length));
      if (!importer?.startsWith(sources) || !source.startsWith('.')) return null;
      const part = relative(sources, resolve(importer, '..', source))
        .replaceAll('\\', '/')
        .replace(/\.js$/, '');
      if (idle.test(part)) return '\0engine-idle';
      const line = gaps.findIndex(([pattern]) => pattern.test(part));
      return line < 0 ? null : `\0engine-gap:${line}`;
    },
    load(id) {
      if (id === '\0engine-idle') return idleSource;
      return id.startsWith('\0engine-gap:') ? gapSource(Number(id.split(':')[1])) : null;
    },
    transform(code, id) {
      if (!id.startsWith(sources)) return null;
      return code.replace(feature, (_, name: string) => String(features[name])).replace(webglProbe, 'false');
    },
  };
}

/**
 * Builds the trimmed engine from Phaser's sources.
 * @param root the project folder, which holds `node_modules`
 * @returns one ES module, not minified, with the exports of `entry.js`
 */
export async function bundleEngine(root: string): Promise<string> {
  const result = await build({
    root,
    configFile: false,
    envFile: false,
    publicDir: false,
    logLevel: 'error',
    plugins: [trim(realpathSync(resolve(root, 'node_modules/phaser/src')))],
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      lib: { entry: resolve(root, 'scripts/vite/engine/entry.js'), formats: ['es'] },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  if (!output || !('output' in output)) throw new Error('The engine could not be built from the sources of Phaser.');
  return output.output[0].code;
}
