// Days off of the joint decrees (SKB) as far as they are known; seeded as data, which a decree may revise in mid-year.
import { type Day, daysIn, type NationalDayKind, type Range } from '../rules.ts'
import { type WorkCalendar, workCalendar } from './working-time.ts'

export type NationalDay = { day: Day; name: string; kind: NationalDayKind }

const national = (day: Day, name: string): NationalDay => ({ day, name, kind: 'NATIONAL' })
const collective = (day: Day, name: string): NationalDay => ({
  day,
  name: `Cuti bersama ${name}`,
  kind: 'COLLECTIVE',
})
const ramadan = (range: Range): NationalDay[] =>
  daysIn(range).map((day) => ({ day, name: 'Ramadan', kind: 'RAMADAN' }))

export const NATIONAL_DAYS: readonly NationalDay[] = [
  national('2025-01-01', 'Tahun Baru Masehi'),
  national('2025-01-27', 'Isra Mikraj Nabi Muhammad'),
  collective('2025-01-28', 'Tahun Baru Imlek'),
  national('2025-01-29', 'Tahun Baru Imlek'),
  collective('2025-03-28', 'Hari Suci Nyepi'),
  national('2025-03-29', 'Hari Suci Nyepi'),
  national('2025-03-31', 'Idulfitri'),
  national('2025-04-01', 'Idulfitri'),
  collective('2025-04-02', 'Idulfitri'),
  collective('2025-04-03', 'Idulfitri'),
  collective('2025-04-04', 'Idulfitri'),
  collective('2025-04-07', 'Idulfitri'),
  national('2025-04-18', 'Wafat Yesus Kristus'),
  national('2025-04-20', 'Kebangkitan Yesus Kristus'),
  national('2025-05-01', 'Hari Buruh Internasional'),
  national('2025-05-12', 'Hari Raya Waisak'),
  collective('2025-05-13', 'Hari Raya Waisak'),
  national('2025-05-29', 'Kenaikan Yesus Kristus'),
  collective('2025-05-30', 'Kenaikan Yesus Kristus'),
  national('2025-06-01', 'Hari Lahir Pancasila'),
  national('2025-06-06', 'Iduladha'),
  collective('2025-06-09', 'Iduladha'),
  national('2025-06-27', 'Tahun Baru Islam'),
  national('2025-08-17', 'Hari Kemerdekaan'),
  collective('2025-08-18', 'Hari Kemerdekaan'),
  national('2025-09-05', 'Maulid Nabi Muhammad'),
  national('2025-12-25', 'Hari Raya Natal'),
  collective('2025-12-26', 'Hari Raya Natal'),
  national('2026-01-01', 'Tahun Baru Masehi'),
  national('2026-01-16', 'Isra Mikraj Nabi Muhammad'),
  collective('2026-02-16', 'Tahun Baru Imlek'),
  national('2026-02-17', 'Tahun Baru Imlek'),
  collective('2026-03-18', 'Hari Suci Nyepi'),
  national('2026-03-19', 'Hari Suci Nyepi'),
  collective('2026-03-20', 'Idulfitri'),
  national('2026-03-21', 'Idulfitri'),
  national('2026-03-22', 'Idulfitri'),
  collective('2026-03-23', 'Idulfitri'),
  collective('2026-03-24', 'Idulfitri'),
  national('2026-04-03', 'Wafat Yesus Kristus'),
  national('2026-04-05', 'Kebangkitan Yesus Kristus'),
  national('2026-05-01', 'Hari Buruh Internasional'),
  national('2026-05-14', 'Kenaikan Yesus Kristus'),
  collective('2026-05-15', 'Kenaikan Yesus Kristus'),
  national('2026-05-27', 'Iduladha'),
  collective('2026-05-28', 'Iduladha'),
  national('2026-05-31', 'Hari Raya Waisak'),
  national('2026-06-01', 'Hari Lahir Pancasila'),
  national('2026-06-16', 'Tahun Baru Islam'),
  national('2026-08-17', 'Hari Kemerdekaan'),
  national('2026-08-25', 'Maulid Nabi Muhammad'),
  collective('2026-12-24', 'Hari Raya Natal'),
  national('2026-12-25', 'Hari Raya Natal'),
  ...ramadan({ from: '2025-03-01', through: '2025-03-30' }),
  ...ramadan({ from: '2026-02-18', through: '2026-03-20' }),
]

export const nationalCalendar: WorkCalendar = workCalendar(NATIONAL_DAYS)
