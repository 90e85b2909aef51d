'use client'

import {
  disableEmployeeAccount,
  enableEmployeeAccount,
  endAccountGrant,
  grantAccountRole,
} from '@/app/(portal)/bkd/pegawai/actions'
import { ActionForm, SubmitButton } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/input'
import { Notice } from '@/components/ui/notice'
import { Status } from '@/components/ui/status'
import { useToast } from '@/components/ui/toast'
import { useAction } from '@/components/ui/use-action'
import { roleNames } from '@/lib/accounts/labels'
import { GRANTED_ROLES, type GrantedRole } from '@/lib/accounts/rules'

type Grant = { id: string; role: GrantedRole; since: string; grantedBy: string | null }
type Props = {
  account: {
    id: string
    version: number
    disabled: string | null
    isOwn: boolean
    openSessions: number
    grants: Grant[]
  }
}

const OWN = 'Akun Anda sendiri diatur oleh admin lain.'

/** Whether the account is open, which powers it holds, and how to take them at once. */
export function AccountPanel({ account }: Props) {
  const toast = useToast()
  const options = {
    onDone: (_: unknown, receipt: string) => toast.show({ message: `Tersimpan. Tanda terima ${receipt}.` }),
  }
  const disable = useAction(disableEmployeeAccount, options)
  const enable = useAction(enableEmployeeAccount, options)
  const end = useAction(endAccountGrant, options)
  const choice = { accountId: account.id, version: account.version }
  const problem = disable.error ?? enable.error ?? end.error
  const free = GRANTED_ROLES.filter((role) => !account.grants.some((grant) => grant.role === role))
  const whyNot = account.isOwn ? OWN : undefined

  return (
    <div className="max-w-prose space-y-6">
      {problem && (
        <Notice tone="error" live>
          {problem}
        </Notice>
      )}
      <div className="flex flex-wrap items-start gap-x-8 gap-y-3">
        <div>
          {account.disabled ? (
            <Status tone="returned" glyph="stop">
              Dinonaktifkan {account.disabled}
            </Status>
          ) : (
            <Status tone="approved">Aktif</Status>
          )}
          <p className="text-muted mt-1 text-sm">
            {account.openSessions === 0
              ? 'Tidak sedang masuk di perangkat mana pun.'
              : `Sedang masuk di ${account.openSessions} perangkat. Menonaktifkan akun mengakhiri semuanya.`}
          </p>
        </div>
        {account.disabled ? (
          <Button
            variant="secondary"
            pending={enable.pending}
            whyNot={whyNot}
            onClick={() => enable.run(choice)}
          >
            Aktifkan akun
          </Button>
        ) : (
          <Button
            variant="danger"
            pending={disable.pending}
            whyNot={whyNot}
            onClick={() => disable.run(choice)}
          >
            Nonaktifkan akun
          </Button>
        )}
      </div>

      <div>
        <h3 className="font-bold">Peran tambahan</h3>
        <p className="text-muted text-sm">
          Pegawai, atasan, dan kepala unit mengikuti jabatan dan garis atasan, jadi tidak diberikan di sini.
        </p>
        {account.grants.length === 0 ? (
          <p className="mt-2">Belum ada peran tambahan.</p>
        ) : (
          <ul className="divide-ledger border-ledger mt-2 divide-y border-y">
            {account.grants.map((grant) => (
              <li key={grant.id} className="flex flex-wrap items-center justify-between gap-3 py-2">
                <span>
                  <span className="font-bold">{roleNames[grant.role]}</span>
                  <span className="text-muted block text-sm">
                    Sejak {grant.since}
                    {grant.grantedBy && `, diberikan ${grant.grantedBy}`}
                  </span>
                </span>
                <Button
                  variant="secondary"
                  pending={end.pending}
                  whyNot={whyNot}
                  onClick={() => end.run({ grantId: grant.id })}
                >
                  Cabut
                </Button>
              </li>
            ))}
          </ul>
        )}
      </div>

      {!account.isOwn && free.length > 0 && (
        <ActionForm
          action={grantAccountRole}
          given={{ accountId: account.id }}
          label="Beri peran"
          doneMessage="Peran diberikan."
        >
          <div className="flex flex-wrap items-end gap-3">
            <Field name="role" label="Beri peran" required missing="Pilih perannya." className="min-w-56">
              <Select defaultValue="">
                <option value="">Pilih peran</option>
                {free.map((role) => (
                  <option key={role} value={role}>
                    {roleNames[role]}
                  </option>
                ))}
              </Select>
            </Field>
            <SubmitButton variant="secondary">Beri peran</SubmitButton>
          </div>
        </ActionForm>
      )}
      <p className="text-muted text-sm">
        BKD tidak pernah melihat atau menetapkan kata sandi seseorang. Pemilik akun menggantinya sendiri di
        Profil.
      </p>
    </div>
  )
}
