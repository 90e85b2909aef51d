import { tableFile } from '@/lib/core/table-file'
import { formatHundredths, tieLabels } from '@/lib/recognition/labels/rewards'
import { rewardSheet } from '@/lib/recognition/queries/reward-panel'

export const GET = tableFile({
  roles: ['staff', 'supervisor', 'unit_head', 'admin', 'decider', 'inspector'],
  ask: (ctx, { params }) => rewardSheet(ctx, params.id ?? ''),
  file: ({ card, criteria, nominees, undeclared }) => {
    // As on the page: no figure before all ties are declared, and none of whom one is tied to.
    const hidden = (tie: (typeof nominees)[number]['tie']) =>
      (undeclared > 0 && card.phase === 'SCORING') || (tie !== null && tie !== 'NONE')
    const fromRecord = criteria.filter(({ source }) => source !== 'PANEL')
    return {
      name: 'lembar-panel-penghargaan',
      about: [card.name, 'Yang diusulkan, menurut lembar Anda'],
      head: ['Nama', 'Hubungan Anda', 'Sudah Anda nilai', ...fromRecord.map(({ name }) => name)],
      rows: nominees.map(({ name, tie, given, points }) => [
        name,
        tie && tieLabels[tie],
        given ? 'ya' : 'tidak',
        ...fromRecord.map(({ code }) => (hidden(tie) ? null : formatHundredths(points[code] ?? 0))),
      ]),
    }
  },
})
