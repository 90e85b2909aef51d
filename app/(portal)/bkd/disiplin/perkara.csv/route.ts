import { tableFile } from '@/lib/core/table-file'
import {
  caseStateLabels,
  measureSentence,
  phaseLabels,
  sourceLabels,
} from '@/lib/recognition/labels/discipline'
import { allCases } from '@/lib/recognition/queries/discipline'

export const GET = tableFile({
  roles: ['admin', 'inspector'],
  ask: allCases,
  file: (rows) => ({
    name: 'perkara-disiplin',
    about: ['Perkara disiplin', 'Rahasia: hanya untuk BKD dan inspektorat'],
    head: ['Nama', 'Unit', 'Diketahui', 'Dari', 'Langkah terakhir', 'Putusan', 'Mulai', 'Sampai', 'Keadaan'],
    rows: rows.map(({ of, name, unitName, phase }) => [
      name,
      unitName,
      of.knownOn,
      sourceLabels[of.source],
      caseStateLabels[of.state],
      of.measure ? measureSentence(of.measure) : null,
      of.startsOn,
      of.endsOn,
      phaseLabels[phase],
    ]),
  }),
})
