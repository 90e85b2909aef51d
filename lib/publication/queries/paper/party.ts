import 'server-only'
import type { Day } from '@/lib/calendar/rules'
import { found } from '@/lib/core/refusal'
import type { Ctx } from '@/lib/core/types'
import { rankLabel } from '@/lib/organization/labels'
import { during, fullName, nameParts } from '@/lib/organization/queries'
import type { Party } from '../../rules/paper'

/** What a paper is made from; a visitor's reading of its state needs no more than this. */
export type Source = Pick<Ctx, 'regionId' | 'region' | 'db' | 'today'>

/** A person as a paper names him, in the post that he held on that day. */
export async function partyOf(source: Source, employeeId: string, day: Day, caption: string): Promise<Party> {
  const row = found(
    await source.db.employee.findFirst({
      where: { regionId: source.regionId, id: employeeId },
      select: {
        ...nameParts,
        nip: true,
        rankCode: true,
        assignments: {
          where: {
            regionId: source.regionId,
            kind: 'DEFINITIVE',
            ...during({ from: day, through: day }),
          },
          select: { positionTitle: true, unit: { select: { name: true } } },
          take: 1,
        },
      },
    }),
  )
  const [post] = row.assignments
  return {
    caption,
    name: fullName(row),
    nip: row.nip,
    rank: rankLabel(row.rankCode) || null,
    // Who has neither a number nor a post leads the region.
    position: post?.positionTitle ?? (row.nip ? null : 'Kepala Daerah'),
    unit: post?.unit.name ?? null,
  }
}

export const signatureOf = ({ caption, name, nip }: Party, note: string) => ({ caption, name, nip, note })

/**
 * When a person took in hand what was signed under this number, as far as the review itself still tells of it; what was
 * decided after an objection was taken in hand before in another version.
 */
export const receivedOf = (
  { signedNumber, receivedAt }: { signedNumber: number; receivedAt: Date | null },
  { number, signedAt }: { number: number; signedAt: Date },
): Date | null => (signedNumber === number && receivedAt && receivedAt >= signedAt ? receivedAt : null)

/** Who stood over a person on that day, as a paper names him. */
export async function leaderOf(
  source: Source,
  employeeId: string,
  day: Day,
  caption: string,
): Promise<Party | undefined> {
  const line = await source.db.supervision.findFirst({
    where: { regionId: source.regionId, employeeId, ...during({ from: day, through: day }) },
    select: { supervisorId: true },
  })
  return line ? partyOf(source, line.supervisorId, day, caption) : undefined
}
