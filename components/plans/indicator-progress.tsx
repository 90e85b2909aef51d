import type { ReactNode } from 'react'
import { Progress } from '@/components/ui/progress'
import { formatNumber } from '@/lib/calendar/labels'

type Props = {
  indicator: { text: string; done: number | null; target: number | null; measureUnit: string }
  pace: number
  /** Said where nothing is added up. */
  otherwise: ReactNode
}

/** How far an indicator is beside where it should be by now. */
export function IndicatorProgress({ indicator, pace, otherwise }: Props) {
  const { text, done, target, measureUnit } = indicator
  if (done === null || target === null) return otherwise
  return (
    <Progress
      label={text}
      value={done}
      target={target}
      pace={target * pace}
      words={`${formatNumber(done)} dari ${formatNumber(target)} ${measureUnit}`}
    />
  )
}
