import { z } from 'zod'
import { dayInput } from '../../calendar/schema.ts'
import { recordId, versionInput } from '../../organization/schema.ts'
import { REASON_MAX, REASON_MIN, TEXT_MAX, TEXT_MIN } from '../rules/announcements.ts'
import { titleInput, words } from './forum.ts'

/** More units than a region has. */
const MOST_UNITS = 500

const says = {
  title: titleInput,
  text: words(TEXT_MIN, TEXT_MAX, `Tulis isinya, minimal ${TEXT_MIN} huruf.`),
  untilDay: dayInput,
}

export const announcementInput = z.discriminatedUnion('announcement', [
  z.strictObject({
    announcement: z.literal('announce'),
    ...says,
    fromDay: dayInput,
    /** None means the whole region. */
    unitIds: z
      .array(recordId)
      .max(MOST_UNITS)
      .transform((ids) => [...new Set(ids)])
      .default([]),
    asksReceipt: z
      .literal('true')
      .optional()
      .transform((sent) => sent === 'true'),
  }),
  z.strictObject({
    announcement: z.literal('correct'),
    announcementId: recordId,
    version: versionInput,
    ...says,
  }),
  z.strictObject({
    announcement: z.literal('withdraw'),
    announcementId: recordId,
    version: versionInput,
    reason: words(REASON_MIN, REASON_MAX, `Tulis alasannya, minimal ${REASON_MIN} huruf.`),
  }),
])
export type AnnouncementInput = z.output<typeof announcementInput>
export type NewAnnouncement = Extract<AnnouncementInput, { announcement: 'announce' }>

export const receiptInput = z.strictObject({ announcementId: recordId })
export type ReceiptInput = z.output<typeof receiptInput>
