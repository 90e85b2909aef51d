'use client'

import { useEffect, useRef, useState, type FormEvent } from 'react'
import { Button } from '@/components/ui/button'
import { SegmentedChoice } from '@/components/ui/choice'
import { accountOf } from '@/components/ui/draft'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Field } from '@/components/ui/field'
import { FormContext } from '@/components/ui/form-context'
import { complaints } from '@/components/ui/form-values'
import { Textarea } from '@/components/ui/input'
import { Notice } from '@/components/ui/notice'
import { levelLabels, statementLabels } from '@/lib/feedback/labels'
import { LEVELS, STATEMENTS } from '@/lib/feedback/rules/statements'
import { Unanswered } from '@/components/ui/unnamed-token'
import { hasOwnToken, sendStatements, type Ballot } from './statement-token'

type Props = {
  ballot: Ballot
  /** A token was given; whether it is in this browser, and still unused, only this browser knows. */
  taken: boolean
}

type State = 'unknown' | 'elsewhere' | 'ready' | 'sending' | 'sent'

const UNREACHABLE = 'Kiriman ini belum masuk. Jawaban masih ada di halaman ini; coba lagi.'

/** No draft is kept: what is said without a name does not lie about on a device that others may open. */
export function StatementForm({ ballot, taken }: Props) {
  const form = useRef<HTMLFormElement>(null)
  const [state, setState] = useState<State>('unknown')
  const [errors, setErrors] = useState<Record<string, string>>({})
  const [problem, setProblem] = useState<string>()
  const [attempt, setAttempt] = useState(0)

  useEffect(() => {
    const account = form.current && accountOf(form.current)
    if (!account || state !== 'unknown') return
    setState(taken && !hasOwnToken(account, ballot) ? 'elsewhere' : 'ready')
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
    const comment = values.get('comment')
    setState('sending')
    try {
      await sendStatements(account, ballot, {
        ratings: STATEMENTS.map((statement) => Number(values.get(statement))),
        ...(typeof comment === 'string' && comment.trim() ? { comment } : {}),
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
        aria-label="Sembilan pernyataan"
        className="max-w-3xl"
        onSubmit={(event) => void submit(event)}
      >
        {problem && state !== 'sending' && (
          <div className="mb-4">
            <ErrorSummary title={problem} fields={errors} attempt={attempt} />
          </div>
        )}
        <ol className="space-y-6">
          {STATEMENTS.map((statement, nth) => (
            <li key={statement}>
              <SegmentedChoice
                name={statement}
                label={statementLabels[statement]}
                required
                missing={`Pernyataan ${nth + 1}: pilih satu jawaban.`}
                options={LEVELS.map((level) => ({ value: String(level), label: levelLabels[level] }))}
              />
            </li>
          ))}
        </ol>
        <div className="mt-6 space-y-4">
          <Field
            name="comment"
            label="Komentar singkat"
            help="Gaya bahasa dan contoh khusus bisa membuat Anda dikenali. Tulis seperlunya."
          >
            <Textarea maxLength={500} rows={3} autoComplete="off" />
          </Field>
          <Button type="submit" disabled={state === 'unknown'} pending={state === 'sending'}>
            Kirim tanpa nama
          </Button>
        </div>
      </form>
    </FormContext>
  )
}
