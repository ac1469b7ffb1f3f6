import type { Plugin } from 'vite'
import { bundleEngine } from './bundle.ts'

const name = 'virtual:engine'

/** Provides `virtual:engine`: the parts of Phaser the game uses, built once per run of Vite. */
export function engine(): Plugin {
  let root = process.cwd()
  let code: Promise<string> | undefined
  return {
    name: 'engine',
    configResolved(config) {
      root = config.root
    },
    resolveId: (id) => (id === name ? `\0${name}` : null),
    load(id) {
      if (id !== `\0${name}`) return null
      code ??= bundleEngine(root)
      return code
    },
  }
}
