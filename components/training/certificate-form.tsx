'use client'

import { useState } from 'react'
import { sendOwnCertificate } from '@/app/(portal)/pelatihan/actions'
import { sendEvidence } from '@/components/evidence/send-evidence'
import { ActionForm, SubmitButton } from '@/components/ui/action-form'
import { Checkbox } from '@/components/ui/choice'
import { Field } from '@/components/ui/field'
import { FileDrop } from '@/components/ui/file-drop'
import { DateInput, Input, NumberInput, Select } from '@/components/ui/input'
import { LIMITS } from '@/lib/evidence/rules'
import { categoryLabels, kindLabels } from '@/lib/training/labels'
import { CATEGORIES, kindFrom, KINDS } from '@/lib/training/rules'
import { MOST_HOURS_A_DAY, needsNumber, UNUSUAL_HOURS } from '@/lib/training/rules/certificates'

/** What was learned elsewhere, with its file. */
export function CertificateForm({ today }: { today: string }) {
  const [kind, setKind] = useState('')
  const chosen = kindFrom(Number(kind))
  const numbered = !chosen || needsNumber(chosen)
  const [hours, setHours] = useState('')
  // What the page holds outlives a form's reset: each certificate begins with a file and a kind of its own.
  const [round, setRound] = useState(0)
  const begin = () => {
    setKind('')
    setHours('')
    setRound((now) => now + 1)
  }
  return (
    <ActionForm
      action={sendOwnCertificate}
      goTo="/pelatihan?lihat=sertifikat"
      doneMessage="Sertifikat terkirim ke BKD."
      resetWhenDone
      onDone={begin}
      label="Kirim sertifikat"
      className="max-w-prose space-y-4"
    >
      <Field name="title" label="Nama kegiatan" required missing="Tulis nama kegiatannya, minimal 5 huruf.">
        <Input minLength={5} maxLength={200} />
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field name="kind" label="Jenis" required missing="Pilih jenisnya.">
          <Select value={kind} onChange={({ target }) => setKind(target.value)}>
            <option value="">Pilih jenis</option>
            {KINDS.map((one) => (
              <option key={one} value={one}>
                {kindLabels[one]}
              </option>
            ))}
          </Select>
        </Field>
        <Field name="category" label="Bidang" required missing="Pilih bidangnya.">
          <Select defaultValue="">
            <option value="">Pilih bidang</option>
            {CATEGORIES.map((one) => (
              <option key={one} value={one}>
                {categoryLabels[one]}
              </option>
            ))}
          </Select>
        </Field>
        <Field name="startsOn" label="Mulai" required missing="Pilih tanggalnya.">
          <DateInput max={today} />
        </Field>
        <Field name="endsOn" label="Selesai" required missing="Pilih tanggalnya.">
          <DateInput max={today} />
        </Field>
        <Field
          name="hours"
          label="Jam pelajaran"
          help={`Seperti tertulis di sertifikat, paling banyak ${MOST_HOURS_A_DAY} JP sehari.`}
          required
          missing="Isi jam pelajarannya."
        >
          <NumberInput value={hours} onChange={({ target }) => setHours(target.value)} />
        </Field>
        <Field
          name="number"
          label="Nomor sertifikat"
          help={numbered ? undefined : 'Untuk jenis ini cukup notulen atau daftar hadir.'}
          required={numbered}
          missing="Tulis nomor sertifikatnya."
        >
          <Input maxLength={120} />
        </Field>
      </div>
      <Field
        name="provider"
        label="Penyelenggara"
        required
        missing="Tulis penyelenggaranya, minimal 3 huruf."
      >
        <Input minLength={3} maxLength={160} />
      </Field>
      {Number(hours) > UNUSUAL_HOURS && (
        <Checkbox name="sure" label={`Ya, di sertifikat tertulis lebih dari ${UNUSUAL_HOURS} JP.`} />
      )}
      <FileDrop
        key={round}
        required
        name="fileIds[]"
        label="Berkas"
        help="Satu foto, PDF, DOCX, atau XLSX."
        accept="image/*,.pdf,.docx,.xlsx,application/pdf"
        multiple={false}
        maxBytes={LIMITS.uploadBytes}
        upload={sendEvidence}
      />
      <SubmitButton>Kirim ke BKD</SubmitButton>
    </ActionForm>
  )
}
