// @ts-check
// Recomputes a promotion round from its public file: the hash of each version of its rules, each criterion's points from the
// panel's scores, totals, lots, the order. It shares no code with the application, and none with verify-promotion.py.
//   npm run verify:promotion -- round.json [digest shown on the page]
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'

const FULL = 10_000
const TOP = 3
const REASON_MIN = 40

/** Says in its own words what is wrong; whatever else stops us is told as a file of another kind. */
class Broken extends Error {}

/** RFC 8785 for text and whole numbers; anything else has no place in this file.
 * @param {unknown} value @returns {string} */
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
    return `{${entries.map(([key, part]) => `${JSON.stringify(key)}:${canonical(part)}`).join(',')}}`
  }
  if (typeof value === 'number' && !Number.isSafeInteger(value))
    throw new Broken(`${value} bukan bilangan bulat`)
  return JSON.stringify(value)
}

/** A number is written as a whole number, digit by digit: 3500.0 and 35e2 are other files.
 * @param {string} text @returns {any} */
function read(text) {
  const file = JSON.parse(text)
  // Outside its texts a file holds numbers, words and marks: whatever begins like a number is looked at as it is written.
  const bare = text.replaceAll(/"(?:[^"\\]|\\.)*"/g, '""')
  for (const [number] of bare.matchAll(/-?\d[\d.eE+-]*/g))
    if (!/^-?\d+$/.test(number)) throw new Broken(`${number} bukan bilangan bulat`)
  return file
}

/** @param {unknown} value */
const sha256 = (value) => createHash('sha256').update(canonical(value), 'utf8').digest('hex')

/** @param {string[]} codes */
const listOf = (codes) => canonical([...codes].sort((a, b) => (a < b ? -1 : 1)))

/** @param {unknown} value */
const isPoints = (value) =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 && value <= FULL

/** Two scores: their mean, a half rounded up. Three: the middle one.
 * @param {number[]} scores */
function fromPanel(scores) {
  const [low = 0, middle = 0, high] = [...scores].sort((a, b) => a - b)
  return high === undefined ? Math.floor((low + middle + 1) / 2) : middle
}

/** @param {any} rules @returns {string[]} */
function whyRulesBroken({ criteria, tieOrder, spread }) {
  const codes = criteria.map((/** @type {any} */ one) => one.code)
  const sum = criteria.reduce((/** @type {number} */ all, /** @type {any} */ one) => all + one.weight, 0)
  return [
    ...(sum === 10_000 ? [] : [`jumlah bobot ${sum}, bukan 10000`]),
    ...(new Set(codes).size === codes.length ? [] : ['satu kriteria tertulis dua kali']),
    ...(listOf(codes) === listOf(tieOrder) ? [] : ['urutan pemecah nilai sama tidak memuat semua kriteria']),
    ...(isPoints(spread) ? [] : ['batas selisih tidak masuk akal']),
  ]
}

/** Each version has its own hash, names the one before it, was announced while people could still apply, and the last one is
 * in force. Lots are drawn from the first hash: nobody draws again by changing a word.
 * @param {any} file @returns {string[]} */
function whyVersionsBroken({ rules, rulesHash, versions }) {
  const problems = []
  if (versions.length === 0) problems.push('tidak ada versi aturan yang diumumkan')
  const last = versions.at(-1)
  if (last?.hash !== rulesHash || canonical(last?.rules) !== canonical(rules))
    problems.push('aturan bukan aturan versi terakhir')
  versions.forEach((/** @type {any} */ one, /** @type {number} */ place) => {
    const before = versions[place - 1]
    if (one.version !== place + 1) problems.push(`versi ${one.version} berada di tempat ${place + 1}`)
    if (one.hash !== sha256(one.rules)) problems.push(`versi ${one.version}: bukan aturan yang diumumkan`)
    const amends = before ? { version: before.version, hash: before.hash, reason: one.reason } : undefined
    if (canonical(one.rules.amends ?? null) !== canonical(amends ?? null))
      problems.push(`versi ${one.version}: tidak menyambung versi sebelumnya`)
    if ((one.reason === null) !== !before) problems.push(`versi ${one.version}: perubahan tanpa alasan`)
    if (!before) return
    if (one.announcedOn > before.rules.calendar.closesOn)
      problems.push(`versi ${one.version}: diumumkan setelah pendaftaran ditutup`)
    if (one.rules.calendar.closesOn < before.rules.calendar.closesOn)
      problems.push(`versi ${one.version}: mempersingkat pendaftaran`)
    if (one.rules.post.position !== before.rules.post.position)
      problems.push(`versi ${one.version}: untuk jabatan lain`)
  })
  return problems
}

