// What people asked BKD to put right in their data: one waits, one was done, one was not.
import { addDays, instantOn } from './calendar.ts'
import type { SeedPerson } from './people.ts'
import { randomFrom } from './random.ts'
import type { Row } from './rows.ts'
import type { Setting } from './setting.ts'

const ASKED = [
  {
    area: 'TRAINING',
    mistake: 'Jam pelatihan pelayanan prima tercatat 4 jam.',
    proposal: 'Di sertifikatnya 8 jam.',
    outcome: 'DONE',
    answer: 'Sudah diubah menjadi 8 jam sesuai sertifikat.',
  },
  {
    area: 'SUPERVISOR',
    mistake: 'Atasan langsung saya masih yang lama.',
    proposal: 'Sejak awal bulan saya di bawah kepala seksi yang baru.',
    outcome: 'REFUSED',
    answer: 'Surat perintahnya berlaku bulan depan. Atasan berganti pada tanggal itu.',
  },
  {
    area: 'CAREER',
    mistake: 'Gelar pendidikan terakhir saya belum tercatat.',
    proposal: 'Ijazah sarjana tahun lalu, sudah disetujui untuk dicantumkan.',
    outcome: null,
    answer: null,
  },
]

export function dataCorrectionRows(of: Setting, people: readonly SeedPerson[]): Row[] {
  const random = randomFrom(`data corrections ${of.region.id}`)
  const desk = people.find(({ persona }) => persona === 'admin')
  const staff = people.filter(
    ({ persona, posts }) => !persona && posts.some(({ through }) => through === null),
  )
  if (!desk) return []
  return ASKED.flatMap(({ area, mistake, proposal, outcome, answer }, nth) => {
    const person = staff[nth * 3]
    if (!person) return []
    const on = addDays(of.calendar.today, nth * 4 - 13)
    const answered = outcome && { answered_by: desk.accountId, answered_by_name: desk.fullName }
    return {
      region_id: of.region.id,
      id: random.id(instantOn(on, 560, of.region.zone)),
      account_id: person.accountId,
      area,
      mistake: of.say(mistake),
      proposal: of.say(proposal),
      asked_at: of.at(on, 560),
      status: outcome ?? 'OPEN',
      answer: answer && of.say(answer),
      answered_by: answered ? answered.answered_by : null,
      answered_by_name: answered ? answered.answered_by_name : null,
      answered_at: answered ? of.at(addDays(on, 2), 600) : null,
      version: outcome ? 2 : 1,
    }
  })
}
