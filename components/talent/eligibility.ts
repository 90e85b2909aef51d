import { formatNumber } from '@/lib/calendar/labels'

type Checked = { eligible: boolean | null; checks: readonly { outcome: 'PASS' | 'FAIL' | 'UNKNOWN' }[] }

/** What is not recorded is no requirement met: it lets nobody fall, and is told. Short, as it stands in a phone's table. */
export function eligibilityText({ eligible, checks }: Checked): string {
  if (eligible === null) return 'Belum diperiksa'
  if (!eligible) return 'Belum memenuhi'
  const open = checks.filter(({ outcome }) => outcome === 'UNKNOWN').length
  return open === 0 ? 'Terpenuhi semua' : `${formatNumber(open)} belum tercatat`
}
