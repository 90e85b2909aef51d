// @ts-check
// Asks the server on this machine, never another: every request goes to 127.0.0.1, is counted and ends by itself.
import fs from 'node:fs'
import http from 'node:http'
import { inProject } from './project.mjs'

const SLOWEST = 30_000

/** @typedef {{ status: number, bytes: number, text: string }} Answer */
/** @typedef {{ path: string, cookie?: string, action?: { name: string, input: Record<string, unknown> } }} Asked */

export class Visitor {
  /** @param {number} port @param {number} sockets @param {() => string} newKey a UUIDv7 of the server's day */
  constructor(port, sockets, newKey) {
    this.port = port
    this.newKey = newKey
    this.agent = new http.Agent({ keepAlive: true, maxSockets: sockets })
  }

  close() {
    this.agent.destroy()
  }

  /** From the first byte asked to the last byte answered, as a browser would: compressed, with its session.
   * @param {Asked} asked @returns {Promise<Answer>} */
  ask({ path, cookie, action }) {
    const body = action && JSON.stringify([{ key: this.newKey(), input: action.input }])
    return new Promise((done, fail) => {
      const request = http.request(
        {
          host: '127.0.0.1',
          port: this.port,
          path,
          agent: this.agent,
          method: action ? 'POST' : 'GET',
          timeout: SLOWEST,
          headers: {
            host: `localhost:${this.port}`,
            'accept-encoding': action ? 'identity' : 'gzip',
            ...(cookie ? { cookie: `__Host-kinerja=${cookie}` } : {}),
            ...(action
              ? {
                  origin: `http://localhost:${this.port}`,
                  'content-type': 'text/plain;charset=UTF-8',
                  accept: 'text/x-component',
                  'next-action': actionId(action.name),
                }
              : {}),
          },
        },
        (response) => {
          let bytes = 0
          /** @type {Buffer[]} */
          const parts = []
          response.on('data', (/** @type {Buffer} */ part) => {
            bytes += part.length
            if (action) parts.push(part)
          })
          response.on('error', fail)
          response.on('end', () =>
            done({ status: response.statusCode ?? 0, bytes, text: Buffer.concat(parts).toString() }),
          )
        },
      )
      request.on('timeout', () => request.destroy(new Error(`${path} took more than ${SLOWEST / 1000} s`)))
      request.on('error', fail)
      request.end(body)
    })
  }
}

/** Next names an action by a number that each build makes anew.
 * @param {string} name */
function actionId(name) {
  const manifest = inProject('.next', 'server', 'server-reference-manifest.json')
  /** @type {{ node: Record<string, { exportedName?: string }> }} */
  const { node } = JSON.parse(fs.readFileSync(manifest, 'utf8'))
  const found = Object.entries(node).find(([, { exportedName }]) => exportedName === name)
  if (!found) throw new Error(`The build knows no action ${name}.`)
  return found[0]
}

/** How many answers a second, with this many asking at once; ends after the time or the count, whichever is first.
 * @param {Visitor} visitor @param {(turn: number) => Asked} asked
 * @param {{ seconds: number, most: number, atOnce: number }} bounds */
export async function answersPerSecond(visitor, asked, { seconds, most, atOnce }) {
  let turn = 0
  let answered = 0
  const start = performance.now()
  const goesOn = () => turn < most && performance.now() - start < seconds * 1000
  const one = async () => {
    while (goesOn()) {
      const { status } = await visitor.ask(asked(turn++))
      if (status !== 200) throw new Error(`${asked(turn).path} answered ${status}`)
      answered++
    }
  }
  await Promise.all(Array.from({ length: atOnce }, one))
  return { perSecond: answered / ((performance.now() - start) / 1000), answered }
}
