import { formatClock } from '../../calendar/labels.ts'
import { dayOf, minuteOf } from '../../calendar/rules.ts'
import type { Grade } from '../../reviews/rules.ts'
import type { Summary } from './summary.ts'

export type Published = {
  version: number
  publishedAt: Date
  note: string | null
  digest: string
  summary: Summary
}

const NUMBER = (text: string | null) => (text === null ? null : Number(text))

/** One unit's published quarters for machines. Numbers as numbers, hidden counts as null with `hidden: true`. */
export function asOpenData(region: string, editions: readonly Published[]) {
  return {
    schema: 1,
    region,
    unit: editions.at(-1)?.summary.unit ?? null,
    quarters: editions.map(({ version, publishedAt, note, digest, summary }) => ({
      year: summary.year,
      quarter: summary.quarter,
      version,
      publishedAt: publishedAt.toISOString(),
      note,
      digest,
      office: summary.office,
      agreement: summary.agreement,
      goals: summary.goals,
      indicators: summary.indicators.map(({ target, value, ...indicator }) => ({
        ...indicator,
        target: NUMBER(target),
        value: NUMBER(value),
      })),
      causes: summary.causes,
      steps: summary.steps,
      services: summary.services.map(({ opinion, ...service }) => ({
        ...service,
        opinion: opinion && { ...opinion, hundredths: true },
      })),
      opinion: summary.opinion && { ...summary.opinion, hundredths: true },
      complaints: summary.complaints,
      distribution: summary.distribution.shown
        ? {
            people: summary.distribution.people,
            cells: summary.distribution.cells.map(({ grade, count }) => ({
              grade,
              count,
              hidden: count === null,
            })),
          }
        : { hidden: true, because: summary.distribution.because },
    })),
  }
}

/** Which grades there are, and what citizens call them. */
export type GradeNames = Record<Grade, string>

/** By the region's own clock, as spreadsheets read it. */
const moment = (at: Date, zone: string) =>
  `${dayOf(at, zone)} ${formatClock(minuteOf(at, zone)).replace('.', ':')}`

/** The same as rows, for people with a spreadsheet: one for each indicator of each quarter, and one for each grade where they may be shown. */
export function asRows(
  region: { slug: string; zone: string },
  editions: readonly Published[],
  gradeNames: GradeNames,
) {
  return editions.flatMap(({ version, publishedAt, summary }) => {
    const ofQuarter = {
      daerah: region.slug,
      unit: summary.unit.name,
      tahun: summary.year,
      triwulan: summary.quarter,
    }
    const edition = { versi: version, diterbitkan: moment(publishedAt, region.zone) }
    const indicators = summary.indicators.map((indicator) => ({
      ...ofQuarter,
      bagian: 'target',
      indikator: indicator.name,
      satuan: indicator.measureUnit,
      arah: indicator.direction === 'UP' ? 'naik lebih baik' : 'turun lebih baik',
      target: indicator.target ?? '',
      realisasi: indicator.value ?? '',
      sumber: indicator.source,
      cara_hitung: indicator.method,
      ...edition,
    }))
    const services = serviceLines(summary).map((line) => ({
      ...ofQuarter,
      bagian: line.part,
      indikator: line.name,
      satuan: line.measureUnit,
      arah: 'naik lebih baik',
      target: '',
      realisasi: line.value,
      sumber: line.source,
      cara_hitung: line.method,
      ...edition,
    }))
    if (!summary.distribution.shown) return [...indicators, ...services]
    const grades = summary.distribution.cells.map(({ grade, count }) => ({
      ...ofQuarter,
      bagian: 'sebaran predikat',
      indikator: gradeNames[grade],
      satuan: 'orang',
      arah: '',
      target: '',
      realisasi: count ?? 'disembunyikan',
      sumber: 'Penilaian kinerja triwulan',
      cara_hitung: 'Jumlah pegawai yang dinilai dengan predikat ini; yang kecil disembunyikan.',
      ...edition,
    }))
    return [...indicators, ...services, ...grades]
  })
}

type Line = {
  part: string
  name: string
  measureUnit: string
  value: number | string
  source: string
  method: string
}

const SURVEY = { part: 'kepuasan', measureUnit: 'indeks', source: 'Survei kepuasan warga' }
const COMPLAINTS = { part: 'keluhan', measureUnit: 'keluhan', source: 'Masukan warga' }
const HIDDEN = 'disembunyikan'

/** What is told of services, as far as it is told. */
function serviceLines({ services, opinion, complaints }: Summary): Line[] {
  const rated = services
    .filter(({ id }) => id !== null)
    .map(({ name, opinion: one }) => ({
      ...SURVEY,
      name,
      value: one ? one.index / 100 : HIDDEN,
      method: one ? `IKM dari ${one.respondents} responden.` : 'Mulai 30 responden.',
    }))
  const timed = services.flatMap(({ name, time }) =>
    time
      ? [
          {
            part: 'ketepatan',
            measureUnit: 'tahap berkas',
            source: 'Catatan berkas layanan',
            name,
            value: [...new Set(time.onTime)].join(' sampai '),
            method: `Tepat waktu, dari ${time.due} yang jatuh tempo.`,
          },
        ]
      : [],
  )
  return [
    ...(opinion
      ? [
          {
            ...SURVEY,
            name: 'Semua layanan',
            value: opinion.shown ? opinion.index / 100 : HIDDEN,
            method: opinion.shown
              ? `IKM dari ${opinion.respondents} responden.`
              : 'Kosong bila akan membuka layanan yang respondennya sedikit.',
          },
        ]
      : []),
    ...rated,
    ...timed,
    ...(complaints
      ? [
          {
            ...COMPLAINTS,
            name: 'Keluhan dijawab tepat waktu',
            value: complaints.shown ? [...new Set(complaints.onTime)].join(' sampai ') : HIDDEN,
            method: complaints.shown
              ? `Dari ${complaints.due} yang batas jawabannya jatuh pada triwulan ini.`
              : 'Mulai 5 keluhan.',
          },
        ]
      : []),
  ]
}

/** Named cells below a line of their names. */
export const withHead = <Cell>(rows: readonly Record<string, Cell>[]): (Cell | string)[][] => [
  Object.keys(rows[0] ?? {}),
  ...rows.map((row) => Object.values(row)),
]
