import { Notice } from '@/components/ui/notice'
import type { Today } from '@/lib/activity-logs/queries/today'
import { quarterLabel } from '@/lib/calendar/labels'

/** What phase this is, and what kind of day. */
export function DaySummary({ view: { phase, dayOff, holiday, ramadan } }: { view: Today }) {
  return (
    <div className="mb-6 space-y-3">
      <p className="border-soga bg-soga-wash rounded-md border-s-4 px-4 py-2">
        <strong>{quarterLabel(phase)}</strong> · {phaseWords(phase)}
      </p>
      {dayOff && (
        <Notice>
          {dayOff === 'leave'
            ? 'Anda tercatat cuti hari ini. Selamat beristirahat.'
            : dayOff === 'holiday'
              ? `${holiday ?? 'Hari libur'}. Tidak perlu mencatat, kecuali atasan membuka hari ini.`
              : 'Akhir pekan. Tidak perlu mencatat, kecuali Anda bertugas.'}
        </Notice>
      )}
      {ramadan && !dayOff && <p className="text-muted text-sm">Jam kerja Ramadan: mulai 08.00.</p>}
    </div>
  )
}

function phaseWords({ status, daysLeft }: Today['phase']): string {
  if (status === 'CLOSED') return 'sudah ditutup. Catatan tidak dapat diubah lagi.'
  if (status !== 'OPEN') return 'belum dibuka BKD. Simpan dulu sebagai draf.'
  if (daysLeft === 0) return 'hari terakhir'
  return `${daysLeft} hari lagi`
}
