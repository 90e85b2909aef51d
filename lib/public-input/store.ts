import 'server-only'
import { addDays, dayFromDb, dayToDb, type Day, type Holidays } from '@/lib/calendar/rules'
import { calendarDays } from '@/lib/attendance/queries'
import { tokenHashOf } from '@/lib/core/blind'
import { Prisma } from '@/lib/core/generated/prisma/client'
import { newId } from '@/lib/core/id'
import { trackingCodeOf } from '@/lib/core/receipt'
import { found, savedOrRefuse } from '@/lib/core/refusal'
import { seal, unseal } from '@/lib/core/sealed'
import { ticketKey } from '@/lib/core/ticket'
import type { Ctx } from '@/lib/core/types'
import { units, withDescendants } from '@/lib/organization/queries'
import {
  INPUT_KINDS,
  INPUT_MOVE_NAMES,
  INPUT_MOVES,
  INPUT_STATUSES,
  LONGEST_CLOCK,
  TRACKS,
  type InputKind,
  type InputMove,
  type InputStatus,
  type Side,
  type Track,
} from './rules'

type Db = Pick<Ctx, 'regionId' | 'db'>

const CONTACT = 'citizen contact'

/** The days off that any clock which starts on this day may meet. */
export async function holidaysFrom(ctx: Db, day: Day): Promise<Holidays> {
  return (await calendarDays(ctx, { from: day, through: addDays(day, LONGEST_CLOCK) })).holidays
}

/** The same form gives the same code, so that an answer that was lost on the way can be given again. */
export function codeOfForm(regionId: number, key: string): string {
  const chance = Buffer.from(ticketKey('citizen-input', regionId, key))
  return trackingCodeOf(regionId, chance.readBigUInt64BE(0) * 2n + BigInt((chance[8] ?? 0) & 1))
}

export const hashOfCode = (code: string): Uint8Array<ArrayBuffer> =>
  tokenHashOf(new Uint8Array(Buffer.from(code)))

export const kindOf = (text: string): InputKind => found(INPUT_KINDS.find((kind) => kind === text))
const statusOf = (text: string): InputStatus => found(INPUT_STATUSES.find((status) => status === text))
const trackOf = (text: string): Track => found(TRACKS.find((track) => track === text))

/** Where this person stands before an input of a unit, and which inputs he knows of at all. */
export type Standpoint = { sidesAt: (unitId: string) => Side[]; sight: Prisma.CitizenInputWhereInput }

/** A unit learns of an input when it was let through. */
export async function standpointOf(ctx: Ctx): Promise<Standpoint> {
  const { roles, headsUnits } = ctx.actor
  const all = headsUnits.length > 0 ? await units(ctx) : []
  const led = [...new Set(headsUnits.flatMap((id) => withDescendants(all, id)))]
  const everywhere: Side[] = []
  const ways: Prisma.CitizenInputWhereInput[] = []
  if (roles.includes('admin')) {
    everywhere.push('DESK')
    ways.push({ private: false })
  }
  if (roles.includes('inspector')) {
    everywhere.push('INSPECTOR')
    ways.push({ private: true })
  }
  if (led.length > 0)
    ways.push({ private: false, unitId: { in: led }, status: { notIn: ['RECEIVED', 'DECLINED'] } })
  return {
    sidesAt: (unitId) => (led.includes(unitId) ? [...everywhere, 'UNIT'] : everywhere),
    sight: { regionId: ctx.regionId, OR: ways },
  }
}

const fields = {
  id: true,
  kind: true,
  unitId: true,
  private: true,
  text: true,
  publicText: true,
  status: true,
  track: true,
  receivedOn: true,
  firstDueOn: true,
  answerDueOn: true,
  verifiedOn: true,
  answeredOn: true,
  disputed: true,
  laporNumber: true,
  photoKey: true,
  version: true,
  unit: { select: { name: true, slug: true } },
  service: { select: { name: true } },
} as const satisfies Prisma.CitizenInputSelect

type Row = Prisma.CitizenInputGetPayload<{ select: typeof fields }>

