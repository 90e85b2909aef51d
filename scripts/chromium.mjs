// @ts-check
import fs from 'node:fs'
import { run } from './processes.mjs'

const INSTALLED = [
  // Without a window to draw, it takes a third less of the machine than the whole browser.
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
]

const installed = () => [process.env.CHROMIUM_PATH, ...INSTALLED].find((path) => path && fs.existsSync(path))

/** A browser for the journeys: one that is there, Playwright's own, or one that is installed now.
 * @param {(what: string) => void} say
 * @returns {Promise<string | undefined>} nothing when Playwright finds its own by itself */
export async function findChromium(say) {
  const found = installed()
  if (found) return found
  const { chromium } = await import('@playwright/test')
  if (fs.existsSync(chromium.executablePath())) return undefined

  say('no Chromium here; asking Playwright for one')
  const fetched = await run('playwright', ['install', 'chromium'], { quiet: true, allowFailure: true })
  if (fetched.code === 0 && fs.existsSync(chromium.executablePath())) return undefined
  if (process.getuid?.() === 0 && fs.existsSync('/usr/bin/apt-get')) {
    say('installing the distribution’s Chromium')
    const env = { DEBIAN_FRONTEND: 'noninteractive' }
    await run('apt-get', ['update', '-q'], { quiet: true, env, allowFailure: true })
    // Older distributions have no package without the window.
    for (const name of ['chromium-headless-shell', 'chromium']) {
      const asked = ['install', '-y', '-q', '--no-install-recommends', name]
      await run('apt-get', asked, { quiet: true, env, allowFailure: true })
      const now = installed()
      if (now) return now
    }
  }
  throw new Error('No Chromium was found and none could be installed. Install one and set CHROMIUM_PATH.')
}
