import { candidateProgress } from '@/components/promotion/candidate-progress'
import { eligibilityText } from '@/components/talent/eligibility'
import { found } from '@/lib/core/refusal'
import { tableFile } from '@/lib/core/table-file'
import { roundDesk } from '@/lib/promotion/queries/desk'
import { checksText } from '@/lib/talent/labels/fit'

export const GET = tableFile({
  roles: ['admin'],
  ask: async (ctx, { params }) => found(await roundDesk(ctx, params.id ?? '')),
  file: ({ document, candidates }) => ({
    name: 'kandidat',
    about: ['Kandidat', document.post.title, document.post.unit],
    head: ['Kandidat', 'Label', 'Syarat', 'Belum terpenuhi', 'Belum tercatat', 'Panel'],
    rows: candidates.map((candidate) => [
      candidate.name,
      candidate.label,
      eligibilityText(candidate),
      checksText(candidate.checks, 'FAIL'),
      checksText(candidate.checks, 'UNKNOWN'),
      candidateProgress(candidate),
    ]),
  }),
})