export type InputRow = {
  id: string
  kind: InputKind
  unitId: string
  unitName: string
  unitSlug: string
  serviceName: string | null
  private: boolean
  text: string
  publicText: string | null
  status: InputStatus
  track: Track
  receivedOn: Day
  firstDueOn: Day
  answerDueOn: Day
  verifiedOn: Day | null
  answeredOn: Day | null
  disputed: boolean
  laporNumber: string | null
  hasPhoto: boolean
  version: number
}

const dayOrNull = (date: Date | null): Day | null => (date ? dayFromDb(date) : null)

const rowOf = ({ unit, service, photoKey, ...row }: Row): InputRow => ({
  ...row,
  kind: kindOf(row.kind),
  status: statusOf(row.status),
  track: trackOf(row.track),
  unitName: unit.name,
  unitSlug: unit.slug,
  serviceName: service?.name ?? null,
  receivedOn: dayFromDb(row.receivedOn),
  firstDueOn: dayFromDb(row.firstDueOn),
  answerDueOn: dayFromDb(row.answerDueOn),
  verifiedOn: dayOrNull(row.verifiedOn),
  answeredOn: dayOrNull(row.answeredOn),
  hasPhoto: photoKey !== null,
})

export async function listInputs(
  ctx: Db,
  where: Prisma.CitizenInputWhereInput,
  { newestFirst, take }: { newestFirst: boolean; take: number },
): Promise<InputRow[]> {
  const order = newestFirst ? 'desc' : 'asc'
  const rows = await ctx.db.citizenInput.findMany({
    where: { ...where, regionId: ctx.regionId },
    select: fields,
    orderBy: newestFirst
      ? [{ receivedAt: order }, { id: order }]
      : [{ answerDueOn: order }, { receivedAt: order }, { id: order }],
    take,
  })
  return rows.map(rowOf)
}

type CountRow = {
  unitSlug: string
  quarter: number
  kind: string
  published: number
  inTime: number
  afterTime: number
}

/** Added up where they lie, of units that face citizens. */
export const countPublished = ({ db, regionId }: Db, year: number): Promise<CountRow[]> =>
  db.$queryRaw<CountRow[]>(Prisma.sql`
    SELECT u.slug AS "unitSlug", extract(quarter FROM i.received_on)::int AS quarter, i.kind,
      count(*)::int AS published,
      count(*) FILTER (WHERE i.answered_on <= i.answer_due_on)::int AS "inTime",
      count(*) FILTER (WHERE i.answered_on > i.answer_due_on)::int AS "afterTime"
    FROM citizen_input i JOIN unit u ON u.region_id = i.region_id AND u.id = i.unit_id
    WHERE i.region_id = ${regionId} AND NOT i.private AND i.public_text IS NOT NULL
      AND u.is_public AND u.closed_on IS NULL
      AND i.received_on >= make_date(${year}::int, 1, 1) AND i.received_on < make_date(${year}::int + 1, 1, 1)
    GROUP BY u.slug, quarter, i.kind ORDER BY u.slug, quarter, i.kind`)

/** With the sides of it on which this person stands. */
export async function loadInput(ctx: Ctx, id: string): Promise<InputRow & { sides: Side[] }> {
  const { sight, sidesAt } = await standpointOf(ctx)
  const row = found(await ctx.db.citizenInput.findFirst({ where: { ...sight, id }, select: fields }))
  return { ...rowOf(row), sides: sidesAt(row.unitId) }
}

export async function countInputs(ctx: Db, where: Prisma.CitizenInputWhereInput): Promise<number> {
  return ctx.db.citizenInput.count({ where: { ...where, regionId: ctx.regionId } })
}

export async function inputByCode(ctx: Db, code: string): Promise<InputRow | undefined> {
  const row = await ctx.db.citizenInput.findFirst({
    where: { regionId: ctx.regionId, codeHash: hashOfCode(code) },
    select: fields,
  })
  return row ? rowOf(row) : undefined
}

export async function contactOf(ctx: Db, id: string): Promise<string | null> {
  const row = await ctx.db.citizenInput.findFirst({
    where: { regionId: ctx.regionId, id },
    select: { contact: true },
  })
  const plain = row?.contact && unseal(CONTACT, ctx.regionId, row.contact)
  return plain ? Buffer.from(plain).toString('utf8') : null
}

