import { Disclosure } from '@/components/ui/disclosure'
import { LinkButton } from '@/components/ui/link-button'
import { Badge, Status } from '@/components/ui/status'
import { followUpRule, stepLabels } from '@/lib/recognition/labels/follow-up'
import type { FollowUp } from '@/lib/recognition/queries/follow-up'
import { gradeLabels } from '@/lib/reviews/labels'

/** Whose yearly grade calls for what. */
export function FollowUpList({ rows, open }: { rows: readonly FollowUp[]; open?: boolean }) {
  return (
    <>
      <ul className="divide-ledger divide-y">
        {rows.map((row) => (
          <li key={row.employeeId} className="py-3">
            <p className="font-bold">{row.name}</p>
            <p className="text-muted text-sm">{[row.position, row.unitName].filter(Boolean).join(', ')}</p>
            <p className="mt-1">
              {gradeLabels[row.grade]} pada {row.year}
            </p>
            <p className="mt-1 flex flex-wrap gap-2">
              {row.steps.map((step) => (
                <Badge key={step}>{stepLabels[step]}</Badge>
              ))}
            </p>
            {row.hasPlan && (
              <p className="mt-2">
                <Status tone="approved">Rencana sudah dibuka</Status>
              </p>
            )}
            {open && !row.hasPlan && (
              <p className="mt-2">
                <LinkButton href={`/tim/pembinaan?pegawai=${row.employeeId}`} variant="secondary">
                  Buka rencana perbaikan
                </LinkButton>
              </p>
            )}
          </li>
        ))}
      </ul>
      <Disclosure summary="Dari mana tindak lanjut ini?">
        <p className="max-w-prose text-sm">{followUpRule}</p>
      </Disclosure>
    </>
  )
}
