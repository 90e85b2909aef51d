'use client'

import { markFeedbackRead } from '@/app/(portal)/umpan-balik/actions'
import { Button } from '@/components/ui/button'
import { Glyph } from '@/components/ui/glyph'
import { useAction } from '@/components/ui/use-action'

/** Reading is told to the giver, so the reader says it himself. */
export function ReadButton({ feedbackId }: { feedbackId: string }) {
  const { run, pending, error } = useAction(markFeedbackRead)
  return (
    <div className="mt-3">
      <Button
        variant="secondary"
        icon={<Glyph name="check" className="size-4" />}
        pending={pending}
        onClick={() => run({ feedbackId })}
      >
        Sudah saya baca
      </Button>
      {error && (
        <p role="alert" className="text-mengkudu mt-1 text-sm font-bold">
          {error}
        </p>
      )}
    </div>
  )
}
