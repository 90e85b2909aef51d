import 'server-only'
import { randomUUID } from 'node:crypto'
import type { YearQuarter } from '@/lib/calendar/rules'
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
import { refuse } from '@/lib/core/refusal'
import type { Ctx, UnnamedCtx, WriteCtx } from '@/lib/core/types'

/** A leader and a quarter: what a pair of keys, a mailbox and a batch are for. */
export type Ballot = YearQuarter & { leaderId: string }
type Region = Pick<Ctx, 'regionId' | 'db'>
type Bytes = Uint8Array<ArrayBuffer>

const ofBallot = ({ regionId }: Region, { leaderId, year, quarter }: Ballot) => ({
  regionId,
  leaderId,
  year,
  quarter,
})

const KEY_PURPOSE = 'statement-key'

/** The ballot's public key, made with its private half when the first person asks. */
export async function publicKeyOf(ctx: WriteCtx, ballot: Ballot): Promise<Bytes> {
  const known = await findPublicKey(ctx, ballot)
  if (known) return known
  await ctx.db.statementKey.createMany({
    data: { ...ofBallot(ctx, ballot), ...(await newBallotKeys(KEY_PURPOSE, ctx.regionId)) },
    skipDuplicates: true,
  })
  // Two first persons at once: the pair that was faster is the pair of all.
  return (await findPublicKey(ctx, ballot)) ?? refuse('changed_meanwhile')
}

async function findPublicKey(ctx: Region, ballot: Ballot): Promise<Bytes | undefined> {
  const row = await ctx.db.statementKey.findFirst({
    where: ofBallot(ctx, ballot),
    select: { publicKey: true },
  })
  return row?.publicKey
}

export async function signBlinded(ctx: WriteCtx, ballot: Ballot, blinded: Bytes): Promise<Buffer> {
  const row = await ctx.db.statementKey.findFirst({
    where: ofBallot(ctx, ballot),
    select: { sealedKey: true },
  })
  if (!row) refuse('not_found')
  return signWith(KEY_PURPOSE, ctx.regionId, row.sealedKey, blinded)
}

export async function hasToken(ctx: Ctx, employeeId: string, ballot: Ballot): Promise<boolean> {
  const count = await ctx.db.statementToken.count({ where: { ...ofBallot(ctx, ballot), employeeId } })
  return count > 0
}

export async function saveToken(ctx: WriteCtx, employeeId: string, ballot: Ballot): Promise<void> {
  await ctx.db.statementToken.create({
    data: { ...ofBallot(ctx, ballot), employeeId },
    select: { year: true },
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

/** One token, one answer: only its hash is kept, and only until the quarter closes. */
export async function spend(ctx: Region, { year, quarter }: Ballot, message: Bytes): Promise<boolean> {
  const tokenHash = tokenHashOf(message)
  const { count } = await ctx.db.statementSpent.createMany({
    data: { regionId: ctx.regionId, tokenHash, year, quarter },
    skipDuplicates: true,
  })
  return count === 1
}

export type Said = { ratings: readonly number[]; comment: string | null }

const MAIL_PURPOSE = 'statement-mail'

export const sealedLetter = (regionId: number, said: Said): Bytes => sealLetter(MAIL_PURPOSE, regionId, said)

// Our own words come back: what is sealed cannot have been touched.
const openLetter = (regionId: number, sealed: Uint8Array) =>
  openSealed(MAIL_PURPOSE, regionId, sealed) as Said | undefined

/**
 * Lays a letter among those that wait. All of them are taken out and put in anew in an order of chance, so that the place
 * of a row, like the transaction that wrote it, tells nothing of who came after whom.
 */
export async function layInMailbox(ctx: UnnamedCtx, ballot: Ballot, letter: Bytes): Promise<void> {
  const waiting = await emptyMailbox(ctx, ballot)
  await ctx.db.statementMailbox.createMany({
    data: byChance([...waiting, letter]).map((sealed) => ({
      ...ofBallot(ctx, ballot),
      id: randomUUID(),
      sealed: new Uint8Array(sealed),
    })),
  })
}

async function emptyMailbox({ db, regionId }: Region, { leaderId, year, quarter }: Ballot) {
  const rows = await db.$queryRaw<{ sealed: Uint8Array }[]>(Prisma.sql`
    DELETE FROM statement_mailbox
    WHERE region_id = ${regionId} AND leader_id = ${leaderId}::uuid AND year = ${year} AND quarter = ${quarter}
    RETURNING sealed`)
  return rows.map(({ sealed }) => sealed)
}

/** Everything of a ballot's mailbox that can be read; nothing of it stays. */
export async function openMailbox(
  ctx: Region,
  ballot: Ballot,
): Promise<{ letters: Said[]; unreadable: number }> {
  const sealed = await emptyMailbox(ctx, ballot)
  const letters = sealed.flatMap((letter) => openLetter(ctx.regionId, letter) ?? [])
  return { letters, unreadable: sealed.length - letters.length }
}

const before = ({ year, quarter }: YearQuarter) => ({
  OR: [{ year: { lt: year } }, { year, quarter: { lt: quarter } }],
})

/** Ballots with letters whose quarter lies before this one. */
export async function closedBallots({ db, regionId }: Region, current: YearQuarter): Promise<Ballot[]> {
  const rows = await db.statementMailbox.groupBy({
    by: ['leaderId', 'year', 'quarter'],
    where: { regionId, ...before(current) },
    orderBy: [{ leaderId: 'asc' }, { year: 'asc' }, { quarter: 'asc' }],
  })
  return rows.flatMap(({ quarter, ...row }) =>
    quarter === 1 || quarter === 2 || quarter === 3 || quarter === 4 ? [{ ...row, quarter }] : [],
  )
}

export async function saveBatch(ctx: Region, ballot: Ballot, letters: readonly Said[]): Promise<void> {
  await ctx.db.statementAnswer.createMany({
    data: byChance(letters).map(({ ratings }) => ({
      ...ofBallot(ctx, ballot),
      id: randomUUID(),
      ratings: ratings.join(''),
    })),
  })
  const comments = letters.flatMap(({ comment }) => comment ?? [])
  await ctx.db.statementComment.createMany({
    data: byChance(comments).map((text) => ({ ...ofBallot(ctx, ballot), id: randomUUID(), text })),
  })
}

/** Who held a token, and which were used, is nobody's business once the quarter is closed. */
export async function forgetTokens({ db, regionId }: Region, current: YearQuarter): Promise<void> {
  await db.statementToken.deleteMany({ where: { regionId, ...before(current) } })
  await db.statementSpent.deleteMany({ where: { regionId, ...before(current) } })
}
