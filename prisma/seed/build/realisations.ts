// Here and there somebody corrected what was added up, and said why; what was promised in words is told in words.
import { addDays, addQuarters, quarterRange } from './calendar.ts'
import type { SeedLog } from './logs.ts'
import type { SeedPerson } from './people.ts'
import type { Plans } from './plans.ts'
import { randomFrom } from './random.ts'
import type { Row } from './rows.ts'
import type { Setting } from './setting.ts'

const REASONS = [
  'Dua kegiatan akhir bulan belum sempat dicatat; lihat buku register.',
  'Angka laporan bulanan dipakai karena mencakup kegiatan bersama.',
  'Dua layanan di luar jam kerja baru masuk laporan pekan berikutnya.',
] as const

const TOLD = [
  'Semua hal disepakati; satu menunggu bukti setoran.',
  'Lengkap dan selesai tiga hari sebelum batas.',
  'Dua hal dibahas ulang, sisanya disepakati.',
] as const

export function realisationRows(
  of: Setting,
  people: readonly SeedPerson[],
  plans: Plans,
  logs: readonly SeedLog[],
): Row[] {
  const random = randomFrom(`realisations ${of.region.id}`)
  const quarter = addQuarters(of.calendar.open, -1)
  const { from, through } = quarterRange(quarter)
  const day = addDays(through, 2)
  if (day >= of.calendar.today) return []
  const said = toldRows(of, people, plans)
  const corrected = people.flatMap((person) => {
    if (person.lines.length === 0 || !(person.persona === 'staff' || random.chance(0.08))) return []
    const [indicator] = plans.on(person.id, through)?.results.at(0)?.indicators ?? []
    const added = logs
      .filter(
        (log) =>
          log.personId === person.id &&
          log.indicatorId === indicator?.id &&
          log.course.status === 'APPROVED' &&
          from <= log.day &&
          log.day <= through,
      )
      .reduce((sum, { quantity }) => sum + (quantity ?? 0), 0)
    if (!indicator || added === 0) return []
    return [
      {
        region_id: of.region.id,
        indicator_id: indicator.id,
        ...quarter,
        method: 'CORRECTED',
        computed: added,
        value: added + 2,
        text: null,
        reason: of.say(random.pick(REASONS)),
        entered_by: person.accountId,
        entered_at: of.at(day, 615),
        version: 1,
      },
    ]
  })
  return [...corrected, ...said]
}

/** For every quarter that is over, each indicator of a plan in words that is not counted from logs. */
function toldRows(of: Setting, people: readonly SeedPerson[], plans: Plans): Row[] {
  const random = randomFrom(`realisations in words ${of.region.id}`)
  return of.calendar.quarters
    .filter((quarter) => addDays(quarterRange(quarter).through, 2) < of.calendar.today)
    .flatMap((quarter) => {
      const { through } = quarterRange(quarter)
      return people.flatMap((person) =>
        (plans.on(person.id, through)?.results ?? []).flatMap(({ indicators }) =>
          indicators
            .filter(({ targetText, counts }) => targetText !== null && !counts)
            .map(({ id }) => ({
              region_id: of.region.id,
              indicator_id: id,
              year: quarter.year,
              quarter: quarter.quarter,
              method: 'ENTERED',
              computed: null,
              value: null,
              text: of.say(random.pick(TOLD)),
              reason: of.say('Dari berita acara pembahasan hasil pemeriksaan.'),
              entered_by: person.accountId,
              entered_at: of.at(addDays(through, 2), 620),
              version: 1,
            })),
        ),
      )
    })
}
