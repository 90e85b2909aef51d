import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import type { PlanState } from '@/lib/recognition/rules/follow-up'

/** A plan of mine that waits for my answer, or that I have not read. */
export function PlanTasks({ plans }: { plans: readonly { id: string; state: PlanState }[] }) {
  return plans.map(({ id, state }) => (
    <Notice
      key={id}
      className="mb-6"
      title={
        state === 'PROPOSED'
          ? 'Usulan rencana perbaikan menunggu jawaban Anda'
          : 'Rencana perbaikan Anda belum dibaca'
      }
    >
      <Link href={`/pembinaan/${id}`} className="text-link inline-flex min-h-11 items-center">
        {state === 'PROPOSED' ? 'Baca dan jawab' : 'Baca rencana'}
      </Link>
    </Notice>
  ))
}
