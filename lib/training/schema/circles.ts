import { z } from 'zod'
import { blankable, clockInput, dayInput } from '../../calendar/schema.ts'
import { recordId, versionInput } from '../../organization/schema.ts'
import { MOST_PEOPLE } from '../rules/circles.ts'
import { categoryInput, words } from '../schema.ts'

export const NAME_MIN = 5
export const NAME_MAX = 120
export const PURPOSE_MIN = 20
export const PURPOSE_MAX = 500
export const UPCOMING_MAX = 160
export const MEETING_MIN = 10
export const MINUTES_MIN = 80
export const MINUTES_MAX = 4000

export const circleInput = z.discriminatedUnion('circle', [
  z.strictObject({
    circle: z.literal('found'),
    name: words(`Tulis namanya, minimal ${NAME_MIN} huruf.`, { min: NAME_MIN, max: NAME_MAX }),
    category: categoryInput,
    purpose: words(`Tulis apa yang dipelajari, minimal ${PURPOSE_MIN} huruf.`, {
      min: PURPOSE_MIN,
      max: PURPOSE_MAX,
    }),
  }),
  z.strictObject({
    circle: z.literal('upcoming'),
    circleId: recordId,
    version: versionInput,
    upcoming: blankable(words('Tulis waktunya.', { min: 3, max: UPCOMING_MAX })),
  }),
  z.strictObject({ circle: z.literal('close'), circleId: recordId, version: versionInput }),
  z.strictObject({
    circle: z.literal('write'),
    circleId: recordId,
    title: words(`Tulis apa yang dibahas, minimal ${MEETING_MIN} huruf.`, { min: MEETING_MIN, max: 160 }),
    heldOn: dayInput,
    fromMinute: clockInput,
    toMinute: clockInput,
    place: words('Tulis tempat atau tautannya.', { min: 3, max: 200 }),
    minutes: words(`Tulis notulanya, minimal ${MINUTES_MIN} huruf.`, { min: MINUTES_MIN, max: MINUTES_MAX }),
    people: z
      .array(recordId)
      .max(MOST_PEOPLE, `Sebut paling banyak ${MOST_PEOPLE} orang.`)
      .transform((ids) => [...new Set(ids)])
      .default([]),
  }),
  z.strictObject({ circle: z.literal('withdraw'), meetingId: recordId, version: versionInput }),
  z.strictObject({
    circle: z.literal('answer'),
    meetingId: recordId,
    said: z.enum(['THERE', 'NOT_THERE'], { error: 'Pilih hadir atau tidak hadir.' }),
  }),
])
export type CircleInput = z.output<typeof circleInput>
type Deed<C extends CircleInput['circle']> = Omit<Extract<CircleInput, { circle: C }>, 'circle'>
export type NewCircle = Deed<'found'>
export type NewMeeting = Deed<'write'>
export type Presence = Deed<'answer'>

export const meetingDecision = z.strictObject({
  meetingId: recordId,
  version: versionInput,
  verdict: z.enum(['ACCEPTED', 'REFUSED'], { error: 'Pilih keputusannya.' }),
  reason: blankable(words('Tulis alasannya.', { min: 1, max: 500 })),
})
export type MeetingDecision = z.output<typeof meetingDecision>
