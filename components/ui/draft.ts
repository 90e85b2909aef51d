import { controls } from './form-values'

const prefix = 'draf:'
const longestKept = 7 * 24 * 60 * 60 * 1000

/** A file that is stored already: the draft needs only to name it. */
export type DraftFile = { field: string; id: string; name: string; bytes: number }

type Draft = { at: number; fields: [name: string, value: string][]; files?: DraftFile[] }

const keyOf = (account: string, name: string) => `${prefix}${account}:${name}`

// Private windows and full disks refuse storage; a form must work without it.
function withStorage<T>(use: (storage: Storage) => T): T | undefined {
  try {
    return use(window.localStorage)
  } catch {
    return undefined
  }
}

export function accountOf(form: HTMLFormElement): string | undefined {
  return form.closest<HTMLElement>('[data-account]')?.dataset.account
}

function draftable(form: HTMLFormElement) {
  return controls(form).filter(
    (control) => control.name && !['password', 'hidden', 'file', 'submit', 'button'].includes(control.type),
  )
}

const isTick = (control: Element): control is HTMLInputElement =>
  control instanceof HTMLInputElement && (control.type === 'checkbox' || control.type === 'radio')

export function keepDraft(form: HTMLFormElement, account: string, name: string) {
  const fields = draftable(form)
    .filter((control) => !isTick(control) || control.checked)
    .map((control): [string, string] => [control.name, control.value])
  const draft: Draft = { at: Date.now(), fields, files: filesIn(form) }
  withStorage((storage) => storage.setItem(keyOf(account, name), JSON.stringify(draft)))
}

function filesIn(form: HTMLFormElement): DraftFile[] {
  return controls(form).flatMap(({ name, value, dataset }) =>
    dataset.fileName
      ? [{ field: name, id: value, name: dataset.fileName, bytes: Number(dataset.bytes) }]
      : [],
  )
}

/** Files that the draft names and the form does not hold. */
export function lostFiles(form: HTMLFormElement, account: string, name: string): DraftFile[] {
  const draft = withStorage((storage) => parse(storage.getItem(keyOf(account, name))))
  const held = new Set(filesIn(form).map(({ id }) => id))
  return draft?.files?.filter(({ id }) => !held.has(id)) ?? []
}

export function forgetDraft(account: string, name: string) {
  withStorage((storage) => storage.removeItem(keyOf(account, name)))
}

/** Removes what is older than a week, and what another person left on a shared device. */
export function sweepDrafts(account: string) {
  withStorage((storage) => {
    for (const key of Object.keys(storage).filter((key) => key.startsWith(prefix))) {
      const draft = parse(storage.getItem(key))
      const foreign = !key.startsWith(keyOf(account, ''))
      if (foreign || !draft || Date.now() - draft.at > longestKept) storage.removeItem(key)
    }
  })
}

/** Puts the draft back where nothing was typed yet; true when that changed the form. */
export function restoreDraft(form: HTMLFormElement, account: string, name: string): boolean {
  const draft = withStorage((storage) => parse(storage.getItem(keyOf(account, name))))
  if (!draft) return false

  const left = [...draft.fields]
  let changed = false
  for (const control of draftable(form)) {
    if (isTick(control)) {
      const ticked = draft.fields.some(([field, value]) => field === control.name && value === control.value)
      const mayChange = control.type === 'checkbox' || ticked
      if (mayChange && control.checked !== ticked) {
        control.click()
        changed = true
      }
      continue
    }
    const at = left.findIndex(([field]) => field === control.name)
    const value = left[at]?.[1]
    if (at >= 0) left.splice(at, 1)
    if (value === undefined || value === control.value) continue
    const untouched = control instanceof HTMLSelectElement || control.value === control.defaultValue
    if (untouched) changed = write(control, value) || changed
  }
  return changed
}

// React watches the element's own setter, so a plain assignment would not reach a controlled field.
function write(control: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement, value: string): boolean {
  Reflect.set(Object.getPrototypeOf(control), 'value', value, control)
  // Asked before React hears of it: a controlled field shows its old value again until its state has followed.
  const took = control.value === value
  control.dispatchEvent(new Event('input', { bubbles: true }))
  control.dispatchEvent(new Event('change', { bubbles: true }))
  return took
}

function parse(text: string | null): Draft | undefined {
  if (!text) return undefined
  try {
    const draft: unknown = JSON.parse(text)
    return isDraft(draft) ? draft : undefined
  } catch {
    return undefined
  }
}

function isDraft(draft: unknown): draft is Draft {
  return (
    typeof draft === 'object' &&
    draft !== null &&
    'at' in draft &&
    typeof draft.at === 'number' &&
    'fields' in draft &&
    Array.isArray(draft.fields)
  )
}
