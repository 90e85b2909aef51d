import { z } from 'zod'
import { plainText } from '../../calendar/rules/text.ts'
import { blankable, wholeNumberInput } from '../../calendar/schema.ts'
import { recordId, versionInput } from '../../organization/schema.ts'
import { RANKS } from '../../organization/rules/ranks.ts'
import { COMPETENCES, type CompetenceLevel } from '../rules/competence.ts'
import { CLUSTERS, EDUCATION_LEVELS } from '../rules/education.ts'
import { isEchelon, POST_LEVELS, WORK_FIELDS } from '../rules/posts.ts'

const CHOOSE = 'Pilih dari daftar.'
const TITLE = 'Tulis nama jabatannya, minimal 3 huruf.'

/** Names, one a line; the same name twice counts once. */
const namedLines = (max: number) =>
  blankable(z.string({ error: 'Tulis satu nama tiap baris.' }).overwrite(plainText).max(2000)).transform(
    (text, check) => {
      const names = [
        ...new Set(
          (text ?? '')
            .split(/\n|;/)
            .map((name) => plainText(name))
            .filter((name) => name !== ''),
        ),
      ]
      if (names.length <= max && names.every((name) => name.length <= 120)) return names
      check.addIssue({ code: 'custom', message: `Paling banyak ${max} baris, tiap baris 120 huruf.` })
      return z.NEVER
    },
  )

const chosen = <V extends string>(values: readonly [V, ...V[]]) =>
  z
    .array(z.enum(values, { error: CHOOSE }))
    .max(20, CHOOSE)
    .default([])

const years = blankable(wholeNumberInput(1, 40, 'Tulis jumlah tahun, 1 sampai 40.'))

const competenceLevel = wholeNumberInput(1, 5, 'Pilih tingkat 1 sampai 5.').transform(
  (level): CompetenceLevel => (level === 1 || level === 2 || level === 3 || level === 4 ? level : 5),
)
export const competenceLevels = z.partialRecord(z.enum(COMPETENCES), competenceLevel).default({})

export const postInput = z.strictObject({
  positionId: blankable(recordId),
  /** 0 for a post that is new. */
  version: wholeNumberInput(0, 2_147_483_647, 'Muat ulang halaman, lalu coba lagi.'),
  unitId: z.uuid({ error: 'Pilih unitnya.' }),
  title: z
    .string({ error: TITLE })
    .overwrite(plainText)
    .min(3, TITLE)
    .max(120, 'Ringkas nama jabatannya, paling banyak 120 huruf.'),
  level: z.enum(POST_LEVELS, { error: 'Pilih jenjangnya.' }),
  echelon: blankable(
    wholeNumberInput(11, 42, CHOOSE).transform((id, check) => {
      if (isEchelon(id)) return id
      check.addIssue({ code: 'custom', message: CHOOSE })
      return z.NEVER
    }),
  ),
  class: blankable(wholeNumberInput(1, 17, 'Kelas jabatan 1 sampai 17.')),
  seats: wholeNumberInput(1, 5000, 'Tulis jumlah kebutuhan, paling sedikit 1.'),
  workField: blankable(z.enum(WORK_FIELDS, { error: CHOOSE })),
  education: blankable(z.enum(EDUCATION_LEVELS, { error: CHOOSE })),
  fields: namedLines(12),
  clusters: chosen(CLUSTERS),
  minRank: blankable(
    z.enum(
      RANKS.map(({ code }) => code),
      { error: CHOOSE },
    ),
  ),
  experienceYears: years,
  experienceFields: chosen(WORK_FIELDS),
  earlierYears: years,
  earlierLevels: chosen(POST_LEVELS),
  certificates: namedLines(8),
  competences: competenceLevels,
  maxAge: blankable(wholeNumberInput(18, 70, 'Tulis usia 18 sampai 70.')),
  retirementAge: blankable(wholeNumberInput(50, 70, 'Tulis usia 50 sampai 70.')),
  pnsOnly: z
    .union([z.boolean(), z.literal('true').transform(() => true)])
    .optional()
    .transform((only) => only ?? false),
})
export type PostInput = z.output<typeof postInput>

export const postChoice = z.strictObject({ positionId: recordId, version: versionInput })
export type PostChoice = z.output<typeof postChoice>

export const seatInput = z.strictObject({
  positionId: recordId,
  assignmentId: z.uuid({ error: 'Pilih orangnya.' }),
})
export type SeatInput = z.output<typeof seatInput>
