'use client'

import clsx from 'clsx'
import { useState, type ReactNode } from 'react'
import { rateAnnual } from '@/app/(portal)/tim/penilaian/tahun/actions'
import { ActionForm, SubmitButton } from '@/components/ui/action-form'
import { Disclosure } from '@/components/ui/disclosure'
import { Field } from '@/components/ui/field'
import { Textarea } from '@/components/ui/input'
import { useToast } from '@/components/ui/toast'
import { formatNumber, stopped } from '@/lib/calendar/labels'
import type { WorkResultKind } from '@/lib/plans/rules'
import { behaviourRatingGuides, ratingLabels, resultRatingGuides } from '@/lib/reviews/labels'
import {
  type Grade,
  gradeFor,
  needsCitation,
  needsReason,
  REASON_MIN,
  type Rating,
} from '@/lib/reviews/rules'
import { proposalOf } from '@/lib/reviews/rules/citations'
import { GradeChip } from './grade-chip'
import { GradeMatrix } from './grade-matrix'
import { besideOf, CitationProblem, RatingChoice } from './rating-choice'

type Props = {
  employeeId: string
  name: string
  year: number
  version: number
  resultRating: Rating | null
  behaviourRating: Rating | null
  reason: string | null
  results: readonly { id: string; kind: WorkResultKind }[]
  ratings: Readonly<Record<string, Rating>>
  /** How many records are ticked already. */
  cited: number
  /** What the year of the unit that he leads proposes for a head. */
  unitProposes: Rating | null
  /** What each grade is worth, as it is shown; or why there is nothing to count. */
  credit: Record<Grade, string> | string
  /** The evidence, with the fields of the form that stand in it. */
  evidence: ReactNode
  /** Corrects what was signed: a new version over it, which says why. */
  revising?: boolean
}

