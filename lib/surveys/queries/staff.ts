import 'server-only'
import type { Ctx } from '@/lib/core/types'
import { units } from '@/lib/organization/queries'
import { findingOf, isCrowd, surveyPhase, type Finding, type SurveyPhase } from '../rules/staff'
import {
  answersOf,
  hasToken,
  loadSurvey,
  ownOffice,
  repliesOf,
  surveys,
  type KeptReply,
  type KeptSurvey,
} from '../store/staff'

export type { KeptReply, KeptSurvey }

export type OpenSurvey = {
  survey: KeptSurvey
  office: { id: string; name: string } | null
  state: 'NO_OFFICE' | 'TOO_FEW' | 'OPEN' | 'TAKEN'
}

/** The survey that is open to me today, if one is. How many people my office has is told to nobody. */
export async function openSurvey(ctx: Ctx): Promise<OpenSurvey | null> {
  const survey = (await surveys(ctx)).find((one) => surveyPhase(one, ctx.today) === 'OPEN')
  const me = ctx.actor.employeeId
  if (!survey || !me) return null
  const office = await ownOffice(ctx, me)
  if (!office) return { survey, office: null, state: 'NO_OFFICE' }
  if (!isCrowd(office.people)) return { survey, office, state: 'TOO_FEW' }
  return { survey, office, state: (await hasToken(ctx, me, survey.id)) ? 'TAKEN' : 'OPEN' }
}

export type SurveyRow = { survey: KeptSurvey; phase: SurveyPhase }
export const surveyList = async (ctx: Ctx): Promise<SurveyRow[]> =>
  (await surveys(ctx)).map((survey) => ({ survey, phase: surveyPhase(survey, ctx.today) }))

export type SurveyResult = {
  survey: KeptSurvey
  /** Of all answers that may be shown; nothing before the letters were opened, or where no office had enough. */
  all: Finding | null
  offices: { id: string; name: string; finding: Finding }[]
  replies: KeptReply[]
}

/** What was found, for everybody who works here; no office of fewer than five answers is in it. */
export async function surveyResult(ctx: Ctx, surveyId: string): Promise<SurveyResult> {
  const survey = await loadSurvey(ctx, surveyId)
  if (!survey.released) return { survey, all: null, offices: [], replies: [] }
  const answers = await answersOf(ctx, survey.id)
  const count = survey.statements.length
  return {
    survey,
    all: findingOf([...answers.values()].flat(), count) ?? null,
    offices: (await units(ctx)).flatMap(({ id, name }) => {
      const finding = findingOf(answers.get(id) ?? [], count)
      return finding ? [{ id, name, finding }] : []
    }),
    replies: await repliesOf(ctx, survey.id),
  }
}
