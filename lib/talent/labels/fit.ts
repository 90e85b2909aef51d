// A check in plain words: what the post asks for, and what is known of the person.
import { formatList, formatNumber, formatShortDay } from '../../calendar/labels.ts'
import { employeeKindLabels, rankLabel } from '../../organization/labels.ts'
import { gradeLabels } from '../../reviews/labels.ts'
import type { Check, DisciplineFact, GradeFound, Outcome, Requirement } from '../rules/checks.ts'
import { COMPETENCES } from '../rules/competence.ts'
import {
  clusterLabels,
  competenceLabels,
  educationLevelLabels,
  fieldFitLabels,
  postLevelLabels,
  workFieldLabels,
} from './posts.ts'

export const requirementLabels: Record<Requirement, string> = {
  KIND: 'Status kepegawaian',
  EDUCATION_LEVEL: 'Tingkat pendidikan',
  EDUCATION_FIELD: 'Bidang pendidikan',
  RANK: 'Pangkat',
  EARLIER_POST: 'Jabatan sebelumnya',
  EXPERIENCE: 'Pengalaman',
  AGE: 'Usia',
  GRADES: 'Predikat kinerja',
  DISCIPLINE: 'Hukuman disiplin',
  COMPETENCE: 'Kompetensi',
  CERTIFICATE: 'Sertifikat',
}

export const outcomeLabels: Record<Outcome, string> = {
  PASS: 'Terpenuhi',
  FAIL: 'Belum terpenuhi',
  UNKNOWN: 'Belum tercatat',
}

/** The requirements that came out so, in one cell of a file. */
export const checksText = (checks: readonly Check[], outcome: Outcome): string | null =>
  checks
    .filter((check) => check.outcome === outcome)
    .map((check) => `${requirementLabels[check.requirement]}: ${foundText(check)} (${neededText(check)})`)
    .join('; ') || null

/** 3 tahun 4 bulan */
export function formatMonths(months: number): string {
  const years = Math.floor(months / 12)
  const rest = months % 12
  if (years === 0) return `${formatNumber(rest)} bulan`
  return rest === 0 ? `${formatNumber(years)} tahun` : `${formatNumber(years)} tahun ${rest} bulan`
}

const percent = (hundredths: number) => `${formatNumber(hundredths / 100)}%`

/** What the post asks for. */
export function neededText(check: Check): string {
  switch (check.requirement) {
    case 'KIND':
      return 'PNS'
    case 'EDUCATION_LEVEL':
      return `paling rendah ${educationLevelLabels[check.needed]}`
    case 'EDUCATION_FIELD':
      return fieldsText(check.needed)
    case 'RANK':
      return `paling rendah ${rankLabel(check.needed)}`
    case 'EARLIER_POST':
      return `${formatMonths(check.needed.months)} sebagai ${eitherOf(check.needed.levels.map((level) => postLevelLabels[level]))}`
    case 'EXPERIENCE':
      return check.needed.fields.length === 0
        ? `${formatMonths(check.needed.months)} masa kerja`
        : `${formatMonths(check.needed.months)} di bidang ${eitherOf(check.needed.fields.map((field) => workFieldLabels[field].toLowerCase()))}`
    case 'AGE':
      return `paling tinggi ${formatNumber(check.needed)} tahun saat pengangkatan`
    case 'GRADES':
      return `paling rendah ${gradeLabels[check.needed.atLeast]} pada ${formatList(check.needed.years.map(String))}`
    case 'DISCIPLINE':
      return 'tidak sedang menjalani hukuman sedang atau berat'
    case 'COMPETENCE':
      return `kecocokan paling rendah ${percent(check.needed.match)}`
    case 'CERTIFICATE':
      return check.needed
  }
}

