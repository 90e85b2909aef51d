import { formatNumber, formatShortDay } from '../../calendar/labels.ts'
import type { Day } from '../../calendar/rules.ts'
import { refusals } from '../labels.ts'
import type { AnnualReason } from '../rules/annual.ts'

export const annualRefusals: Record<AnnualReason, string> = {
  own_review: refusals.own_review,
  already_signed: refusals.already_signed,
  already_answered: refusals.already_answered,
  already_final: refusals.already_final,
  not_signed: refusals.not_signed,
  rating_missing: refusals.rating_missing,
  citation_missing: refusals.citation_missing,
  citation_unknown: refusals.citation_unknown,
  changed_meanwhile: refusals.changed_meanwhile,
  not_the_assessor:
    'Pegawai ini dinilai oleh atasannya pada hari terakhir tahun itu. Hubungi BKD bila atasannya keliru.',
  year_not_open: 'Penilaian tahunan dibuka tanggal 1 Desember.',
  reason_missing:
    'Tulis alasannya, minimal 20 huruf: ratingnya bukan sesuai ekspektasi, atau berbeda dari usulan.',
}

/** 'Tahun 2025: 3 orang lagi, paling lambat 31 Januari 2026.' */
export function annualLead({
  year,
  left,
  dueOn,
  overdue,
}: {
  year: number
  left: number
  dueOn: Day
  overdue: boolean
}): string {
  if (left === 0) return `Tahun ${year}: semua selesai.`
  const people = `Tahun ${year}: ${formatNumber(left)} orang lagi`
  return overdue
    ? `${people}. Batasnya, ${formatShortDay(dueOn)}, sudah lewat; penilaian tetap terbuka sampai ditandatangani.`
    : `${people}, paling lambat ${formatShortDay(dueOn)}.`
}

/** What stands above every year that was judged by another method. */
export const LEGACY_NOTE =
  'Hasil sampai 2021 memakai metode angka yang lama. Hasil itu tidak dapat dibandingkan dengan predikat sekarang.'
