import 'server-only'
import { dayToDb } from '@/lib/calendar/rules'
import { newId } from '@/lib/core/id'
import { refuse, refuseIf, savedOrRefuse } from '@/lib/core/refusal'
import type { WriteCtx } from '@/lib/core/types'
import { isAtWork, LEGAL_STATUSES, layOver, whyNotBegin, whyNotCloseUnit, whyNotSupervise } from './rules'
import { unitKey } from './rules/import-comparison'
import type { MoveInput, NewUnitInput, SupervisionInput, UnitChoice, UnitNameInput } from './schema'
import {
  closedThrough,
  countInUnit,
  freeSlug,
  linesOf,
  linesUpwards,
  loadEmployee,
  loadUnit,
  lockStructure,
  otherHead,
  postsOf,
  savePost,
  saveSupervision,
  unitNames,
} from './store'

const isGone = (legalStatus: string) =>
  !LEGAL_STATUSES.some((status) => status === legalStatus && isAtWork(status))

/** From that day on this person supervises; the line before ends on the eve, a line planned for later stays. */
export async function changeSupervisor(ctx: WriteCtx, input: SupervisionInput) {
  const { employeeId, supervisorId, startsOn } = input
  await loadEmployee(ctx, employeeId)
  const supervisor = await loadEmployee(ctx, supervisorId)
  if (isGone(supervisor.legalStatus)) refuse('supervisor_gone', {}, 'supervisorId')
  await lockStructure(ctx)

  const own = await linesOf(ctx, [employeeId], startsOn)
  const wanted = { employeeId, supervisorId, startsOn, endsOn: input.endsOn ?? null }
  refuseIf(whyNotBegin(wanted, { existing: own, closedThrough: await closedThrough(ctx) }), {}, 'startsOn')
  const laid = layOver(wanted, own)
  if (laid.current?.supervisorId === supervisorId && !input.endsOn)
    refuse('same_supervisor', {}, 'supervisorId')
  const upwards = await linesUpwards(ctx, supervisorId, startsOn)
  refuseIf(
    whyNotSupervise(
      { ...wanted, endsOn: laid.endsOn },
      upwards.filter((line) => line.employeeId !== employeeId),
    ),
    {},
    'supervisorId',
  )

  const id = await saveSupervision(ctx, wanted, laid)
  ctx.record(
    'supervision.changed',
    { type: 'employee', id: employeeId },
    {
      supervision: id,
      from: laid.current?.supervisorId ?? null,
      to: supervisorId,
      startsOn,
      endsOn: laid.endsOn,
    },
  )
}

/** A post in a unit from that day on; the post before ends on the eve. */
export async function moveToUnit(ctx: WriteCtx, { employeeId, ...post }: MoveInput) {
  const employee = await loadEmployee(ctx, employeeId)
  const unit = await loadUnit(ctx, post.unitId)
  if (unit.closedOn) refuse('unit_closed', {}, 'unitId')
  await lockStructure(ctx)

  const own = await postsOf(ctx, employeeId, post.startsOn)
  const wanted = { startsOn: post.startsOn, endsOn: null }
  refuseIf(whyNotBegin(wanted, { existing: own, closedThrough: await closedThrough(ctx) }), {}, 'startsOn')
  const laid = layOver(wanted, own)
  const { current } = laid
  const isSame =
    current?.unitId === post.unitId &&
    current.positionTitle === post.positionTitle &&
    current.positionFamily === post.positionFamily &&
    current.isHead === post.isHead
  if (isSame) refuse('same_post', {}, 'unitId')
  const head = post.isHead ? await otherHead(ctx, post.unitId, employeeId, post.startsOn) : null
  if (head) refuse('unit_has_head', { name: head.employee.name }, 'isHead')

  savedOrRefuse(await savePost(ctx, employee, post, laid))
  ctx.record(
    'employee.moved',
    { type: 'employee', id: employeeId },
    {
      from: current?.unitId ?? null,
      to: post.unitId,
      isHead: post.isHead,
      startsOn: post.startsOn,
    },
  )
}

async function refuseTakenName(ctx: WriteCtx, name: string, exceptId?: string) {
  const names = await unitNames(ctx)
  if (names.some((unit) => unit.id !== exceptId && unitKey(unit.name) === unitKey(name)))
    refuse('unit_name_taken', {}, 'name')
}

export async function addUnit(ctx: WriteCtx, { name, kind, parentId }: NewUnitInput) {
  await lockStructure(ctx)
  if (parentId && (await loadUnit(ctx, parentId)).closedOn) refuse('unit_closed', {}, 'parentId')
  await refuseTakenName(ctx, name)
  const id = newId()
  await ctx.db.unit.create({
    data: {
      regionId: ctx.regionId,
      id,
      parentId: parentId ?? null,
      slug: await freeSlug(ctx, name),
      name,
      kind,
    },
    select: { id: true },
  })
  ctx.record('unit.added', { type: 'unit', id }, { kind, parent: parentId ?? null })
  return { unitId: id }
}

/** The address stays: citizens and printed papers point to it. */
export async function renameUnit(ctx: WriteCtx, { unitId, name }: UnitNameInput) {
  await lockStructure(ctx)
  if ((await loadUnit(ctx, unitId)).closedOn) refuse('unit_closed', {}, 'name')
  await refuseTakenName(ctx, name, unitId)
  await ctx.db.unit.updateMany({ where: { regionId: ctx.regionId, id: unitId }, data: { name } })
  ctx.record('unit.renamed', { type: 'unit', id: unitId })
}

export async function closeUnit(ctx: WriteCtx, { unitId }: UnitChoice) {
  await lockStructure(ctx)
  const unit = await loadUnit(ctx, unitId)
  const counts = await countInUnit(ctx, unitId, ctx.today)
  const reason = whyNotCloseUnit({ closedOn: unit.closedOn, ...counts })
  refuseIf(reason, { count: reason === 'unit_has_children' ? counts.children : counts.people })
  const { count } = await ctx.db.unit.updateMany({
    where: { regionId: ctx.regionId, id: unitId, closedOn: null },
    data: { closedOn: dayToDb(ctx.today) },
  })
  savedOrRefuse(count)
  ctx.record('unit.closed', { type: 'unit', id: unitId })
}
