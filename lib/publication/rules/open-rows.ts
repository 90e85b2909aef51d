// What is published, as rows for machines.
import { quarterKey } from '../../calendar/rules.ts'
import type { Grade } from '../../reviews/rules.ts'
import { stateOf } from '../labels.ts'
import { ELEMENT_COLUMNS, GRADE_CODES, type ElementColumn, type RowOf } from '../schema/open-data.ts'
import type { Revision } from './revisions.ts'
import type { PublishedOpinion, PublishedTime } from './services.ts'
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
  latest: ReadonlyMap<string, { year: number; quarter: 1 | 2 | 3 | 4; office: string | null }>,
): RowOf<'unit'>[] =>
  units.map(({ id, slug, name, kindName, promise, contact }) => {
    const quarter = latest.get(id)
    return {
      daerah,
      unit: slug,
      nama: name,
      jenis: kindName,
      janji: promise,
      penanggung_jawab: quarter?.office ?? null,
      terbitan_terakhir: quarter ? quarterKey(quarter) : null,
      kontak: contact,
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

const HIDDEN_INDEX = {
  indeks: null,
  mutu: null,
  batas_bawah: null,
  batas_atas: null,
  responden: null,
  pengguna: null,
}
const indexOf = ({
  index,
  grade,
  interval,
  respondents,
  population,
}: Omit<PublishedOpinion, 'elements'>) => ({
  indeks: index / 100,
  mutu: grade,
  batas_bawah: interval ? interval[0] / 100 : null,
  batas_atas: interval ? interval[1] / 100 : null,
  responden: respondents,
  pengguna: population,
})

const elementsOf = (opinion: PublishedOpinion | null) => {
  const of = (column: ElementColumn) => {
    const index = opinion?.elements[ELEMENT_COLUMNS.indexOf(column)]
    return index === undefined ? null : index / 100
  }
  return {
    persyaratan: of('persyaratan'),
    prosedur: of('prosedur'),
    waktu: of('waktu'),
    biaya: of('biaya'),
    hasil: of('hasil'),
    kompetensi: of('kompetensi'),
    perilaku: of('perilaku'),
    pengaduan: of('pengaduan'),
    sarana: of('sarana'),
  }
}

/** Of the services that citizens are asked about. */
export const satisfactionRows = (daerah: string, editions: readonly OpenEdition[]): RowOf<'kepuasan'>[] =>
  editions.flatMap((edition) =>
    edition.summary.services
      .filter(({ id }) => id !== null)
      .map(({ id, name, opinion }) => ({
        ...ofQuarter(daerah, edition),
        layanan: id,
        nama: name,
        ...(opinion ? indexOf(opinion) : HIDDEN_INDEX),
        ...elementsOf(opinion),
        disembunyikan: opinion ? null : ('kurang_dari_30' as const),
        ...ofEdition(edition),
      })),
  )

export const unitSatisfactionRows = (
  daerah: string,
  editions: readonly OpenEdition[],
): RowOf<'kepuasan-unit'>[] =>
  editions.flatMap((edition) => {
    const { opinion } = edition.summary
    if (!opinion) return []
    return [
      {
        ...ofQuarter(daerah, edition),
        ...(opinion.shown ? indexOf(opinion) : HIDDEN_INDEX),
        disembunyikan: opinion.shown ? null : ('melindungi_yang_kecil' as const),
        ...ofEdition(edition),
      },
    ]
  })

const timeOf = (time: PublishedTime | null) => ({
  jatuh_tempo: time?.due ?? null,
  tepat_paling_sedikit: time?.onTime[0] ?? null,
  tepat_paling_banyak: time?.onTime[1] ?? null,
  median_hari_kerja: time?.median ?? null,
  disembunyikan: time ? null : ('kurang_dari_5' as const),
})

/** Of the services whose time is told. */
export const punctualityRows = (daerah: string, editions: readonly OpenEdition[]): RowOf<'ketepatan'>[] =>
  editions.flatMap((edition) =>
    edition.summary.services
      .filter(({ id, time }) => time !== null || id === null)
      .map(({ id, name, time }) => ({
        ...ofQuarter(daerah, edition),
        layanan: id,
        nama: name,
        ...timeOf(time),
        ...ofEdition(edition),
      })),
  )

export const complaintRows = (daerah: string, editions: readonly OpenEdition[]): RowOf<'keluhan'>[] =>
  editions.flatMap((edition) => {
    const { complaints } = edition.summary
    return complaints
      ? [
          {
            ...ofQuarter(daerah, edition),
            ...timeOf(complaints.shown ? complaints : null),
            ...ofEdition(edition),
          },
        ]
      : []
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
