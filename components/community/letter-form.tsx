'use client'

import { useEffect, useRef, useState, type FormEvent } from 'react'
import { beginUnnamed, takeUnnamedToken } from '@/app/(portal)/forum/tanpa-nama/actions'
import { Button } from '@/components/ui/button'
import { accountOf } from '@/components/ui/draft'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Field } from '@/components/ui/field'
import { FormContext } from '@/components/ui/form-context'
import { complaints, readForm } from '@/components/ui/form-values'
import { Input, Select, Textarea } from '@/components/ui/input'
import { Notice } from '@/components/ui/notice'
import { keepsToken, sendUnnamed, Unanswered, type Booth } from '@/components/ui/unnamed-token'
import { categoryLabels } from '@/lib/community/labels/forum'
import { LETTER_TEXT_MAX, LETTER_TITLE_MAX, UNNAMED_CATEGORIES } from '@/lib/community/rules/box'
import { TITLE_MIN } from '@/lib/community/schema/forum'

type Box = { number: number }
type State = 'unknown' | 'elsewhere' | 'ready' | 'sending' | 'sent'

const UNREACHABLE = 'Surat ini belum masuk. Tulisan Anda masih di halaman ini; coba lagi.'

const boothOf = (account: string, number: number): Booth<Box> => ({
  place: `forum ${account} ${number}`,
  ballot: { number },
  begin: beginUnnamed,
  take: takeUnnamedToken,
  address: '/api/forum',
})

type Props = {
  number: number
  regionId: number
  /** A token was given; whether it is in this browser, and still unused, only this browser knows. */
  taken: boolean
}

/** No draft is kept: what is said without a name does not lie about on a device that others may open. */
export function LetterForm({ number, regionId, taken }: Props) {
  const form = useRef<HTMLFormElement>(null)
  const [state, setState] = useState<State>('unknown')
  const [errors, setErrors] = useState<Record<string, string>>({})
  const [problem, setProblem] = useState<string>()
  const [attempt, setAttempt] = useState(0)

  useEffect(() => {
    const account = form.current && accountOf(form.current)
    if (!account || state !== 'unknown') return
    setState(taken && !keepsToken(boothOf(account, number).place) ? 'elsewhere' : 'ready')
  }, [number, taken, state])

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const element = event.currentTarget
    const account = accountOf(element)
    const found = complaints(element)
    setErrors(found)
    setProblem(Object.keys(found).length > 0 ? 'Ada isian yang perlu diperbaiki' : undefined)
    setAttempt((n) => n + 1)
    if (!account || Object.keys(found).length > 0) return
    const said = readForm(element, null)
    setState('sending')
    try {
      await sendUnnamed(boothOf(account, number), regionId, said)
      setState('sent')
    } catch (error) {
      setProblem(error instanceof Unanswered && error.message ? error.message : UNREACHABLE)
      setState('ready')
    }
  }

  if (state === 'sent')
    return (
      <Notice tone="success" live title="Surat Anda masuk tanpa nama">
        Ia tampil di forum sesudah kotaknya dibuka. Sampai saat itu tidak ada yang bisa membacanya.
      </Notice>
    )
  if (state === 'elsewhere')
    return (
      <Notice title="Kartu Anda untuk kotak ini sudah diambil">
        Satu orang, satu surat di tiap kotak. Kartu berikutnya tersedia sesudah kotak ini dibuka.
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
        aria-label="Surat tanpa nama"
        className="max-w-3xl space-y-4"
        onSubmit={(event) => void submit(event)}
      >
        {problem && state !== 'sending' && <ErrorSummary title={problem} fields={errors} attempt={attempt} />}
        <Field name="category" label="Jenis" required missing="Pilih jenisnya.">
          <Select defaultValue="">
            <option value="">Pilih</option>
            {UNNAMED_CATEGORIES.map((one) => (
              <option key={one} value={one}>
                {categoryLabels[one]}
              </option>
            ))}
          </Select>
        </Field>
        <Field name="title" label="Judul" required missing={`Tulis judulnya, minimal ${TITLE_MIN} huruf.`}>
          <Input minLength={TITLE_MIN} maxLength={LETTER_TITLE_MAX} autoComplete="off" />
        </Field>
        <Field name="text" label="Isi" required missing="Tulis isinya, minimal 10 huruf.">
          <Textarea rows={5} minLength={10} maxLength={LETTER_TEXT_MAX} />
        </Field>
        <Button type="submit" disabled={state === 'unknown'} pending={state === 'sending'}>
          Kirim tanpa nama
        </Button>
      </form>
    </FormContext>
  )
}
