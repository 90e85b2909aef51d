import 'server-only'
import { job } from '@/lib/core/jobs'
import { sendMail, type Mail } from '@/lib/core/mail'
import { sendPush, type Pushed } from '@/lib/core/push'
import { GLANCE } from '../labels'
import type { Device } from '../store/devices'

/** What one person is told, by the ways that he chose. */
export type Note = { employeeId: string; mail: Mail | null; devices: readonly Device[] }

const AT_ONCE = 20

/**
 * Sends what was taken and is durable. Answers whom no way reached although one may later; places that are gone are forgotten,
 * so that they are not called again.
 */
export async function deliver(regionId: number, notes: readonly Note[]): Promise<string[]> {
  const later: string[] = []
  const gone: string[] = []
  for (let from = 0; from < notes.length; from += AT_ONCE)
    await Promise.all(
      notes.slice(from, from + AT_ONCE).map(async ({ employeeId, mail, devices }) => {
        const said: Pushed[] = []
        for (const { id, place } of devices) {
          const answer = place ? await sendPush(place, GLANCE) : 'NEVER'
          if (answer === 'GONE') gone.push(id)
          said.push(answer)
        }
        const all = [...said, ...(mail ? [await sendMail(mail)] : [])]
        if (!all.includes('SENT') && all.includes('LATER')) later.push(employeeId)
      }),
    )
  if (gone.length > 0)
    await job('devices.forget', regionId, async (ctx) => {
      const { count } = await ctx.db.pushDevice.deleteMany({ where: { regionId, id: { in: gone } } })
      ctx.record('push_devices.gone', { type: 'region', id: String(regionId) }, { count })
    })
  return later
}
