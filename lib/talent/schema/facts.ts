import { z } from 'zod'
import { plainText } from '../../calendar/rules/text.ts'
import { blankable, dayInput, decimalInput, wholeNumberInput } from '../../calendar/schema.ts'
import { FUNCTIONAL_LEVELS } from '../../reviews/rules/credit.ts'
import { RANKS } from '../../organization/rules/ranks.ts'
import { recordId } from '../../organization/schema.ts'
import { CLUSTERS, EDUCATION_LEVELS } from '../rules/education.ts'
import { POST_LEVELS, WORK_FIELDS } from '../rules/posts.ts'
import { FACT_KINDS } from '../rules/records.ts'
import { competenceLevels } from './posts.ts'

const CHOOSE = 'Pilih dari daftar.'
const words = (missing: string, max = 200) =>
  z.string({ error: missing }).overwrite(plainText).min(2, missing).max(max, `Paling banyak ${max} huruf.`)

const source = words('Tulis sumbernya, misalnya nomor SK.')

export const rankInput = z.strictObject({
  employeeId: recordId,
  rankCode: z.enum(
    RANKS.map(({ code }) => code),
    { error: 'Pilih pangkatnya.' },
  ),
  since: dayInput,
  decree: blankable(words('Tulis nomor SK.')),
  source,
})
export type RankInput = z.output<typeof rankInput>

export const educationInput = z.strictObject({
  employeeId: recordId,
  level: z.enum(EDUCATION_LEVELS, { error: 'Pilih tingkatnya.' }),
  field: words('Tulis bidangnya.'),
  cluster: blankable(z.enum(CLUSTERS, { error: CHOOSE })),
  school: blankable(words('Tulis nama lembaganya.')),
  year: wholeNumberInput(1950, 2150, 'Tulis tahun lulus.'),
  source,
})
export type EducationInput = z.output<typeof educationInput>

export const earlierPostInput = z.strictObject({
  employeeId: recordId,
  title: words('Tulis nama jabatannya.', 250),
  level: z.enum(POST_LEVELS, { error: 'Pilih jenjangnya.' }),
  workField: blankable(z.enum(WORK_FIELDS, { error: CHOOSE })),
  office: words('Tulis nama instansi atau unitnya.'),
  startsOn: dayInput,
  endsOn: dayInput,
  decree: blankable(words('Tulis nomor SK.')),
  source,
})
export type EarlierPostInput = z.output<typeof earlierPostInput>

/** '82,5' becomes 8250. */
const score = decimalInput({ decimals: 2, wholeDigits: 3 }).transform((text, check) => {
  const [whole = '0', fraction = ''] = text.split('.')
  const hundredths = Number(whole) * 100 + Number(fraction.padEnd(2, '0'))
  if (hundredths <= 10_000) return hundredths
  check.addIssue({ code: 'custom', message: 'Tulis angka 0 sampai 100.' })
  return z.NEVER
})

export const assessmentInput = z
  .strictObject({
    employeeId: recordId,
    assessedOn: dayInput,
    body: words('Tulis lembaga penilainya.'),
    levels: competenceLevels,
    potential: blankable(score),
  })
  .refine(({ levels, potential }) => potential !== undefined || Object.keys(levels).length > 0, {
    error: 'Isi nilai potensi, atau tingkat paling sedikit satu kompetensi.',
    path: ['potential'],
  })
export type AssessmentInput = z.output<typeof assessmentInput>

export const creditInput = z.strictObject({
  employeeId: recordId,
  level: z.enum(FUNCTIONAL_LEVELS, { error: 'Pilih jenjangnya.' }),
  points: decimalInput({ decimals: 3, wholeDigits: 4 }).refine(
    (points) => Number(points) <= 2000,
    'Angka ini terlalu besar. Periksa lagi.',
  ),
  year: wholeNumberInput(1990, 2150, 'Tulis tahunnya.'),
  decree: words('Tulis nomor PAK.'),
  decidedOn: dayInput,
  source,
})
export type CreditInput = z.output<typeof creditInput>

export const factChoice = z.strictObject({ kind: z.enum(FACT_KINDS, { error: CHOOSE }), factId: recordId })
export type FactChoice = z.output<typeof factChoice>
