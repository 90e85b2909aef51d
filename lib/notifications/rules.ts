// What waits for a person, and when that may be told: reckoned from how things stand, so that what is done is never reminded of.

export const NOTICE_KINDS = [
  'RETURNED_LOGS',
  'LOGS_TO_DECIDE',
  'PLANS_TO_AGREE',
  'FEEDBACK_ASKED',
  'UNREAD_FEEDBACK',
  'REVIEWS_TO_READ',
  'UNREAD_ANNOUNCEMENTS',
  'ANSWERED_QUESTIONS',
  'MENTIONS',
  'FORUM_ANSWERS',
  'HIDDEN_POSTS',
  'POINTS_TO_ANSWER',
  'INPUTS_TO_ANSWER',
  'TEAM_TASKS',
] as const
export type NoticeKind = (typeof NOTICE_KINDS)[number]

export const noticePlaces: Record<NoticeKind, string> = {
  RETURNED_LOGS: '/hari-ini',
  LOGS_TO_DECIDE: '/persetujuan',
  PLANS_TO_AGREE: '/tim/skp',
  FEEDBACK_ASKED: '/umpan-balik',
  UNREAD_FEEDBACK: '/umpan-balik',
  REVIEWS_TO_READ: '/penilaian',
  UNREAD_ANNOUNCEMENTS: '/pengumuman',
  ANSWERED_QUESTIONS: '/bantuan/tanya',
  MENTIONS: '/forum?lihat=disebut',
  FORUM_ANSWERS: '/forum?lihat=saya',
  HIDDEN_POSTS: '/forum?lihat=saya',
  POINTS_TO_ANSWER: '/forum/tindak-lanjut',
  INPUTS_TO_ANSWER: '/masukan',
  TEAM_TASKS: '/ruang-tim',
}

export type Waiting = { kind: NoticeKind; count: number }

/** A minute of the day, local. Outside these it is quiet: nobody is told anything. */
export const EARLIEST = 7 * 60
export const LATEST = 18 * 60
export const USUAL = 15 * 60 + 30

/** 15:30 is 930; undefined for what is no time. */
export function minuteOf(time: string): number | undefined {
  const [, hours = '', minutes = ''] = /^([01]\d|2[0-3])[:.]([0-5]\d)$/.exec(time) ?? []
  return hours === '' ? undefined : Number(hours) * 60 + Number(minutes)
}

export const timeOf = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

type Moment = { minute: number; workingDay: boolean; onLeave: boolean; toldToday: boolean }

/** Once a day, from the hour that the person chose; never on leave, on a day off or late in the evening. */
export const isTime = (digestAt: number, { minute, workingDay, onLeave, toldToday }: Moment): boolean =>
  workingDay && !onLeave && !toldToday && minute >= digestAt && minute < LATEST + 60

/** What of this is told beyond the portal. */
export const wantedOf = (waiting: readonly Waiting[], muted: readonly string[]): Waiting[] =>
  waiting.filter(({ kind, count }) => count > 0 && !muted.includes(kind))

export const CODE_LIFE = 30 * 60 * 1000

export type AddressReason =
  'mail_unavailable' | 'code_missing' | 'code_over' | 'code_wrong' | 'too_many_codes'

export function whyNotConfirm(
  sentAt: Date | null,
  { now, right }: { now: Date; right: boolean },
): AddressReason | undefined {
  if (!sentAt) return 'code_missing'
  if (now.getTime() - sentAt.getTime() > CODE_LIFE) return 'code_over'
  if (!right) return 'code_wrong'
}

export const MOST_DEVICES = 10

export type DeviceReason = 'push_service_unknown' | 'too_many_devices'

export function whyNotAddDevice({
  isService,
  devices,
}: {
  isService: boolean
  devices: number
}): DeviceReason | undefined {
  if (!isService) return 'push_service_unknown'
  if (devices >= MOST_DEVICES) return 'too_many_devices'
}