/** A year's two judgements. Nothing is chosen beforehand, and no number is made of the quarters. */
export function AnnualForm({
  employeeId,
  name,
  year,
  version,
  reason,
  results,
  unitProposes,
  credit,
  evidence,
  revising = false,
  ...before
}: Props) {
  // The answer knows the new version before the page has been fetched anew; a quick second tap must not look stale.
  const [saved, setSaved] = useState(0)
  const toast = useToast()
  const [resultRating, setResult] = useState(before.resultRating)
  const [behaviourRating, setBehaviour] = useState(before.behaviourRating)
  const [beside, setBeside] = useState({ cited: before.cited, ratings: before.ratings })
  const grade = resultRating && behaviourRating ? gradeFor(resultRating, behaviourRating) : null
  const suggested = unitProposes ?? proposalOf(results, beside.ratings)
  const explain = revising || (grade !== null && needsReason({ resultRating, behaviourRating }, suggested))
  const cites = grade !== null && needsCitation({ resultRating, behaviourRating })

  return (
    <ActionForm
      action={rateAnnual}
      draft={`penilaian-${revising ? 'perbaikan-' : ''}${employeeId}-${year}`}
      given={{ employeeId, year, version: Math.max(version, saved) }}
      doneMessage=""
      onDone={({ signed, version: now }, receipt) => {
        setSaved(now)
        toast.show({
          message: `${signed ? stopped(`Penilaian tahunan dibagikan kepada ${name}`) : 'Draf tersimpan.'} Tanda terima ${receipt}.`,
        })
      }}
      label={`Penilaian tahunan ${name}`}
    >
      <div
        className={clsx('grid gap-x-10 gap-y-6', !revising && 'lg:grid-cols-2')}
        onChange={({ target }) => {
          const form = target instanceof HTMLInputElement ? target.form : null
          if (!form) return
          const { cited, ratings } = besideOf(form)
          setBeside({ cited: cited.length, ratings })
        }}
      >
        <div className="min-w-0">{evidence}</div>
        <div id={revising ? undefined : 'penilaian'} className="scroll-mt-4">
          <div className={clsx('space-y-6', !revising && 'lg:sticky lg:top-4')}>
            {!revising && (
              <div>
                <h2>Penilaian tahun {year}</h2>
                <p className="text-muted text-sm">
                  Nilai baru untuk setahun, bukan rata-rata triwulan. Anda yang memutuskan.
                </p>
              </div>
            )}
            <RatingChoice
              name="resultRating"
              title="Hasil kerja"
              guides={resultRatingGuides}
              value={resultRating}
              onChange={setResult}
              note={
                suggested && (
                  <p className="text-sm">
                    {unitProposes
                      ? 'Usulan dari hasil tahunan unit yang dipimpin'
                      : 'Usulan dari rating tiap hasil'}
                    : <span className="font-bold">{ratingLabels[suggested].toLowerCase()}</span>. Anda yang
                    memutuskan.
                  </p>
                )
              }
            />
            <RatingChoice
              name="behaviourRating"
              title="Perilaku kerja"
              guides={behaviourRatingGuides}
              value={behaviourRating}
              onChange={setBehaviour}
            />
            <div aria-live="polite" className="border-soga bg-soga-wash rounded-md border-s-4 px-4 py-3">
              <p className="text-muted text-sm">Predikat menurut kuadran</p>
              {grade ? <GradeChip grade={grade} /> : <p>Pilih kedua rating, predikatnya muncul di sini.</p>}
              <p className="mt-1 text-sm">
                {typeof credit === 'string' ? credit : grade && `Angka kredit: ${credit[grade]}`}
              </p>
            </div>
            <Disclosure summary="Lihat kuadrannya">
              <GradeMatrix result={resultRating} behaviour={behaviourRating} />
            </Disclosure>
            <div aria-live="polite">
              <CitationProblem />
              <p className={clsx('text-sm', cites && beside.cited === 0 && 'text-kunyit font-bold')}>
                {citedWords(beside.cited, cites)}
              </p>
            </div>
            <Field name="reason" label="Alasan" required={explain} help={reasonHelp(revising, explain)}>
              {/* A draft may still lack its reason; the server asks for it when the year is signed. */}
              <Textarea required={false} defaultValue={reason ?? undefined} maxLength={2000} rows={4} />
            </Field>
            <div className="flex flex-wrap gap-3">
              <SubmitButton name="intent" value={revising ? 'revise' : 'sign'}>
                {revising ? 'Simpan perbaikan' : 'Simpan & bagikan'}
              </SubmitButton>
              {!revising && (
                <SubmitButton name="intent" value="draft" variant="secondary">
                  Simpan draf
                </SubmitButton>
              )}
            </div>
            <p className="text-muted text-sm">
              {revising
                ? `${name} menerima versi baru dan waktunya dihitung ulang. Versi lama tetap dapat dibaca.`
                : `Setelah dibagikan, ${name} langsung dapat membacanya. Selama belum dijawab, Anda dapat memperbaikinya dengan alasan.`}
            </p>
          </div>
        </div>
      </div>
    </ActionForm>
  )
}

function citedWords(cited: number, needed: boolean): string {
  if (cited > 0) return `${formatNumber(cited)} bukti dikutip. Pegawai melihatnya.`
  return needed
    ? 'Rating ini harus punya dasar: centang sedikitnya satu triwulan atau bukti.'
    : 'Bukti tidak wajib dikutip bila keduanya sesuai ekspektasi.'
}

function reasonHelp(revising: boolean, explain: boolean): string {
  if (revising) return `Wajib. Sebut apa yang diperbaiki dan mengapa, minimal ${REASON_MIN} huruf.`
  return explain
    ? `Wajib. Ratingnya bukan sesuai ekspektasi, atau berbeda dari usulan. Minimal ${REASON_MIN} huruf.`
    : 'Tidak wajib bila keduanya sesuai ekspektasi. Pegawai membacanya.'
}
