// What is published, as rows for machines.
import { quarterKey } from '../../calendar/rules.ts'
import type { Grade } from '../../reviews/rules.ts'
import { stateOf } from '../labels.ts'
import { GRADE_CODES, type RowOf } from '../schema/open-data.ts'
import type { Revision } from './revisions.ts'
import type { DistributionEdition, Summary } from './summary.ts'

export type OpenUnit = {
  id: string
  slug: string
  name: string
  kindName: string
  promise: string | null
  contact: string | null
}

export type OpenEdition = {
  id: string
  unitSlug: string
  version: number
  publishedAt: Date
  publishedAs: string | null
  note: string | null
  digest: string
  summary: Summary
}

const ofQuarter = (daerah: string, { unitSlug, summary }: OpenEdition) => ({
  daerah,
  unit: unitSlug,
  tahun: summary.year,
  triwulan: summary.quarter,
})
const ofEdition = ({ version, publishedAt }: OpenEdition) => ({
  versi: version,
  diterbitkan: publishedAt.toISOString(),
})
const number = (text: string | null) => (text === null ? null : Number(text))

export const unitRows = (
  daerah: string,
  units: readonly OpenUnit[],
  latest: ReadonlyMap<string, { year: number; quarter: 1 | 2 | 3 | 4 }>,
): RowOf<'unit'>[] =>
  units.map(({ id, slug, name, kindName, promise, contact }) => {
    const quarter = latest.get(id)
    return {
      daerah,
      unit: slug,
      nama: name,
      jenis: kindName,
      janji: promise,
      penanggung_jawab: contact,
      terbitan_terakhir: quarter ? quarterKey(quarter) : null,
    }
  })

const ACHIEVED = { REACHED: 'tercapai', NEARLY: 'hampir', MISSED: 'belum', NO_VALUE: 'tanpa_angka' } as const

export const indicatorRows = (daerah: string, editions: readonly OpenEdition[]): RowOf<'indikator'>[] =>
  editions.flatMap((edition) =>
    edition.summary.indicators.map((indicator) => ({
      ...ofQuarter(daerah, edition),
      indikator: indicator.id,
      nama: indicator.name,
      satuan: indicator.measureUnit,
      arah: indicator.direction === 'UP' ? ('naik' as const) : ('turun' as const),
      target: number(indicator.target),
      realisasi: number(indicator.value),
      capaian: ACHIEVED[stateOf(indicator)],
      sumber: indicator.source,
      cara_hitung: indicator.method,
      tujuan: indicator.goal,
      ...ofEdition(edition),
      sidik: edition.digest,
    })),
  )

const WHY = {
  none_reviewed: 'belum_dinilai',
  unit_too_small: 'unit_kecil',
  all_protected: 'melindungi_orang',
} as const

const GRADES_IN_ORDER = Object.entries(GRADE_CODES) as [Grade, (typeof GRADE_CODES)[Grade]][]

const cellOf = (distribution: DistributionEdition, grade: Grade) =>
  distribution.shown ? (distribution.cells.find((cell) => cell.grade === grade)?.count ?? null) : null

export const gradeRows = (daerah: string, editions: readonly OpenEdition[]): RowOf<'predikat'>[] =>
  editions.flatMap((edition) => {
    const { distribution } = edition.summary
    return GRADES_IN_ORDER.map(([grade, code]) => {
      const count = cellOf(distribution, grade)
      return {
        ...ofQuarter(daerah, edition),
        predikat: code,
        pegawai: count,
        disembunyikan: distribution.shown
          ? count === null
            ? 'angka_kecil'
            : null
          : WHY[distribution.because],
        dinilai: distribution.shown ? distribution.people : null,
        ...ofEdition(edition),
      }
    })
  })

export const editionRows = (daerah: string, editions: readonly OpenEdition[]): RowOf<'terbitan'>[] =>
  editions.map((edition) => ({
    ...ofQuarter(daerah, edition),
    terbitan: edition.id,
    ...ofEdition(edition),
    oleh: edition.publishedAs,
    alasan: edition.note,
    sidik: edition.digest,
    isi: editionAddress(daerah, edition.id),
  }))

export const editionAddress = (daerah: string, id: string): string => `/api/v1/${daerah}/terbitan/${id}.json`

export const revisionRows = (
  daerah: string,
  corrections: readonly { edition: OpenEdition; revisions: readonly Revision[] }[],
): RowOf<'koreksi'>[] =>
  corrections.flatMap(({ edition, revisions }) =>
    revisions.map(({ part, name, before, after }) => ({
      ...ofQuarter(daerah, edition),
      ...ofEdition(edition),
      oleh: edition.publishedAs,
      alasan: edition.note ?? '',
      bagian: part,
      nama: name,
      lama: before,
      baru: after,
    })),
  )

export type CountedInput = {
  unitSlug: string
  year: number
  quarter: number
  kind: 'SUGGESTION' | 'CRITICISM' | 'PRAISE' | 'COMPLAINT'
  published: number
  inTime: number
  afterTime: number
}

const KINDS = { SUGGESTION: 'saran', CRITICISM: 'kritik', PRAISE: 'pujian', COMPLAINT: 'keluhan' } as const

export const inputRows = (daerah: string, counted: readonly CountedInput[]): RowOf<'masukan'>[] =>
  counted.map(({ unitSlug, year, quarter, kind, published, inTime, afterTime }) => ({
    daerah,
    unit: unitSlug,
    tahun: year,
    triwulan: quarter,
    jenis: KINDS[kind],
    terbit: published,
    dijawab_tepat_waktu: inTime,
    dijawab_terlambat: afterTime,
    belum_dijawab: published - inTime - afterTime,
  }))
