'use client'

import { describeThePost } from '@/app/(portal)/bkd/jabatan/actions'
import { ActionForm, SubmitButton } from '@/components/ui/action-form'
import { Checkbox } from '@/components/ui/choice'
import { Disclosure } from '@/components/ui/disclosure'
import { Field } from '@/components/ui/field'
import { Input, Select, Textarea } from '@/components/ui/input'
import type { PostChoices } from './post-choices'

type Choice = { value: string; label: string }

export type PostValues = {
  positionId: string
  version: number
  unitId: string
  title: string
  level: string
  echelon: number | null
  class: number | null
  seats: number
  workField: string | null
  education: string | null
  fields: readonly string[]
  clusters: readonly string[]
  minRank: string | null
  experienceYears: number | null
  experienceFields: readonly string[]
  earlierYears: number | null
  earlierLevels: readonly string[]
  certificates: readonly string[]
  competences: Partial<Record<string, number>>
  maxAge: number | null
  retirementAge: number | null
  pnsOnly: boolean
}

/** Adds a post, or describes the one that is given anew. */
export function PostForm({
  post,
  units,
  choices,
}: {
  post?: PostValues
  units: readonly { id: string; name: string }[]
  choices: PostChoices
}) {
  return (
    <ActionForm
      key={post?.version ?? 0}
      action={describeThePost}
      given={{ version: post?.version ?? 0, ...(post && { positionId: post.positionId }) }}
      label={post ? 'Ubah profil jabatan' : 'Tambah jabatan'}
      doneMessage="Profil jabatan tersimpan."
      resetWhenDone={!post}
      className="max-w-2xl space-y-4"
    >
      <Field name="title" label="Nama jabatan" required missing="Tulis nama jabatannya.">
        <Input defaultValue={post?.title} minLength={3} maxLength={120} autoComplete="off" />
      </Field>
      <Field name="unitId" label="Unit" required missing="Pilih unitnya.">
        <Choose
          first="Pilih unit"
          choices={units.map(({ id, name }) => ({ value: id, label: name }))}
          chosen={post?.unitId}
        />
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field name="level" label="Jenjang" required missing="Pilih jenjangnya.">
          <Choose first="Pilih jenjang" choices={choices.levels} chosen={post?.level} />
        </Field>
        <Field name="echelon" label="Eselon">
          <Choose first="Tanpa eselon" choices={choices.echelons} chosen={post?.echelon?.toString()} />
        </Field>
        <Field name="seats" label="Kebutuhan" help="Berapa orang." required>
          <Input inputMode="numeric" defaultValue={post?.seats ?? 1} maxLength={4} />
        </Field>
        <Field name="class" label="Kelas jabatan">
          <Input inputMode="numeric" defaultValue={post?.class ?? ''} maxLength={2} />
        </Field>
        <Field name="workField" label="Bidang tugas">
          <Choose first="Belum ditentukan" choices={choices.workFields} chosen={post?.workField} />
        </Field>
        <Field name="retirementAge" label="Usia pensiun" help="Bila lain dari ketentuan jenjangnya.">
          <Input inputMode="numeric" defaultValue={post?.retirementAge ?? ''} maxLength={2} />
        </Field>
      </div>
      <Checkbox name="pnsOnly" label="Hanya untuk PNS" defaultChecked={post?.pnsOnly} />
      <Requirements post={post} choices={choices} />
      <Disclosure summary="Kompetensi yang dibutuhkan">
        <div className="grid gap-4 sm:grid-cols-2">
          {choices.competences.map(({ value, label }) => (
            <Field key={value} name={`competences.${value}`} label={label}>
              <Choose
                first="Tidak disyaratkan"
                choices={LEVELS}
                chosen={post?.competences[value]?.toString()}
              />
            </Field>
          ))}
        </div>
      </Disclosure>
      <SubmitButton>{post ? 'Simpan profil' : 'Tambah jabatan'}</SubmitButton>
    </ActionForm>
  )
}

const LEVELS = [1, 2, 3, 4, 5].map((level) => ({ value: String(level), label: `Tingkat ${level}` }))

function Requirements({ post, choices }: { post: PostValues | undefined; choices: PostChoices }) {
  return (
    <Disclosure summary="Syarat pendidikan dan pengalaman">
      <div className="space-y-4">
        <p className="text-muted text-sm">Syarat nasional untuk jenjangnya tetap berlaku.</p>
        <div className="grid gap-4 sm:grid-cols-2">
          <Field name="education" label="Pendidikan paling rendah">
            <Choose first="Ikut syarat nasional" choices={choices.education} chosen={post?.education} />
          </Field>
          <Field name="minRank" label="Pangkat paling rendah">
            <Choose first="Tidak disyaratkan" choices={choices.ranks} chosen={post?.minRank} />
          </Field>
        </div>
        <Field name="fields" label="Bidang pendidikan" help="Satu nama tiap baris, misalnya Keperawatan.">
          <Textarea defaultValue={post?.fields.join('\n')} />
        </Field>
        <Several
          name="clusters"
          label="Rumpun yang dianggap serumpun"
          choices={choices.clusters}
          chosen={post?.clusters}
        />
        <Field name="experienceYears" label="Lama pengalaman (tahun)">
          <Input inputMode="numeric" defaultValue={post?.experienceYears ?? ''} maxLength={2} />
        </Field>
        <Several
          name="experienceFields"
          label="Pengalaman di bidang"
          choices={choices.workFields}
          chosen={post?.experienceFields}
        />
        <Field name="earlierYears" label="Lama di jabatan sebelumnya (tahun)">
          <Input inputMode="numeric" defaultValue={post?.earlierYears ?? ''} maxLength={2} />
        </Field>
        <Several
          name="earlierLevels"
          label="Jabatan sebelumnya"
          choices={choices.levels}
          chosen={post?.earlierLevels}
        />
        <Field name="certificates" label="Sertifikat" help="Satu nama tiap baris.">
          <Textarea defaultValue={post?.certificates.join('\n')} rows={2} />
        </Field>
        <Field name="maxAge" label="Usia paling tinggi saat diangkat">
          <Input inputMode="numeric" defaultValue={post?.maxAge ?? ''} maxLength={2} />
        </Field>
      </div>
    </Disclosure>
  )
}

function Choose({
  first,
  choices,
  chosen,
}: {
  first: string
  choices: readonly Choice[]
  chosen?: string | null
}) {
  return (
    <Select defaultValue={chosen ?? ''}>
      <option value="">{first}</option>
      {choices.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </Select>
  )
}

function Several({
  name,
  label,
  choices,
  chosen = [],
}: {
  name: string
  label: string
  choices: readonly Choice[]
  chosen?: readonly string[]
}) {
  return (
    <fieldset>
      <legend className="font-bold">
        {label} <span className="text-muted font-medium">(opsional)</span>
      </legend>
      <div className="grid gap-x-4 sm:grid-cols-2">
        {choices.map(({ value, label: words }) => (
          <Checkbox
            key={value}
            name={`${name}[]`}
            value={value}
            label={words}
            defaultChecked={chosen.includes(value)}
          />
        ))}
      </div>
    </fieldset>
  )
}
