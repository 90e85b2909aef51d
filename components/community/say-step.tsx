'use client'

import { useRouter } from 'next/navigation'
import type { ReactNode } from 'react'
import { sayStep } from '@/app/(portal)/hari-ini/actions'
import { Button, type ButtonVariant } from '@/components/ui/button'
import { useAction } from '@/components/ui/use-action'
import type { SaidStep } from '@/lib/community/rules/first-days'

type Props = {
  step: SaidStep
  /** Where one goes with it. */
  href?: string
  variant?: ButtonVariant
  children: ReactNode
}

export function SayStep({ step, href, variant = 'secondary', children }: Props) {
  const router = useRouter()
  const { run, pending, error } = useAction(sayStep, {
    refresh: !href,
    onDone: () => href && router.push(href),
  })
  return (
    <div className="space-y-2">
      <Button variant={variant} pending={pending} onClick={() => void run({ step })}>
        {children}
      </Button>
      {error && (
        <p role="alert" className="text-mengkudu text-sm font-bold">
          {error}
        </p>
      )}
    </div>
  )
}
