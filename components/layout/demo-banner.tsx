export function DemoBanner() {
  return (
    <p className="bg-kunyit-wash text-kunyit px-4 py-1 text-center text-sm">
      <strong>Data contoh.</strong> Orang dan angkanya rekaan.
    </p>
  )
}
