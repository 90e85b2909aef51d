import { asked, tableFile } from '@/lib/core/table-file'
import { surveyResult } from '@/lib/surveys/queries/staff'

export const GET = tableFile({
  roles: ['staff'],
  ask: (ctx, { search }) => surveyResult(ctx, asked(search.survei) ?? ''),
  file: ({ survey, all, offices, replies }) => ({
    name: 'survei-karier',
    about: [survey.title, `${survey.opensOn} sampai ${survey.closesOn}`],
    head: ['Pernyataan', 'Unit', 'Jawaban', 'Indeks', 'Yang kami lakukan'],
    rows: survey.statements.flatMap((statement, at) => [
      ...(all
        ? [
            [
              statement,
              'Semua',
              all.count,
              all.indexes[at] ?? null,
              replies.find((one) => one.statement === at)?.text ?? null,
            ],
          ]
        : []),
      ...offices.map(({ name, finding }) => [
        statement,
        name,
        finding.count,
        finding.indexes[at] ?? null,
        null,
      ]),
    ]),
  }),
})
