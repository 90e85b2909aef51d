import 'server-only'
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { dayFromDb, dayToDb, type Day } from '@/lib/calendar/rules'
import {
  byChance,
  isSignedBy,
  newBallotKeys,
  openSealed,
  sealLetter,
  signWith,
  tokenHashOf,
} from '@/lib/core/blind'
import { Prisma } from '@/lib/core/generated/prisma/client'
import { newId } from '@/lib/core/id'
import { found, refuse, savedOrRefuse } from '@/lib/core/refusal'
import type { Ctx, UnnamedCtx, WriteCtx } from '@/lib/core/types'
import { during, postOn, units, withDescendants, type UnitRow } from '@/lib/organization/queries'
import { recordId } from '@/lib/organization/schema'
import type { SurveySpan } from '../rules/staff'
import type { ReplyInput, SurveyInput } from '../schema/staff'

type Region = Pick<Ctx, 'db' | 'regionId'>
type Bytes = Uint8Array<ArrayBuffer>

/** A survey and an office: what a pair of keys, a mailbox and a batch are for. */
export type Ballot = { surveyId: string; unitId: string }

export type KeptSurvey = SurveySpan & {
  id: string
  title: string
  statements: string[]
  openedByName: string
  released: boolean
}

const parts = {
  id: true,
  title: true,
  statements: true,
  opensOn: true,
  closesOn: true,
  openedByName: true,
  releasedAt: true,
} as const satisfies Prisma.StaffSurveySelect
const storedStatements = z.array(z.string())

const kept = ({
  statements,
  opensOn,
  closesOn,
  releasedAt,
  ...row
}: Prisma.StaffSurveyGetPayload<{ select: typeof parts }>): KeptSurvey => ({
  ...row,
  statements: storedStatements.parse(statements),
  opensOn: dayFromDb(opensOn),
  closesOn: dayFromDb(closesOn),
  released: releasedAt !== null,
})

const MOST = 20

/** The latest first. */
export async function surveys(ctx: Region): Promise<KeptSurvey[]> {
  const rows = await ctx.db.staffSurvey.findMany({
    where: { regionId: ctx.regionId },
    select: parts,
    orderBy: [{ opensOn: 'desc' }, { id: 'desc' }],
    take: MOST,
  })
  return rows.map(kept)
}

export async function loadSurvey(ctx: Region, id: string): Promise<KeptSurvey> {
  return kept(
    found(
      recordId.safeParse(id).success
        ? await ctx.db.staffSurvey.findFirst({ where: { regionId: ctx.regionId, id }, select: parts })
        : null,
    ),
  )
}

/** Surveys that touch a span; of two that are opened at once the database lets one in. */
export async function surveysAround(ctx: Region, { opensOn, closesOn }: SurveySpan): Promise<SurveySpan[]> {
  const rows = await ctx.db.staffSurvey.findMany({
    where: {
      regionId: ctx.regionId,
      opensOn: { lte: dayToDb(closesOn) },
      closesOn: { gte: dayToDb(opensOn) },
    },
    select: { opensOn: true, closesOn: true },
  })
  return rows.map((row) => ({ opensOn: dayFromDb(row.opensOn), closesOn: dayFromDb(row.closesOn) }))
}

export async function saveSurvey(
  ctx: WriteCtx,
  { title, statements, opensOn, closesOn }: SurveyInput,
): Promise<string> {
  const id = newId()
  await ctx.db.staffSurvey.create({
    data: {
      regionId: ctx.regionId,
      id,
      title,
      statements,
      opensOn: dayToDb(opensOn),
      closesOn: dayToDb(closesOn),
      openedBy: ctx.actor.accountId,
      openedByName: ctx.actor.name,
      openedAt: ctx.now,
    },
    select: { id: true },
  })
  return id
}

/** The office that a unit belongs to: what hangs below no other unit. Answers count for it, so that crowds are large. */
export function officeOf(all: readonly UnitRow[], unitId: string): UnitRow | undefined {
  let at = all.find(({ id }) => id === unitId)
  while (at?.parentId) {
    const above = all.find(({ id }) => id === at?.parentId)
    if (!above) break
    at = above
  }
  return at
}

