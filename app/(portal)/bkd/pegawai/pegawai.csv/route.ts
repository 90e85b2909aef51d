import { asked, tableFile } from '@/lib/core/table-file'
import { employeeKindLabels, legalStatusLabels } from '@/lib/organization/labels'
import { everyoneListed } from '@/lib/organization/queries/directory'

export const GET = tableFile({
  roles: ['admin'],
  ask: (ctx, { search }) =>
    everyoneListed(ctx, {
      cari: asked(search.cari),
      unit: asked(search.unit),
      tanpa: asked(search.tanpa),
    }),
  file: (people) => ({
    name: 'pegawai',
    about: ['Pegawai'],
    head: ['Nama', 'NIP', 'Jenis', 'Kedudukan', 'Jabatan', 'Unit', 'Atasan'],
    rows: people.map((one) => [
      one.name,
      // Alone in its cell, a number of eighteen digits would lose its last ones.
      one.nip && `NIP ${one.nip}`,
      employeeKindLabels[one.kind],
      legalStatusLabels[one.legalStatus],
      one.positionTitle,
      one.unitName,
      one.supervisorName,
    ]),
  }),
})
