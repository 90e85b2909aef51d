/** On every page of a demo, on paper too. */
export function DemoBanner() {
  return (
    <aside aria-label="Data contoh" className="bg-kunyit-wash text-kunyit px-4 py-1 text-center text-sm">
      <strong>Data contoh.</strong> Orang dan angkanya rekaan.
    </aside>
  )
}
