import { formatNumber } from '@/lib/calendar/labels'
import type { DeskCandidate } from '@/lib/promotion/queries/desk'

/** How far the panel is with one candidate; never what it says. */
export function candidateProgress({ eligible, given, asked, third, voided, stuck }: DeskCandidate): string {
  if (eligible === null) return 'Syarat diperiksa saat pendaftaran ditutup'
  if (!eligible) return 'Tidak dinilai'
  const parts = [
    `${formatNumber(given)} nilai masuk`,
    asked > 0 ? `${formatNumber(asked)} ditunggu` : '',
    third ? 'penilai ketiga diminta' : '',
    voided > 0 ? `${formatNumber(voided)} nilai gugur karena hubungan` : '',
    stuck ? 'anggota panel tanpa hubungan tidak cukup' : '',
  ]
  return parts.filter(Boolean).join(', ')
}
