import type { Check } from '../rules/checks.ts'
import { foundText, neededText, requirementLabels } from './fit.ts'

const firstUpper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** 'Bidang pendidikan: Ilmu Hukum: rumpun lain. Jabatan membutuhkan Keperawatan atau rumpun kesehatan.' */
export const mismatchSentences = (checks: readonly Check[]): string[] =>
  checks.flatMap((check) =>
    check.outcome === 'FAIL'
      ? [
          `${requirementLabels[check.requirement]}: ${foundText(check)}. Jabatan ini membutuhkan ${neededText(check)}.`,
        ]
      : [],
  )

/** An offer, never a fault. */
export function mismatchOffer(checks: readonly Check[]): string {
  const short = checks.some(
    ({ requirement, outcome }) => requirement === 'EDUCATION_LEVEL' && outcome === 'FAIL',
  )
  const other = checks.some(
    ({ requirement, outcome }) => requirement === 'EDUCATION_FIELD' && outcome === 'FAIL',
  )
  const offers = [
    ...(other ? ['rotasi ke jabatan serumpun', 'pelatihan di bidang jabatannya'] : []),
    ...(short ? ['tugas belajar'] : []),
  ]
  return `${firstUpper(offers.join(' atau '))}.`
}
