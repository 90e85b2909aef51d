import { openData } from '@/lib/core/open-data'
import { regionEdition } from '@/lib/publication/public'
import { openTable } from '@/lib/publication/public/open-data'
import { readFileName, readYear } from '@/lib/publication/schema/open-data'

export const { GET, HEAD, OPTIONS } = openData({
  version: ({ params }) => regionEdition(params.daerah ?? ''),
  keyOf: ({ search }) => {
    const year = readYear(search)
    return year === undefined
      ? {
          problem: 'permintaan_salah',
          sentence: 'Tahun tidak terbaca. Tulis empat angka, misalnya ?tahun=2025.',
        }
      : { key: String(year) }
  },
  answer: async ({ params, search }) => {
    const file = readFileName(params.berkas ?? '')
    return (
      file &&
      openTable(params.daerah ?? '', file.resource, { format: file.format, year: readYear(search) ?? null })
    )
  },
})
