'use client'

import { unstable_rethrow, useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import type { Action, ActionResult } from './action-result'
import { newKey } from './key'

const patience = 30_000

const unreachable = 'Tidak ada sambungan. Isian Anda aman; coba lagi.'
const unanswered = 'Layanan belum menjawab. Isian Anda aman; coba lagi.'

type Options<T> = { onDone?: (value: T, receipt: string) => void; refresh?: boolean }

/** Runs an action once at a time; a retry after a lost answer carries the same key, so nothing happens twice. */
export function useAction<I, T>(action: Action<I, T>, { onDone, refresh = true }: Options<T> = {}) {
  const router = useRouter()
  const [pending, setPending] = useState(false)
  const [result, setResult] = useState<ActionResult<T>>()
  const [networkError, setNetworkError] = useState<string>()
  const busy = useRef(false)
  const unsettled = useRef<{ key: string; said: string } | undefined>(undefined)

  async function run(input: I): Promise<ActionResult<T> | undefined> {
    if (busy.current) return undefined
    busy.current = true
    setPending(true)
    setNetworkError(undefined)
    const said = JSON.stringify(input)
    if (unsettled.current?.said !== said) unsettled.current = { key: newKey(), said }
    try {
      const answer = await withPatience(action({ key: unsettled.current.key, input }))
      // After a breakdown nobody knows whether it was done: the next try must carry the same key.
      if (answer.ok || !['away', 'failed'].includes(answer.reason)) unsettled.current = undefined
      setResult(answer)
      if (answer.ok) {
        onDone?.(answer.value, answer.receipt)
        if (refresh) router.refresh()
      }
      return answer
    } catch (error) {
      unstable_rethrow(error)
      setResult(undefined)
      setNetworkError(!navigator.onLine || error instanceof TypeError ? unreachable : unanswered)
      return undefined
    } finally {
      busy.current = false
      setPending(false)
    }
  }

  const refusal = result && !result.ok ? result : undefined
  return { run, pending, result, refusal, networkError, error: networkError ?? refusal?.message }
}

function withPatience<T>(answer: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout>
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('no answer')), patience)
  })
  return Promise.race([answer, silence]).finally(() => clearTimeout(timer))
}
