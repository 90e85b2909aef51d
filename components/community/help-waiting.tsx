import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { formatNumber } from '@/lib/calendar/labels'

const place = 'text-link inline-flex min-h-11 items-center'

/** What people wait for from the desk. */
export function HelpWaiting({ questions, wishes }: { questions: number; wishes: number }) {
  if (questions + wishes === 0) return null
  return (
    <Notice className="mb-6" title="Pegawai menunggu jawaban">
      {questions > 0 && (
        <p>
          <Link href="/bkd/pertanyaan" className={place}>
            {formatNumber(questions)} pertanyaan
          </Link>
        </p>
      )}
      {wishes > 0 && (
        <p>
          <Link href="/bantuan/usulan?lihat=baru" className={place}>
            {formatNumber(wishes)} usulan baru
          </Link>
        </p>
      )}
    </Notice>
  )
}
