import { formatMeasure } from '../goals/labels.ts'
import type { IndicatorAspect, WorkResultKind } from './rules.ts'

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

/** 120 berkas, or the expectation in its own words. */
export const targetWords = (indicator: {
  target: number | null
  targetText: string | null
  measureUnit: string
}): string =>
  indicator.target === null
    ? (indicator.targetText ?? '')
    : formatMeasure(indicator.target, indicator.measureUnit)
