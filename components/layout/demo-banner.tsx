const WORDS = {
  id: { mark: 'Data contoh', said: 'Orang dan angkanya rekaan.' },
  en: { mark: 'Example data', said: 'People and numbers are invented.' },
} as const

/** On every page of a demo, on paper too. */
export function DemoBanner({ language = 'id' }: { language?: keyof typeof WORDS }) {
  const { mark, said } = WORDS[language]
  return (
    <aside aria-label={mark} className="bg-kunyit-wash text-kunyit px-4 py-1 text-center text-sm">
      <strong>{mark}.</strong> {said}
    </aside>
  )
}