/** The office of somebody today, and how many work in it. */
export async function ownOffice(
  ctx: Ctx,
  employeeId: string,
): Promise<{ id: string; name: string; people: number } | null> {
  const post = await postOn(ctx, employeeId, ctx.today)
  const all = await units(ctx)
  const office = post && officeOf(all, post.unitId)
  if (!office) return null
  const people = await ctx.db.assignment.count({
    where: {
      regionId: ctx.regionId,
      kind: 'DEFINITIVE',
      unitId: { in: withDescendants(all, office.id) },
      ...during({ from: ctx.today, through: ctx.today }),
    },
  })
  return { id: office.id, name: office.name, people }
}

const ofBallot = ({ regionId }: Region, { surveyId, unitId }: Ballot) => ({ regionId, surveyId, unitId })
const KEY_PURPOSE = 'staff-survey-key'

async function findPublicKey(ctx: Region, ballot: Ballot): Promise<Bytes | undefined> {
  const row = await ctx.db.staffSurveyKey.findFirst({
    where: ofBallot(ctx, ballot),
    select: { publicKey: true },
  })
  return row?.publicKey
}

/** The ballot's public key, made with its private half when the first person asks. */
export async function publicKeyOf(ctx: WriteCtx, ballot: Ballot): Promise<Bytes> {
  const known = await findPublicKey(ctx, ballot)
  if (known) return known
  await ctx.db.staffSurveyKey.createMany({
    data: { ...ofBallot(ctx, ballot), ...(await newBallotKeys(KEY_PURPOSE, ctx.regionId)) },
    skipDuplicates: true,
  })
  // Two first persons at once: the pair that was faster is the pair of all.
  return (await findPublicKey(ctx, ballot)) ?? refuse('changed_meanwhile')
}

export async function signBlinded(ctx: WriteCtx, ballot: Ballot, blinded: Bytes): Promise<Buffer> {
  const row = await ctx.db.staffSurveyKey.findFirst({
    where: ofBallot(ctx, ballot),
    select: { sealedKey: true },
  })
  return signWith(KEY_PURPOSE, ctx.regionId, found(row).sealedKey, blinded)
}

export async function hasToken(ctx: Region, employeeId: string, surveyId: string): Promise<boolean> {
  const count = await ctx.db.staffSurveyToken.count({
    where: { regionId: ctx.regionId, surveyId, employeeId },
  })
  return count > 0
}

/** One token a person and survey, whatever office he stands in: the key of the row says so. */
export async function saveToken(ctx: WriteCtx, employeeId: string, surveyId: string): Promise<void> {
  await ctx.db.staffSurveyToken.create({
    data: { regionId: ctx.regionId, surveyId, employeeId },
    select: { surveyId: true },
  })
}

export async function isGenuine(
  ctx: Region,
  ballot: Ballot,
  token: { message: Bytes; signature: Bytes },
): Promise<boolean> {
  const known = await findPublicKey(ctx, ballot)
  return known !== undefined && isSignedBy(known, token)
}

/** One token, one answer: only its hash is kept, and only until the letters are opened. */
export async function spend(ctx: Region, { surveyId }: Ballot, message: Bytes): Promise<boolean> {
  const { count } = await ctx.db.staffSurveySpent.createMany({
    data: { regionId: ctx.regionId, tokenHash: tokenHashOf(message), surveyId },
    skipDuplicates: true,
  })
  return count === 1
}

const MAIL_PURPOSE = 'staff-survey-mail'
type Said = { ratings: readonly number[] }

async function emptyMailbox({ db, regionId }: Region, { surveyId, unitId }: Ballot) {
  const rows = await db.$queryRaw<{ sealed: Uint8Array }[]>(Prisma.sql`
    DELETE FROM staff_survey_letter
    WHERE region_id = ${regionId} AND survey_id = ${surveyId}::uuid AND unit_id = ${unitId}::uuid
    RETURNING sealed`)
  return rows.map(({ sealed }) => sealed)
}

