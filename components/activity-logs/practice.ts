// What stands behind the form in practice: nothing. It judges as the service's door does and answers in its words; nothing leaves
// the page, and nothing is kept.
import type { Upload } from '@/components/ui/file-drop'
import { newKey } from '@/components/ui/key'
import { refusals } from '@/lib/activity-logs/labels'
import type { LogForm as LogFormView } from '@/lib/activity-logs/queries/form'
import { whyNotTime } from '@/lib/activity-logs/rules'
import { activityLogInput } from '@/lib/activity-logs/schema'
import { formatTime } from '@/lib/calendar/labels'
import type { Practice } from './log-form'

const id = (nth: number) => `00000000-0000-7000-8000-00000000000${nth}`

/** Invented, and told to be so. */
export const PRACTICE_FORM: Pick<LogFormView, 'start' | 'saved' | 'choices' | 'hints'> = {
  start: {
    logDate: '',
    title: '',
    result: '',
    minutes: null,
    startMinute: null,
    endMinute: null,
    workResultId: null,
    indicatorId: null,
    quantity: null,
    measureUnit: null,
    evidence: [],
  },
  saved: null,
  choices: [
    {
      id: id(1),
      text: 'Contoh: berkas layanan selesai tepat waktu',
      serves: 'Contoh: layanan loket lebih cepat',
      indicators: [
        { id: id(2), text: 'Contoh: jumlah berkas yang selesai', measureUnit: 'berkas' },
        { id: id(3), text: 'Contoh: laporan mingguan', measureUnit: 'laporan' },
      ],
    },
  ],
  hints: [],
}

const sentence = (reason: string): string =>
  Object.entries(refusals).find(([known]) => known === reason)?.[1] ?? 'Periksa isiannya.'

let sent = 0

export const practiceAction =
  ({ today, zone }: { today: string; zone: string }): Practice['action'] =>
  async ({ input }) => {
    const read = activityLogInput.safeParse(input)
    if (!read.success) {
      const fields = Object.fromEntries(
        read.error.issues.toReversed().map(({ path, message }) => [path.join('.'), message]),
      )
      return { ok: false, reason: 'invalid', message: 'Ada isian yang perlu diperbaiki', fields }
    }
    const { logDate, intent } = read.data
    const why = logDate > today ? 'future_date' : whyNotTime(read.data)
    if (why) {
      const field =
        why === 'future_date' ? 'logDate' : read.data.startMinute == null ? 'minutes' : 'endMinute'
      return { ok: false, reason: why, message: sentence(why), fields: { [field]: sentence(why) } }
    }
    sent += 1
    const status = intent === 'submit' ? 'SUBMITTED' : 'DRAFT'
    const time = formatTime(new Date(), zone)
    return { ok: true, receipt: `LATIHAN-${sent}`, value: { id: newKey(), logDate, status, time } }
  }

/** The file stays where it is. */
export const practiceUpload: Upload = async (_, onProgress) => {
  onProgress(1)
  return { ok: true, id: newKey() }
}
