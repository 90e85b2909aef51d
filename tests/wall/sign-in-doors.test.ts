// What next-auth answers besides the sign-in itself: nothing.
import { expect, test, vi } from 'vitest'
import { GET, POST } from '@/app/api/auth/[...nextauth]/route'

vi.mock('next/headers', () => import('./request'))

const knock = (open: typeof GET, method: 'GET' | 'POST', path: string) =>
  open(
    new Request(`http://localhost:3000/api/auth/${path}`, {
      method,
      headers: { origin: 'http://localhost:3000', 'content-type': 'application/json' },
      ...(method === 'POST' ? { body: JSON.stringify({ code: 'x', message: 'a line for your log' }) } : {}),
    }),
    { params: Promise.resolve({ nextauth: path.split('/') }) },
  )

test.each(['_log', 'signout', 'signin', 'signin/credentials', 'session', 'csrf', 'callback/email', ''])(
  'POST /api/auth/%s does not exist',
  async (path) => {
    const answer = await knock(POST, 'POST', path)
    expect(answer.status).toBe(404)
    expect(answer.headers.getSetCookie()).toEqual([])
    expect(await answer.text()).toBe('Tidak ditemukan.')
  },
)

test.each(['_log', 'signout', 'verify-request', 'callback/credentials', 'signin/credentials', ''])(
  'GET /api/auth/%s does not exist',
  async (path) => {
    const answer = await knock(GET, 'GET', path)
    expect(answer.status).toBe(404)
    expect(answer.headers.getSetCookie()).toEqual([])
  },
)
