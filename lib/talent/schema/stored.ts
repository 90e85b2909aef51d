// Reads back what columns of JSON hold; a code that is no longer known is left out.
import { z } from 'zod'
import { COMPETENCE_LEVELS, COMPETENCES, type Competences } from '../rules/competence.ts'
import { CLUSTERS } from '../rules/education.ts'
import { POST_LEVELS, WORK_FIELDS } from '../rules/posts.ts'

const listOf = <S extends z.ZodType>(one: S) =>
  z.array(z.unknown()).transform((all) =>
    all.flatMap((value) => {
      const parsed = one.safeParse(value)
      return parsed.success ? [parsed.data] : []
    }),
  )

const competenceLevel = z.union(COMPETENCE_LEVELS.map((level) => z.literal(level)))

export const competencesStored = z
  .record(z.string(), z.unknown())
  .catch({})
  .transform((stored): Competences =>
    Object.fromEntries(
      COMPETENCES.flatMap((code) => {
        const level = competenceLevel.safeParse(stored[code])
        return level.success ? [[code, level.data]] : []
      }),
    ),
  )

export const workFieldStored = z.enum(WORK_FIELDS).nullable().catch(null)

export const profileLists = z.object({
  fields: listOf(z.string()),
  clusters: listOf(z.enum(CLUSTERS)),
  experienceFields: listOf(z.enum(WORK_FIELDS)),
  earlierLevels: listOf(z.enum(POST_LEVELS)),
  certificates: listOf(z.string()),
  competences: competencesStored,
})
