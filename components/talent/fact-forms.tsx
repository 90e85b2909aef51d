'use client'

import type { ReactNode } from 'react'
import {
  enterAssessment,
  enterCredit,
  enterEarlierPost,
  enterEducation,
  enterRank,
  takeBackFact,
} from '@/app/(portal)/bkd/pegawai/[id]/riwayat/actions'
import { ActionForm, SubmitButton } from '@/components/ui/action-form'
import { ConfirmButton } from '@/components/ui/confirm-button'
import { Field } from '@/components/ui/field'
import { DateInput, Input, Select } from '@/components/ui/input'
import { Notice } from '@/components/ui/notice'
import { useToast } from '@/components/ui/toast'
import { useAction } from '@/components/ui/use-action'
import type { FactKind } from '@/lib/talent/rules/records'
import type { PostChoices } from './post-choices'

type Props = { employeeId: string; today: string; choices: PostChoices }

function Options({ first, all }: { first: string; all: readonly { value: string; label: string }[] }) {
  return (
    <Select defaultValue="">
      <option value="">{first}</option>
      {all.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </Select>
  )
}

const Pair = ({ children }: { children: ReactNode }) => (
  <div className="grid gap-4 sm:grid-cols-2">{children}</div>
)

function Source() {
  return (
    <Field
      name="source"
      label="Sumber"
      help="Misalnya nomor SK atau berkas SIASN."
      required
      missing="Tulis sumbernya."
    >
      <Input minLength={2} maxLength={200} autoComplete="off" />
    </Field>
  )
}

export function RankForm({ employeeId, today, choices }: Props) {
  return (
    <ActionForm
      action={enterRank}
      given={{ employeeId }}
      label="Catat pangkat"
      doneMessage="Pangkat tercatat."
      resetWhenDone
      className="max-w-2xl space-y-4"
    >
      <Pair>
        <Field name="rankCode" label="Pangkat" required missing="Pilih pangkatnya.">
          <Options first="Pilih pangkat" all={choices.ranks} />
        </Field>
        <Field name="since" label="Terhitung mulai" required missing="Pilih tanggalnya.">
          <DateInput max={today} />
        </Field>
      </Pair>
      <Field name="decree" label="Nomor SK">
        <Input maxLength={200} autoComplete="off" />
      </Field>
      <Source />
      <SubmitButton>Catat pangkat</SubmitButton>
    </ActionForm>
  )
}

export function EducationForm({ employeeId, choices }: Props) {
  return (
    <ActionForm
      action={enterEducation}
      given={{ employeeId }}
      label="Catat pendidikan"
      doneMessage="Pendidikan tercatat."
      resetWhenDone
      className="max-w-2xl space-y-4"
    >
      <Pair>
        <Field name="level" label="Tingkat" required missing="Pilih tingkatnya.">
          <Options first="Pilih tingkat" all={choices.education} />
        </Field>
        <Field name="year" label="Tahun lulus" required missing="Tulis tahun lulus.">
          <Input inputMode="numeric" maxLength={4} />
        </Field>
        <Field name="field" label="Bidang" help="Misalnya Keperawatan." required missing="Tulis bidangnya.">
          <Input maxLength={200} autoComplete="off" />
        </Field>
        <Field name="cluster" label="Rumpun" help="Dipakai untuk melihat kesesuaian.">
          <Options first="Belum ditentukan" all={choices.clusters} />
        </Field>
      </Pair>
      <Field name="school" label="Lembaga pendidikan">
        <Input maxLength={200} autoComplete="off" />
      </Field>
      <Source />
      <SubmitButton>Catat pendidikan</SubmitButton>
    </ActionForm>
  )
}

export function EarlierPostForm({ employeeId, today, choices }: Props) {
  return (
    <ActionForm
      action={enterEarlierPost}
      given={{ employeeId }}
      label="Catat jabatan terdahulu"
      doneMessage="Jabatan terdahulu tercatat."
      resetWhenDone
      className="max-w-2xl space-y-4"
    >
      <Field name="title" label="Nama jabatan" required missing="Tulis nama jabatannya.">
        <Input maxLength={250} autoComplete="off" />
      </Field>
      <Field name="office" label="Instansi atau unit" required missing="Tulis instansinya.">
        <Input maxLength={200} autoComplete="off" />
      </Field>
      <Pair>
        <Field name="level" label="Jenjang" required missing="Pilih jenjangnya.">
          <Options first="Pilih jenjang" all={choices.levels} />
        </Field>
        <Field name="workField" label="Bidang tugas">
          <Options first="Belum ditentukan" all={choices.workFields} />
        </Field>
        <Field name="startsOn" label="Mulai" required missing="Pilih tanggal mulainya.">
          <DateInput max={today} />
        </Field>
        <Field name="endsOn" label="Sampai" required missing="Pilih tanggal akhirnya.">
          <DateInput max={today} />
        </Field>
      </Pair>
      <Source />
      <SubmitButton>Catat jabatan</SubmitButton>
    </ActionForm>
  )
}

const LEVELS = [1, 2, 3, 4, 5].map((level) => ({ value: String(level), label: `Tingkat ${level}` }))

export function AssessmentForm({ employeeId, today, choices }: Props) {
  return (
    <ActionForm
      action={enterAssessment}
      given={{ employeeId }}
      label="Catat hasil uji kompetensi"
      doneMessage="Hasil uji tercatat."
      resetWhenDone
      className="max-w-2xl space-y-4"
    >
      <Pair>
        <Field name="assessedOn" label="Tanggal uji" required missing="Pilih tanggalnya.">
          <DateInput max={today} />
        </Field>
        <Field name="potential" label="Nilai potensi" help="0 sampai 100, misalnya 82,5.">
          <Input inputMode="decimal" maxLength={6} autoComplete="off" />
        </Field>
      </Pair>
      <Field name="body" label="Lembaga penilai" required missing="Tulis lembaga penilainya.">
        <Input maxLength={200} autoComplete="off" />
      </Field>
      <fieldset>
        <legend className="font-bold">Tingkat kompetensi</legend>
        <div className="mt-2 grid gap-4 sm:grid-cols-2">
          {choices.competences.map(({ value, label }) => (
            <Field key={value} name={`levels.${value}`} label={label}>
              <Options first="Tidak diuji" all={LEVELS} />
            </Field>
          ))}
        </div>
      </fieldset>
      <SubmitButton>Catat hasil uji</SubmitButton>
    </ActionForm>
  )
}

export function CreditForm({ employeeId, today, choices }: Props) {
  return (
    <ActionForm
      action={enterCredit}
      given={{ employeeId }}
      label="Catat angka kredit"
      doneMessage="Angka kredit tercatat."
      resetWhenDone
      className="max-w-2xl space-y-4"
    >
      <Pair>
        <Field name="level" label="Jenjang" required missing="Pilih jenjangnya.">
          <Options first="Pilih jenjang" all={choices.functionalLevels} />
        </Field>
        <Field
          name="points"
          label="Angka kredit kumulatif"
          help="Semua yang terkumpul di jenjang itu, misalnya 56,25."
          required
          missing="Tulis angkanya."
        >
          <Input inputMode="decimal" maxLength={9} autoComplete="off" />
        </Field>
        <Field
          name="year"
          label="Sampai akhir tahun"
          help="Tahun-tahun sesudahnya dihitung dari penilaian di sini."
          required
          missing="Tulis tahunnya."
        >
          <Input inputMode="numeric" maxLength={4} />
        </Field>
        <Field name="decidedOn" label="Tanggal PAK" required missing="Pilih tanggalnya.">
          <DateInput max={today} />
        </Field>
        <Field name="decree" label="Nomor PAK" required missing="Tulis nomor PAK.">
          <Input maxLength={200} autoComplete="off" />
        </Field>
      </Pair>
      <Source />
      <SubmitButton>Catat angka kredit</SubmitButton>
    </ActionForm>
  )
}

export function WithdrawFact({ kind, factId, of }: { kind: FactKind; factId: string; of: string }) {
  const toast = useToast()
  const back = useAction(takeBackFact, {
    onDone: (_, receipt) => toast.show({ message: `Catatan dibatalkan. Tanda terima ${receipt}.` }),
  })
  return (
    <div>
      {back.error && (
        <Notice tone="error" live>
          {back.error}
        </Notice>
      )}
      <ConfirmButton
        variant="quiet"
        pending={back.pending}
        question={`Batalkan catatan ${of}? Jejaknya tetap tersimpan.`}
        yes="Ya, batalkan catatan ini"
        onConfirm={() => void back.run({ kind, factId })}
      >
        Batalkan
      </ConfirmButton>
    </div>
  )
}
