import { handler } from '@/lib/core/context'
import { csvResponse } from '@/lib/core/csv'
import { units } from '@/lib/organization/queries'
import { headerName, IMPORT_FIELDS } from '@/lib/organization/rules/import'

export const GET = handler({
  roles: ['admin'],
  ask: units,
  respond: ([unit]) =>
    csvResponse('contoh-impor-pegawai.csv', [
      IMPORT_FIELDS.map(headerName),
      [
        '199001012020121999',
        'NAMA PEGAWAI',
        '',
        'S.E.',
        unit?.name ?? 'Nama unit seperti di daftar unit',
        'III/a',
        'Pengelola Layanan',
        'Fungsional Umum',
        '01-03-2024',
        'Aktif',
        'PNS',
        'PNS',
      ],
    ]),
})
