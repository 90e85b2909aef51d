// NIP and NI PPPK: 18 digits that tell birth date, appointment, sex and a serial (Perka BKN 22/2007; domain.md §1.9).
import { type Day, isDay } from '../../calendar/rules.ts'

export const NIP_PROBLEMS = [
  'nip_missing',
  'nip_mangled_by_excel',
  'nip_not_digits',
  'nip_length',
  'nip_birth_date',
  'nip_appointment',
  'nip_sex',
  'nip_serial',
] as const
export type NipProblem = (typeof NIP_PROBLEMS)[number]

export type Nip = {
  nip: string
  kind: 'PNS' | 'PPPK'
  bornOn: Day
  sex: 'MALE' | 'FEMALE'
  appointedIn: number
  /** The month for a PNS; a PPPK's number holds the count of the contract in its place. */
  appointedMonth?: number
}

/** Without blanks and without the apostrophe that spreadsheets put before text. */
export const normaliseNip = (typed: string): string =>
  typed.replace(/^[\s'’‘`]+/u, '').replace(/[\s\u200b\ufeff]/gu, '')

export function whyNotNip(typed: string): NipProblem | undefined {
  const nip = normaliseNip(typed)
  if (nip === '') return 'nip_missing'
  if (/^\d([.,]\d*)?e\+?\d+$/i.test(nip)) return 'nip_mangled_by_excel'
  if (!/^\d+$/.test(nip)) return 'nip_not_digits'
  if (nip.length !== 18) return 'nip_length'
  const { birth, appointment, sex, serial } = digitsOf(nip)
  if (!isDay(birth)) return 'nip_birth_date'
  if (!isMonth(appointment) && !isContract(appointment)) return 'nip_appointment'
  if (sex !== '1' && sex !== '2') return 'nip_sex'
  if (serial === '000') return 'nip_serial'
}

export function parseNip(typed: string): Nip | undefined {
  if (whyNotNip(typed)) return undefined
  const nip = normaliseNip(typed)
  const { birth, year, appointment, sex } = digitsOf(nip)
  return {
    nip,
    kind: isMonth(appointment) ? 'PNS' : 'PPPK',
    bornOn: birth,
    sex: sex === '1' ? 'MALE' : 'FEMALE',
    appointedIn: Number(year),
    ...(isMonth(appointment) && { appointedMonth: appointment }),
  }
}

export const NIP_CAUTIONS = ['appointed_young', 'appointed_old'] as const
export type NipCaution = (typeof NIP_CAUTIONS)[number]

/** Unusual but possible: said, never refused. */
export function nipCaution({ bornOn, appointedIn }: Nip): NipCaution | undefined {
  const age = appointedIn - Number(bornOn.slice(0, 4))
  if (age < 18) return 'appointed_young'
  if (age > 58) return 'appointed_old'
}

/** 19860926 201505 1 001 */
export const formatNip = (nip: string): string => nip.replace(/^(\d{8})(\d{6})(\d)(\d{3})$/, '$1 $2 $3 $4')

/** 1986•••• •••••• • 001: a NIP tells birth date and sex, so most screens show this. */
export const maskNip = (nip: string): string => nip.replace(/^(\d{4})\d{11}(\d{3})$/, '$1•••• •••••• • $2')

const isMonth = (appointment: number) => appointment >= 1 && appointment <= 12
const isContract = (appointment: number) => appointment >= 21

function digitsOf(nip: string) {
  return {
    birth: `${nip.slice(0, 4)}-${nip.slice(4, 6)}-${nip.slice(6, 8)}`,
    year: nip.slice(8, 12),
    appointment: Number(nip.slice(12, 14)),
    sex: nip.slice(14, 15),
    serial: nip.slice(15),
  }
}
