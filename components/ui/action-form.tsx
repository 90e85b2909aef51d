'use client'

import { useRouter } from 'next/navigation'
import {
  Fragment,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
  use,
  type FormEvent,
  type ReactNode,
} from 'react'
import type { Action } from './action-result'
import { Button, type ButtonProps } from './button'
import {
  accountOf,
  forgetDraft,
  keepDraft,
  lostFiles,
  restoreDraft,
  sweepDrafts,
  type DraftFile,
} from './draft'
import { ErrorSummary } from './error-summary'
import { FormContext } from './form-context'
import { complaint, complaints, controls, readForm, type FormValues } from './form-values'
import { Notice } from './notice'
import { useToast } from './toast'
import { useAction } from './use-action'

type Props<I, T> = {
  action: Action<I, T>
  /** Keeps what is typed on this device under this name until it is sent, at most a week. */
  draft?: string
  /** Whose draft it is; by default the nearest data-account. */
  account?: string
  /** Sent along with the fields. */
  given?: FormValues
  /** Turns the fields into the input where names alone cannot. */
  shape?: (values: FormValues) => I
  onDone?: (value: T, receipt: string) => void
  /** Where to go after success. */
  goTo?: string
  /** Said after success, before the receipt number; empty for silence. */
  doneMessage?: string
  /** Nothing went to the service, so nothing of it is asked anew. */
  local?: boolean
  /** Empties the form after success, for the next entry. */
  resetWhenDone?: boolean
  /** The draft was thrown away: what the page holds outside of the form's own fields starts again too. */
  onDiscard?: () => void
  label?: string
  className?: string
  children: ReactNode
}

const never = () => () => {}

export function ActionForm<I, T>({
  action,
  draft,
  account,
  given,
  shape,
  onDone,
  goTo,
  doneMessage = 'Tersimpan.',
  local = false,
  resetWhenDone = false,
  onDiscard,
  label,
  className,
  children,
}: Props<I, T>) {
  const form = useRef<HTMLFormElement>(null)
  const pressed = useRef(false)
  const afterPress = useRef<(() => void)[]>([])
  const lastSubmitter = useRef<HTMLElement | null>(null)
  const router = useRouter()
  const toast = useToast()
  const ready = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  const [errors, setErrors] = useState<Record<string, string>>({})
  const [restored, setRestored] = useState(false)
  const [files, setFiles] = useState<readonly DraftFile[]>([])
  const [discarded, setDiscarded] = useState(0)
  const [attempt, setAttempt] = useState(0)
  const [incomplete, setIncomplete] = useState(false)
  const [said, setSaid] = useState<string>()
  const { run, pending, refusal, networkError } = useAction(action, { refresh: !goTo && !local })

  const ownerOf = (element: HTMLFormElement) => account ?? accountOf(element)

  useEffect(() => {
    const owner = form.current && (account ?? accountOf(form.current))
    if (!form.current || !owner) return
    sweepDrafts(owner)
    if (!draft) return
    const named = lostFiles(form.current, owner, draft)
    if (restoreDraft(form.current, owner, draft) || named.length > 0) setRestored(true)
    if (named.length > 0) setFiles(named)
  }, [draft, account])

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    event.stopPropagation()
    const element = event.currentTarget
    const submitter = 'submitter' in event.nativeEvent ? event.nativeEvent.submitter : null
    lastSubmitter.current = submitter instanceof HTMLElement ? submitter : null
    await send(element)
  }

  async function send(element: HTMLFormElement) {
    setSaid(undefined)
    const found = complaints(element)
    setErrors(found)
    setIncomplete(Object.keys(found).length > 0)
    if (Object.keys(found).length > 0) return setAttempt((n) => n + 1)

    const values = { ...readForm(element, lastSubmitter.current), ...given }
    // The server's schema judges what the fields hold; the compiler cannot.
    const answer = await run(shape ? shape(values) : (values as I))
    if (!answer) return setAttempt((n) => n + 1)
    if (!answer.ok) {
      // Another tab may have sent this draft and forgotten it; what stands here must outlive the reload it now asks for.
      keep()
      setErrors(answer.fields ?? {})
      return setAttempt((n) => n + 1)
    }
    finish(element, answer.value, answer.receipt)
  }

  function finish(element: HTMLFormElement, value: T, receipt: string) {
    const owner = ownerOf(element)
    if (draft && owner) forgetDraft(owner, draft)
    setRestored(false)
    if (resetWhenDone) element.reset()
    if (doneMessage) {
      const words = `${doneMessage} Tanda terima ${receipt}.`
      if (toast.available) toast.show({ message: words })
      else setSaid(words)
    }
    onDone?.(value, receipt)
    if (goTo) router.push(goTo)
  }

  function keep() {
    const owner = form.current && ownerOf(form.current)
    if (form.current && draft && owner) keepDraft(form.current, owner, draft)
  }

  function noteTyping({ target }: FormEvent<HTMLFormElement>) {
    keep()
    const control = form.current && controls(form.current).find((one) => one === target)
    if (control && errors[control.name] && !complaint(control))
      setErrors((before) =>
        Object.fromEntries(Object.entries(before).filter(([name]) => name !== control.name)),
      )
  }

  // Checked on leaving a field, not on each key, and not before the press that left it is over:
  // an error that pushes the page down would make that press miss.
  function checkOne(target: EventTarget) {
    const control = form.current && controls(form.current).find((one) => one === target)
    if (!control?.name || control.value === '') return
    const check = () => {
      const problem = complaint(control)
      if (problem) setErrors((before) => ({ ...before, [control.name]: problem }))
    }
    if (pressed.current) afterPress.current.push(check)
    else setTimeout(check)
  }

  function notePress() {
    if (pressed.current) return
    pressed.current = true
    const ends = new AbortController()
    const lift = () => {
      ends.abort()
      pressed.current = false
      for (const check of afterPress.current.splice(0)) setTimeout(check)
    }
    window.addEventListener('pointerup', lift, { signal: ends.signal })
    window.addEventListener('pointercancel', lift, { signal: ends.signal })
  }

  function dropDraft() {
    const owner = form.current && ownerOf(form.current)
    if (draft && owner) forgetDraft(owner, draft)
    setRestored(false)
    setFiles([])
    setErrors({})
    setIncomplete(false)
    setAttempt(0)
    // A reset reaches no field whose value the page holds, such as a date: they all begin anew.
    setDiscarded((n) => n + 1)
    onDiscard?.()
  }

  // The sentence of a field stands at the field and in the list; as a title too it would be said three times.
  const problem =
    incomplete || refusal?.fields
      ? 'Ada isian yang perlu diperbaiki'
      : refusal && refusal.reason !== 'signed_out'
        ? refusal.message
        : undefined

  return (
    <FormContext value={{ ready, pending, errors, files, keep }}>
      <form
        ref={form}
        method="post"
        noValidate
        aria-label={label}
        className={className}
        onSubmit={submit}
        onInput={noteTyping}
        onChange={noteTyping}
        onBlur={({ target }) => checkOne(target)}
        onPointerDownCapture={notePress}
      >
        <div className="space-y-3 not-empty:mb-4">
          {restored && (
            <Notice live title="Draf dipulihkan">
              <p>
                Isian terakhir Anda di perangkat ini dikembalikan.{' '}
                <button type="button" className="text-link cursor-pointer" onClick={dropDraft}>
                  Buang draf
                </button>
              </p>
            </Notice>
          )}
          {problem && attempt > 0 && !pending && (
            <ErrorSummary title={problem} fields={errors} attempt={attempt} />
          )}
          {refusal?.reason === 'signed_out' && !pending && <SignedOut kept={Boolean(draft)} />}
          {networkError && !pending && (
            <Unreached title={networkError} again={() => form.current && void send(form.current)} />
          )}
          {said && (
            <Notice tone="success" live>
              {said}
            </Notice>
          )}
        </div>
        <Fragment key={discarded}>{children}</Fragment>
      </form>
    </FormContext>
  )
}

