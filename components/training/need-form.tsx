'use client'

import { useState } from 'react'
import { planOwnNeed } from '@/app/(portal)/pelatihan/actions'
import { ActionForm, SubmitButton } from '@/components/ui/action-form'
import { SegmentedChoice } from '@/components/ui/choice'
import { Field } from '@/components/ui/field'
import { NumberInput, Select, Textarea } from '@/components/ui/input'
import { categoryLabels, competenceLabels, needSourceLabels } from '@/lib/training/labels'
import type { NeedForm as Form } from '@/lib/training/queries/needs'
import { CATEGORIES } from '@/lib/training/rules'
import { COMPETENCES, LEVELS, NEED_SOURCES, type NeedSource } from '@/lib/training/rules/needs'

/** What I need to learn: asks only for the ground that was chosen. */
export function NeedForm({ year, feedback, results, courses }: Form) {
  const [source, setSource] = useState<NeedSource>('COMPETENCE')
  return (
    <ActionForm
      action={planOwnNeed}
      draft="kebutuhan-belajar"
      goTo="/pelatihan?lihat=rencana"
      doneMessage="Kebutuhan terkirim ke atasan."
      resetWhenDone
      label="Rencanakan kebutuhan belajar"
      className="max-w-prose space-y-4"
    >
      <SegmentedChoice
        name="source"
        label="Dari mana kebutuhan ini?"
        required
        value={source}
        onChange={(value) => setSource(NEED_SOURCES.find((one) => one === value) ?? 'COMPETENCE')}
        options={NEED_SOURCES.map((value) => ({ value, label: needSourceLabels[value] }))}
      />
      {source === 'COMPETENCE' && (
        <>
          <Field name="competence" label="Kompetensi" required missing="Pilih kompetensinya.">
            <Select defaultValue="">
              <option value="">Pilih kompetensi</option>
              {COMPETENCES.map((one) => (
                <option key={one} value={one}>
                  {competenceLabels[one]}
                </option>
              ))}
            </Select>
          </Field>
          <div className="grid gap-4 sm:grid-cols-2">
            <LevelField name="levelRequired" label="Tingkat yang diperlukan" />
            <LevelField name="levelNow" label="Tingkat sekarang" />
          </div>
        </>
      )}
      {source === 'FEEDBACK' && (
        <Choices
          name="feedbackId"
          label="Umpan balik"
          missing="Pilih umpan baliknya."
          none="Belum ada umpan balik untuk Anda"
          options={feedback}
        />
      )}
      {source === 'RESULT' && (
        <Choices
          name="workResultId"
          label="Rencana hasil kerja"
          missing="Pilih rencana hasil kerjanya."
          none="SKP belum tersedia"
          options={results}
        />
      )}
      <Field
        name="gap"
        label="Apa yang belum dikuasai?"
        required
        missing="Tulis apa yang belum dikuasai, minimal 10 huruf."
      >
        <Textarea minLength={10} maxLength={500} rows={2} />
      </Field>
      <Field
        name="expected"
        label="Hasil yang direncanakan"
        help="Apa yang bisa Anda kerjakan sesudahnya?"
        required
        missing="Tulis hasil yang direncanakan, minimal 10 huruf."
      >
        <Textarea minLength={10} maxLength={500} rows={2} />
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
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
        <Field name="hours" label="Jam pelajaran" required missing="Isi jam pelajarannya.">
          <NumberInput />
        </Field>
        <Field name="year" label="Tahun" required>
          <Select defaultValue={year}>
            <option value={year}>{year}</option>
            <option value={year + 1}>{year + 1}</option>
          </Select>
        </Field>
      </div>
      <Field name="courseId" label="Pelatihan dari katalog">
        <Select defaultValue="">
          <option value="">Belum ada yang cocok</option>
          {courses.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </Select>
      </Field>
      <SubmitButton>Kirim ke atasan</SubmitButton>
    </ActionForm>
  )
}

function LevelField({ name, label }: { name: string; label: string }) {
  return (
    <Field name={name} label={label} required missing="Pilih tingkatnya.">
      <Select defaultValue="">
        <option value="">Pilih</option>
        {LEVELS.map((one) => (
          <option key={one} value={one}>
            Tingkat {one}
          </option>
        ))}
      </Select>
    </Field>
  )
}

type ChoicesProps = {
  name: string
  label: string
  missing: string
  none: string
  options: { id: string; text: string }[]
}

function Choices({ name, label, missing, none, options }: ChoicesProps) {
  return (
    <Field name={name} label={label} required missing={missing}>
      <Select defaultValue="">
        <option value="">{options.length > 0 ? 'Pilih' : none}</option>
        {options.map(({ id, text }) => (
          <option key={id} value={id}>
            {text}
          </option>
        ))}
      </Select>
    </Field>
  )
}
