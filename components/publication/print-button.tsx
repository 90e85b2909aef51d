'use client'

import { FileDown } from 'lucide-react'
import { prepare } from '@/app/(portal)/cetak/actions'
import type { PaperKind, PaperSize } from '@/lib/publication/rules/paper'
import { Button } from '../ui/button'
import { useAction } from '../ui/use-action'
import { VisuallyHidden } from '../ui/visually-hidden'

type Props = {
  paper: { kind: PaperKind; subjectId: string; number: number; title: string }
  size: PaperSize
}

/** One press: the paper gets its code, and the file comes. */
export function PrintButton({ paper: { kind, subjectId, number, title }, size }: Props) {
  const { run, pending, error } = useAction(prepare, {
    refresh: false,
    onDone: ({ code }) => window.location.assign(`/dokumen/${code}?kertas=${size}`),
  })
  return (
    <span>
      <Button
        variant="secondary"
        icon={<FileDown />}
        pending={pending}
        onClick={() => run({ kind, subjectId, number })}
      >
        Unduh PDF<VisuallyHidden> {title}</VisuallyHidden>
      </Button>
      {error && (
        <span role="alert" className="text-mengkudu mt-1 block text-sm">
          {error}
        </span>
      )}
    </span>
  )
}
