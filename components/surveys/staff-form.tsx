'use client'

import { useEffect, useRef, useState, type FormEvent } from 'react'
import { beginSurvey, takeOwnSurveyToken } from '@/app/(portal)/survei/actions'
import { Button } from '@/components/ui/button'
import { SegmentedChoice } from '@/components/ui/choice'
import { accountOf } from '@/components/ui/draft'
import { ErrorSummary } from '@/components/ui/error-summary'
import { FormContext } from '@/components/ui/form-context'
import { complaints } from '@/components/ui/form-values'
import { Notice } from '@/components/ui/notice'
import { keepsToken, sendUnnamed, Unanswered, type Booth } from '@/components/ui/unnamed-token'
import { levelLabels } from '@/lib/surveys/labels/staff'
import { LEVELS } from '@/lib/surveys/rules/staff'

type Ballot = { surveyId: string; unitId: string }
type Props = {
  regionId: number
  ballot: Ballot
  statements: readonly string[]
  /** A token was given; whether it is in this browser, and still unused, only this browser knows. */
  taken: boolean
}

type State = 'unknown' | 'elsewhere' | 'ready' | 'sending' | 'sent'

const UNREACHABLE = 'Kiriman ini belum masuk. Jawaban masih ada di halaman ini; coba lagi.'

const boothOf = (account: string, ballot: Ballot): Booth<Ballot> => ({
  place: `survei ${account} ${ballot.surveyId} ${ballot.unitId}`,
  ballot,
  begin: beginSurvey,
  take: takeOwnSurveyToken,
  address: '/api/survei',
})

/** No draft is kept: what is said without a name does not lie about on a device that others may open. */
export function StaffSurveyForm({ regionId, ballot, statements, taken }: Props) {
  const form = useRef<HTMLFormElement>(null)
  const [state, setState] = useState<State>('unknown')
  const [errors, setErrors] = useState<Record<string, string>>({})
  const [problem, setProblem] = useState<string>()
  const [attempt, setAttempt] = useState(0)

  useEffect(() => {
    const account = form.current && accountOf(form.current)
    if (!account || state !== 'unknown') return
    setState(taken && !keepsToken(boothOf(account, ballot).place) ? 'elsewhere' : 'ready')
  }, [ballot, taken, state])

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const element = event.currentTarget
    const account = accountOf(element)
    const found = complaints(element)
    setErrors(found)
    setProblem(Object.keys(found).length > 0 ? 'Ada pernyataan yang belum dijawab' : undefined)
    setAttempt((n) => n + 1)
    if (!account || Object.keys(found).length > 0) return
    const values = new FormData(element)
    setState('sending')
    try {
      await sendUnnamed(boothOf(account, ballot), regionId, {
        ratings: statements.map((_, nth) => Number(values.get(`statement${nth}`))),
      })
      setState('sent')
    } catch (error) {
      setProblem(error instanceof Unanswered && error.message ? error.message : UNREACHABLE)
      setState('ready')
    }
  }

  if (state === 'sent')
    return (
      <Notice tone="success" live title="Jawaban Anda masuk tanpa nama">
        Tidak ada yang bisa melihat atau mengubahnya satu per satu, termasuk Anda.
      </Notice>
    )
  if (state === 'elsewhere')
    return (
      <Notice title="Kartu suara Anda sudah diambil">
        Bila belum dipakai, kartu itu hanya ada di peramban tempat Anda mengambilnya. Kartu yang hilang tidak
        bisa diganti.
      </Notice>
    )
  return (
    <FormContext
      value={{ ready: state !== 'unknown', pending: state === 'sending', errors, files: [], keep: () => {} }}
    >
      <form
        ref={form}
        method="post"
        noValidate
        aria-label="Survei karier"
        className="max-w-3xl"
        onSubmit={(event) => void submit(event)}
      >
        {problem && state !== 'sending' && (
          <div className="mb-4">
            <ErrorSummary title={problem} fields={errors} attempt={attempt} />
          </div>
        )}
        <ol className="space-y-6">
          {statements.map((statement, nth) => (
            <li key={statement}>
              <SegmentedChoice
                name={`statement${nth}`}
                label={statement}
                required
                missing={`Pernyataan ${nth + 1}: pilih satu jawaban.`}
                options={LEVELS.map((level) => ({ value: String(level), label: levelLabels[level] }))}
              />
            </li>
          ))}
        </ol>
        <div className="mt-6">
          <Button type="submit" disabled={state === 'unknown'} pending={state === 'sending'}>
            Kirim tanpa nama
          </Button>
        </div>
      </form>
    </FormContext>
  )
}