export async function photoOf(ctx: Db, id: string) {
  const row = await ctx.db.citizenInput.findFirst({
    where: { regionId: ctx.regionId, id },
    select: { photoKey: true, photoMime: true, photoSha256: true },
  })
  const { photoKey, photoMime, photoSha256 } = found(row)
  return { storageKey: found(photoKey), mime: found(photoMime), sha256: found(photoSha256) }
}

export type MoveRow = { move: InputMove; at: Date; text: string | null }

export async function movesTaken(
  ctx: Db,
  ids: readonly string[],
): Promise<(MoveRow & { inputId: string })[]> {
  const rows = await ctx.db.citizenInputMove.findMany({
    where: { regionId: ctx.regionId, inputId: { in: [...ids] } },
    select: { inputId: true, move: true, at: true, text: true },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  })
  return rows.map((row) => ({ ...row, move: found(INPUT_MOVE_NAMES.find((move) => move === row.move)) }))
}

export type FollowUp = { text: string; dueOn: Day; progress: number; status: string }

export async function followUpsOf(
  ctx: Db,
  ids: readonly string[],
): Promise<(FollowUp & { inputId: string })[]> {
  const rows = await ctx.db.citizenInputFollowUp.findMany({
    where: { regionId: ctx.regionId, inputId: { in: [...ids] } },
    select: { inputId: true, step: { select: { text: true, dueOn: true, progress: true, status: true } } },
    orderBy: [{ step: { dueOn: 'asc' } }, { stepId: 'asc' }],
  })
  return rows.map(({ inputId, step }) => ({ inputId, ...step, dueOn: dayFromDb(step.dueOn) }))
}

export async function saveFollowUp(ctx: Db, inputId: string, stepId: string): Promise<void> {
  await ctx.db.citizenInputFollowUp.create({
    data: { regionId: ctx.regionId, inputId, stepId },
    select: { stepId: true },
  })
}

export type Arrival = {
  key: string
  code: string
  kind: InputKind
  unitId: string
  serviceId: string | null
  private: boolean
  text: string
  contact: string | undefined
  photo: { key: string; mime: string; sha256: string } | undefined
  at: Date
  on: Day
  firstDueOn: Day
  answerDueOn: Day
}

export async function saveArrival(ctx: Db, arrival: Arrival): Promise<string> {
  const { code, contact, photo, at, on, firstDueOn, answerDueOn, ...said } = arrival
  const id = newId()
  await ctx.db.citizenInput.create({
    data: {
      ...said,
      regionId: ctx.regionId,
      id,
      codeHash: hashOfCode(code),
      contact: contact === undefined ? null : seal(CONTACT, ctx.regionId, Buffer.from(contact)),
      photoKey: photo?.key ?? null,
      photoMime: photo?.mime ?? null,
      photoSha256: photo?.sha256 ?? null,
      status: 'RECEIVED',
      track: 'PLAIN',
      receivedAt: at,
      receivedOn: dayToDb(on),
      firstDueOn: dayToDb(firstDueOn),
      answerDueOn: dayToDb(answerDueOn),
    },
    select: { id: true },
  })
  return id
}

/** Of a form that was sent before: what it said. */
export async function saidBefore(ctx: Db, key: string): Promise<string | undefined> {
  const row = await ctx.db.citizenInput.findFirst({
    where: { regionId: ctx.regionId, key },
    select: { text: true },
  })
  return row?.text
}

type Moving = {
  id: string
  version: number
  move: InputMove
  at: Date
  accountId: string | null
  text?: string | undefined
  data?: Prisma.CitizenInputUncheckedUpdateManyInput
}

/** The state and its line in the record, together; whoever was slower is told so. */
export async function saveMove(
  ctx: Db,
  { id, version, move, at, accountId, text, data }: Moving,
): Promise<void> {
  const { from, to } = INPUT_MOVES[move]
  const over = to === 'CLOSED' || to === 'DECLINED'
  const { count } = await ctx.db.citizenInput.updateMany({
    where: { regionId: ctx.regionId, id, version, status: { in: [...from] } },
    data: { ...data, status: to, version: { increment: 1 }, ...(over ? { contact: null } : {}) },
  })
  savedOrRefuse(count)
  await ctx.db.citizenInputMove.create({
    data: { regionId: ctx.regionId, id: newId(), inputId: id, move, at, accountId, text: text ?? null },
    select: { id: true },
  })
}