/** Stands above a form that may be longer than the screen: it is brought to whoever pressed the button below. */
function Unreached({ title, again }: { title: string; again: () => void }) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => place.current?.focus(), [])
  return (
    <div ref={place} tabIndex={-1} className="scroll-mt-24">
      <Notice tone="error" live title={title}>
        <Button variant="secondary" onClick={again}>
          Coba lagi
        </Button>
      </Notice>
    </div>
  )
}

/** The button that sends its form: waits for the page's script, and cannot be pressed twice. */
export function SubmitButton(props: ButtonProps) {
  const { ready, pending } = use(FormContext)
  return <Button {...props} type="submit" disabled={!ready || props.disabled} pending={pending} />
}

/** For what cannot be taken back: the first press asks, the second sends. What is missing is said before the question. */
export function ConfirmedSubmit({
  question,
  yes,
  children,
  variant = 'primary',
}: {
  question: ReactNode
  yes: ReactNode
  children: ReactNode
  variant?: ButtonProps['variant']
}) {
  const { ready, pending } = use(FormContext)
  const [asked, setAsked] = useState(false)
  const here = useRef<HTMLDivElement>(null)
  const formHere = () => here.current?.closest('form')
  return (
    <div ref={here} className="space-y-3">
      {asked && !pending ? (
        <ConfirmLater question={question} onNo={() => setAsked(false)}>
          <Button
            variant="danger"
            onClick={() => {
              setAsked(false)
              formHere()?.requestSubmit()
            }}
          >
            {yes}
          </Button>
        </ConfirmLater>
      ) : (
        <Button
          variant={variant}
          disabled={!ready}
          pending={pending}
          onClick={() => {
            const form = formHere()
            // What is missing is told by the form itself.
            if (!form || Object.keys(complaints(form)).length > 0) return form?.requestSubmit()
            setAsked(true)
          }}
        >
          {children}
        </Button>
      )}
    </div>
  )
}

function ConfirmLater({
  question,
  onNo,
  children,
}: {
  question: ReactNode
  onNo: () => void
  children: ReactNode
}) {
  const no = useRef<HTMLDivElement>(null)
  useEffect(() => {
    no.current?.querySelector('button')?.focus()
  }, [])
  return (
    <div ref={no} role="group" aria-label="Pastikan" className="space-y-3">
      <p className="font-bold" role="status">
        {question}
      </p>
      <div className="flex flex-wrap gap-3">
        <Button variant="secondary" onClick={onNo}>
          Tidak jadi
        </Button>
        {children}
      </div>
    </div>
  )
}

function SignedOut({ kept }: { kept: boolean }) {
  const back = encodeURIComponent(window.location.pathname + window.location.search)
  return (
    <Notice tone="warn" live title="Sesi Anda sudah berakhir">
      <p>
        {kept ? 'Isian Anda tetap tersimpan di perangkat ini. ' : 'Salin dulu isian Anda bila perlu. '}
        <a className="text-link font-bold" href={`/masuk?kembali=${back}`}>
          Masuk lagi
        </a>
      </p>
    </Notice>
  )
}
