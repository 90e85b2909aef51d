import { formatNumericDay } from '@/lib/calendar/labels'
import { tableFile } from '@/lib/core/table-file'
import { unitKindLabels } from '@/lib/organization/labels'
import { unitTree } from '@/lib/organization/queries/directory'

export const GET = tableFile({
  roles: ['admin'],
  ask: unitTree,
  file: (units) => ({
    name: 'unit',
    about: ['Unit'],
    head: ['Unit', 'Di bawah', 'Jenis', 'Kepala', 'Orang', 'Ditutup'],
    rows: units.map(({ name, parentId, kind, head, people, closedOn }) => [
      name,
      units.find(({ id }) => id === parentId)?.name ?? null,
      unitKindLabels[kind],
      head,
      people,
      closedOn && formatNumericDay(closedOn),
    ]),
  }),
})
