import clsx from 'clsx'
import { gradeLabels, ratingLabels } from '@/lib/reviews/labels'
import { gradeFor, RATINGS, type Rating } from '@/lib/reviews/rules'

type Props = { result: Rating | null; behaviour: Rating | null }

/** The whole rule in nine cells, with the one that holds here. */
export function GradeMatrix({ result, behaviour }: Props) {
  const columns = RATINGS.toReversed()
  return (
    <div className="overflow-x-auto" tabIndex={0} role="group" aria-label="Tabel kuadran kinerja">
      <table className="ledger text-sm">
        <caption className="sr-only">
          Predikat menurut rating hasil kerja (baris) dan perilaku (kolom)
        </caption>
        <thead>
          <tr>
            <th scope="col">Hasil kerja \ Perilaku</th>
            {columns.map((rating) => (
              <th key={rating} scope="col">
                {ratingLabels[rating]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {RATINGS.map((row) => (
            <tr key={row}>
              <th scope="row">{ratingLabels[row]}</th>
              {columns.map((column) => {
                const here = row === result && column === behaviour
                return (
                  <td key={column} className={clsx(here && 'bg-nila-wash text-nila font-bold')}>
                    {gradeLabels[gradeFor(row, column)]}
                    {here && <span className="sr-only"> (berlaku di sini)</span>}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
