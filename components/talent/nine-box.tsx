import clsx from 'clsx'
import { ratingLabels } from '@/lib/reviews/labels'
import { potentialLabels } from '@/lib/talent/labels/nine-box'
import { boxAt, isSuccession, PERFORMANCES, POTENTIALS, type Box } from '@/lib/talent/rules/nine-box'
import { formatNumber } from '@/lib/calendar/labels'

/** The picture of nine boxes: performance upwards, potential to the right. A table, so that it can be read aloud. */
export function NineBox({
  counts,
  own,
  hrefOf,
}: {
  counts?: Partial<Record<Box, number>>
  own?: Box | null
  hrefOf?: (box: Box) => string
}) {
  return (
    <table className="w-full max-w-xl border-separate border-spacing-1 text-center">
      <caption className="sr-only">Kinerja menurut potensi, sembilan kotak</caption>
      <thead>
        <tr>
          <th scope="col" className="text-muted w-20 text-start text-sm font-medium sm:w-32">
            Kinerja
          </th>
          {POTENTIALS.map((potential) => (
            <th key={potential} scope="col" className="text-muted text-sm font-medium">
              <span className="sr-only">Potensi </span>
              {potentialLabels[potential]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {PERFORMANCES.map((performance) => (
          <tr key={performance}>
            <th scope="row" className="text-muted text-start text-sm font-medium">
              {ratingLabels[performance]}
            </th>
            {POTENTIALS.map((potential) => {
              const box = boxAt(performance, potential)
              return (
                <td
                  key={potential}
                  className={clsx(
                    'rounded-md border p-2',
                    own === box ? 'border-nila bg-nila-wash border-2' : 'border-ledger',
                    isSuccession(box) && own !== box && 'bg-soga-wash',
                  )}
                >
                  <span className="text-muted block text-sm">
                    Kotak {box}
                    {own === box && <span className="sr-only">, kotak Anda</span>}
                  </span>
                  {own !== undefined ? (
                    <span className="block min-h-6 font-bold">{own === box ? 'Anda' : ''}</span>
                  ) : (
                    <BoxCount box={box} count={counts?.[box] ?? 0} {...(hrefOf && { hrefOf })} />
                  )}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function BoxCount({ box, count, hrefOf }: { box: Box; count: number; hrefOf?: (box: Box) => string }) {
  const words = (
    <>
      {formatNumber(count)}
      <span className="sr-only"> orang di kotak {box}</span>
    </>
  )
  return count > 0 && hrefOf ? (
    <a className="text-link tap flex items-center justify-center font-bold" href={hrefOf(box)}>
      {words}
    </a>
  ) : (
    <span className="tap flex items-center justify-center font-bold">{words}</span>
  )
}
