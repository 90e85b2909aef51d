import { formatInstant, quarterLabel } from '@/lib/calendar/labels'
import { quarterFromKey, quarterKey } from '@/lib/calendar/rules'
import { refuse } from '@/lib/core/refusal'
import { asked, tableFile } from '@/lib/core/table-file'
import { refusals } from '@/lib/publication/labels'
import { publicationBoard } from '@/lib/publication/queries'

export const GET = tableFile({
  roles: ['admin'],
  ask: async (ctx, { search }) => {
    const of = quarterFromKey(asked(search.triwulan) ?? '') ?? refuse('not_found')
    return { of, rows: await publicationBoard(ctx, of) }
  },
  file: ({ of, rows }, { region }) => ({
    name: `publikasi-${quarterKey(of)}`,
    about: ['Publikasi', quarterLabel(of)],
    head: ['Unit', 'Versi', 'Terbit', 'Angka berubah', 'Keterangan', 'Orang tanpa predikat'],
    rows: rows.map(({ name, version, publishedAt, isChanged, whyNot, unfinished }) => [
      name,
      version,
      publishedAt && formatInstant(publishedAt, region.zone),
      isChanged ? 'Ya' : null,
      whyNot ? refusals[whyNot] : null,
      unfinished,
    ]),
  }),
})
