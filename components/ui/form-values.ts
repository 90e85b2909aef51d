import { formatShortDay } from '@/lib/calendar/labels'
import { readNumber } from './number-text'

export type FormValue = string | number | FormValue[] | { [name: string]: FormValue }
export type FormValues = Record<string, FormValue>

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

export function controls(form: HTMLFormElement): Control[] {
  return [...form.elements].filter(
    (element): element is Control =>
      element instanceof HTMLInputElement ||
      element instanceof HTMLTextAreaElement ||
      element instanceof HTMLSelectElement,
  )
}

/**
 * The form as an input object: `tags[]` or a repeated name becomes a list, `scores.care` a nested object,
 * an empty field is left out, a NumberInput is a number. Files travel by upload, not here.
 */
export function readForm(form: HTMLFormElement, submitter: HTMLElement | null): FormValues {
  const kinds = new Map(controls(form).map((control) => [control.name, control.dataset.number]))
  const values: FormValues = {}
  for (const [name, value] of new FormData(form, submitter)) {
    if (typeof value !== 'string' || value.trim() === '') continue
    const kind = kinds.get(name)
    const number = kind === 'whole' || kind === 'decimal' ? readNumber(value, kind) : undefined
    put(values, name, typeof number === 'number' ? number : value)
  }
  return values
}

function put(values: FormValues, name: string, value: FormValue) {
  const isList = name.endsWith('[]')
  const path = (isList ? name.slice(0, -2) : name).split('.')
  const last = path.pop() ?? name
  let home = values
  for (const step of path) {
    const inner = home[step]
    home = home[step] = typeof inner === 'object' && !Array.isArray(inner) ? inner : {}
  }
  const before = home[last]
  if (Array.isArray(before)) before.push(value)
  else if (before !== undefined) home[last] = [before, value]
  else home[last] = isList ? [value] : value
}

function nameOf(control: Control): string {
  const label =
    control.type === 'radio' ? control.closest('fieldset')?.querySelector('legend') : control.labels?.[0]
  const name = label?.textContent?.trim() ?? ''
  // A question is no subject for a sentence, nor is a sentence.
  return name === '' || /[?.!]$/.test(name) ? 'Isian ini' : name
}

/** Why this control cannot be sent as it stands, said so that it can be mended. */
export function complaint(control: Control): string | undefined {
  const { validity, value } = control
  const kind = control.dataset.number
  if (validity.valueMissing) return control.dataset.missing ?? `${nameOf(control)} wajib diisi.`
  if (validity.badInput) return 'Isian ini tidak terbaca. Tulis ulang.'
  if ((kind === 'whole' || kind === 'decimal') && value.trim() !== '') {
    const number = readNumber(value, kind)
    if (number === 'not_a_number') return 'Isi dengan angka, misalnya 12.'
    if (number === 'not_whole') return 'Isi dengan bilangan bulat, tanpa koma.'
    if (number === 'ambiguous')
      return `Tulis ${value.replace('.', '')} bila ribuan, atau ${value.replace('.', ',')} bila desimal.`
  }
  if (validity.typeMismatch) return 'Bentuk isian ini belum benar. Periksa lagi.'
  if (control.type === 'date' && validity.rangeUnderflow)
    return `Pilih tanggal paling awal ${formatShortDay(control.getAttribute('min') ?? '')}.`
  if (control.type === 'date' && validity.rangeOverflow)
    return `Pilih tanggal paling lambat ${formatShortDay(control.getAttribute('max') ?? '')}.`
  if (validity.rangeUnderflow) return `Isi paling kecil ${control.getAttribute('min')}.`
  if (validity.rangeOverflow) return `Isi paling besar ${control.getAttribute('max')}.`
  if (validity.tooShort) return `Tulis minimal ${control.getAttribute('minlength')} huruf.`
  if (validity.tooLong) return `Tulis paling banyak ${control.getAttribute('maxlength')} huruf.`
  if (validity.patternMismatch) return control.title || 'Bentuk isian ini belum benar. Periksa lagi.'
}

export function complaints(form: HTMLFormElement): Record<string, string> {
  const found: Record<string, string> = {}
  for (const control of controls(form)) {
    const problem = complaint(control)
    if (control.name && problem) found[control.name] ??= problem
  }
  return found
}
