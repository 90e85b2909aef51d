import 'server-only'
import { dayFromDb, type Day } from '@/lib/calendar/rules'
import { reachPerson } from '@/lib/activity-logs/queries/member'
import { found } from '@/lib/core/refusal'
import type { Ctx } from '@/lib/core/types'
import { peopleByIds, supervisorOn } from '@/lib/organization/queries'
import {
  openStarts,
  promptsOf,
  REFLECTION_SPANS,
  type Prompt,
  type ReflectionSpan,
} from '../rules/reflections'
import { ownId } from '../store'
import { ownReflections, promptOf, sharedWithMe } from '../store/reflections'

export type Reflected = {
  id: string
  version: number
  span: ReflectionSpan
  startsOn: Day
  prompt: Prompt
  text: string
  /** Who may read it beside its author, and since when. */
  shared: { name: string; at: Date } | null
}

export type Reflections = {
  /** Who would read what is shared today. */
  leader: string | null
  /** The week or quarter to write about, and the two that may be. */
  startsOn: Day
  open: Day[]
  questions: { prompt: Prompt; version: number; text: string }[]
  answers: Reflected[]
}

const parts = {
  id: true,
  version: true,
  span: true,
  startsOn: true,
  prompt: true,
  text: true,
  sharedAt: true,
  sharedWith: true,
} as const

/** What I wrote about my weeks, or about my quarters, newest first, and what may be written today. */
export async function reflections(ctx: Ctx, span: ReflectionSpan, wanted?: Day): Promise<Reflections> {
  const open = openStarts(span, ctx.today)
  const startsOn = open.find((day) => day === wanted) ?? open[0]
  const rows = await ctx.db.reflection.findMany({
    where: { ...ownReflections(ctx), span },
    select: parts,
    orderBy: [{ startsOn: 'desc' }, { createdAt: 'asc' }],
    take: 60,
  })
  const readers = await peopleByIds(ctx, [...new Set(rows.flatMap(({ sharedWith }) => sharedWith ?? []))])
  const nameOf = new Map(readers.map(({ id, name }) => [id, name]))
  const inTurn = promptsOf(span)
  const answers = rows
    .map(({ sharedAt, sharedWith, ...row }) => ({
      ...row,
      span,
      startsOn: dayFromDb(row.startsOn),
      prompt: promptOf(row.prompt),
      shared: sharedAt && sharedWith ? { name: found(nameOf.get(sharedWith)), at: sharedAt } : null,
    }))
    .toSorted(
      (a, b) => b.startsOn.localeCompare(a.startsOn) || inTurn.indexOf(a.prompt) - inTurn.indexOf(b.prompt),
    )
  return {
    leader: (await supervisorOn(ctx, ownId(ctx), ctx.today))?.name ?? null,
    startsOn,
    open,
    questions: inTurn.map((prompt) => {
      const answer = answers.find((one) => one.startsOn === startsOn && one.prompt === prompt)
      return { prompt, version: answer?.version ?? 0, text: answer?.text ?? '' }
    }),
    answers,
  }
}

export type SharedReflection = Omit<Reflected, 'version' | 'shared'> & { sharedAt: Date }

/** What one of my people lets me read, newest first. */
export async function reflectionsSharedBy(ctx: Ctx, employeeId: string): Promise<SharedReflection[]> {
  await reachPerson(ctx, employeeId)
  const rows = await ctx.db.reflection.findMany({
    where: { ...sharedWithMe(ctx), employeeId },
    select: parts,
    orderBy: [{ startsOn: 'desc' }, { prompt: 'asc' }],
    take: 30,
  })
  return rows.map(({ id, text, startsOn, sharedAt, ...row }) => ({
    id,
    text,
    startsOn: dayFromDb(startsOn),
    span: found(REFLECTION_SPANS.find((span) => span === row.span)),
    prompt: promptOf(row.prompt),
    sharedAt: found(sharedAt),
  }))
}
