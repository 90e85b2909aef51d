import { Disclosure } from '@/components/ui/disclosure'
import { Notice } from '@/components/ui/notice'
import { alertRule, alertSentences } from '@/lib/recognition/labels/follow-up'
import type { Alert } from '@/lib/recognition/rules/discipline'

/** What was counted and where the law puts it. It warns; it decides nothing. */
export function AlertWords({ alert, title, live }: { alert: Alert; title: string; live?: boolean }) {
  return (
    <Notice tone="warn" title={title} live={live}>
      {alertSentences(alert).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </Notice>
  )
}

export function AlertRule() {
  return (
    <Disclosure summary="Dari mana peringatan ini?">
      <p className="max-w-prose text-sm">{alertRule}</p>
    </Disclosure>
  )
}
