import type { PatternRow, Seniority, Trait } from '../rules/patterns.ts'

export const traitLabels: Record<Trait, string> = {
  SEX: 'Jenis kelamin',
  UNIT: 'Unit kerja',
  SENIORITY: 'Masa kerja',
}

const sexLabels: Record<string, string> = {
  MALE: 'Laki-laki',
  FEMALE: 'Perempuan',
  UNKNOWN: 'Tidak tercatat',
}

const seniorityLabels: Record<Seniority, string> = {
  UNDER_5: 'Kurang dari 5 tahun',
  FROM_5: '5 sampai 9 tahun',
  FROM_10: '10 sampai 19 tahun',
  FROM_20: '20 tahun ke atas',
  UNKNOWN: 'Tidak tercatat',
}

const isSeniority = (text: string): text is Seniority => Object.hasOwn(seniorityLabels, text)

export function groupLabel({ trait, group }: Pick<PatternRow, 'trait' | 'group'>): string {
  if (group === null) return 'Kelompok kecil, digabung'
  if (trait === 'SEX') return sexLabels[group] ?? group
  return trait === 'SENIORITY' && isSeniority(group) ? seniorityLabels[group] : group
}

export function notableText({ notable, others }: Pick<PatternRow, 'notable' | 'others'>): string {
  if (others === null) return 'Tanpa pembanding'
  return notable ? 'Lebih sering di luar tiga besar' : 'Wajar'
}
