import clsx from 'clsx'
import { Glyph } from '../ui/glyph'

const WORDS = {
  id: {
    site: 'Situs resmi Pemerintah',
    how: 'Cara memeriksa',
    check:
      'Cocokkan alamat di peramban dengan alamat yang diumumkan pemerintah daerah Anda. Petugas tidak pernah meminta kata sandi lewat telepon atau pesan.',
  },
  en: {
    site: 'Official site of the government of',
    how: 'How to check',
    check:
      'Compare the address in your browser with the one your local government has announced. Officers never ask for a password by phone or message.',
  },
} as const

/** Tells a real site from a copy, and how to check. */
export function OfficialLine({
  regionName,
  narrow,
  language = 'id',
}: {
  regionName: string
  narrow?: boolean
  language?: keyof typeof WORDS
}) {
  const words = WORDS[language]
  const width = narrow ? 'max-w-4xl' : 'max-w-7xl'
  return (
    <details className="no-print group bg-masthead text-on-masthead">
      <summary
        className={clsx(
          'focus-visible:outline-on-masthead mx-auto flex min-h-8 list-none items-center gap-2 px-4 py-1 text-sm focus-visible:-outline-offset-3 pointer-coarse:min-h-11 [&::-webkit-details-marker]:hidden',
          width,
        )}
      >
        <span className="min-w-0">
          {words.site} {regionName}
        </span>
        <span className="ms-auto inline-flex items-center gap-1 whitespace-nowrap underline underline-offset-4">
          <span className="max-sm:sr-only">{words.how}</span>
          <Glyph name="right" className="size-3.5 transition-transform group-open:rotate-90" />
        </span>
      </summary>
      <div className={clsx('mx-auto px-4 pb-3 text-sm', width)}>
        <p className="max-w-prose">{words.check}</p>
      </div>
    </details>
  )
}
