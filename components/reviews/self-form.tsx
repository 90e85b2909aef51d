'use client'

import { useState } from 'react'
import { assessOneself } from '@/app/(portal)/penilaian/actions'
import { ActionForm, SubmitButton } from '@/components/ui/action-form'
import { Disclosure } from '@/components/ui/disclosure'
import { Field } from '@/components/ui/field'
import { Textarea } from '@/components/ui/input'
import { Notice } from '@/components/ui/notice'
import { useToast } from '@/components/ui/toast'
import { formatMinutes, formatNumber } from '@/lib/calendar/labels'
import type { Quarter } from '@/lib/calendar/rules'
import { behaviourLabels } from '@/lib/plans/labels'
import { BEHAVIOURS } from '@/lib/plans/rules'
import type { ReviewedResult } from '@/lib/reviews/rules/evidence'
import type { SelfContent } from '@/lib/reviews/rules/self-assessment'
import { ResultRating } from './result-rating'

type Props = {
  year: number
  quarter: Quarter
  version: number
  sent: boolean
  content: SelfContent | null
  results: readonly ReviewedResult[]
  logsHref: string
}

/** One's own quarter, result by result, beside what is already written down: nothing has to be typed twice. */
export function SelfForm({ year, quarter, version, sent, content, results, logsHref }: Props) {
  const [saved, setSaved] = useState(0)
  const toast = useToast()
  return (
    <ActionForm
      action={assessOneself}
      draft={`penilaian-diri-${year}-${quarter}`}
      given={{ year, quarter, version: Math.max(version, saved) }}
      doneMessage=""
      onDone={({ version: now, sent: isSent }, receipt) => {
        setSaved(now)
        toast.show({
          message: `${isSent ? 'Penilaian diri terkirim.' : 'Draf tersimpan.'} Tanda terima ${receipt}.`,
        })
      }}
      label="Penilaian diri"
      className="max-w-3xl space-y-8"
    >
      {results.length === 0 && (
        <Notice title="SKP triwulan ini belum tersedia.">
          <p>Anda tetap dapat menulis pandangan Anda di bawah.</p>
        </Notice>
      )}
      <ol className="space-y-6">
        {results.map((result) => {
          const own = content?.results.find(({ id }) => id === result.id)
          return (
            result.id && (
              <li key={result.id}>
                <p className="font-bold break-words">{result.text}</p>
                <p className="text-muted text-sm">
                  <a href={logsHref} className="text-link">
                    {formatNumber(result.logs)} catatan disetujui
                  </a>
                  , {formatMinutes(result.minutes)}
                  {result.indicators.map(
                    ({ text, done, target, measureUnit }) =>
                      done !== null &&
                      target !== null && (
                        <span key={text} className="block">
                          {text}: {formatNumber(done)} dari {formatNumber(target)} {measureUnit}
                        </span>
                      ),
                  )}
                </p>
                <ResultRating
                  name={`results.${result.id}.rating`}
                  of={result.text}
                  given={own?.rating ?? null}
                />
                <Field name={`results.${result.id}.sentence`} label="Satu kalimat" className="mt-3">
                  <Textarea defaultValue={own?.sentence ?? undefined} maxLength={500} rows={2} />
                </Field>
              </li>
            )
          )
        })}
      </ol>
      <Disclosure
        summary="Perilaku kerja (opsional)"
        open={content?.behaviours.some(({ rating, example }) => rating ?? example)}
      >
        <ul className="space-y-6">
          {BEHAVIOURS.map((behaviour) => {
            const own = content?.behaviours.find((one) => one.behaviour === behaviour)
            return (
              <li key={behaviour}>
                <p className="font-bold">{behaviourLabels[behaviour]}</p>
                <ResultRating
                  name={`behaviours.${behaviour}.rating`}
                  of={behaviourLabels[behaviour]}
                  given={own?.rating ?? null}
                />
                <Field name={`behaviours.${behaviour}.example`} label="Satu contoh" className="mt-3">
                  <Textarea defaultValue={own?.example ?? undefined} maxLength={500} rows={2} />
                </Field>
              </li>
            )
          })}
        </ul>
      </Disclosure>
      <Field
        name="overall"
        label="Secara keseluruhan"
        help="Yang paling berarti, dan yang ingin Anda perbaiki."
      >
        <Textarea defaultValue={content?.overall ?? undefined} maxLength={2000} rows={4} />
      </Field>
      <Disclosure
        summary="Masukan untuk atasan dan sistem"
        open={Boolean(content?.leader ?? content?.system)}
      >
        <div className="space-y-4">
          <Field
            name="leader"
            label="Untuk atasan"
            help="Atasan membacanya bersama penilaian diri ini, dengan nama Anda."
          >
            <Textarea defaultValue={content?.leader ?? undefined} maxLength={1000} rows={3} />
          </Field>
          <Field
            name="system"
            label="Untuk sistem"
            help="Apa yang menyulitkan di portal ini? Dibaca bersama penilaian diri ini."
          >
            <Textarea defaultValue={content?.system ?? undefined} maxLength={1000} rows={3} />
          </Field>
        </div>
      </Disclosure>
      <div className="flex flex-wrap gap-3">
        <SubmitButton name="intent" value="send">
          {sent ? 'Kirim lagi' : 'Kirim'}
        </SubmitButton>
        {!sent && (
          <SubmitButton name="intent" value="draft" variant="secondary">
            Simpan draf
          </SubmitButton>
        )}
      </div>
    </ActionForm>
  )
}
