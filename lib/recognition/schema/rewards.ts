import { z } from 'zod'
import { plainText } from '../../calendar/rules/text.ts'
import { blankable, dayInput, wholeNumberInput } from '../../calendar/schema.ts'
import { EMPLOYEE_KINDS } from '../../organization/rules.ts'
import { recordId, versionInput } from '../../organization/schema.ts'
import { DECLARED_KINDS } from '../rules/reward-ranking.ts'
import {
  LEADING_ORDERS,
  MOST_FROM_RECORD,
  MOST_WINNERS,
  PANEL_MOST,
  PERIOD_KINDS,
  REWARD_CODES,
  REWARD_FORMS,
} from '../rules/rewards.ts'

const words = (least: number, most: number, say: string) =>
  z
    .string({ error: say })
    .overwrite(plainText)
    .min(least, say)
    .max(most, `Ringkas isian ini, paling banyak ${most.toLocaleString('id-ID')} huruf.`)

const PERIOD = 'Pilih periodenya.'

/** 'QUARTER-2026-3', as the choice of periods sends it. */
const periodInput = z.string({ error: PERIOD }).transform((typed, check) => {
  const match = /^([A-Z]{4,7})-(20\d{2})-([1-4])$/.exec(typed)
  const kind = PERIOD_KINDS.find((one) => one === match?.[1])
  if (match && kind) return { kind, year: Number(match[2]), number: Number(match[3]) }
  check.addIssue({ code: 'custom', message: PERIOD })
  return z.NEVER
})

/** One box ticked sends a word, several send a list. */
const several = <T extends z.ZodType>(one: T, say: string) =>
  z.preprocess(
    (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
    z.array(one).min(1, say).max(10),
  )

const LOGINS = 'Tulis NIP anggota panel, satu per baris.'

const logins = z
  .string({ error: LOGINS })
  .overwrite(plainText)
  .max(600, 'Tulis paling banyak sembilan anggota.')
  .transform((text) => [...new Set(text.split(/[\n,;]/).flatMap((line) => line.replaceAll(/\s/g, '') || []))])
  .refine((list) => list.length > 0, LOGINS)
  .refine((list) => list.length <= PANEL_MOST, 'Tulis paling banyak sembilan anggota.')

const WEIGHT = 'Isi bobot 0 sampai 100 persen, tanpa koma.'
const RELOAD = 'Muat ulang halaman, lalu coba lagi.'

export const programmeInput = z.strictObject({
  programmeId: blankable(recordId),
  /** 0 while nothing was saved yet. */
  version: wholeNumberInput(0, 2_147_483_647, RELOAD),
  name: words(5, 120, 'Tulis nama program, minimal 5 huruf.'),
  period: periodInput,
  unitId: blankable(recordId),
  kinds: several(z.enum(EMPLOYEE_KINDS, { error: RELOAD }), 'Pilih paling sedikit satu jenis pegawai.'),
  attendance: wholeNumberInput(0, 100, 'Isi kehadiran 0 sampai 100 persen.'),
  weights: z.partialRecord(z.enum(REWARD_CODES), wholeNumberInput(0, 100, WEIGHT)),
  evidence: z.partialRecord(
    z.enum(REWARD_CODES),
    words(10, 300, 'Tulis bukti yang dihitung, minimal 10 huruf.'),
  ),
  leading: z.enum(LEADING_ORDERS, { error: 'Pilih urutan yang dipakai.' }),
  winners: wholeNumberInput(1, MOST_WINNERS, `Isi 1 sampai ${MOST_WINNERS} pemenang.`),
  forms: several(z.enum(REWARD_FORMS, { error: RELOAD }), 'Pilih paling sedikit satu bentuk penghargaan.'),
  fromRecord: wholeNumberInput(0, MOST_FROM_RECORD, `Isi 0 sampai ${MOST_FROM_RECORD} orang.`),
  opensOn: dayInput,
  closesOn: dayInput,
  decidesBy: dayInput,
  panel: logins,
})
export type ProgrammeInput = z.output<typeof programmeInput>

export const programmeChoice = z.strictObject({ programmeId: recordId, version: versionInput })
export type ProgrammeChoice = z.output<typeof programmeChoice>

export const publishInput = z.strictObject({
  programmeId: recordId,
  version: versionInput,
  hash: z.string().regex(/^[0-9a-f]{64}$/, 'Muat ulang halaman, lalu periksa lagi.'),
})
export type PublishInput = z.output<typeof publishInput>

export const cancelProgrammeInput = z.strictObject({
  programmeId: recordId,
  version: versionInput,
  reason: words(20, 1000, 'Tulis alasannya, minimal 20 huruf. Alasan ini diumumkan.'),
})
export type CancelProgrammeInput = z.output<typeof cancelProgrammeInput>

export const nominationInput = z.strictObject({
  programmeId: recordId,
  employeeId: recordId,
  reason: words(30, 2000, 'Tulis apa yang ia kerjakan, minimal 30 huruf.'),
  evidence: words(10, 500, 'Tulis bukti yang dapat diperiksa, minimal 10 huruf.'),
  cites: z.preprocess(
    (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
    z.array(recordId).max(10, 'Pilih paling banyak sepuluh catatan.'),
  ),
})
export type NominationInput = z.output<typeof nominationInput>

export const nominationChoice = z.strictObject({ nominationId: recordId, version: versionInput })
export type NominationChoice = z.output<typeof nominationChoice>

const declaredKind = z.enum(DECLARED_KINDS, { error: 'Pilih salah satu hubungan.' })

export const tiesInput = z.strictObject({
  programmeId: recordId,
  kinds: z.record(recordId, declaredKind).refine((kinds) => Object.keys(kinds).length <= 300),
})
export type TiesInput = z.output<typeof tiesInput>

const SCORE = 'Isi nilai 0 sampai 100, tanpa koma.'

export const voteInput = z.strictObject({
  programmeId: recordId,
  nomineeId: recordId,
  scores: z.partialRecord(z.enum(REWARD_CODES), wholeNumberInput(0, 100, SCORE)),
  note: blankable(words(0, 1000, 'Tulis catatan Anda.')),
})
export type VoteInput = z.output<typeof voteInput>

export const choiceInput = z.strictObject({
  programmeId: recordId,
  version: versionInput,
  nomineeIds: z.preprocess(
    (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
    z.array(recordId).min(1, 'Pilih paling sedikit satu pemenang.').max(MOST_WINNERS),
  ),
  reason: blankable(words(0, 2000, 'Tulis alasannya.')),
})
export type ChoiceInput = z.output<typeof choiceInput>

export const consentInput = z.strictObject({
  awardId: recordId,
  given: z.enum(['yes', 'no'], { error: 'Pilih boleh atau tidak.' }),
})
export type ConsentInput = z.output<typeof consentInput>