/** Lays a letter among those that wait: all are put in anew in an order of chance, so that none tells who came after whom. */
export async function layInMailbox(ctx: UnnamedCtx, ballot: Ballot, said: Said): Promise<void> {
  const waiting = await emptyMailbox(ctx, ballot)
  const letter = sealLetter(MAIL_PURPOSE, ctx.regionId, said)
  await ctx.db.staffSurveyLetter.createMany({
    data: byChance([...waiting, letter]).map((sealed) => ({
      ...ofBallot(ctx, ballot),
      id: randomUUID(),
      sealed: new Uint8Array(sealed),
    })),
  })
}

/** Everything of a mailbox that can be read; nothing of it stays. */
export async function openMailbox(
  ctx: Region,
  ballot: Ballot,
): Promise<{ letters: Said[]; unreadable: number }> {
  const sealed = await emptyMailbox(ctx, ballot)
  // Our own words come back: what is sealed cannot have been touched.
  const letters = sealed.flatMap(
    (one) => (openSealed(MAIL_PURPOSE, ctx.regionId, one) as Said | undefined) ?? [],
  )
  return { letters, unreadable: sealed.length - letters.length }
}

/** Surveys that are over and whose letters nobody has opened. */
export async function unreleased({ db, regionId }: Region, today: Day): Promise<string[]> {
  const rows = await db.staffSurvey.findMany({
    where: { regionId, closesOn: { lt: dayToDb(today) }, releasedAt: null },
    select: { id: true },
    orderBy: { id: 'asc' },
  })
  return rows.map(({ id }) => id)
}

export async function officesWithLetters({ db, regionId }: Region, surveyId: string): Promise<string[]> {
  const rows = await db.staffSurveyLetter.groupBy({
    by: ['unitId'],
    where: { regionId, surveyId },
    orderBy: { unitId: 'asc' },
  })
  return rows.map(({ unitId }) => unitId)
}

export async function saveBatch(ctx: Region, ballot: Ballot, letters: readonly Said[]): Promise<void> {
  await ctx.db.staffSurveyAnswer.createMany({
    data: byChance(letters).map(({ ratings }) => ({
      ...ofBallot(ctx, ballot),
      id: randomUUID(),
      ratings: ratings.join(''),
    })),
  })
}

/** Released once; who held a token, and which were used, is nobody's business from then on. */
export async function saveReleased(
  { db, regionId, now }: Pick<Ctx, 'db' | 'regionId' | 'now'>,
  surveyId: string,
): Promise<void> {
  await db.staffSurvey.updateMany({
    where: { regionId, id: surveyId, releasedAt: null },
    data: { releasedAt: now },
  })
  await db.staffSurveyToken.deleteMany({ where: { regionId, surveyId } })
  await db.staffSurveySpent.deleteMany({ where: { regionId, surveyId } })
}

/** Every released answer of a survey, by office. */
export async function answersOf(ctx: Region, surveyId: string): Promise<Map<string, number[][]>> {
  const rows = await ctx.db.staffSurveyAnswer.findMany({
    where: { regionId: ctx.regionId, surveyId },
    select: { unitId: true, ratings: true },
  })
  const of = new Map<string, number[][]>()
  for (const { unitId, ratings } of rows) {
    const known = of.get(unitId)
    const said = [...ratings].map(Number)
    if (known) known.push(said)
    else of.set(unitId, [said])
  }
  return of
}

export type KeptReply = { statement: number; text: string; byName: string; at: Date; version: number }

export const repliesOf = (ctx: Region, surveyId: string): Promise<KeptReply[]> =>
  ctx.db.staffSurveyReply.findMany({
    where: { regionId: ctx.regionId, surveyId },
    select: { statement: true, text: true, byName: true, at: true, version: true },
    orderBy: { statement: 'asc' },
  })

/** The first answer is added, a later one takes its place; of two at once one is told that the other was faster. */
export async function saveReply(
  ctx: WriteCtx,
  { surveyId, statement, version, text }: ReplyInput,
): Promise<void> {
  const key = { regionId: ctx.regionId, surveyId, statement }
  const said = { text, byName: ctx.actor.name, at: ctx.now }
  const { count } =
    version === 0
      ? await ctx.db.staffSurveyReply.createMany({ data: { ...key, ...said }, skipDuplicates: true })
      : await ctx.db.staffSurveyReply.updateMany({
          where: { ...key, version },
          data: { ...said, version: { increment: 1 } },
        })
  savedOrRefuse(count)
}
