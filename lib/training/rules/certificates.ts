// A certificate from elsewhere: sent with its file, decided by BKD once. Hours are those that stand on it.
import { addDays, daysBetween, type Day } from '../../calendar/rules.ts'
import { COMMUNITY, GUIDANCE, type Kind } from '../rules.ts'
import type { RecordSource, RecordStatus } from './hours.ts'

/** A whole service: hours count for the year that stands on it, but posts ask for certificates of long ago. */
export const OLDEST_DAYS = 45 * 366

export const REASON_MIN = 10

/** A day holds no more: ten times forty-five minutes. */
export const MOST_HOURS_A_DAY = 10
/** More than this is rare enough to be asked about. */
export const UNUSUAL_HOURS = 200

/** Kinds for which a list of names and a report take the place of a numbered certificate. */
export const needsNumber = (kind: Kind): boolean => kind !== COMMUNITY && kind !== GUIDANCE

export type CertificateReason =
  | 'certificate_ahead'
  | 'certificate_days_reversed'
  | 'certificate_too_old'
  | 'certificate_number_missing'
  | 'certificate_file_missing'
  | 'certificate_known'
  | 'certificate_hours_beyond_days'
  | 'certificate_hours_unsure'
  | 'certificate_without_file'
  | 'certificate_decided'
  | 'certificate_of_attendance'
  | 'own_certificate'
  | 'refusal_reason_missing'

export function whyNotSend(
  wanted: {
    kind: Kind
    startsOn: Day
    endsOn: Day
    number: string | undefined
    files: number
    hours: number
    /** The sender looked again at hours that are rare. */
    sure: boolean
  },
  { today, known }: { today: Day; known: boolean },
): CertificateReason | undefined {
  if (wanted.endsOn < wanted.startsOn) return 'certificate_days_reversed'
  if (wanted.endsOn > today) return 'certificate_ahead'
  if (wanted.endsOn < addDays(today, -OLDEST_DAYS)) return 'certificate_too_old'
  if (needsNumber(wanted.kind) && !wanted.number) return 'certificate_number_missing'
  if (wanted.files === 0) return 'certificate_file_missing'
  if (known) return 'certificate_known'
  if (wanted.hours > (daysBetween(wanted.startsOn, wanted.endsOn) + 1) * MOST_HOURS_A_DAY)
    return 'certificate_hours_beyond_days'
  if (wanted.hours > UNUSUAL_HOURS && !wanted.sure) return 'certificate_hours_unsure'
}

type Standing = { source: RecordSource; status: RecordStatus }

export function whyNotTakeBack({ source, status }: Standing): CertificateReason | undefined {
  if (source !== 'CERTIFICATE') return 'certificate_of_attendance'
  if (status !== 'WAITING') return 'certificate_decided'
}

export function whyNotDecideCertificate(
  certificate: Standing & { own: boolean; hasFile: boolean },
  { verdict, reason }: { verdict: 'VERIFIED' | 'REFUSED'; reason: string | undefined },
): CertificateReason | undefined {
  if (certificate.source !== 'CERTIFICATE') return 'certificate_of_attendance'
  if (certificate.status !== 'WAITING') return 'certificate_decided'
  if (certificate.own) return 'own_certificate'
  if (verdict === 'VERIFIED' && !certificate.hasFile) return 'certificate_without_file'
  if (verdict === 'REFUSED' && (reason ?? '').trim().length < REASON_MIN) return 'refusal_reason_missing'
}
