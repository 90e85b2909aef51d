import { tableFile } from '@/lib/core/table-file'
import { formatNip } from '@/lib/organization/rules/nip'
import { relationLabel } from '@/lib/promotion/labels'
import { relationRegister } from '@/lib/promotion/queries/desk'

const nipOf = (nip: string | null) => nip && formatNip(nip)

export const GET = tableFile({
  roles: ['admin'],
  ask: relationRegister,
  file: (relations) => ({
    name: 'daftar-hubungan',
    about: ['Hubungan yang tercatat'],
    head: ['Pegawai', 'NIP', 'Orang kedua', 'NIP orang kedua', 'Hubungan'],
    rows: relations.map(({ employee, related, kind }) => [
      employee.name,
      nipOf(employee.nip),
      related.name,
      nipOf(related.nip),
      relationLabel(kind),
    ]),
  }),
})
