import { CircleCheck, Circle } from 'lucide-react'
import type { ReactNode } from 'react'
import { SayStep } from '@/components/community/say-step'
import { Link } from '@/components/ui/link'
import { stepTitles } from '@/lib/community/labels/first-days'
import type { FirstDaysView } from '@/lib/community/queries/first-days'
import { FIRST_STEPS, type FirstStep } from '@/lib/community/rules/first-days'

const where = 'text-link tap inline-flex items-center'

/** The five first steps of a newcomer; the next one says what to do. */
export function FirstDays({ done, supervisor, log }: FirstDaysView) {
  const addable = log?.approved ? null : log
  const ways: Partial<Record<FirstStep, ReactNode>> = {
    SUPERVISOR: supervisor ? (
      <div className="space-y-2">
        <p>{supervisor} memeriksa catatan Anda.</p>
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <SayStep step="supervisor">Ya, benar</SayStep>
          <Link href="/profil/data?bagian=SUPERVISOR" className={where}>
            Bukan, minta diperbaiki
          </Link>
        </div>
      </div>
    ) : (
      <p>
        Belum tercatat.{' '}
        <Link href="/profil/data?bagian=SUPERVISOR" className={where}>
          Minta BKD melengkapi
        </Link>
      </p>
    ),
    LOG: (
      <Link href="/hari-ini?catat=1" className={where}>
        Tulis sekarang, cukup satu kalimat
      </Link>
    ),
    EVIDENCE: (
      <Link href={addable ? `/catatan/${addable.logDate}/${addable.id}` : '/catat'} className={where}>
        {addable ? 'Ubah catatan Anda' : 'Tulis catatan dengan foto'}
      </Link>
    ),
    RECEIPT: log && (
      <SayStep step="receipt" href={`/catatan/${log.logDate}/${log.id}`}>
        Buka tanda terima
      </SayStep>
    ),
  }
  return (
    <section
      aria-labelledby="langkah-pertama"
      className="border-control bg-surface mb-6 rounded-md border px-4 py-3"
    >
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id="langkah-pertama" className="text-lg">
          Langkah pertama
        </h2>
        <p className="text-muted text-sm">
          {done.length} dari {FIRST_STEPS.length} selesai
        </p>
      </div>
      <ol className="mt-2 space-y-2">
        {FIRST_STEPS.map((step) => {
          const isDone = done.includes(step)
          const Icon = isDone ? CircleCheck : Circle
          return (
            <li key={step} className="flex gap-3">
              <Icon
                aria-hidden="true"
                className={isDone ? 'text-daun mt-0.5 size-5 shrink-0' : 'text-muted mt-0.5 size-5 shrink-0'}
              />
              <div className="min-w-0">
                <p className={isDone ? 'text-muted' : 'font-bold'}>
                  {stepTitles[step]}
                  {isDone && <span className="sr-only">, selesai</span>}
                </p>
                {!isDone && ways[step]}
              </div>
            </li>
          )
        })}
      </ol>
      <div className="mt-2 flex flex-wrap items-center justify-between gap-x-4">
        <Link href="/manfaat" className={where}>
          Apa untungnya buat saya?
        </Link>
        <SayStep step="dismiss" variant="quiet">
          Tutup daftar ini
        </SayStep>
      </div>
    </section>
  )
}
