'use client'

import { useState, type ReactNode } from 'react'
import { writeUnitQuarter } from '@/app/(portal)/unit/actions'
import { ActionForm, SubmitButton } from '@/components/ui/action-form'
import { Field } from '@/components/ui/field'
import { Textarea } from '@/components/ui/input'
import { useToast } from '@/components/ui/toast'
import { needsCause, type ReviewedIndicator, type UnitPeriod, unitPeriodKey } from '@/lib/unit-reviews/rules'
import { IndicatorFacts } from './unit-sheet-view'

type Props = {
  unitId: string
  period: UnitPeriod
  version: number
  summary: string
  items: readonly ReviewedIndicator[]
  /** Not before the last day is over. */
  ended: boolean
  /** By indicator: what stands behind its number. */
  why: Record<string, ReactNode>
}

/** The unit's own words about its quarter; the numbers beside them come by themselves. */
export function UnitReviewForm({ unitId, period, version, summary, items, ended, why }: Props) {
  // The answer knows the new version before the page has been fetched anew; a quick second tap must not look stale.
  const [saved, setSaved] = useState(0)
  const toast = useToast()
  return (
    <ActionForm
      action={writeUnitQuarter}
      draft={`unit-${unitId}-${unitPeriodKey(period)}`}
      given={{ unitId, ...period, version: Math.max(version, saved) }}
      doneMessage=""
      onDone={({ submitted, version: now }, receipt) => {
        setSaved(now)
        toast.show({
          message: `${submitted ? 'Evaluasi unit terkirim.' : 'Draf tersimpan.'} Tanda terima ${receipt}.`,
        })
      }}
      label="Evaluasi unit"
      className="space-y-6"
    >
      {items.length > 0 && (
        <ul className="divide-ledger border-ledger divide-y border-y">
          {items.map((item) => (
            <li key={item.indicatorId} className="space-y-2 py-3">
              <IndicatorFacts
                item={item}
                year={period.year}
                ofYear={period.quarter === 0}
                why={why[item.indicatorId]}
              />
              {needsCause(item) && (
                <Field
                  name={`causes.${item.indicatorId}`}
                  label={`Penyebab: ${item.name}`}
                  help="Apa yang membuat target ini belum tercapai? Warga membacanya setelah terbit, jadi tanpa nama orang."
                  required
                >
                  {/* A draft may still lack it; the server asks for it when the evaluation is sent. */}
                  <Textarea
                    required={false}
                    defaultValue={item.cause ?? undefined}
                    maxLength={1000}
                    rows={2}
                  />
                </Field>
              )}
            </li>
          ))}
        </ul>
      )}
      <Field
        name="summary"
        label="Ringkasan"
        help="Apa yang berhasil, apa yang belum, dan apa pelajarannya."
        required
      >
        <Textarea required={false} defaultValue={summary} maxLength={4000} rows={4} />
      </Field>
      <div className="flex flex-wrap gap-3">
        {ended && (
          <SubmitButton name="intent" value="submit">
            Kirim evaluasi
          </SubmitButton>
        )}
        <SubmitButton name="intent" value="draft" variant={ended ? 'secondary' : 'primary'}>
          Simpan draf
        </SubmitButton>
      </div>
      <p className="text-muted text-sm">
        {ended
          ? 'Setelah dikirim, angka dan tulisan ini tidak berubah lagi dan menunggu predikat dari pimpinan di atas unit.'
          : 'Evaluasi dapat dikirim setelah hari terakhir triwulan. Sampai saat itu simpan sebagai draf.'}
      </p>
    </ActionForm>
  )
}
