import { adoption } from '@/lib/community/queries/adoption'
import { asked, tableFile } from '@/lib/core/table-file'

export const GET = tableFile({
  roles: ['admin'],
  ask: (ctx, { search }) => adoption(ctx, asked(search.unit)),
  file: ({ chosen, weeks, rows }, { region }) => ({
    name: 'pemakaian-portal',
    about: ['Pemakaian portal', region.name, chosen?.name ?? 'Seluruh daerah'],
    head: [
      'Unit',
      'Pegawai aktif',
      'Pernah masuk',
      'Masuk dalam 4 minggu',
      'Mencatat dalam 4 minggu',
      'Mencatat dalam 5 menit sesudah pertama masuk',
      ...weeks.map((week) => `Mencatat pada minggu ${week}`),
    ],
    rows: rows.map(({ name, own, of }) => [
      { typed: own ? `Langsung di ${name}` : name },
      of.people,
      of.everIn,
      of.lately,
      of.loggedLately,
      of.quick,
      ...of.weeks,
    ]),
  }),
})
