import { asked, tableFile } from '@/lib/core/table-file'
import { checksText } from '@/lib/talent/labels/fit'
import { verdictLabels } from '@/lib/talent/labels/posts'
import { peopleAgainst } from '@/lib/talent/queries/candidates'
import { postSheet } from '@/lib/talent/queries/posts'

export const GET = tableFile({
  roles: ['admin'],
  ask: async (ctx, { params, search }) => {
    const post = await postSheet(ctx, params.id ?? '')
    const people = await peopleAgainst(ctx, post, {
      unit: asked(search.unit),
      everywhere: asked(search.bidang) === 'semua',
      whole: true,
    })
    return { post, people }
  },
  file: ({ post, people: { rows } }) => ({
    name: 'orang-menuju-jabatan',
    about: ['Orang yang dapat menuju jabatan ini', post.title, post.unitName],
    head: ['Nama', 'Jabatan', 'Unit', 'Keadaan', 'Syarat', 'Terpenuhi', 'Belum terpenuhi', 'Belum tercatat'],
    rows: rows.map(({ name, title, unitName, verdict, checks }) => [
      name,
      title,
      unitName,
      verdictLabels[verdict],
      checks.length,
      checks.filter(({ outcome }) => outcome === 'PASS').length,
      checksText(checks, 'FAIL'),
      checksText(checks, 'UNKNOWN'),
    ]),
  }),
})