/** The datum that was used, or that there is none. */
export function foundText(check: Check): string {
  switch (check.requirement) {
    case 'KIND':
      return check.found ? employeeKindLabels[check.found] : NOT_RECORDED
    case 'EDUCATION_LEVEL':
      return check.found
        ? `${educationLevelLabels[check.found.level]} ${check.found.field}, ${check.found.year}`
        : NOT_RECORDED
    case 'EDUCATION_FIELD':
      return check.found
        ? `${check.found.field}: ${check.found.fit ? fieldFitLabels[check.found.fit].toLowerCase() : 'rumpunnya belum diisi'}`
        : NOT_RECORDED
    case 'RANK':
      return check.found
        ? `${rankLabel(check.found)}${check.on ? ` sejak ${formatShortDay(check.on)}` : ''}`
        : NOT_RECORDED
    case 'EARLIER_POST':
    case 'EXPERIENCE':
      return monthsText(check)
    case 'AGE':
      return check.found === null
        ? 'NIP belum tercatat'
        : `${formatNumber(check.found)} tahun${check.on ? ` pada ${formatShortDay(check.on)}` : ''}`
    case 'GRADES':
      return check.found ? gradesText(check.found) : NOT_RECORDED
    case 'DISCIPLINE':
      return disciplineText(check.found, check.on)
    case 'COMPETENCE':
      return competenceText(check)
    case 'CERTIFICATE':
      return certificateText(check)
  }
}

/** Year by year; a year that four quarters speak for says so, since nothing else counts it as graded yet. */
export const gradesText = (found: readonly GradeFound[]): string =>
  formatList(
    found.map(
      ({ year, grade, from }) =>
        `${year} ${grade ? gradeLabels[grade] : 'belum ada'}${from === 'QUARTERS' ? ' (dari triwulan)' : ''}`,
    ),
  )

const NOT_RECORDED = 'belum tercatat'

/** What the register says, for which day, and since when it is complete. */
export function disciplineText(found: DisciplineFact | null, on: string | null): string {
  if (found === null) return NOT_RECORDED
  if (found.serving) return `sedang menjalani${found.until ? ` sampai ${formatShortDay(found.until)}` : ''}`
  const since = found.completeSince ? `, daftar lengkap sejak ${formatShortDay(found.completeSince)}` : ''
  return `tidak ada${on ? ` untuk ${formatShortDay(on)}` : ''}${since}`
}

export const CERTIFICATE_STATES = {
  VERIFIED: 'diverifikasi BKD',
  WAITING: 'menunggu verifikasi BKD',
  REFUSED: 'tidak diterima BKD',
} as const

function certificateText({ found, on }: Extract<Check, { requirement: 'CERTIFICATE' }>): string {
  if (!found) return NOT_RECORDED
  const number = found.number ? ` nomor ${found.number}` : ''
  return `${found.provider}${number}${on ? `, ${formatShortDay(on)}` : ''}, ${CERTIFICATE_STATES[found.status]}`
}

/** PNS atau PPPK; A, B, atau C. */
function eitherOf(names: readonly string[]): string {
  const last = names.at(-1) ?? ''
  if (names.length < 2) return last
  return names.length === 2 ? `${names[0]} atau ${last}` : `${names.slice(0, -1).join(', ')}, atau ${last}`
}

function fieldsText({
  fields,
  clusters,
}: Extract<Check, { requirement: 'EDUCATION_FIELD' }>['needed']): string {
  const families = clusters.map((cluster) => `rumpun ${clusterLabels[cluster].toLowerCase()}`)
  return eitherOf([...fields, ...families])
}

function monthsText({
  found,
  outcome,
}: Extract<Check, { requirement: 'EARLIER_POST' | 'EXPERIENCE' }>): string {
  if (!found) return NOT_RECORDED
  const known = formatMonths(found.months)
  return outcome === 'UNKNOWN' ? `${known} tercatat, sebagian riwayat belum lengkap` : known
}

function competenceText({ found, on }: Extract<Check, { requirement: 'COMPETENCE' }>): string {
  if (!found || !on) return 'belum pernah diuji'
  if (found.expiredOn) return `uji ${formatShortDay(on)} berlaku sampai ${formatShortDay(found.expiredOn)}`
  const missing = COMPETENCES.filter((code) => found.missing.includes(code))
  if (missing.length > 0) return `${formatList(missing.map((code) => competenceLabels[code]))} belum diuji`
  const gaps = found.gaps.map(
    ({ code, needed, found: level }) => `${competenceLabels[code]} ${level} dari ${needed}`,
  )
  return `${percent(found.match)}${gaps.length > 0 ? `, perlu ditingkatkan: ${formatList(gaps)}` : ''}`
}
