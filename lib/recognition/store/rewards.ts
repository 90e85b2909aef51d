import 'server-only'
import { digestOf } from '@/lib/core/digest'
import { Prisma } from '@/lib/core/generated/prisma/client'
import { found, savedOrRefuse } from '@/lib/core/refusal'
import type { Ctx, WriteCtx } from '@/lib/core/types'
import { during, fullName, nameParts } from '@/lib/organization/queries'
import { recordId } from '@/lib/organization/schema'
import {
  PROGRAMME_MOVES,
  PROGRAMME_STATUSES,
  type ProgrammeMove,
  type ProgrammeStatus,
  type RewardDocument,
} from '../rules/rewards'
import { rewardDocument, rewardDraft } from '../schema/rewards-stored'

export type Reading = Pick<Ctx, 'regionId' | 'db'>

const asStatus = (text: string): ProgrammeStatus =>
  PROGRAMME_STATUSES.find((status) => status === text) ?? 'CANCELLED'

const rulesParts = {
  document: true,
  hash: true,
  publishedAt: true,
  publishedByName: true,
} as const satisfies Prisma.RewardRulesSelect

export const programmeParts = {
  id: true,
  name: true,
  status: true,
  draft: true,
  preparedBy: true,
  preparedByName: true,
  cancelReason: true,
  version: true,
  rules: { select: rulesParts },
  decision: { select: { departs: true, reason: true, decidedByName: true, decidedAt: true } },
} as const satisfies Prisma.RewardProgrammeSelect

/** What was published comes out as it went in, or not at all. */
function rulesFrom({ document, ...row }: Prisma.RewardRulesGetPayload<{ select: typeof rulesParts }>) {
  if (digestOf(document) !== row.hash) throw new Error('the criteria of a reward do not match their hash')
  return { ...row, document: rewardDocument.parse(document) }
}

export const programmeFrom = (row: Prisma.RewardProgrammeGetPayload<{ select: typeof programmeParts }>) => ({
  ...row,
  status: asStatus(row.status),
  draft: row.draft === null ? null : rewardDraft.parse(row.draft),
  rules: row.rules && rulesFrom(row.rules),
})
export type Programme = ReturnType<typeof programmeFrom>
export type Published = Programme & { rules: NonNullable<Programme['rules']> }

export async function loadProgramme(ctx: Reading, programmeId: string): Promise<Programme> {
  const id = found(recordId.safeParse(programmeId).data)
  const row = await ctx.db.rewardProgramme.findFirst({
    where: { regionId: ctx.regionId, id },
    select: programmeParts,
  })
  return programmeFrom(found(row))
}

/** A draft is for the personnel agency alone: to everybody else there is no such programme yet. */
export async function loadPublished(ctx: Reading, programmeId: string): Promise<Published> {
  const programme = await loadProgramme(ctx, programmeId)
  return { ...programme, rules: found(programme.rules) }
}

/** What rules ask about a programme whose criteria stand. */
export const standing = ({ status, rules }: Published) => ({
  status,
  period: rules.document.period,
  calendar: rules.document.calendar,
})

/** Nothing else happens to the programme until this transaction is over. */
export async function lockProgramme(ctx: Reading, programmeId: string): Promise<void> {
  await ctx.db.$queryRaw(Prisma.sql`
    SELECT id FROM reward_programme WHERE region_id = ${ctx.regionId} AND id = ${programmeId}::uuid FOR UPDATE`)
}

/** Many may name and vote at once; none while naming or voting is being closed. */
export async function shareProgramme(ctx: Reading, programmeId: string): Promise<void> {
  await ctx.db.$queryRaw(Prisma.sql`
    SELECT id FROM reward_programme WHERE region_id = ${ctx.regionId} AND id = ${programmeId}::uuid FOR SHARE`)
}

export async function moveProgramme(
  ctx: WriteCtx,
  { id, version }: Pick<Programme, 'id' | 'version'>,
  move: ProgrammeMove,
  more: Prisma.RewardProgrammeUpdateManyMutationInput = {},
): Promise<void> {
  const { count } = await ctx.db.rewardProgramme.updateMany({
    where: { regionId: ctx.regionId, id, version, status: { in: [...PROGRAMME_MOVES[move].from] } },
    data: { ...more, status: PROGRAMME_MOVES[move].to, updatedAt: ctx.now, version: version + 1 },
  })
  savedOrRefuse(count)
}

export type Seat = { seat: number; accountId: string; employeeId: string | null; name: string }

/** The seats that the criteria name, and whose they are; a row for any other seat is nobody's. */
export async function seatsOf(ctx: Reading, { id, rules }: Pick<Programme, 'id' | 'rules'>): Promise<Seat[]> {
  const named = rules?.document.panel.map(({ seat }) => seat) ?? []
  const rows = await ctx.db.rewardSeat.findMany({
    where: { regionId: ctx.regionId, programmeId: id, seat: { in: named } },
    select: { seat: true, accountId: true, account: { select: { employeeId: true, displayName: true } } },
    orderBy: { seat: 'asc' },
  })
  return rows.map(({ account, ...row }) => ({
    ...row,
    employeeId: account.employeeId,
    name: account.displayName,
  }))
}

/** The accounts of a panel in the order in which BKD named them. */
export async function accountsOf(ctx: Ctx, logins: readonly string[]) {
  const { regionId } = ctx
  const rows = await ctx.db.account.findMany({
    where: { regionId, login: { in: [...logins] }, disabledAt: null },
    select: {
      id: true,
      login: true,
      displayName: true,
      employee: {
        select: {
          ...nameParts,
          assignments: {
            where: { regionId, kind: 'DEFINITIVE', ...during({ from: ctx.today, through: ctx.today }) },
            select: { positionTitle: true, unit: { select: { name: true } } },
            take: 1,
          },
        },
      },
    },
  })
  return logins.flatMap((login) => {
    const row = rows.find((one) => one.login === login)
    if (!row) return []
    const post = row.employee?.assignments[0]
    return [
      {
        id: row.id,
        login,
        name: row.employee ? fullName(row.employee) : row.displayName,
        office: post ? `${post.positionTitle}, ${post.unit.name}` : 'Ahli dari luar',
      },
    ]
  })
}

/** Who prepared a programme, or sits on its panel, as employees: they are not named in it. */
export async function handlersOf(ctx: Reading, programme: Pick<Programme, 'id' | 'rules' | 'preparedBy'>) {
  const seats = await seatsOf(ctx, programme)
  const preparer = await ctx.db.account.findFirst({
    where: { regionId: ctx.regionId, id: programme.preparedBy },
    select: { employeeId: true },
  })
  return new Set(
    [preparer?.employeeId, ...seats.map(({ employeeId }) => employeeId)].filter((id) => id !== null),
  )
}

export const panelCodes = ({ criteria }: Pick<RewardDocument, 'criteria'>): string[] =>
  criteria.flatMap(({ code, source }) => (source === 'PANEL' ? [code] : []))
