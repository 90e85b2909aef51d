// @ts-check
import fs from 'node:fs'
import { inData, readIfThere, writePrivate } from './project.mjs'
import { birthOf, isAlive, pause } from './processes.mjs'

const FILE = inData('demo.json')

/** One demo at a time in this folder. Waits a while for one that is on its way out.
 * @param {number} port @returns {Promise<() => void>} gives the claim back */
export async function claim(port) {
  for (const until = Date.now() + 15_000; ; await pause(250)) {
    const other = JSON.parse(readIfThere(FILE) ?? 'null')
    if (!other || !isAlive(other.pid) || birthOf(other.pid) !== other.birth) break
    if (Date.now() > until) {
      throw new Error(`The demo is already running at http://localhost:${other.port} (process ${other.pid}).`)
    }
  }
  writePrivate(FILE, JSON.stringify({ pid: process.pid, birth: birthOf(process.pid), port }))
  return () => fs.rmSync(FILE, { force: true })
}
