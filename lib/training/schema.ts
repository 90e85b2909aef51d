import { z } from 'zod'
import { plainText } from '../calendar/rules/text.ts'
import { blankable, dayInput, wholeNumberInput } from '../calendar/schema.ts'
import { recordId, versionInput } from '../organization/schema.ts'
import { BEHAVIOURS } from '../plans/rules.ts'
import { CATEGORIES, kindFrom, type Kind } from './rules.ts'

const KIND = 'Pilih jenisnya.'

export const kindInput = wholeNumberInput(1, 25, KIND).transform(
  // The range above leaves no other number.
  (number): Kind => kindFrom(number) ?? 25,
)
export const categoryInput = z.enum(CATEGORIES, { error: 'Pilih bidangnya.' })
export const hoursInput = wholeNumberInput(1, 1000, 'Isi jam pelajaran bulat, 1 sampai 1.000.')

export const words = (sentence: string, { min, max }: { min: number; max: number }) =>
  z
    .string({ error: sentence })
    .overwrite(plainText)
    .min(min, sentence)
    .max(max, `Ringkas isian ini, paling banyak ${max} huruf.`)

export const courseInput = z.strictObject({
  title: words('Tulis nama pelatihannya, minimal 5 huruf.', { min: 5, max: 200 }),
  kind: kindInput,
  category: categoryInput,
  hours: hoursInput,
  provider: words('Tulis penyelenggaranya, minimal 3 huruf.', { min: 3, max: 160 }),
  summary: words('Tulis isinya, minimal 20 huruf.', { min: 20, max: 1000 }),
  behaviour: blankable(z.enum(BEHAVIOURS, { error: 'Pilih salah satu nilai BerAKHLAK.' })),
  seriesName: blankable(words('Tulis nama serinya.', { min: 3, max: 120 })),
  seriesPart: blankable(wholeNumberInput(1, 20, 'Isi bagian dari 1 sampai 20.')),
})
export type CourseInput = z.output<typeof courseInput>

export const courseChoice = z.strictObject({ courseId: recordId, version: versionInput })
export type CourseChoice = z.output<typeof courseChoice>

export const sessionInput = z.strictObject({
  courseId: recordId,
  startsOn: dayInput,
  endsOn: dayInput,
  place: words('Tulis tempatnya, minimal 3 huruf.', { min: 3, max: 160 }),
  seats: wholeNumberInput(1, 500, 'Isi kursi dari 1 sampai 500.'),
})
export type SessionInput = z.output<typeof sessionInput>

export const sessionChoice = z.strictObject({ sessionId: recordId })
export type SessionChoice = z.output<typeof sessionChoice>

export const callOffInput = z.strictObject({ sessionId: recordId, version: versionInput })
export type CallOffInput = z.output<typeof callOffInput>

const level = wholeNumberInput(1, 5, 'Isi tingkat dari 1 sampai 5.')

export const attendanceInput = z.strictObject({
  sessionId: recordId,
  version: versionInput,
  people: z
    .array(
      z.strictObject({
        enrolmentId: recordId,
        attended: z.enum(['yes', 'no'], { error: 'Pilih hadir atau tidak hadir.' }),
        levelBefore: blankable(level),
        levelAfter: blankable(level),
      }),
    )
    .max(500),
})
export type AttendanceInput = z.output<typeof attendanceInput>

export const enrolmentChoice = z.strictObject({ enrolmentId: recordId, version: versionInput })
export type EnrolmentChoice = z.output<typeof enrolmentChoice>

export const afterInput = z.strictObject({
  enrolmentId: recordId,
  version: versionInput,
  usable: wholeNumberInput(1, 4, 'Pilih salah satu jawaban.'),
  note: blankable(words('Tulis catatannya.', { min: 1, max: 500 })),
})
export type AfterInput = z.output<typeof afterInput>

export const courseEffectInput = z.strictObject({ courseId: recordId })
export type CourseEffectInput = z.output<typeof courseEffectInput>
