import clsx from 'clsx'
import { gradeLabels } from '@/lib/reviews/labels'
import { gradeFor, RATINGS, type Rating } from '@/lib/reviews/rules'

// The caption says what they are measured by; on a phone the table must fit.
const short: Record<Rating, string> = { ABOVE: 'Di atas', MEETS: 'Sesuai', BELOW: 'Di bawah' }

type Props = { result: Rating | null; behaviour: Rating | null }

/** The whole rule in nine cells, with the one that holds here. */
export function GradeMatrix({ result, behaviour }: Props) {
  const columns = RATINGS.toReversed()
  return (
    <div className="overflow-x-auto" tabIndex={0} role="group" aria-label="Tabel kuadran kinerja">
      <table className="ledger text-sm max-sm:[&_td]:px-1 max-sm:[&_th]:px-1">
        <caption className="text-muted pb-2 text-start">
          Terhadap ekspektasi: hasil kerja di baris, perilaku di kolom.
        </caption>
        <thead>
          <tr>
            <th scope="col">Hasil \ Perilaku</th>
            {columns.map((rating) => (
              <th key={rating} scope="col">
                {short[rating]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {RATINGS.map((row) => (
            <tr key={row}>
              <th scope="row">{short[row]}</th>
              {columns.map((column) => {
                const here = row === result && column === behaviour
                return (
                  <td key={column} className={clsx(here && 'bg-nila-wash text-nila font-bold')}>
                    {gradeLabels[gradeFor(row, column)].replace('/Misconduct', '/\u200bMis\u00adconduct')}
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
