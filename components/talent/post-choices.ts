import { rankLabel } from '@/lib/organization/labels'
import { RANKS } from '@/lib/organization/rules/ranks'
import {
  clusterLabels,
  competenceLabels,
  echelonLabels,
  educationLevelLabels,
  postLevelLabels,
  workFieldLabels,
} from '@/lib/talent/labels/posts'
import { levelLabels } from '@/lib/reviews/labels/credit'
import { FUNCTIONAL_LEVELS } from '@/lib/reviews/rules/credit'
import { COMPETENCES } from '@/lib/talent/rules/competence'
import { CLUSTERS, EDUCATION_LEVELS } from '@/lib/talent/rules/education'
import { ECHELONS, POST_LEVELS, WORK_FIELDS } from '@/lib/talent/rules/posts'

const named = <C extends string>(codes: readonly C[], labels: Record<C, string>) =>
  codes.map((value) => ({ value, label: labels[value] }))

/** What the form of a post lets one choose from, put into words on the server. */
export const postChoices = {
  levels: named(POST_LEVELS, postLevelLabels),
  functionalLevels: named(FUNCTIONAL_LEVELS, levelLabels),
  echelons: ECHELONS.map(({ id }) => ({ value: String(id), label: `Eselon ${echelonLabels[id]}` })),
  workFields: named(WORK_FIELDS, workFieldLabels),
  education: named(EDUCATION_LEVELS, educationLevelLabels),
  clusters: named(CLUSTERS, clusterLabels),
  ranks: RANKS.map(({ code }) => ({ value: code, label: rankLabel(code) })),
  competences: named(COMPETENCES, competenceLabels),
}
export type PostChoices = typeof postChoices
