'use client'

import { withdrawHoliday, withdrawLeave } from '@/app/(portal)/bkd/cuti/actions'
import { Button } from '@/components/ui/button'
import { useAction } from '@/components/ui/use-action'
import { VisuallyHidden } from '@/components/ui/visually-hidden'

type Props = { kind: 'leave' | 'holiday'; id: string; of: string }

export function WithdrawButton({ kind, id, of }: Props) {
  const leave = useAction(withdrawLeave)
  const holiday = useAction(withdrawHoliday)
  const { pending, error } = kind === 'leave' ? leave : holiday
  return (
    <>
      <Button
        variant="quiet"
        pending={pending}
        onClick={() => void (kind === 'leave' ? leave.run({ leaveId: id }) : holiday.run({ day: id }))}
      >
        {kind === 'leave' ? 'Batalkan' : 'Hapus'} <VisuallyHidden>{of}</VisuallyHidden>
      </Button>
      {error && (
        <p role="alert" className="text-mengkudu text-sm">
          {error}
        </p>
      )}
    </>
  )
}
