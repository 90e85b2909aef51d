import { formatNumber } from '@/lib/calendar/labels'

type Checked = { eligible: boolean | null; checks: readonly { outcome: 'PASS' | 'FAIL' | 'UNKNOWN' }[] }

/** What is not recorded is no requirement met: it lets nobody fall, and is told. */
export function eligibilityText({ eligible, checks }: Checked): string {
  if (eligible === null) return 'Belum diperiksa'
  if (!eligible) return 'Belum memenuhi'
  const open = checks.filter(({ outcome }) => outcome === 'UNKNOWN').length
  return open === 0 ? 'Memenuhi semua syarat' : `Tidak ada yang gagal, ${formatNumber(open)} belum tercatat`
}
