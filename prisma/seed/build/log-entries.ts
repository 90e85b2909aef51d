// The words and numbers of one entry, from the person's own plan.
import { LOGS_WITH_RESULT, type SeedPlan, type SeedResult } from './plans.ts'
import type { SeedPerson } from './people.ts'
import type { Random } from './random.ts'
import { found, type Setting } from './setting.ts'
import { tell } from './texts.ts'

export type Entry = {
  title: string
  result: string | null
  minutes: number
  quantity: number | null
  /** None for what nobody planned: roll calls, small errands. */
  of: SeedResult | null
}

const ERRANDS = [
  'Apel pagi dan pembagian tugas {harian|mingguan}',
  'Rapat {internal|mingguan|lintas tim} membahas {jadwal|kendala|tindak lanjut} pekan ini',
  'Membantu {rekan|tim lain|loket} menyelesaikan {n:2-9} berkas yang tertunda',
  'Menyiapkan {bahan paparan|data|ruangan} untuk kunjungan {tempat}',
  'Gotong royong dan penataan {ruang kerja|arsip|halaman} kantor',
] as const

/** Beside what came of it, people note small things; no two days read the same. */
const DETAILS = [
  'Selesai pukul {n:9-15}.{10|20|30|40|50}',
  'Dibantu {rekan piket|mahasiswa magang|petugas loket|tim sebelah}',
  'Dicatat di {register|buku kendali|folder bersama} nomor {n:11-480}',
  'Dilanjutkan {Senin|Selasa|Rabu|Kamis|Jumat} {pagi|siang}',
  'Sempat tertunda {n:10-45} menit karena {hujan|listrik padam|antrean panjang|jaringan lambat}',
  'Sudah dilaporkan kepada {ketua tim|kepala seksi|koordinator} {pagi|sore} ini',
  'Sisa {n:2-9} {berkas|orang|titik} dijadwalkan {besok|lusa|pekan depan}',
] as const

function outcomeOf({ random, region, say }: Setting, outcomes: readonly string[]): string | null {
  if (random.chance(0.1)) return null
  const outcome = random.pick(outcomes)
  if (random.chance(0.25)) return say(outcome)
  return say(`${outcome}. ${tell(random.pick(DETAILS), random, region.places).text}`)
}

/** What whoever has no plan yet does. */
const FIRST_DAYS = [
  'Orientasi tugas dan perkenalan dengan {rekan satu tim|petugas loket|kader wilayah}',
  'Mempelajari {alur layanan|tata naskah|standar operasional} bersama {rekan satu tim|kepala unit}',
  'Mendampingi {loket|pelayanan|kunjungan lapangan} di {tempat} untuk mengenal wilayah',
  'Membaca laporan {triwulan lalu|bulan lalu} dan mencatat {pertanyaan|hal yang perlu ditindaklanjuti}',
] as const

const SUMMARIES = ['Rekap', 'Ringkasan', 'Kegiatan'] as const

/** One entry for the work of several days: what was counted in them is added up. */
export function newSummary(
  of: Setting,
  person: SeedPerson,
  plan: SeedPlan | undefined,
  { days, told }: { days: number; told: string },
): Entry {
  const silent = { ...of, say: (text: string) => text }
  const entry = newEntry(silent, person, plan, 420, days)
  const [first = '', second = ''] = entry.title
  const opening = second === second.toLowerCase() ? first.toLowerCase() : first
  return {
    ...entry,
    title: of.say(`${of.random.pick(SUMMARIES)} ${told}: ${opening}${entry.title.slice(1)}`),
    result: entry.result === null ? null : of.say(entry.result),
    minutes: entry.of ? Math.min(420, entry.minutes * 2) : entry.minutes,
  }
}

export function newEntry(
  of: Setting,
  { habits }: SeedPerson,
  plan: SeedPlan | undefined,
  most: number,
  days = 1,
): Entry {
  const { random, region, say } = of
  if (!plan || !random.chance(LOGS_WITH_RESULT)) {
    const { text } = tell(random.pick(plan ? ERRANDS : FIRST_DAYS), random, region.places)
    return { title: say(text), result: null, minutes: random.between(6, 18) * 5, quantity: null, of: null }
  }
  const result = weighted(plan.results, random)
  const pace = (0.85 + habits.quality * 0.3) * days
  const { text, quantity } = tell(random.pick(result.spec.logs), random, region.places, pace)
  const [least, usual] = result.spec.minutes
  const minutes = random.between(Math.ceil(least / 5), Math.floor(usual / 5)) * 5
  return {
    title: say(text),
    result: outcomeOf(of, result.spec.outcomes),
    minutes: Math.max(30, Math.min(most, minutes)),
    quantity,
    of: result,
  }
}

function weighted(results: readonly SeedResult[], random: Random): SeedResult {
  let at = random.next() * results.reduce((sum, { spec }) => sum + spec.weight, 0)
  for (const result of results) {
    at -= result.spec.weight
    if (at < 0) return result
  }
  return found(results.at(-1), 'a result')
}
