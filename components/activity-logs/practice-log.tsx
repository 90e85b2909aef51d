'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { Section } from '@/components/ui/section'
import type { LogStatus } from '@/lib/activity-logs/rules'
import { formatDay } from '@/lib/calendar/labels'
import { LogForm, type SavedLog } from './log-form'
import { LogStatusMark } from './log-status'
import { PRACTICE_FORM, practiceAction, practiceUpload } from './practice'

type Done = SavedLog & { receipt: string }

/** The real form with invented targets: what is sent stays on this page and goes with it. */
export function PracticeLog({ today, zone }: { today: string; zone: string }) {
  const [done, setDone] = useState<Done>()
  const [round, setRound] = useState(0)
  return (
    <>
      <Notice tone="warn" className="mb-6 max-w-2xl" title="Mode latihan – tidak ada yang disimpan">
        <p>
          Targetnya karangan. Tidak ada yang terkirim ke atasan, dan draf Anda yang sungguhan tidak tersentuh.
          Sesudah terbuka, halaman ini jalan tanpa sambungan.
        </p>
        <LinkButton href="/catat" variant="secondary" className="mt-2">
          Ke catatan sungguhan
        </LinkButton>
      </Notice>
      {done ? (
        <Section title="Hasil latihan">
          <div role="status" className="max-w-2xl space-y-2">
            <LogStatusMark status={done.status} since={done.status === 'DRAFT' ? undefined : done.time} />
            <p className="wrap-anywhere">
              {WHAT_NOW[done.status]} Tanggal {formatDay(done.logDate)}. Tanda terima {done.receipt}.
            </p>
          </div>
          <div className="mt-4 flex flex-wrap gap-3">
            {done.status === 'SUBMITTED' && (
              <>
                <Button variant="secondary" onClick={() => setDone({ ...done, status: 'APPROVED' })}>
                  Coba jadi atasan: setujui
                </Button>
                <Button variant="secondary" onClick={() => setDone({ ...done, status: 'RETURNED' })}>
                  Coba jadi atasan: kembalikan
                </Button>
              </>
            )}
            <Button
              onClick={() => {
                setDone(undefined)
                setRound((now) => now + 1)
              }}
            >
              Latihan lagi
            </Button>
          </div>
        </Section>
      ) : (
        <LogForm
          key={round}
          form={{ ...PRACTICE_FORM, today, start: { ...PRACTICE_FORM.start, logDate: today } }}
          practice={{
            action: practiceAction({ today, zone }),
            upload: practiceUpload,
            onSaved: (saved, receipt) => setDone({ ...saved, receipt }),
          }}
        />
      )}
    </>
  )
}

const WHAT_NOW: Record<LogStatus, string> = {
  DRAFT: 'Draf yang sungguhan menunggu di Hari ini sampai Anda mengirimnya.',
  SUBMITTED: 'Catatan yang sungguhan kini menunggu keputusan atasan, dan masih bisa Anda ubah.',
  APPROVED: 'Catatan yang disetujui masuk capaian Anda.',
  RETURNED: 'Catatan yang dikembalikan muncul di Hari ini dengan alasannya. Perbaiki, lalu kirim lagi.',
  EXPIRED: '',
}
