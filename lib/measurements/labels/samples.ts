import { formatNumber } from '../../calendar/labels.ts'
import { LEAST_ANSWERS, neededSample, sampleStanding, type Sample } from '../rules/samples.ts'

/** 120 responden dari 500 pengguna layanan; sampel kurang, perlu 217. */
export function sampleWords({ respondents, population }: Sample): string {
  if (respondents === null) return 'jumlah responden belum dicatat'
  const of = population === null ? '' : ` dari ${formatNumber(population)} pengguna layanan`
  const said = `${formatNumber(respondents)} responden${of}`
  const standing = sampleStanding({ respondents, population })
  if (standing === 'HIDDEN') return `${said}; angka ditampilkan mulai ${LEAST_ANSWERS} responden`
  if (population === null) return said
  return standing === 'SHORT'
    ? `${said}; sampel kurang, perlu ${formatNumber(neededSample(population))}`
    : `${said}; sampel cukup`
}
