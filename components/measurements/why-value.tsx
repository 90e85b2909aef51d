import { Link } from '@/components/ui/link'
import { Why } from '@/components/ui/why'
import { formatInstant } from '@/lib/calendar/labels'
import { measurementSourceLabels } from '@/lib/measurements/labels'
import { achievementRule } from '@/lib/goals/labels'
import type { ValueOrigin } from '@/lib/measurements/queries/origin'

/** Behind a unit's number. One objects to what is said of a person, so the way to that is named and not opened here. */
export function WhyValue({
  of,
  origin,
  zone,
}: {
  of: string
  origin: ValueOrigin | undefined
  zone: string
}) {
  if (!origin) return null
  const { source, note, method, promisedSource, enteredByName, enteredAt } = origin
  return (
    <Why
      of={of}
      items={[
        {
          label: 'Yang masuk',
          value: `${measurementSourceLabels[source]}. Sumber yang dijanjikan: ${promisedSource}.`,
        },
        ...(note ? [{ label: 'Catatan', value: note }] : []),
        { label: 'Cara menghitung', value: method },
        { label: 'Aturan', value: achievementRule },
        { label: 'Diisi oleh', value: enteredByName ?? 'Sistem' },
        { label: 'Tanggal', value: formatInstant(enteredAt, zone) },
        {
          label: 'Yang mengubahnya',
          value: 'Angka baru dari sumbernya. Setelah triwulan ditutup hanya koreksi dengan alasan.',
        },
        {
          label: 'Keberatan',
          value: (
            <>
              Ini angka unit. Keberatan diajukan atas{' '}
              <Link href="/penilaian" className="text-link">
                penilaian Anda
              </Link>
              .
            </>
          ),
        },
      ]}
    />
  )
}
