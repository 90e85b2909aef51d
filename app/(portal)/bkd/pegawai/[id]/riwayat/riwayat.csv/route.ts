import { formatNumericDay } from '@/lib/calendar/labels'
import { tableFile } from '@/lib/core/table-file'
import { rankLabel } from '@/lib/organization/labels'
import { levelLabels } from '@/lib/reviews/labels/credit'
import { competenceLabels, educationLevelLabels, postLevelLabels } from '@/lib/talent/labels/posts'
import { personRecords } from '@/lib/talent/queries/records'
import { COMPETENCES, validThrough, type Competences } from '@/lib/talent/rules/competence'

const levelsText = (levels: Competences) =>
  COMPETENCES.flatMap((code) => (levels[code] ? [`${competenceLabels[code]} ${levels[code]}`] : [])).join(
    '; ',
  )

export const GET = tableFile({
  roles: ['admin'],
  ask: (ctx, { params }) => personRecords(ctx, params.id ?? ''),
  file: ({ name, ranks, education, posts, assessments, credits }) => ({
    name: 'riwayat-pegawai',
    about: ['Riwayat', name],
    head: ['Bagian', 'Isi', 'Mulai atau tahun', 'Sampai', 'Tempat atau penguji', 'Keterangan', 'Sumber'],
    rows: [
      ...ranks.map(({ code, since, decree, source }) => [
        'Pangkat',
        rankLabel(code),
        formatNumericDay(since),
        null,
        null,
        decree && `SK ${decree}`,
        source,
      ]),
      ...education.map(({ level, field, year, school, source }) => [
        'Pendidikan',
        `${educationLevelLabels[level]} ${field}`,
        year,
        null,
        school,
        null,
        source,
      ]),
      ...posts.map(({ title, level, office, from, through, source }) => [
        'Jabatan terdahulu',
        title,
        formatNumericDay(from),
        formatNumericDay(through),
        office,
        postLevelLabels[level],
        source,
      ]),
      ...assessments.map(({ on, body, potential, levels }) => [
        'Uji kompetensi dan potensi',
        potential === null ? null : `Potensi ${(potential / 100).toFixed(2).replace('.', ',')}`,
        formatNumericDay(on),
        formatNumericDay(validThrough(on)),
        body,
        levelsText(levels),
        null,
      ]),
      ...credits.map(({ level, points, year, decree, decidedOn, source }) => [
        'Angka kredit',
        `${points.replace('.', ',')} pada jenjang ${levelLabels[level]}`,
        null,
        year,
        null,
        `PAK ${decree}, ${formatNumericDay(decidedOn)}`,
        source,
      ]),
    ],
  }),
})
