'use client'

import { createContext } from 'react'

type FormState = {
  /** False until the page's script runs: a form sent before that would leave by the address bar. */
  ready: boolean
  pending: boolean
  errors: Record<string, string>
}

export const FormContext = createContext<FormState>({ ready: true, pending: false, errors: {} })

type FieldState = {
  id: string
  name: string
  describedBy?: string
  invalid: boolean
  required: boolean
  missing?: string
}

export const FieldContext = createContext<FieldState | undefined>(undefined)
