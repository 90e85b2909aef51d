import { Link } from '@/components/ui/link'
import { DayTicks } from '@/components/ui/day-strip'
import { Progress } from '@/components/ui/progress'
import { Badge, Status } from '@/components/ui/status'
import { SILENT_DAYS } from '@/lib/activity-logs/labels/team'
import type { TeamMember } from '@/lib/activity-logs/queries/team'
import { leaveKindLabels } from '@/lib/attendance/labels'
import { LEAVE_KINDS } from '@/lib/attendance/rules'
import { formatMinutes, formatNumber, formatPercent } from '@/lib/calendar/labels'
import type { Progress as ProgressSoFar } from '@/lib/measurements/queries/realisation'

const leaveWords = (kind: string) => {
  const known = LEAVE_KINDS.find((one) => one === kind)
  return known ? leaveKindLabels[known] : 'Cuti'
}

/** One person at a glance; the whole card leads to the person's page. */
export function MemberRow({ member, progress }: { member: TeamMember; progress: ProgressSoFar | undefined }) {
  return (
    <li className="border-ledger bg-surface hover:border-nila relative grid grid-cols-1 gap-x-6 gap-y-3 rounded-md border p-4 lg:grid-cols-[minmax(0,1.3fr)_20.5rem_minmax(0,1fr)] lg:items-center">
      <div className="min-w-0">
        <h2 className="text-base">
          <Link href={`/tim/${member.employeeId}`} className="after:absolute after:inset-0 after:rounded-md">
            {member.name}
          </Link>
        </h2>
        {member.position && <p className="text-muted text-sm break-words">{member.position}</p>}
        <Needs member={member} />
      </div>
      <div>
        <DayTicks
          days={member.strip.map(({ day, state }) => ({ key: day, state }))}
          words={stripWords(member)}
        />
        <p className="text-muted mt-1 text-sm">
          {formatNumber(member.daysFilled)} dari {formatNumber(member.daysExpected)} hari kerja bulan ini ·{' '}
          {formatMinutes(member.approvedMinutes)} disetujui
        </p>
      </div>
      <YearTarget progress={progress} />
    </li>
  )
}

/** The numbers of the person's own page of achievements, as one share. */
function YearTarget({ progress }: { progress: ProgressSoFar | undefined }) {
  if (!progress) return <p className="text-muted text-sm">SKP belum tersedia.</p>
  const { achieved, expected } = progress
  if (achieved === null)
    return <p className="text-muted text-sm">SKP tanpa target yang dijumlahkan. Lihat capaiannya.</p>
  return (
    <Progress
      label="Target setahun"
      value={achieved}
      target={1}
      pace={expected}
      words={`${formatPercent(achieved, 0)}, mestinya ${formatPercent(expected, 0)}`}
    />
  )
}

function Needs({
  member: { overdue, waiting, returned, emptyStreak, holding, leave },
}: {
  member: TeamMember
}) {
  const needs = overdue + waiting + returned + holding > 0 || emptyStreak >= SILENT_DAYS || leave !== null
  if (!needs) return null
  return (
    <p className="mt-2 flex flex-wrap gap-2">
      {overdue > 0 && (
        <Status tone="returned" glyph="clock">
          {formatNumber(overdue)} lewat 7 hari
        </Status>
      )}
      {waiting - overdue > 0 && (
        <Status tone="waiting">{formatNumber(waiting - overdue)} menunggu Anda</Status>
      )}
      {emptyStreak >= SILENT_DAYS && (
        <Status tone="neutral" glyph="warn">
          {formatNumber(emptyStreak)} hari kosong
        </Status>
      )}
      {returned > 0 && <Status tone="returned">{formatNumber(returned)} dikembalikan</Status>}
      {holding > 0 && (
        <Status tone="neutral" glyph="clock">
          Menunda {formatNumber(holding)} keputusan
        </Status>
      )}
      {leave && <Badge>{leaveWords(leave)} hari ini</Badge>}
    </p>
  )
}

function stripWords({ strip }: TeamMember): string {
  const count = (...states: string[]) => strip.filter(({ state }) => states.includes(state)).length
  const filled = count('done', 'waiting', 'returned')
  const empty = count('empty')
  const off = count('off')
  return `${strip.length} hari kerja terakhir: ${filled} terisi, ${empty} kosong${off > 0 ? `, ${off} cuti` : ''}`
}
