'use client'

import clsx from 'clsx'
import { useId, type ComponentProps, type ReactNode } from 'react'
import { FieldError } from './field'
import { useFieldError } from './form-context'

export type Option = { value: string; label: ReactNode; help?: ReactNode; disabled?: boolean }

type GroupProps = {
  name: string
  label: ReactNode
  help?: ReactNode
  options: Option[]
  defaultValue?: string
  value?: string
  onChange?: (value: string) => void
  required?: boolean
  missing?: string
  hideLabel?: boolean
  className?: string
}

/** One of a few, side by side, with targets that a thumb cannot miss. */
export function SegmentedChoice(props: GroupProps) {
  return (
    <Group {...props}>
      <div className="mt-1 grid gap-2 sm:auto-cols-fr sm:grid-flow-col">
        {props.options.map((option) => (
          <label
            key={option.value}
            className="tap border-control bg-surface has-checked:border-nila has-checked:bg-nila-wash has-focus-visible:outline-nila-deep flex cursor-pointer items-center gap-3 rounded-md border px-3 py-2 has-checked:shadow-[inset_0_0_0_1px_var(--nila)] has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-disabled:cursor-not-allowed has-disabled:opacity-60"
          >
            <Radio {...props} option={option} className="focus-visible:outline-none" />
            <Words option={option} />
          </label>
        ))}
      </div>
    </Group>
  )
}

export function Checkbox({
  label,
  help,
  className,
  ...rest
}: Omit<ComponentProps<'input'>, 'type'> & { label: ReactNode; help?: ReactNode }) {
  const id = useId()
  const problem = useFieldError(rest.name ?? '')
  return (
    <div className={className}>
      {problem && <FieldError id={`${id}-error`}>{problem}</FieldError>}
      <label className="tap flex cursor-pointer items-start gap-3 py-2">
        <input
          value="true"
          {...rest}
          type="checkbox"
          aria-invalid={problem ? true : undefined}
          aria-describedby={clsx(help && `${id}-help`, problem && `${id}-error`) || undefined}
          className="accent-nila mt-0.5 size-5 shrink-0"
        />
        <span>
          {label}
          {help && (
            <span id={`${id}-help`} className="text-muted block text-sm">
              {help}
            </span>
          )}
        </span>
      </label>
    </div>
  )
}

function Group({
  name,
  label,
  help,
  required,
  hideLabel,
  className,
  children,
}: GroupProps & { children: ReactNode }) {
  const id = useId()
  const problem = useFieldError(name)
  return (
    <fieldset
      className={className}
      aria-describedby={clsx(help && `${id}-help`, problem && `${id}-error`) || undefined}
      aria-invalid={problem ? true : undefined}
    >
      <legend className={hideLabel ? 'sr-only' : 'font-bold'}>
        {label}
        {!required && !hideLabel && <span className="text-muted font-medium"> (opsional)</span>}
      </legend>
      {help && (
        <div id={`${id}-help`} className="text-muted text-sm">
          {help}
        </div>
      )}
      {problem && <FieldError id={`${id}-error`}>{problem}</FieldError>}
      {children}
    </fieldset>
  )
}

function Radio({
  name,
  option,
  defaultValue,
  value,
  onChange,
  required,
  missing,
  className,
}: GroupProps & { option: Option }) {
  const controlled =
    value === undefined
      ? { defaultChecked: option.value === defaultValue }
      : { checked: option.value === value, readOnly: !onChange }
  return (
    <input
      type="radio"
      name={name}
      value={option.value}
      required={required}
      disabled={option.disabled}
      data-missing={missing}
      onChange={onChange && (() => onChange(option.value))}
      className={clsx('accent-nila size-5 shrink-0', className)}
      {...controlled}
    />
  )
}

function Words({ option }: { option: Option }) {
  return (
    <span className="min-w-0">
      {option.label}
      {option.help && <span className="text-muted block text-sm">{option.help}</span>}
    </span>
  )
}
