import { formatNumericDay } from '@/lib/calendar/labels'
import { asked, tableFile } from '@/lib/core/table-file'
import { assignmentKindLabels, positionFamilyLabels } from '@/lib/organization/labels'
import { personView } from '@/lib/organization/queries/directory'

type Span = { from: string; through: string | null }

const days = ({ from, through }: Span) => [
  formatNumericDay(from),
  through ? formatNumericDay(through) : 'Seterusnya',
]
const when = ({ from, through }: Span, today: string) =>
  from > today ? 'Akan datang' : through !== null && through < today ? 'Sudah berakhir' : 'Berlaku'

export const GET = tableFile({
  roles: ['admin'],
  ask: async (ctx, { params, search }) => ({
    person: await personView(ctx, params.id ?? ''),
    above: asked(search.bagian) === 'atasan',
    today: ctx.today,
  }),
  file: ({ person, above, today }) =>
    above
      ? {
          name: 'atasan-pegawai',
          about: ['Atasan menurut tanggal', person.name],
          head: ['Atasan', 'Mulai', 'Sampai', 'Keadaan'],
          rows: person.lines.map((line) => [line.name, ...days(line), when(line, today)]),
        }
      : {
          name: 'jabatan-pegawai',
          about: ['Unit dan jabatan menurut tanggal', person.name],
          head: ['Jabatan', 'Sebagai', 'Jenis jabatan', 'Memimpin', 'Unit', 'Mulai', 'Sampai', 'Keadaan'],
          rows: person.posts.map((post) => [
            post.positionTitle,
            assignmentKindLabels[post.kind] || null,
            positionFamilyLabels[post.positionFamily],
            post.isHead ? 'Ya' : null,
            post.unitName,
            ...days(post),
            when(post, today),
          ]),
        },
})
