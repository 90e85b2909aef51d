import 'server-only'
import { dayFromDb, dayToDb, isDay, type Day } from '@/lib/calendar/rules'
import type { Prisma } from '@/lib/core/generated/prisma/client'
import { refuse } from '@/lib/core/refusal'
import type { Ctx } from '@/lib/core/types'
import { recordId } from '@/lib/organization/schema'
import { GUIDES, isSection } from '../labels/guides'
import { DESK_VIEWS, type DeskView } from '../labels/help'
import { isDesk } from '../store/announcements'
import {
  listEntries,
  listQuestions,
  ownQuestions,
  type DeskQuestion,
  type EntryRow,
  type QuestionRow,
} from '../store/help'

const A_PAGE = 20
const SHORTEST_SEARCH = 3

export type HelpEntry = Omit<EntryRow, 'updatedOn'> & { updatedOn: Day }

const entryOf = (row: EntryRow): HelpEntry => ({ ...row, updatedOn: dayFromDb(row.updatedOn) })

/** Where the page before ended: a day and an id. */
function after(text: string | undefined): Prisma.HelpEntryWhereInput {
  const [day = '', id = ''] = (text ?? '').split('~')
  if (!isDay(day) || !recordId.safeParse(id).success) return {}
  const updatedOn = dayToDb(day)
  return { OR: [{ updatedOn: { lt: updatedOn } }, { updatedOn, id: { lt: id } }] }
}

const holding = (typed: string): Prisma.HelpEntryWhereInput => {
  const contains = { contains: typed.replaceAll(/[\\%_]/g, String.raw`\$&`), mode: 'insensitive' } as const
  return { OR: [{ question: contains }, { answer: contains }] }
}

async function entries(ctx: Ctx, where: Prisma.HelpEntryWhereInput, sesudah: string | undefined) {
  const rows = await listEntries(ctx, { AND: [where, after(sesudah)] }, A_PAGE + 1)
  const shown = rows.slice(0, A_PAGE).map(entryOf)
  const last = shown.at(-1)
  return { entries: shown, next: rows.length > A_PAGE && last ? `${last.updatedOn}~${last.id}` : null }
}

/** A part of the portal as the menu names it, or null. */
export const sectionOf = (path: string | undefined): string | null => (path && isSection(path) ? path : null)

export type HelpAsked = { halaman?: string; cari?: string; sesudah?: string }
export type HelpView = {
  section: string | null
  steps: string[]
  typed: string
  entries: HelpEntry[]
  next: string | null
}

/** The guide of a page with what was answered about it; a search goes through all answers. */
export async function help(ctx: Ctx, asked: HelpAsked): Promise<HelpView> {
  const section = sectionOf(asked.halaman)
  const typed = (asked.cari ?? '').trim().slice(0, 80)
  const where = typed.length >= SHORTEST_SEARCH ? holding(typed) : section ? { page: section } : {}
  return {
    section,
    steps: section ? (GUIDES[section]?.slice(1) ?? []) : [],
    typed,
    ...(await entries(ctx, where, asked.sesudah)),
  }
}

/** What I asked, the newest first: the last so many. */
export const myQuestions = (ctx: Ctx): Promise<QuestionRow[]> => ownQuestions(ctx, A_PAGE)

export type QuestionDesk = {
  view: DeskView
  questions: DeskQuestion[]
  entries: HelpEntry[]
  next: string | null
}

function afterQuestion(text: string | undefined, newestFirst: boolean): Prisma.HelpQuestionWhereInput {
  const [at = '', id = ''] = (text ?? '').split('~')
  const askedAt = new Date(Number(at))
  if (!/^\d{1,15}$/.test(at) || Number.isNaN(askedAt.getTime()) || !recordId.safeParse(id).success) return {}
  return newestFirst
    ? { OR: [{ askedAt: { lt: askedAt } }, { askedAt, id: { lt: id } }] }
    : { OR: [{ askedAt: { gt: askedAt } }, { askedAt, id: { gt: id } }] }
}

/** What waits for the desk, the longest first; what was answered, and what became help, the newest first. */
export async function questionDesk(
  ctx: Ctx,
  asked: { lihat?: string; sesudah?: string },
): Promise<QuestionDesk> {
  if (!isDesk(ctx)) refuse('not_found')
  const view = DESK_VIEWS.find((one) => one === asked.lihat) ?? 'menunggu'
  if (view === 'bantuan') return { view, questions: [], ...(await entries(ctx, {}, asked.sesudah)) }
  const newestFirst = view === 'dijawab'
  const rows = await listQuestions(
    ctx,
    {
      AND: [{ answeredAt: newestFirst ? { not: null } : null }, afterQuestion(asked.sesudah, newestFirst)],
    },
    { take: A_PAGE + 1, newestFirst },
  )
  const questions = rows.slice(0, A_PAGE)
  const last = questions.at(-1)
  return {
    view,
    questions,
    entries: [],
    next: rows.length > A_PAGE && last ? `${last.askedAt.getTime()}~${last.id}` : null,
  }
}

/** How much waits for the desk's word. */
export async function helpWaiting(ctx: Ctx): Promise<{ questions: number; wishes: number }> {
  if (!isDesk(ctx)) return { questions: 0, wishes: 0 }
  const { db, regionId } = ctx
  return {
    questions: await db.helpQuestion.count({ where: { regionId, answeredAt: null } }),
    wishes: await db.helpWish.count({ where: { regionId, headline: null } }),
  }
}
