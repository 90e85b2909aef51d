import { asked, tableFile } from '@/lib/core/table-file'
import { deskViewLabels, inputKindLabels, standingLabels, statusWords } from '@/lib/public-input/labels'
import { inputDesk } from '@/lib/public-input/queries'

export const GET = tableFile({
  roles: ['admin', 'unit_head', 'inspector'],
  ask: (ctx, { search }) => inputDesk(ctx, asked(search.tampil)),
  file: ({ view, inputs }) => ({
    name: `masukan-warga-${view}`,
    about: ['Masukan warga', deskViewLabels[view]],
    head: [
      'Jenis',
      'Masukan',
      'Unit',
      'Layanan',
      'Masuk',
      'Batas tanggapan pertama',
      'Batas jawaban',
      'Langkah',
      'Waktu',
      'Nomor LAPOR!',
    ],
    rows: inputs.map((row) => [
      inputKindLabels[row.kind],
      row.says,
      row.unitName,
      row.serviceName,
      row.receivedOn,
      row.firstDueOn,
      row.answerDueOn,
      statusWords(row),
      standingLabels[row.standing],
      row.laporNumber,
    ]),
  }),
})
