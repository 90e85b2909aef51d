import { handler } from '@/lib/core/context'
import { csvResponse } from '@/lib/core/csv'
import { templateUnits } from '@/lib/goals/queries/imports'
import { GOAL_FIELDS, goalHeader } from '@/lib/goals/rules/import'

export const GET = handler({
  roles: ['admin'],
  ask: async (ctx) => ({ names: await templateUnits(ctx), year: ctx.today.slice(0, 4) }),
  respond: ({ names: [unit], year }) =>
    csvResponse('contoh-impor-tujuan.csv', [
      GOAL_FIELDS.map(goalHeader),
      [
        'Mempercepat layanan yang dibutuhkan warga',
        'Menurunnya waktu tunggu layanan',
        unit ?? 'Nama unit seperti di daftar unit',
        'Waktu tunggu pendaftaran',
        'menit',
        'TURUN',
        'Rata-rata selisih waktu antrean dan pelayanan.',
        'Mesin antrean',
        year,
        '45',
        '42,5',
        '40',
        '38',
      ],
    ]),
})
