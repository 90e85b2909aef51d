'use client'

import { saveRegionMission, saveRegionVision, saveStrategicGoal } from '@/app/(portal)/bkd/tujuan/actions'
import { ActionForm, SubmitButton } from '@/components/ui/action-form'
import { Field } from '@/components/ui/field'
import type { FormValues } from '@/components/ui/form-values'
import { Input, Select, Textarea } from '@/components/ui/input'
import { AimSheet } from './aim-sheet'

type Seen = { id: string; version: number; text: string; ended: boolean }
export type Choice = { id: string; name: string }

const given = (known: { id: string; version: number } | undefined): FormValues =>
  known ? { id: known.id, version: known.version } : {}

export function VisionSheet({
  vision,
  startYear,
}: {
  vision?: { id: string; version: number; text: string; startYear: number; endYear: number }
  /** The year that a new one would begin with. */
  startYear: number
}) {
  const begins = vision?.startYear ?? startYear
  return (
    <AimSheet
      button={vision ? 'Ubah visi' : 'Tambah visi'}
      title={vision ? 'Ubah visi' : 'Visi baru'}
      variant="secondary"
    >
      {(close) => (
        <ActionForm
          action={saveRegionVision}
          given={given(vision)}
          label="Visi"
          doneMessage="Visi tersimpan."
          onDone={close}
          className="space-y-4"
        >
          <Field name="text" label="Bunyi visi" required missing="Tulis visinya.">
            <Textarea defaultValue={vision?.text} maxLength={1000} />
          </Field>
          <div className="grid grid-cols-2 gap-4">
            <Field name="startYear" label="Tahun mulai" required>
              <Input inputMode="numeric" maxLength={4} defaultValue={begins} />
            </Field>
            <Field name="endYear" label="Tahun akhir" required>
              <Input inputMode="numeric" maxLength={4} defaultValue={vision?.endYear ?? begins + 4} />
            </Field>
          </div>
          <SubmitButton>Simpan visi</SubmitButton>
        </ActionForm>
      )}
    </AimSheet>
  )
}

export function MissionSheet({ visionId, mission }: { visionId: string; mission?: Seen }) {
  return (
    <AimSheet
      button={mission ? 'Ubah' : 'Tambah misi'}
      name={mission && `Ubah misi: ${mission.text}`}
      title={mission ? 'Ubah misi' : 'Misi baru'}
      variant={mission ? 'quiet' : 'secondary'}
      aim={mission && { kind: 'MISSION', ...mission }}
    >
      {(close) => (
        <ActionForm
          action={saveRegionMission}
          given={{ ...given(mission), visionId }}
          label="Misi"
          doneMessage="Misi tersimpan."
          onDone={close}
          className="space-y-4"
        >
          <Field name="text" label="Bunyi misi" required missing="Tulis misinya.">
            <Textarea defaultValue={mission?.text} maxLength={1000} />
          </Field>
          <SubmitButton>Simpan misi</SubmitButton>
        </ActionForm>
      )}
    </AimSheet>
  )
}

export function GoalSheet({
  missionId,
  missions,
  goal,
}: {
  missionId: string
  missions: Choice[]
  goal?: Seen
}) {
  return (
    <AimSheet
      button={goal ? 'Ubah' : 'Tambah sasaran'}
      name={goal && `Ubah sasaran: ${goal.text}`}
      title={goal ? 'Ubah sasaran' : 'Sasaran baru'}
      aim={goal && { kind: 'GOAL', ...goal }}
    >
      {(close) => (
        <ActionForm
          action={saveStrategicGoal}
          given={given(goal)}
          label="Sasaran"
          doneMessage="Sasaran tersimpan."
          onDone={close}
          className="space-y-4"
        >
          <Field
            name="text"
            label="Bunyi sasaran"
            help={goal && 'Semua orang yang rencananya bergantung pada sasaran ini akan diberi tahu.'}
            required
            missing="Tulis sasarannya."
          >
            <Textarea defaultValue={goal?.text} maxLength={1000} />
          </Field>
          <Field name="missionId" label="Misi" required>
            <Select defaultValue={missionId}>
              {missions.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Select>
          </Field>
          <SubmitButton>Simpan sasaran</SubmitButton>
        </ActionForm>
      )}
    </AimSheet>
  )
}
