import 'server-only'
import { dayToDb, type Day } from '@/lib/calendar/rules'
import { newId } from '@/lib/core/id'
import { found, savedOrRefuse } from '@/lib/core/refusal'
import type { Ctx, WriteCtx } from '@/lib/core/types'
import { PROMPTS, type Prompt, type ReflectionSpan } from '../rules/reflections'
import { ownId } from '../store'

/** What I wrote myself. */
export const ownReflections = (ctx: Ctx) => ({ regionId: ctx.regionId, employeeId: ownId(ctx) })

/** What its author lets me read, by name. */
export const sharedWithMe = (ctx: Ctx) => ({ regionId: ctx.regionId, sharedWith: ownId(ctx) })

export const promptOf = (text: string): Prompt => found(PROMPTS.find((prompt) => prompt === text))

type Of = { span: ReflectionSpan; startsOn: Day }

export async function loadAnswers(ctx: Ctx, { span, startsOn }: Of) {
  return ctx.db.reflection.findMany({
    where: { ...ownReflections(ctx), span, startsOn: dayToDb(startsOn) },
    select: { id: true, prompt: true, text: true, version: true },
  })
}

export async function loadReflection(ctx: Ctx, id: string) {
  return found(
    await ctx.db.reflection.findFirst({
      where: { ...ownReflections(ctx), id },
      select: { sharedAt: true },
    }),
  )
}

export async function addAnswer(
  ctx: WriteCtx,
  { span, startsOn, prompt, text }: Of & { prompt: Prompt; text: string },
): Promise<void> {
  await ctx.db.reflection.create({
    data: {
      ...ownReflections(ctx),
      id: newId(),
      span,
      startsOn: dayToDb(startsOn),
      prompt,
      text,
      createdAt: ctx.now,
      updatedAt: ctx.now,
    },
    select: { id: true },
  })
}

type Standing = { id: string; version: number }

export async function saveAnswer(ctx: WriteCtx, { id, version }: Standing, text: string): Promise<void> {
  const { count } = await ctx.db.reflection.updateMany({
    where: { ...ownReflections(ctx), id, version },
    data: { text, updatedAt: ctx.now, version: { increment: 1 } },
  })
  savedOrRefuse(count)
}

export async function removeAnswer(ctx: WriteCtx, { id, version }: Standing): Promise<void> {
  const { count } = await ctx.db.reflection.deleteMany({ where: { ...ownReflections(ctx), id, version } })
  savedOrRefuse(count)
}

/** Names the one reader, or nobody again. */
export async function saveReader(
  ctx: WriteCtx,
  { id, version }: Standing,
  sharedWith: string | null,
): Promise<void> {
  const { count } = await ctx.db.reflection.updateMany({
    where: { ...ownReflections(ctx), id, version },
    data: { sharedWith, sharedAt: sharedWith ? ctx.now : null, version: { increment: 1 } },
  })
  savedOrRefuse(count)
}
