import { formatNumericDay } from '@/lib/calendar/labels'
import { asked, tableFile } from '@/lib/core/table-file'
import { checksText } from '@/lib/talent/labels/fit'
import { educationLevelLabels, postLevelLabels, verdictLabels } from '@/lib/talent/labels/posts'
import { myCareer } from '@/lib/talent/queries/career'

export const GET = tableFile({
  roles: ['staff'],
  ask: async (ctx, { search }) => ({
    ahead: asked(search.bagian) === 'tujuan',
    career: await myCareer(ctx),
  }),
  file: ({ ahead, career: { next, posts, education } }) =>
    ahead
      ? {
          name: 'jabatan-yang-dapat-dituju',
          about: ['Jabatan yang dapat dituju'],
          head: ['Jabatan', 'Unit', 'Jenjang', 'Lowong', 'Syarat', 'Belum terpenuhi', 'Belum tercatat'],
          rows: next.map((post) => [
            post.title,
            post.unitName,
            postLevelLabels[post.level],
            post.vacant,
            verdictLabels[post.verdict],
            checksText(post.checks, 'FAIL'),
            checksText(post.checks, 'UNKNOWN'),
          ]),
        }
      : {
          name: 'riwayat-karier',
          about: ['Riwayat yang tercatat'],
          head: ['Bagian', 'Isi', 'Mulai atau tahun', 'Sampai'],
          rows: [
            ...posts.map(({ title, from, through }) => [
              'Jabatan',
              title,
              formatNumericDay(from),
              through ? formatNumericDay(through) : 'Sekarang',
            ]),
            ...education.map(({ level, field, year }) => [
              'Pendidikan',
              `${educationLevelLabels[level]} ${field}`,
              year,
              null,
            ]),
          ],
        },
})
