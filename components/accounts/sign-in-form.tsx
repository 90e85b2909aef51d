'use client'

import { signIn } from 'next-auth/react'
import { useEffect, useRef, useState, useSyncExternalStore, type FormEvent } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input, Select } from '@/components/ui/input'
import { Notice } from '@/components/ui/notice'

type Props = { regions: { slug: string; name: string }[]; goTo: string }

const MEMORY = 'daerah-terakhir'

function complaint(error: string): string {
  const [reason, minutes] = error.split(':')
  if (reason === 'slowed_down') return `Terlalu banyak percobaan. Coba lagi dalam ${minutes} menit.`
  if (reason === 'away' || reason === 'failed')
    return 'Layanan sedang tidak bisa dihubungi. Coba lagi sebentar.'
  return 'NIP atau kata sandi tidak cocok. Periksa lagi, lalu coba sekali lagi.'
}

const SAY_WHAT_IS_MISSING = {
  region: 'Pilih pemerintah daerah Anda.',
  login: 'Isi NIP Anda.',
  password: 'Isi kata sandi Anda.',
}

/** Said in our own words: a browser would say it in its language. */
const lacking = (given: Record<keyof typeof SAY_WHAT_IS_MISSING, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(SAY_WHAT_IS_MISSING).filter(
      ([name]) => !given[name as keyof typeof SAY_WHAT_IS_MISSING].trim(),
    ),
  )

const textsOf = (form: HTMLFormElement): Record<string, string> =>
  Object.fromEntries(
    [...new FormData(form)].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  )

function recalled(): string {
  try {
    return localStorage.getItem(MEMORY) ?? ''
  } catch {
    return ''
  }
}

export function SignInForm({ regions, goTo }: Props) {
  const [pending, setPending] = useState(false)
  const [error, setError] = useState<string>()
  const [missing, setMissing] = useState<Record<string, string>>({})
  const ready = useSyncExternalStore(
    () => () => {},
    () => true,
    () => false,
  )
  const form = useRef<HTMLFormElement>(null)

  // What was typed before the script ran stays: only an untouched region is filled in.
  useEffect(() => {
    const field = form.current?.elements.namedItem('region')
    if (field instanceof HTMLSelectElement && !field.value) field.value = recalled()
  }, [])

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (pending) return
    const { region = '', login = '', password = '' } = textsOf(event.currentTarget)
    const left = lacking({ region, login, password })
    setMissing(left)
    setError(undefined)
    const [first] = Object.keys(left)
    if (first) {
      const field = event.currentTarget.elements.namedItem(first)
      if (field instanceof HTMLElement) field.focus()
      return
    }
    setPending(true)
    try {
      const answer = await signIn('credentials', {
        region,
        login: login.trim(),
        password,
        redirect: false,
      })
      if (answer?.ok && !answer.error) {
        try {
          localStorage.setItem(MEMORY, region)
        } catch {
          // A browser that keeps nothing just asks for the region again.
        }
        window.location.assign(goTo)
        return
      }
      setError(complaint(answer?.error ?? ''))
    } catch {
      setError('Tidak ada sambungan. Periksa jaringan, lalu coba lagi.')
    }
    setPending(false)
  }

  return (
    <form ref={form} method="post" noValidate onSubmit={(event) => void submit(event)} className="space-y-4">
      {error && <Notice tone="error">{error}</Notice>}
      <Field name="region" label="Pemerintah daerah" required error={missing.region}>
        <Select defaultValue="">
          <option value="">Pilih daerah</option>
          {regions.map(({ slug, name }) => (
            <option key={slug} value={slug}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <Field
        name="login"
        label="NIP"
        help="18 angka, boleh dengan spasi. Pejabat tanpa NIP memakai nama pengguna."
        required
        error={missing.login}
      >
        <Input autoComplete="username" autoCapitalize="none" spellCheck={false} />
      </Field>
      <Field name="password" label="Kata sandi" required error={missing.password}>
        <Input type="password" autoComplete="current-password" />
      </Field>
      <Button type="submit" pending={pending} disabled={!ready} className="w-full">
        Masuk
      </Button>
    </form>
  )
}
