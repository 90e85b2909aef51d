// @ts-check
const terminal = process.stdout.isTTY

/** Shows one step of a script with its seconds.
 * `note` adds a line below it, `progress` tells at a terminal how far it is.
 * @template T @param {string} title
 * @param {(note: (what: string) => void, progress: (what: string) => void) => Promise<T>} work @returns {Promise<T>} */
export async function step(title, work) {
  const start = performance.now()
  const seconds = () => `${((performance.now() - start) / 1000).toFixed(1)} s`.padStart(8)
  const line = (/** @type {string} */ mark) => `  ${mark} ${title.padEnd(34)}${seconds()}`
  const notes = /** @type {string[]} */ ([])
  let state = ''
  const timer = terminal
    ? setInterval(() => process.stdout.write(`\r${line('…')} ${state.padEnd(40)}`), 200)
    : undefined
  const finish = (/** @type {string} */ mark) => {
    clearInterval(timer)
    console.log(terminal ? `\r${line(mark)} ${' '.repeat(40)}` : line(mark))
    for (const note of notes) console.log(`      ${note}`)
  }
  try {
    const result = await work(
      (what) => notes.push(what),
      (what) => (state = what),
    )
    finish('✓')
    return result
  } catch (error) {
    finish('✗')
    throw error
  }
}

/** @param {string[]} head @param {string[][]} rows */
export function table(head, rows) {
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => (row[column] ?? '').length)),
  )
  const line = (/** @type {string[]} */ cells) =>
    `  ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd()
  return [line(head), line(widths.map((width) => '─'.repeat(width))), ...rows.map(line)].join('\n')
}

/** @param {unknown} error */
export const reasonOf = (error) => (error instanceof Error ? error.message : String(error))
