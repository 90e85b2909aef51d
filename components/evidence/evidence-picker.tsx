'use client'

import type { ReactNode } from 'react'
import { FileDrop, type Upload } from '@/components/ui/file-drop'
import { LIMITS } from '@/lib/evidence/rules'
import { sendEvidence } from './send-evidence'

// With image/* a phone offers its camera; what the camera makes, and what is no picture at all, is judged by content.
const ACCEPT = 'image/*,.pdf,.docx,.xlsx,application/pdf'

type Props = {
  label?: ReactNode
  help?: ReactNode
  name?: string
  /** What the log holds already. */
  stored?: { id: string; name: string; size: number }[]
  /** Where files go; in practice nowhere. */
  upload?: Upload
}

/** Photos and documents as evidence: stored while the rest of the form is filled in, named in it by hidden fields. */
export function EvidencePicker({
  label = 'Bukti dukung',
  help = `Foto, PDF, DOCX, atau XLSX. Paling banyak ${LIMITS.filesALog} berkas, masing-masing sampai ${LIMITS.uploadBytes / 1024 / 1024} MB.`,
  name = 'evidenceIds[]',
  stored = [],
  upload = sendEvidence,
}: Props) {
  return (
    <FileDrop
      name={name}
      label={label}
      help={help}
      accept={ACCEPT}
      maxBytes={LIMITS.uploadBytes}
      upload={upload}
      stored={stored.map(({ id, name: fileName, size }) => ({ id, name: fileName, bytes: size }))}
    />
  )
}
