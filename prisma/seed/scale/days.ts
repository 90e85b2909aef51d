// A quarter of work, told in the order in which it comes in: by day, everyone mixed. So one person's rows lie as far apart
// on the disk as they would after years of use, and a query that reads too many of them shows it.
import type { Row } from '../build/rows.ts'
import { type Office, LEAVE_DAYS, type ScalePerson } from './office.ts'

export const LOGS_EACH = 40
/** A step that shares no factor with any usual number of people. */
const STRIDE = 7_919

const DEEDS = [
  'Melayani',
  'Memeriksa',
  'Menyusun',
  'Menindaklanjuti',
  'Memverifikasi',
  'Mendampingi',
  'Mencatat',
]
const THINGS = [
  'permohonan warga',
  'berkas lapangan',
  'laporan harian',
  'pengaduan masyarakat',
  'rencana kunjungan',
  'hasil pemeriksaan',
  'jadwal layanan',
  'data kepesertaan',
]
const OUTCOMES = [
  'Berkas lengkap dan sudah diserahkan kepada petugas berikutnya untuk diproses.',
  'Hasil dicatat dalam buku layanan dan dua hal perlu ditindaklanjuti pekan depan.',
  'Warga menerima penjelasan tertulis; satu berkas dikembalikan karena kurang lampiran.',
  'Seluruh data cocok dengan buku induk setelah tiga baris diperbaiki bersama petugas.',
]

export type Worker = { office: Office; person: ScalePerson; days: Uint8Array }

/** Who has an entry on which working day; those without a supervisor hand nothing in. */
export function workersOf(offices: readonly Office[], working: number): Worker[] {
  const workers = offices.flatMap((office) =>
    office.people
      .filter(({ supervisorId }) => supervisorId !== null)
      .map((person) => ({ office, person, days: daysOf(office, person, working) })),
  )
  return workers.map((_, index) => workers[(index * STRIDE) % workers.length]).filter((each) => !!each)
}

function daysOf({ of }: Office, { leaveFrom }: ScalePerson, working: number): Uint8Array {
  const days = new Uint8Array(working)
  const away = (day: number) => leaveFrom !== null && day >= leaveFrom && day < leaveFrom + LEAVE_DAYS
  let left = LOGS_EACH
  let open = working - (leaveFrom === null ? 0 : LEAVE_DAYS)
  for (let day = 0; day < working; day += 1) {
    if (away(day)) continue
    if (of.random.next() < left / open) {
      days[day] = 1
      left -= 1
    }
    open -= 1
  }
  return days
}

type Standing = { status: string; decided: boolean }

/** Decisions take a week; a few are forgotten and a few logs never leave the desk. */
function standingOf(chance: number, age: number): Standing {
  const [submitted, returned, draft] = age < 8 ? [0.5, 0.04, 0.06] : [0.025, 0.02, 0.01]
  if (chance < draft) return { status: 'DRAFT', decided: false }
  if (chance < draft + submitted) return { status: 'SUBMITTED', decided: false }
  if (chance < draft + submitted + returned) return { status: 'RETURNED', decided: true }
  return { status: 'APPROVED', decided: true }
}

/** The logs of these working days, by their place among all of the quarter. */
export function* logRows(
  workers: readonly Worker[],
  working: readonly string[],
  isWanted: (day: string) => boolean,
): Generator<Row> {
  for (const [place, day] of working.entries()) {
    if (!isWanted(day)) continue
    for (const worker of workers)
      if (worker.days[place] === 1) yield logRow(worker, day, working.length - place)
  }
}

function logRow({ office: { of }, person }: Worker, day: string, age: number): Row {
  const { random } = of
  const start = random.between(15, 60) * 10 + 300
  const minutes = random.between(3, 18) * 10
  const made = start + minutes + random.between(5, 120)
  const { status, decided } = standingOf(random.next(), age)
  const result = random.chance(0.85) ? random.pick(person.plan.results) : undefined
  const made_at = of.at(day, made)
  return {
    region_id: of.region.id,
    log_date: day,
    id: of.id(day, made),
    employee_id: person.id,
    unit_id: person.unit.id,
    supervisor_id: person.supervisorId,
    work_result_id: result?.id ?? null,
    indicator_id: result?.indicatorId ?? null,
    title: `${random.pick(DEEDS)} ${random.pick(THINGS)} di ${random.pick(of.region.places)} (${random.between(1, 400)})`,
    result: random.pick(OUTCOMES),
    minutes,
    start_minute: start,
    end_minute: start + minutes,
    quantity: result ? random.between(1, 12) : null,
    measure_unit: result ? 'layanan' : null,
    status,
    is_late: random.chance(0.03),
    submitted_at: status === 'DRAFT' ? null : made_at,
    decided_at: decided ? of.at(day, made + random.between(60, 6_000)) : null,
    created_at: made_at,
    updated_at: made_at,
    version: decided ? 2 : 1,
  }
}
