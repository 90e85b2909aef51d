import 'server-only'
import { dayFromDb, dayToDb, type Day } from '@/lib/calendar/rules'
import type { Prisma } from '@/lib/core/generated/prisma/client'
import { canSendMail } from '@/lib/core/mail'
import type { Ctx } from '@/lib/core/types'
import { addressOf } from '../store'
import { DEVICE_PARTS, deviceOf } from './devices'

type Db = Pick<Ctx, 'regionId' | 'db'>

const MOST = 20_000

/** Those who can be told beyond the portal, by a confirmed address or on a device, and how they want it. */
export async function reachable(
  { regionId, db, today }: Db & { today: Day },
  asked: Prisma.NoticeSettingWhereInput = {},
) {
  const byMail = { address: { not: null }, confirmedAt: { not: null } }
  const byDevice = { employee: { pushDevices: { some: {} } } }
  const rows = await db.noticeSetting.findMany({
    where: { regionId, AND: [asked, { OR: canSendMail() ? [byMail, byDevice] : [byDevice] }] },
    select: {
      employeeId: true,
      address: true,
      confirmedAt: true,
      digestAt: true,
      muted: true,
      lastDigestOn: true,
      employee: {
        select: {
          leaves: {
            where: { cancelledAt: null, startsOn: { lte: dayToDb(today) }, endsOn: { gte: dayToDb(today) } },
            select: { id: true },
            take: 1,
          },
          pushDevices: { select: DEVICE_PARTS },
        },
      },
    },
    orderBy: { employeeId: 'asc' },
    take: MOST,
  })
  return rows.map(({ address, confirmedAt, lastDigestOn, employee, ...row }) => ({
    ...row,
    lastDigestOn: lastDigestOn && dayFromDb(lastDigestOn),
    onLeave: employee.leaves.length > 0,
    to: canSendMail() && confirmedAt && address ? addressOf(regionId, address) : null,
    devices: employee.pushDevices.map(deviceOf(regionId)),
  }))
}
