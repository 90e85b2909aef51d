// Pangkat and golongan ruang of PNS with SIASN's ids (domain.md §1.7); there is no 15, 25 or 35.
export const RANKS = [
  { code: 'I_A', siasnId: 11 },
  { code: 'I_B', siasnId: 12 },
  { code: 'I_C', siasnId: 13 },
  { code: 'I_D', siasnId: 14 },
  { code: 'II_A', siasnId: 21 },
  { code: 'II_B', siasnId: 22 },
  { code: 'II_C', siasnId: 23 },
  { code: 'II_D', siasnId: 24 },
  { code: 'III_A', siasnId: 31 },
  { code: 'III_B', siasnId: 32 },
  { code: 'III_C', siasnId: 33 },
  { code: 'III_D', siasnId: 34 },
  { code: 'IV_A', siasnId: 41 },
  { code: 'IV_B', siasnId: 42 },
  { code: 'IV_C', siasnId: 43 },
  { code: 'IV_D', siasnId: 44 },
  { code: 'IV_E', siasnId: 45 },
] as const
export type RankCode = (typeof RANKS)[number]['code']

/** Golongan of PPPK, a scale of its own that is never compared with the ranks. */
export const PPPK_GRADES = [
  'PPPK_I',
  'PPPK_II',
  'PPPK_III',
  'PPPK_IV',
  'PPPK_V',
  'PPPK_VI',
  'PPPK_VII',
  'PPPK_VIII',
  'PPPK_IX',
  'PPPK_X',
  'PPPK_XI',
  'PPPK_XII',
  'PPPK_XIII',
  'PPPK_XIV',
  'PPPK_XV',
  'PPPK_XVI',
  'PPPK_XVII',
] as const
export type PppkGrade = (typeof PPPK_GRADES)[number]

export const isRank = (code: string): code is RankCode => RANKS.some((rank) => rank.code === code)
export const isPppkGrade = (code: string): code is PppkGrade => PPPK_GRADES.some((grade) => grade === code)

/** The next row of the table; SIASN's number plus one would miss three steps. */
export function nextRank(code: RankCode): RankCode | undefined {
  return RANKS[RANKS.findIndex((rank) => rank.code === code) + 1]?.code
}

/** From 'III/b', 'III/B' or 'iii b'. */
export function rankFromText(text: string): RankCode | undefined {
  const code = text
    .trim()
    .toUpperCase()
    .replace(/[\s/.-]+/g, '_')
  if (isRank(code)) return code
}

/** From 'IX'. */
export function pppkGradeFromText(text: string): PppkGrade | undefined {
  const code = `PPPK_${text
    .trim()
    .toUpperCase()
    .replace(/^(GOLONGAN|GOL\.?)\s*/, '')}`
  if (isPppkGrade(code)) return code
}
