import type { ReactNode } from 'react'

// Fields of forms without script, as the verification form has them.

/** What was typed, and what is wrong with it, by field; under '' what is wrong with the whole. */
export type Tried = { problems: Record<string, string>; typed: Readonly<Record<string, string>> }
export const NOTHING_TRIED: Tried = { problems: {}, typed: {} }

const control =
  'tap border-control bg-surface text-ink aria-invalid:border-mengkudu mt-1 block w-full rounded-md border px-3 py-2 text-base aria-invalid:border-2'

export function Problem({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <p id={id} className="text-mengkudu mt-1 text-sm font-bold">
      <span className="sr-only">Salah: </span>
      {children}
    </p>
  )
}

type FieldProps = {
  name: string
  label: ReactNode
  help?: ReactNode
  problem: string | undefined
  optional?: boolean
  children: (given: {
    id: string
    name: string
    className: string
    'aria-describedby': string | undefined
    'aria-invalid': true | undefined
  }) => ReactNode
}

/** Label above, help under it, the error next to what it speaks of. */
export function PlainField({ name, label, help, problem, optional, children }: FieldProps) {
  const described = [help && `${name}-bantuan`, problem && `${name}-salah`].filter(Boolean).join(' ')
  return (
    <div>
      <label htmlFor={name} className="font-bold">
        {label}
        {optional && <span className="text-muted font-medium"> (opsional)</span>}
      </label>
      {help && (
        <p id={`${name}-bantuan`} className="text-muted text-sm">
          {help}
        </p>
      )}
      {problem && <Problem id={`${name}-salah`}>{problem}</Problem>}
      {children({
        id: name,
        name,
        className: control,
        'aria-describedby': described || undefined,
        'aria-invalid': problem ? true : undefined,
      })}
    </div>
  )
}

type ChoiceProps = {
  name: string
  label: ReactNode
  problem: string | undefined
  chosen: string | undefined
  options: { value: string; label: ReactNode; help?: ReactNode }[]
}

export function PlainChoice({ name, label, problem, chosen, options }: ChoiceProps) {
  return (
    <fieldset
      aria-describedby={problem ? `${name}-salah` : undefined}
      aria-invalid={problem ? true : undefined}
    >
      <legend className="font-bold">{label}</legend>
      {problem && <Problem id={`${name}-salah`}>{problem}</Problem>}
      <div className="mt-1 grid gap-2 sm:grid-cols-2">
        {options.map((option) => (
          <label
            key={option.value}
            className="tap border-control bg-surface flex items-center gap-3 rounded-md border px-3 py-2"
          >
            <input
              type="radio"
              name={name}
              value={option.value}
              defaultChecked={option.value === chosen}
              required
              className="accent-nila size-5 shrink-0"
            />
            <span className="min-w-0">
              {option.label}
              {option.help && <span className="text-muted block text-sm">{option.help}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
