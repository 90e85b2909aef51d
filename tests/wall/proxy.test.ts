// T22: the proxy's policy goes to the pages alone. Where an answer brings one of its own, that one must reach the browser.
import { NextRequest } from 'next/server'
import { beforeEach, expect, test, vi } from 'vitest'
import { proxy } from '@/proxy'

beforeEach(() => {
  vi.stubEnv('APP_DATABASE_URL', 'postgresql://nobody@localhost/none')
  vi.stubEnv('KINERJA_SECRET', 'x'.repeat(32))
})

const policyAt = (path: string) =>
  proxy(new NextRequest(`http://localhost:3000${path}`, { headers: { host: 'localhost:3000' } })).headers.get(
    'content-security-policy',
  )

test('pages get a policy with a nonce', () => {
  for (const path of [
    '/masuk',
    '/hari-ini',
    '/bkd/pegawai',
    '/publikasi',
    '/publik/surakarta/jelajah',
    '/verifikasi-lain',
    '/api/berkas-lain',
  ])
    expect(policyAt(path), path).toMatch(/script-src 'self' 'nonce-[\w+/=]{20,}'/)
})

test('stored files and public pages keep their own', () => {
  const file = '/api/berkas/0194248f-ee40-7572-9b84-5fedb4d51b92'
  for (const path of ['/', '/publik', '/publik/surakarta/unit/puskesmas-laweyan', '/verifikasi/KD-1', file])
    expect(policyAt(path), path).toBeNull()
})
