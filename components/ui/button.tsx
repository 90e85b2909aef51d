import clsx from 'clsx'
import { useId, type ComponentProps, type ReactNode } from 'react'

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger'

const variants: Record<ButtonVariant, string> = {
  primary: 'bg-nila text-on-solid hover:bg-nila-deep aria-disabled:hover:bg-nila',
  secondary: 'border border-control bg-surface text-nila hover:bg-nila-wash',
  quiet: 'text-nila underline-offset-4 hover:bg-nila-wash hover:underline',
  danger: 'bg-mengkudu text-on-solid hover:brightness-110',
}

export function buttonClass(variant: ButtonVariant = 'primary', className?: string) {
  return clsx(
    'tap inline-flex h-fit cursor-pointer items-center justify-center gap-2 rounded-md px-4 py-2 text-center font-bold transition-[background-color,filter]',
    'disabled:cursor-not-allowed disabled:opacity-60 aria-disabled:cursor-not-allowed aria-disabled:opacity-60',
    variants[variant],
    className,
  )
}

export type ButtonProps = Omit<ComponentProps<'button'>, 'ref'> & {
  variant?: ButtonVariant
  icon?: ReactNode
  pending?: boolean
  /** Greys the button and says why, where a hidden button would leave people searching. */
  whyNot?: string
}

export function Button({
  variant,
  icon,
  pending,
  whyNot,
  className,
  children,
  onClick,
  ...rest
}: ButtonProps) {
  const reasonId = useId()
  const off = Boolean(pending || whyNot)
  const button = (
    <button
      type="button"
      {...rest}
      className={buttonClass(variant, className)}
      aria-disabled={off || undefined}
      aria-busy={pending || undefined}
      aria-describedby={whyNot ? reasonId : rest['aria-describedby']}
      onClick={off ? undefined : onClick}
    >
      {pending ? <Spinner /> : icon}
      {children}
    </button>
  )
  if (!whyNot) return button
  return (
    <span className="inline-flex flex-col gap-1">
      {button}
      <span id={reasonId} className="text-muted text-sm">
        {whyNot}
      </span>
    </span>
  )
}

function Spinner() {
  return (
    <span
      aria-hidden="true"
      className="size-4 animate-spin rounded-full border-2 border-current border-e-transparent motion-reduce:animate-none"
    />
  )
}
