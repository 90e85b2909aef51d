import { Glyph } from '../ui/glyph'

/** Tells a real site from a copy, and how to check. */
export function OfficialLine({ regionName }: { regionName: string }) {
  return (
    <details className="no-print group bg-masthead text-on-masthead">
      <summary className="focus-visible:outline-on-masthead mx-auto flex min-h-8 max-w-7xl list-none items-center gap-2 px-4 py-1 text-sm focus-visible:-outline-offset-3 [&::-webkit-details-marker]:hidden">
        <span className="min-w-0">Situs resmi Pemerintah {regionName}</span>
        <span className="ms-auto inline-flex items-center gap-1 whitespace-nowrap underline underline-offset-4">
          <span className="max-sm:sr-only">Cara memeriksa</span>
          <Glyph name="right" className="size-3.5 transition-transform group-open:rotate-90" />
        </span>
      </summary>
      <div className="mx-auto max-w-7xl px-4 pb-3 text-sm">
        <p className="max-w-prose">
          Cocokkan alamat di peramban dengan alamat yang diumumkan pemerintah daerah Anda. Petugas tidak
          pernah meminta kata sandi lewat telepon atau pesan.
        </p>
      </div>
    </details>
  )
}
