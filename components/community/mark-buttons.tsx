'use client'

import { mark } from '@/app/(portal)/forum/actions'
import { Button } from '@/components/ui/button'
import { useAction } from '@/components/ui/use-action'

const Problem = ({ children }: { children: string }) => (
  <p role="alert" className="text-mengkudu text-sm font-bold">
    {children}
  </p>
)

export function SupportButton({ topicId, supports }: { topicId: string; supports: boolean }) {
  const { run, pending, error } = useAction(mark)
  return (
    <div className="space-y-2">
      <Button
        variant="secondary"
        aria-pressed={supports}
        pending={pending}
        onClick={() => void run({ mark: 'support', topicId, is: supports ? 'off' : 'on' })}
      >
        {supports ? 'Tarik dukungan' : 'Dukung'}
      </Button>
      {error && <Problem>{error}</Problem>}
    </div>
  )
}

export function ReadAll() {
  const { run, pending, error } = useAction(mark)
  return (
    <div className="mt-4 space-y-2">
      <Button variant="quiet" pending={pending} onClick={() => void run({ mark: 'read' })}>
        Tandai semua sudah dibaca
      </Button>
      {error && <Problem>{error}</Problem>}
    </div>
  )
}
