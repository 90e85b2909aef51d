import 'server-only'
import { randomUUID } from 'node:crypto'
import { dayToDb } from '@/lib/calendar/rules'
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
import type { JobCtx } from '@/lib/core/jobs'
import { found, refuse } from '@/lib/core/refusal'
import type { Ctx, UnnamedCtx, WriteCtx } from '@/lib/core/types'
import { UNNAMED } from '../labels/box'
import { openNumber } from '../rules/box'
import { storedLetter, type Letter } from '../schema/box'

type Db = Pick<Ctx, 'db' | 'regionId'>
type Bytes = Uint8Array<ArrayBuffer>

const KEY_PURPOSE = 'forum-box-key'
const MAIL_PURPOSE = 'forum-box-mail'

export async function openBox({ db, regionId }: Db): Promise<number> {
  const newest = await db.forumBox.findFirst({
    where: { regionId },
    select: { number: true, releasedOn: true },
    orderBy: { number: 'desc' },
  })
  return openNumber(newest && { number: newest.number, released: newest.releasedOn !== null })
}

const keyOf = async ({ db, regionId }: Db, number: number) =>
  db.forumBox.findFirst({ where: { regionId, number }, select: { publicKey: true, sealedKey: true } })

/** The box's public key, made with its private half when the first person asks. */
export async function publicKeyOf(ctx: WriteCtx, number: number): Promise<Bytes> {
  const known = await keyOf(ctx, number)
  if (known) return known.publicKey
  await ctx.db.forumBox.createMany({
    data: { regionId: ctx.regionId, number, ...(await newBallotKeys(KEY_PURPOSE, ctx.regionId)) },
    skipDuplicates: true,
  })
  // Two first persons at once: the pair that was faster is the pair of all.
  return (await keyOf(ctx, number))?.publicKey ?? refuse('changed_meanwhile')
}

export const signBlinded = async (ctx: WriteCtx, number: number, blinded: Bytes): Promise<Buffer> =>
  signWith(KEY_PURPOSE, ctx.regionId, found(await keyOf(ctx, number)).sealedKey, blinded)

export async function hasToken({ db, regionId, actor }: Ctx, number: number): Promise<boolean> {
  return (await db.forumBoxToken.count({ where: { regionId, number, accountId: actor.accountId } })) > 0
}

export async function saveToken({ db, regionId, actor }: WriteCtx, number: number): Promise<void> {
  await db.forumBoxToken.create({
    data: { regionId, number, accountId: actor.accountId },
    select: { number: true },
  })
}

/** Holds a box against being emptied meanwhile; its public key, or undefined where it takes no letters. */
export async function holdBox({ db, regionId }: Db, number: number): Promise<Bytes | undefined> {
  const [row] = await db.$queryRaw<{ public_key: Bytes }[]>(Prisma.sql`
    SELECT public_key FROM forum_box
    WHERE region_id = ${regionId} AND number = ${number} AND released_on IS NULL FOR UPDATE`)
  return row && new Uint8Array(row.public_key)
}

export const isGenuine = (key: Bytes, token: { message: Bytes; signature: Bytes }): boolean =>
  isSignedBy(key, token)

/** One token, one letter: only its hash is kept, and only until the box is emptied. */
export async function spend({ db, regionId }: Db, number: number, message: Bytes): Promise<boolean> {
  const { count } = await db.forumBoxSpent.createMany({
    data: { regionId, tokenHash: tokenHashOf(message), number },
    skipDuplicates: true,
  })
  return count === 1
}

async function takeOut({ db, regionId }: Db, number: number): Promise<Uint8Array[]> {
  const rows = await db.$queryRaw<{ sealed: Uint8Array }[]>(Prisma.sql`
    DELETE FROM forum_box_letter WHERE region_id = ${regionId} AND number = ${number} RETURNING sealed`)
  return rows.map(({ sealed }) => sealed)
}

async function layIn({ db, regionId }: Db, number: number, letters: readonly Uint8Array[]): Promise<void> {
  await db.forumBoxLetter.createMany({
    data: byChance(letters).map((sealed) => ({
      regionId,
      id: randomUUID(),
      number,
      sealed: new Uint8Array(sealed),
    })),
  })
}

/** Lays a letter among those that wait: all are put in anew in an order of chance, so that none tells who came after whom. */
export async function layInBox(ctx: UnnamedCtx, number: number, said: Letter): Promise<void> {
  const waiting = await takeOut(ctx, number)
  await layIn(ctx, number, [...waiting, sealLetter(MAIL_PURPOSE, ctx.regionId, said)])
}

/** Everything in the box that can be read; where that is too little, it is laid back in another order. */
export async function emptyBox(
  ctx: JobCtx,
  number: number,
  isEnough: (letters: number) => boolean,
): Promise<Letter[]> {
  const sealed = await takeOut(ctx, number)
  const readable = sealed.flatMap((one) => {
    const letter = storedLetter.safeParse(openSealed(MAIL_PURPOSE, ctx.regionId, one))
    return letter.success ? [{ one, letter: letter.data }] : []
  })
  if (isEnough(readable.length)) return byChance(readable.map(({ letter }) => letter))
  await layIn(
    ctx,
    number,
    readable.map(({ one }) => one),
  )
  return []
}

/** All of one batch at one instant, under ids of chance. */
export async function saveBatch({ db, regionId, now }: JobCtx, letters: readonly Letter[]): Promise<void> {
  const topics = letters.map((letter) => ({ ...letter, id: randomUUID() }))
  await db.forumTopic.createMany({
    data: topics.map(({ id, category, title }) => ({
      regionId,
      id,
      category,
      title,
      byName: UNNAMED,
      startedAt: now,
      lastAt: now,
    })),
  })
  await db.forumPost.createMany({
    data: topics.map(({ id: topicId, text }) => ({
      regionId,
      id: randomUUID(),
      topicId,
      opening: true,
      byName: UNNAMED,
      text,
      at: now,
    })),
  })
}

/** Emptied once; who held a token, and which were used, is nobody's business from then on. */
export async function saveEmptied({ db, regionId, today }: JobCtx, number: number): Promise<void> {
  await db.forumBox.updateMany({
    where: { regionId, number, releasedOn: null },
    data: { releasedOn: dayToDb(today) },
  })
  await db.forumBoxToken.deleteMany({ where: { regionId, number } })
  await db.forumBoxSpent.deleteMany({ where: { regionId, number } })
}
