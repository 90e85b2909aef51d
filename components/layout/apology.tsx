import type { ReactNode } from 'react'

/** What people read when the service is away: what happened, what is safe, what to do. */
export function Apology({ again }: { again?: ReactNode }) {
  return (
    <div className="mx-auto max-w-prose px-4 py-12">
      <h1 className="text-xl">Layanan sedang tidak bisa dihubungi</h1>
      <p className="mt-3">
        Catatan Anda yang sudah terkirim aman. Yang belum terkirim tetap tersimpan sebagai draf di perangkat
        Anda.
      </p>
      <p className="mt-3">Kami sedang memulihkan layanan. Coba lagi beberapa menit lagi.</p>
      {again && <div className="mt-6">{again}</div>}
    </div>
  )
}
