'use client'

import { createContext, use } from 'react'
import type { DraftFile } from './draft'

type FormState = {
  /** False until the page's script runs: a form sent before that would leave by the address bar. */
  ready: boolean
  pending: boolean
  errors: Record<string, string>
  /** Files that the draft on this device still names. */
  files: readonly DraftFile[]
  /** Keeps the draft again, when the form changed without anybody typing. */
  keep: () => void
}

const noFiles: readonly DraftFile[] = []

export const FormContext = createContext<FormState>({
  ready: true,
  pending: false,
  errors: {},
  files: noFiles,
  keep: () => {},
})

type FieldState = {
  id: string
  name: string
  describedBy?: string
  invalid: boolean
  required: boolean
  missing?: string
}

export const FieldContext = createContext<FieldState | undefined>(undefined)

/** The error of a field, or of the first entry of the list or object that goes by its name. */
export function useFieldError(name: string): string | undefined {
  const { errors } = use(FormContext)
  const base = name.replace(/\[\]$/, '')
  return (
    errors[name] ?? errors[base] ?? Object.entries(errors).find(([key]) => key.startsWith(`${base}.`))?.[1]
  )
}
