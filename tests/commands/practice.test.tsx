// Practice leads to no row and to nothing that the device keeps: what stands behind its form is looked at, not what it says.
import { renderToStaticMarkup } from 'react-dom/server'
import { afterEach, expect, test, vi } from 'vitest'
import type { Action } from '@/components/ui/action-result'
import type { Upload } from '@/components/ui/file-drop'
import type { SavedLog, SaveInput } from '@/components/activity-logs/log-form'

type Behind = { action: Action<SaveInput, SavedLog>; draft?: string; local?: boolean; goTo?: string }

const behind = vi.hoisted(() => ({
  forms: [] as unknown[],
  uploads: [] as unknown[],
  reached: [] as string[],
}))
vi.mock('next/navigation', () => ({ useRouter: () => ({}) }))
vi.mock('@/app/(portal)/catat/actions', () => ({
  saveActivityLog: () => void behind.reached.push('the service'),
}))
vi.mock('@/components/evidence/send-evidence', () => ({
  sendEvidence: () => void behind.reached.push('the files'),
}))
vi.mock('@/components/ui/action-form', async (original) => ({
  ...(await original<object>()),
  ActionForm: (props: { children: React.ReactNode }) => {
    behind.forms.push(props)
    return <form>{props.children}</form>
  },
}))
vi.mock('@/components/ui/file-drop', () => ({
  FileDrop: ({ upload }: { upload: Upload }) => {
    behind.uploads.push(upload)
    return null
  },
}))

afterEach(() => vi.unstubAllGlobals())

test('practice sends nothing to the service, keeps no draft, uploads no file, and answers as the service would', async () => {
  const touch = (what: string) => () => {
    behind.reached.push(what)
    throw new Error(what)
  }
  vi.stubGlobal('fetch', touch('the network'))
  vi.stubGlobal('XMLHttpRequest', touch('the network'))
  vi.stubGlobal('localStorage', { setItem: touch('the device'), removeItem: touch('the device') })
  const { PracticeLog } = await import('@/components/activity-logs/practice-log')
  const page = renderToStaticMarkup(<PracticeLog today="2026-05-13" zone="Asia/Jakarta" />)
  expect(page).toContain('Mode latihan – tidak ada yang disimpan')
  expect(behind.forms).toHaveLength(1)
  const form = behind.forms[0] as Behind
  expect([form.draft, form.local, form.goTo]).toEqual([undefined, true, undefined])
  const send = (more: object) =>
    form.action({
      key: 'latihan',
      // What a form sends is judged by the schema; the compiler cannot know it.
      input: {
        title: 'Melayani berkas di loket tiga',
        logDate: '2026-05-13',
        minutes: '60',
        intent: 'submit',
        ...more,
      },
    })
  expect(await send({})).toMatchObject({
    ok: true,
    receipt: 'LATIHAN-1',
    value: { status: 'SUBMITTED', logDate: '2026-05-13' },
  })
  expect(await send({ intent: 'draft' })).toMatchObject({ ok: true, value: { status: 'DRAFT' } })
  expect(await send({ title: 'Loket' })).toMatchObject({
    ok: false,
    fields: { title: expect.stringContaining('minimal 10 huruf') },
  })
  expect(await send({ logDate: '2026-05-14' })).toMatchObject({ ok: false, reason: 'future_date' })
  expect(await send({ minutes: '', startMinute: '10.00', endMinute: '09.00' })).toMatchObject({
    ok: false,
    reason: 'end_before_start',
  })
  const upload = behind.uploads[0] as Upload
  expect(await upload(new File(['isi'], 'latihan.pdf'), () => {})).toMatchObject({ ok: true })
  expect(behind.reached).toEqual([])
})
