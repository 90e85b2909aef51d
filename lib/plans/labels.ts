import type { IndicatorAspect, PlanStatus, ProgressState, WorkResultKind } from './rules.ts'

export const planStatusLabels: Record<PlanStatus, string> = {
  DRAFT: 'Draf',
  SUBMITTED: 'Diajukan',
  RETURNED: 'Dikembalikan',
  AGREED: 'Disepakati',
  ACTIVE: 'Berlaku',
  CLOSED: 'Selesai',
}

export const workResultKindLabels: Record<WorkResultKind, string> = { MAIN: 'Utama', ADDITIONAL: 'Tambahan' }

export const indicatorAspectLabels: Record<IndicatorAspect, string> = {
  QUANTITY: 'Kuantitas',
  QUALITY: 'Kualitas',
  TIME: 'Waktu',
  COST: 'Biaya',
  SERVICE_RECIPIENT: 'Penerima layanan',
  BUSINESS_PROCESS: 'Proses bisnis',
  INTERNAL_STRENGTHENING: 'Penguatan internal',
  BUDGET: 'Anggaran',
}

export const progressStateLabels: Record<ProgressState, string> = {
  REACHED: 'Tercapai',
  ON_TRACK: 'Sesuai jalur',
  BEHIND: 'Tertinggal',
  NOT_STARTED: 'Belum mulai',
}
