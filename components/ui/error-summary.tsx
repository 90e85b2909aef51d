'use client'

import { useEffect, useRef } from 'react'
import { Notice } from './notice'

type Props = {
  title: string
  /** By field name; a click goes to the field. */
  fields?: Record<string, string>
  /** Changes with each refusal, so that focus moves again. */
  attempt: number
}

export function ErrorSummary({ title, fields = {}, attempt }: Props) {
  const summary = useRef<HTMLDivElement>(null)

  useEffect(() => {
    if (attempt > 0) summary.current?.focus()
  }, [attempt])

  function goTo(name: string) {
    const form = summary.current?.closest('form')
    const control = [...(form?.elements ?? [])].find((element) => {
      const own = element.getAttribute('name')?.replace(/\[\]$/, '')
      return (
        own !== undefined && (own === name || own === name.replace(/\[\]$/, '') || name.startsWith(`${own}.`))
      )
    })
    if (control instanceof HTMLElement) control.focus()
  }

  const problems = Object.entries(fields)
  return (
    <div ref={summary} tabIndex={-1} role="alert">
      <Notice tone="error" title={title}>
        {problems.length > 0 && (
          <ul className="space-y-1">
            {problems.map(([name, problem]) => (
              <li key={name}>
                <button
                  type="button"
                  className="text-link cursor-pointer text-start"
                  onClick={() => goTo(name)}
                >
                  {problem}
                </button>
              </li>
            ))}
          </ul>
        )}
      </Notice>
    </div>
  )
}
