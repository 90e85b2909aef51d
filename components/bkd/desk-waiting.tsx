import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { formatNumber } from '@/lib/calendar/labels'

export type DeskWork = {
  questions: number
  wishes: number
  inputs: number
  certificates: number
  corrections: number
  objections: number
}

const queues: readonly { work: keyof DeskWork; href: string; words: string }[] = [
  { work: 'inputs', href: '/masukan', words: 'masukan warga untuk diperiksa' },
  { work: 'corrections', href: '/bkd/koreksi', words: 'permintaan perbaikan data' },
  { work: 'certificates', href: '/bkd/pelatihan', words: 'sertifikat untuk diperiksa' },
  { work: 'objections', href: '/forum?lihat=moderasi', words: 'keberatan atas moderasi' },
  { work: 'questions', href: '/bkd/pertanyaan', words: 'pertanyaan' },
  { work: 'wishes', href: '/bantuan/usulan?lihat=baru', words: 'usulan baru' },
]

/** What people wait for from the desk, each with the way to its queue. */
export function DeskWaiting(waiting: DeskWork) {
  const some = queues.filter(({ work }) => waiting[work] > 0)
  if (some.length === 0) return null
  return (
    <Notice className="mb-6" title="Menunggu BKD">
      <ul className="flex flex-wrap gap-x-6">
        {some.map(({ work, href, words }) => (
          <li key={work}>
            <Link href={href} className="text-link inline-flex min-h-11 items-center">
              {formatNumber(waiting[work])} {words}
            </Link>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
