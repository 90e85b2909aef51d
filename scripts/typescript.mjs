// @ts-check
// Node strips the types itself; what it lacks is how our imports name files: no extension, and `@/` for the root.
import { registerHooks } from 'node:module'
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { inProject } from './project.mjs'

const ENDINGS = ['', '.ts', '.tsx', '.mjs', '/index.ts']

registerHooks({
  resolve(specifier, context, next) {
    // Only a bundler knows a server; a script always is one.
    if (specifier === 'server-only') return { url: 'data:text/javascript,', shortCircuit: true }
    const from = context.parentURL?.startsWith('file:')
      ? path.dirname(fileURLToPath(context.parentURL))
      : undefined
    const target = specifier.startsWith('@/')
      ? inProject(specifier.slice(2))
      : specifier.startsWith('.') && from && !from.includes('node_modules')
        ? path.resolve(from, specifier)
        : undefined
    const file =
      target &&
      ENDINGS.map((ending) => target + ending).find((name) =>
        fs.statSync(name, { throwIfNoEntry: false })?.isFile(),
      )
    return file ? { url: pathToFileURL(file).href, shortCircuit: true } : next(specifier, context)
  },
})

/** @param {string} file relative to the project @returns {Promise<Record<string, unknown>>} */
export const loadTypeScript = (file) => import(pathToFileURL(inProject(file)).href)
