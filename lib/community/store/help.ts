import 'server-only'
import { dayToDb } from '@/lib/calendar/rules'
import type { Prisma } from '@/lib/core/generated/prisma/client'
import { newIdAt } from '@/lib/core/id'
import { found, savedOrRefuse } from '@/lib/core/refusal'
import { ownTurn } from '@/lib/core/turn'
import type { Ctx, WriteCtx } from '@/lib/core/types'
import { QUESTION_CATEGORIES, type QuestionCategory } from '../rules/help'
import type { EntryWords, QuestionInput } from '../schema/help'

const categoryOf = (text: string): QuestionCategory => found(QUESTION_CATEGORIES.find((one) => one === text))

const questionParts = {
  id: true,
  category: true,
  page: true,
  text: true,
  askedAt: true,
  answer: true,
  answeredAt: true,
  readAt: true,
  version: true,
} as const satisfies Prisma.HelpQuestionSelect

export type QuestionRow = Omit<
  Prisma.HelpQuestionGetPayload<{ select: typeof questionParts }>,
  'category'
> & {
  category: QuestionCategory
}

/** Of the person who asks, and of nobody else: without the name, which he knows. */
export async function ownQuestions(ctx: Ctx, take: number): Promise<QuestionRow[]> {
  const rows = await ctx.db.helpQuestion.findMany({
    where: { regionId: ctx.regionId, accountId: ctx.actor.accountId },
    select: questionParts,
    orderBy: [{ askedAt: 'desc' }, { id: 'desc' }],
    take,
  })
  return rows.map((row) => ({ ...row, category: categoryOf(row.category) }))
}

export type DeskQuestion = QuestionRow & { byName: string; isHelp: boolean }

/** For the desk alone: who asked, so that he can be asked back. */
export async function listQuestions(
  ctx: Ctx,
  where: Prisma.HelpQuestionWhereInput,
  { take, newestFirst }: { take: number; newestFirst: boolean },
): Promise<DeskQuestion[]> {
  const order = newestFirst ? 'desc' : 'asc'
  const rows = await ctx.db.helpQuestion.findMany({
    where: { AND: [where], regionId: ctx.regionId },
    select: { ...questionParts, byName: true, entries: { select: { id: true }, take: 1 } },
    orderBy: [{ askedAt: order }, { id: order }],
    take,
  })
  return rows.map(({ entries, ...row }) => ({
    ...row,
    category: categoryOf(row.category),
    isHelp: entries.length > 0,
  }))
}

export async function loadQuestion(ctx: Ctx, id: string): Promise<DeskQuestion> {
  const [row] = await listQuestions(ctx, { id }, { take: 1, newestFirst: true })
  return found(row)
}

export async function askedToday(ctx: WriteCtx): Promise<number> {
  await ownTurn(ctx)
  const { db, regionId, today, actor } = ctx
  return db.helpQuestion.count({ where: { regionId, accountId: actor.accountId, askedOn: dayToDb(today) } })
}

export async function saveQuestion(
  { db, regionId, now, today, actor }: WriteCtx,
  { category, page, text }: QuestionInput,
): Promise<string> {
  const id = newIdAt(now)
  await db.helpQuestion.create({
    data: {
      regionId,
      id,
      category,
      page: page ?? null,
      text,
      askedAt: now,
      askedOn: dayToDb(today),
      accountId: actor.accountId,
      employeeId: actor.employeeId,
      byName: actor.name,
    },
    select: { id: true },
  })
  return id
}

export async function saveAnswer(
  { db, regionId, now }: WriteCtx,
  { questionId, version, answer }: { questionId: string; version: number; answer: string },
): Promise<void> {
  const { count } = await db.helpQuestion.updateMany({
    where: { regionId, id: questionId, version, answeredAt: null },
    data: { answer, answeredAt: now, version: { increment: 1 } },
  })
  savedOrRefuse(count)
}

/** By the one who asked; the second time changes nothing. */
export async function saveAnswerRead(ctx: WriteCtx, questionId: string): Promise<void> {
  const mine = { regionId: ctx.regionId, id: questionId, accountId: ctx.actor.accountId }
  found(
    await ctx.db.helpQuestion.findFirst({
      where: { ...mine, answeredAt: { not: null } },
      select: { id: true },
    }),
  )
  await ctx.db.helpQuestion.updateMany({ where: { ...mine, readAt: null }, data: { readAt: ctx.now } })
}

const entryParts = {
  id: true,
  category: true,
  page: true,
  question: true,
  answer: true,
  updatedOn: true,
  version: true,
} as const satisfies Prisma.HelpEntrySelect

export type EntryRow = Omit<Prisma.HelpEntryGetPayload<{ select: typeof entryParts }>, 'category'> & {
  category: QuestionCategory
}

/** What all may read; who asked first is not among it. */
export async function listEntries(
  ctx: Ctx,
  where: Prisma.HelpEntryWhereInput,
  take: number,
): Promise<EntryRow[]> {
  const rows = await ctx.db.helpEntry.findMany({
    where: { AND: [where], regionId: ctx.regionId, withdrawn: false },
    select: entryParts,
    orderBy: [{ updatedOn: 'desc' }, { id: 'desc' }],
    take,
  })
  return rows.map((row) => ({ ...row, category: categoryOf(row.category) }))
}

export async function addEntry(
  { db, regionId, now, today }: WriteCtx,
  questionId: string | undefined,
  { category, page, question, answer }: EntryWords,
): Promise<string> {
  const id = newIdAt(now)
  await db.helpEntry.create({
    data: {
      regionId,
      id,
      questionId: questionId ?? null,
      category,
      page: page ?? null,
      question,
      answer,
      updatedOn: dayToDb(today),
    },
    select: { id: true },
  })
  return id
}

export async function saveEntry(
  { db, regionId, today }: WriteCtx,
  { entryId, version }: { entryId: string; version: number },
  says: EntryWords | 'withdrawn',
): Promise<void> {
  found(await db.helpEntry.findFirst({ where: { regionId, id: entryId }, select: { id: true } }))
  const data =
    says === 'withdrawn'
      ? { withdrawn: true }
      : {
          category: says.category,
          page: says.page ?? null,
          question: says.question,
          answer: says.answer,
          updatedOn: dayToDb(today),
        }
  const { count } = await db.helpEntry.updateMany({
    where: { regionId, id: entryId, version, withdrawn: false },
    data: { ...data, version: { increment: 1 } },
  })
  savedOrRefuse(count)
}