/** @param {any} rules @param {string} drawHash @param {any} candidate @returns {string[]} */
function whyCandidateBroken(rules, drawHash, { label, points, panel, total, lot }) {
  const codes = rules.criteria.map((/** @type {any} */ one) => one.code)
  const judged = rules.criteria.filter((/** @type {any} */ one) => one.source === 'PANEL')
  const panelCodes = judged.map((/** @type {any} */ one) => one.code)
  if (listOf(Object.keys(points)) !== listOf(codes)) return [`${label}: nilai tidak sesuai kriteria`]
  if (listOf(Object.keys(panel)) !== listOf(panelCodes))
    return [`${label}: nilai panel tidak sesuai kriteria panel`]
  const lists = panelCodes.map((/** @type {string} */ code) => panel[code])
  if (
    !lists.every(
      (/** @type {unknown[]} */ list) => list.length >= 2 && list.length <= 3 && list.every(isPoints),
    )
  )
    return [`${label}: nilai panel kurang atau di luar 0 sampai 10000`]
  const apart = lists.some((/** @type {number[]} */ [a = 0, b = 0]) => Math.abs(a - b) > rules.spread)
  const sum = rules.criteria.reduce(
    (/** @type {number} */ all, /** @type {any} */ { code, weight }) => all + weight * points[code],
    0,
  )
  return [
    ...(Object.values(points).every(isPoints) ? [] : [`${label}: nilai di luar 0 sampai 10000`]),
    ...(lists.every((/** @type {unknown[]} */ list) => list.length === (apart ? 3 : 2))
      ? []
      : [`${label}: penilai ketiga tidak sesuai batas selisih`]),
    ...panelCodes.flatMap((/** @type {string} */ code) =>
      points[code] === fromPanel(panel[code]) ? [] : [`${label}: nilai ${code} tidak sesuai nilai panel`],
    ),
    ...(total === sum ? [] : [`${label}: jumlah tertulis ${total}, hitungan ulang ${sum}`]),
    ...(lot === sha256([drawHash, label]) ? [] : [`${label}: undian bukan dari sidik aturan pertama`]),
  ]
}

/** @param {any} file @returns {string[]} */
function whyOrderBroken({ rules, candidates }) {
  /** @param {any} a @param {any} b */
  const byPoints = (a, b) => {
    if (a.total !== b.total) return b.total - a.total
    for (const code of rules.tieOrder)
      if (a.points[code] !== b.points[code]) return b.points[code] - a.points[code]
    return 0
  }
  const problems = []
  for (const one of candidates) {
    const tied = candidates.some((/** @type {any} */ other) => other !== one && byPoints(one, other) === 0)
    if (tied !== (one.daysInRank !== null))
      problems.push(`${one.label}: masa pangkat hanya dan selalu tertulis bila nilainya sama`)
  }
  const order = [...candidates].sort(
    (a, b) => byPoints(a, b) || (b.daysInRank ?? 0) - (a.daysInRank ?? 0) || (a.lot < b.lot ? -1 : 1),
  )
  order.forEach((one, place) => {
    if (one.rank !== place + 1)
      problems.push(`${one.label}: peringkat tertulis ${one.rank}, hitungan ulang ${place + 1}`)
  })
  if (new Set(candidates.map((/** @type {any} */ one) => one.label)).size !== candidates.length)
    problems.push('satu label tertulis dua kali')
  return problems
}

/** @param {any} file @returns {string[]} */
function whyDecisionBroken({ candidates: order, decision, counts, objections }) {
  const problems = []
  const candidates = order ?? []
  if ((order === null) !== (decision === null) || (counts === null) !== (decision === null))
    problems.push('urutan dan jumlah terbit hanya bersama keputusan')
  if (counts !== null) {
    if (counts.ranked !== candidates.length)
      problems.push(`${counts.ranked} dinilai, ${candidates.length} tercantum`)
    if (counts.applied !== counts.withdrawn + counts.notEligible + counts.ranked)
      problems.push('jumlah pelamar tidak cocok')
  }
  if (objections.upheld + objections.rejected > objections.filed)
    problems.push('keberatan yang diputus lebih banyak daripada yang diajukan')
  if (decision) {
    const chosen = candidates.find((/** @type {any} */ one) => one.label === decision.label)
    if (chosen?.rank !== decision.rank) problems.push('keputusan menyebut peringkat yang berbeda dari urutan')
    if (!(decision.rank >= 1 && decision.rank <= TOP)) problems.push('keputusan di luar tiga teratas')
    if (decision.rank !== 1 && (decision.reason ?? '').length < REASON_MIN)
      problems.push('bukan peringkat 1 tanpa alasan')
  }
  return problems
}

/** All that is wrong with a round's file; nothing when it holds.
 * @param {string} text @param {string} [shown] the digest that the public page shows @returns {string[]} */
export function whyBroken(text, shown) {
  try {
    const { digest, ...file } = read(text)
    const { objections: _, ...digested } = file
    const problems = []
    if (sha256(digested) !== digest) problems.push('berkas berubah setelah terbit')
    if (shown !== undefined && shown !== digest) problems.push('sidik di halaman berbeda')
    if (file.rulesHash !== sha256(file.rules)) problems.push('aturan bukan yang diumumkan')
    problems.push(...whyVersionsBroken(file), ...whyRulesBroken(file.rules))
    for (const candidate of file.candidates ?? [])
      problems.push(...whyCandidateBroken(file.rules, file.versions[0].hash, candidate))
    problems.push(...(file.candidates ? whyOrderBroken(file) : []), ...whyDecisionBroken(file))
    return problems
  } catch (error) {
    return [`ini bukan berkas putaran${error instanceof Broken ? `: ${error.message}` : ''}`]
  }
}

async function main() {
  const [path, shown] = process.argv.slice(2)
  if (!path) {
    console.error('Sebutkan berkasnya: npm run verify:promotion -- putaran.json [sidik]')
    return 2
  }
  const text = await readFile(path, 'utf8')
  const problems = whyBroken(text, shown)
  for (const problem of problems) console.log(`✗ ${problem}`)
  if (problems.length > 0) return 1
  const { versions, digest, candidates } = JSON.parse(text)
  for (const { rank, label, total } of candidates ?? [])
    console.log(`${String(rank).padStart(3)}  ${label}  ${(total / 1_000_000).toFixed(6)}`)
  for (const { version, hash } of versions) console.log(`✓ aturan ${hash} (versi ${version})`)
  console.log(`✓ berkas ${digest}`)
  return 0
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) process.exitCode = await main()
