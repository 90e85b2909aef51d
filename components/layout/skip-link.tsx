const WORDS = { id: 'Langsung ke isi', en: 'Skip to content' } as const

export function SkipLink({ language = 'id' }: { language?: keyof typeof WORDS }) {
  return (
    <a
      href="#isi"
      className="bg-nila text-on-solid sr-only rounded-md px-4 py-3 font-bold focus:not-sr-only focus:fixed focus:start-2 focus:top-2 focus:z-50"
    >
      {WORDS[language]}
    </a>
  )
}
