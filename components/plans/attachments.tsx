'use client'

import { useState } from 'react'
import { attachOwnPlan } from '@/app/(portal)/skp/actions'
import { ActionForm, SubmitButton } from '@/components/ui/action-form'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/input'
import { formatNumber } from '@/lib/calendar/labels'
import type { AttachmentView } from '@/lib/plans/queries/own'
import type { LeaderResult } from '@/lib/plans/rules/attachment'

type Props = {
  planId: string
  version: number
  attachments: readonly AttachmentView[]
  leaderResults: readonly LeaderResult[]
  /** An agreed plan gets a next version; a draft is moved where it lies. */
  agreed: boolean
}

/** Mine, theirs, merged: the member sees that nothing of his own words changes, and moves all parents in one act. */
export function Attachments({ planId, version, attachments, leaderResults, agreed }: Props) {
  const [chosen, setChosen] = useState<Record<string, string>>(() =>
    Object.fromEntries(attachments.map(({ result, to }) => [result.id, to?.id ?? ''])),
  )
  const choices = attachments.flatMap(({ result }) => {
    const to = chosen[result.id]
    return to ? [{ resultId: result.id, to }] : []
  })
  const textOf = (id: string | undefined) => leaderResults.find((one) => one.id === id)?.text
  return (
    <ActionForm
      action={attachOwnPlan}
      shape={() => ({ planId, version, choices })}
      doneMessage={agreed ? 'Terkirim ke atasan.' : 'Tersambung.'}
      className="space-y-4"
    >
      <ul className="divide-ledger border-ledger divide-y border-y">
        {attachments.map(({ result, from, to }) => (
          <li key={result.id} className="py-3">
            <p className="font-bold">{result.text}</p>
            <dl className="mt-2 grid gap-3 sm:grid-cols-3">
              <div>
                <dt className="text-muted text-sm">Milik Anda sekarang</dt>
                <dd>Mendukung: {from}</dd>
              </div>
              <div>
                <dt className="text-muted text-sm">Milik atasan yang baru</dt>
                <dd>
                  {to ? (
                    to.text
                  ) : (
                    <Field name={`tujuan.${result.id}`} label="Pilih hasil atasan" required>
                      <Select
                        value={chosen[result.id]}
                        onChange={({ target }) =>
                          setChosen((before) => ({ ...before, [result.id]: target.value }))
                        }
                      >
                        <option value="">Pilih</option>
                        {leaderResults.map(({ id, text }) => (
                          <option key={id} value={id}>
                            {text}
                          </option>
                        ))}
                      </Select>
                    </Field>
                  )}
                </dd>
              </div>
              <div>
                <dt className="text-muted text-sm">Setelah disambungkan</dt>
                <dd>
                  {textOf(chosen[result.id]) ? (
                    <>
                      Mendukung: <strong>{textOf(chosen[result.id])}</strong>. Hasil kerja,{' '}
                      {formatNumber(result.indicators.length)} indikator, target, dan bukti tetap.
                    </>
                  ) : (
                    <span className="text-muted">Belum dipilih</span>
                  )}
                </dd>
              </div>
            </dl>
          </li>
        ))}
      </ul>
      <SubmitButton>{agreed ? 'Sambungkan dan kirim ke atasan' : 'Sambungkan'}</SubmitButton>
    </ActionForm>
  )
}
