import 'server-only'
import { refuse, refuseIf } from '@/lib/core/refusal'
import type { WriteCtx } from '@/lib/core/types'
import { ownFiles } from '@/lib/evidence/queries'
import { indicatorWords, lifeWords } from './labels'
import {
  indicatorChange,
  isChanged,
  NO_TARGETS,
  whyNotEnd,
  whyNotReopen,
  whyNotTargets,
  whyNotVision,
  type IndicatorState,
} from './rules'
import type {
  AgreementInput,
  AimChoice,
  GoalInput,
  MissionInput,
  UnitIndicatorInput,
  VisionInput,
} from './schema'
import {
  addGoal,
  addIndicator,
  addMission,
  addVision,
  changeGoal,
  changeIndicator,
  changeMission,
  changeVision,
  closedQuarters,
  findAgreement,
  loadAim,
  loadGoal,
  loadIndicator,
  loadMission,
  loadUnit,
  loadVision,
  noteChanges,
  otherVisions,
  saveAgreementRow,
  saveEnd,
} from './store'

/** Both or none: what is changed was seen in a version. */
const seen = ({ id, version }: { id?: string; version?: number }) =>
  id && version ? { id, version } : undefined

export async function saveVision(ctx: WriteCtx, input: VisionInput) {
  const known = seen(input)
  if (known) await loadVision(ctx, known.id)
  refuseIf(whyNotVision(input, await otherVisions(ctx, input.id)), {}, 'endYear')
  if (known) await changeVision(ctx, known, input)
  const id = known?.id ?? (await addVision(ctx, input))
  ctx.record(
    known ? 'vision.changed' : 'vision.added',
    { type: 'vision', id },
    { startYear: input.startYear, endYear: input.endYear },
  )
}

export async function saveMission(ctx: WriteCtx, input: MissionInput) {
  await loadVision(ctx, input.visionId)
  const known = seen(input)
  if (known) await changeMission(ctx, known, input)
  const id = known?.id ?? (await addMission(ctx, input))
  ctx.record(known ? 'mission.changed' : 'mission.added', { type: 'mission', id })
}

export async function saveGoal(ctx: WriteCtx, input: GoalInput) {
  const mission = await loadMission(ctx, input.missionId)
  const known = seen(input)
  if (!known) {
    refuseIf(mission.endedOn ? 'parent_ended' : undefined, {}, 'missionId')
    const id = await addGoal(ctx, input)
    ctx.record('strategic_goal.added', { type: 'strategic_goal', id })
    return
  }
  const before = await loadGoal(ctx, known.id)
  const moved = before.missionId !== input.missionId
  refuseIf(moved && mission.endedOn ? 'parent_ended' : undefined, {}, 'missionId')
  refuseIf(!moved && before.text === input.text ? 'nothing_changed' : undefined)
  await changeGoal(ctx, known, input)
  if (before.text !== input.text)
    await noteChanges(ctx, [{ goalId: known.id, before: before.text, after: input.text }])
  ctx.record('strategic_goal.changed', { type: 'strategic_goal', id: known.id }, { moved })
}

export async function saveUnitIndicator(ctx: WriteCtx, input: UnitIndicatorInput) {
  const known = seen(input)
  const before = known ? await loadIndicator(ctx, known.id, input.year) : undefined
  const goal = await loadGoal(ctx, input.goalId)
  refuseIf(goal.endedOn && before?.goalId !== goal.id ? 'goal_ended' : undefined, {}, 'goalId')
  const closed = await closedQuarters(ctx, input.year)
  refuseIf(whyNotTargets(before?.state.targets ?? NO_TARGETS, input.targets, closed), {}, 'targets')
  if (!known || !before) {
    const unit = await loadUnit(ctx, input.unitId)
    refuseIf(unit.closedOn ? 'unit_closed' : undefined, {}, 'unitId')
    const id = await addIndicator(ctx, input)
    ctx.record('unit_indicator.added', { type: 'unit_indicator', id }, { year: input.year })
    return
  }
  const after: IndicatorState = { ...input, goal: goal.text }
  const change = indicatorChange(before.state, after)
  refuseIf(isChanged(change) ? undefined : 'nothing_changed')
  await changeIndicator(ctx, known, input)
  await noteChanges(ctx, [
    {
      indicatorId: known.id,
      before: indicatorWords(before.state, change),
      after: indicatorWords(after, change),
    },
  ])
  ctx.record(
    'unit_indicator.changed',
    { type: 'unit_indicator', id: known.id },
    { year: input.year, texts: change.texts.join(' '), quarters: change.quarters.join(' ') },
  )
}

const SUBJECTS = { MISSION: 'mission', GOAL: 'strategic_goal', INDICATOR: 'unit_indicator' } as const

export async function endAim(ctx: WriteCtx, { kind, id, version }: AimChoice) {
  const aim = await loadAim(ctx, kind, id)
  refuseIf(whyNotEnd(aim), { count: aim.openBelow })
  await saveEnd(ctx, kind, { id, version }, true)
  await noteLife(ctx, { kind, id }, lifeWords.open, lifeWords.ended)
  ctx.record(`${SUBJECTS[kind]}.ended`, { type: SUBJECTS[kind], id })
}

export async function reopenAim(ctx: WriteCtx, { kind, id, version }: AimChoice) {
  const aim = await loadAim(ctx, kind, id)
  refuseIf(whyNotReopen(aim))
  await saveEnd(ctx, kind, { id, version }, false)
  await noteLife(ctx, { kind, id }, lifeWords.ended, lifeWords.open)
  ctx.record(`${SUBJECTS[kind]}.reopened`, { type: SUBJECTS[kind], id })
}

async function noteLife(
  ctx: WriteCtx,
  { kind, id }: Pick<AimChoice, 'kind' | 'id'>,
  before: string,
  after: string,
) {
  if (kind === 'GOAL') await noteChanges(ctx, [{ goalId: id, before, after }])
  if (kind === 'INDICATOR') await noteChanges(ctx, [{ indicatorId: id, before, after }])
}

/** What a unit's head promised for a year. A file that stands already stays his who brought it. */
export async function saveAgreement(ctx: WriteCtx, input: AgreementInput) {
  const { unitId, year } = input
  const unit = await loadUnit(ctx, unitId)
  refuseIf(unit.closedOn ? 'unit_closed' : undefined)
  const known = await findAgreement(ctx, unitId, year)
  const [chosen] = input.evidenceIds ?? []
  const isKept = chosen !== undefined && chosen === known?.fileId
  if (chosen && !isKept && (await ownFiles(ctx, [chosen])).length === 0)
    refuse('evidence_missing', {}, 'evidenceIds')
  const id = await saveAgreementRow(ctx, input, known, chosen ?? null)
  ctx.record(
    known ? 'unit_agreement.changed' : 'unit_agreement.added',
    { type: 'unit_agreement', id },
    { year, file: chosen ?? null },
  )
}
