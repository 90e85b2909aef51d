import { z } from 'zod'
import { clockInput, dayInput } from '../../calendar/schema.ts'
import { recordId, versionInput } from '../../organization/schema.ts'
import { titleInput, words } from './forum.ts'

export const AGENDA_MAX = 1000
export const MINUTES_MAX = 4000
export const MINUTES_MIN = 20

export const sessionInput = z.discriminatedUnion('session', [
  z.strictObject({
    session: z.literal('plan'),
    title: titleInput,
    heldOn: dayInput,
    fromMinute: clockInput,
    toMinute: clockInput,
    place: words(3, 200, 'Tulis tempat atau tautannya.'),
    host: words(3, 120, 'Tulis siapa yang memimpin.'),
    agenda: words(10, AGENDA_MAX, 'Tulis acaranya, minimal 10 huruf.'),
  }),
  z.strictObject({
    session: z.literal('end'),
    sessionId: recordId,
    version: versionInput,
    end: z.enum(['minutes', 'call_off'], { error: 'Pilih hasilnya.' }),
    minutes: words(MINUTES_MIN, MINUTES_MAX, `Tulis catatannya, minimal ${MINUTES_MIN} huruf.`),
  }),
])
export type SessionInput = z.output<typeof sessionInput>
export type SessionPlan = Omit<Extract<SessionInput, { session: 'plan' }>, 'session'>
