// @ts-check
import fs from 'node:fs'
import path from 'node:path'
import { digestOf, filesOf, inData, inProject, keptSecret, readIfThere } from './project.mjs'
import { alone, run } from './processes.mjs'

const STYLES = 'public/publik.css'
const FONTS = 'public/fonts'
const FONT = 'plus-jakarta-sans-latin-wght-normal.woff2'
const SOURCES = [
  'app',
  'components',
  'lib',
  'public',
  'prisma/schema',
  'scripts/build-application.mjs',
  'proxy.ts',
  'instrumentation.ts',
  'next.config.ts',
  'postcss.config.mjs',
  'tsconfig.json',
  'package-lock.json',
]
const stamp = inProject('.next', 'built-from')
const clientStamp = inProject('lib', 'core', 'generated', 'made-from')

const sourceDigest = () => digestOf(filesOf(SOURCES, (file) => file !== STYLES && !file.startsWith(FONTS)))

/** Whether the sources are other than those that the last build was made from. */
export const needsBuild = () => readIfThere(stamp) !== sourceDigest()

/** @typedef {<T>(title: string, work: (note: (what: string) => void, progress: (what: string) => void) => Promise<T>) => Promise<T>} Step */

/** @param {Step} step @param {{ always?: boolean }} [options] */
export async function buildApplication(step, { always = true } = {}) {
  await alone(inData('build.lock'), async () => {
    if (!always && !needsBuild()) return
    await step('data access code', generateClient)
    await step('style and font of the public pages', makePublicAssets)
    await step('application', async () => {
      const digest = sourceDigest()
      fs.rmSync(stamp, { force: true })
      fs.rmSync(inProject('.next', 'standalone'), { recursive: true, force: true })
      await run('next', ['build'], { quiet: true, env: buildEnvironment() })
      for (const folder of ['.next/static', 'public']) {
        fs.cpSync(inProject(folder), inProject('.next', 'standalone', folder), { recursive: true })
      }
      fs.writeFileSync(stamp, digest)
    })
  })
}

/** The client is made without the engine, which Prisma's CLI would otherwise download. */
export async function generateClient() {
  const digest = digestOf(filesOf(['prisma/schema', 'package-lock.json']))
  if (readIfThere(clientStamp) === digest) return
  await run('prisma', ['generate'], {
    quiet: true,
    env: { PRISMA_SCHEMA_ENGINE_BINARY: inProject('scripts', 'prisma', 'schema-engine.mjs') },
  })
  fs.writeFileSync(clientStamp, digest)
}

/** The public pages carry no script and one stylesheet of their own. */
export async function makePublicAssets() {
  const { default: postcss } = await import('postcss')
  const { default: tailwind } = await import('@tailwindcss/postcss')
  const from = inProject('app', 'public.css')
  const to = inProject(STYLES)
  const { css } = await postcss([tailwind({ optimize: { minify: true } })]).process(
    fs.readFileSync(from, 'utf8'),
    { from, to },
  )
  fs.mkdirSync(path.dirname(to), { recursive: true })
  fs.writeFileSync(to, css)
  fs.mkdirSync(inProject(FONTS), { recursive: true })
  fs.copyFileSync(
    inProject('node_modules', '@fontsource-variable', 'plus-jakarta-sans', 'files', FONT),
    inProject(FONTS, FONT),
  )
}

export const buildEnvironment = () => ({
  NODE_ENV: 'production',
  NEXT_TELEMETRY_DISABLED: '1',
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: actionKey(),
})

/** Forms that are open in a browser survive a new build, because the key does. */
export const actionKey = () =>
  process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY ??
  keptSecret('server-actions', { bytes: 32, encoding: 'base64' })
