import 'server-only'
import { dayFromDb, type Day } from '@/lib/calendar/rules'
import type { Prisma } from '@/lib/core/generated/prisma/client'
import { fullName, nameParts } from '@/lib/organization/queries'
import { meetingHours, type MeetingState, type PresenceAnswer } from '../rules/circles'
import { meetingState, presenceAnswer } from './circles'

export type MeetingFacts = {
  id: string
  title: string
  heldOn: Day
  fromMinute: number
  toMinute: number
  place: string
  minutes: string
  state: MeetingState
  reason: string | null
  version: number
  leader: string
  hours: number
}

export const meetingParts = {
  id: true,
  title: true,
  heldOn: true,
  fromMinute: true,
  toMinute: true,
  place: true,
  minutes: true,
  state: true,
  reason: true,
  version: true,
  writtenAt: true,
  leaderId: true,
  leader: { select: nameParts },
} as const satisfies Prisma.CircleMeetingSelect

export type MeetingRow = Prisma.CircleMeetingGetPayload<{ select: typeof meetingParts }>

export const factsOf = ({
  heldOn,
  leader,
  leaderId: _,
  writtenAt: __,
  ...row
}: MeetingRow): MeetingFacts => ({
  ...row,
  heldOn: dayFromDb(heldOn),
  state: meetingState(row.state),
  leader: fullName(leader),
  hours: meetingHours(row),
})

export type PersonThere = { name: string; answer: PresenceAnswer; leads: boolean }
export const peopleParts = {
  select: { employeeId: true, answer: true, employee: { select: nameParts } },
  orderBy: [{ employee: { sortName: 'asc' } }, { employeeId: 'asc' }],
} as const satisfies Prisma.CircleMeeting$peopleArgs

type PersonRow = Prisma.CirclePresenceGetPayload<typeof peopleParts>
export const personOf = (leaderId: string, { employee, employeeId, answer }: PersonRow): PersonThere => ({
  name: fullName(employee),
  answer: presenceAnswer(answer),
  leads: employeeId === leaderId,
})
