// What supervisors of earlier days signed when the line changed inside a quarter.
import { addDays, quarterRange } from './calendar.ts'
import type { SeedPerson } from './people.ts'
import { linesIn } from './quarter-evidence.ts'
import type { Row } from './rows.ts'
import { found, type Setting } from './setting.ts'

const TEXTS = [
  'Sampai pergantian, pekerjaannya rapi dan tepat waktu. Tidak ada catatan yang tertinggal.',
  'Dua pekerjaan besar selesai sebelum saya pindah; sisanya sudah dibicarakan dengan atasan baru.',
] as const

export function reviewPartRows(of: Setting, people: readonly SeedPerson[]): Row[] {
  const nameOf = new Map(people.map(({ id, fullName }) => [id, fullName]))
  return people.flatMap((person) =>
    of.calendar.ended.flatMap((quarter) =>
      linesIn(person, quarterRange(quarter))
        .slice(0, -1)
        .map(({ supervisorId, from, through }) => {
          const signed = addDays(through, 2)
          return {
            region_id: of.region.id,
            id: of.id(signed, 600),
            employee_id: person.id,
            ...quarter,
            assessor_id: supervisorId,
            assessor_name: found(nameOf.get(supervisorId), 'a name'),
            starts_on: from,
            ends_on: through,
            result_rating: 'MEETS',
            behaviour_rating: 'MEETS',
            text: of.say(of.random.pick(TEXTS)),
            citations: [],
            signed_at: of.at(signed, 600),
          }
        }),
    ),
  )
}
