import clsx from 'clsx'
import type { ComponentProps, ReactNode } from 'react'

type Props = Omit<ComponentProps<'button'>, 'ref'> & { icon?: ReactNode; selected?: boolean }

/** A suggestion that one tap takes. */
export function Chip({ icon, selected, className, children, ...rest }: Props) {
  return (
    <button
      type="button"
      aria-pressed={selected}
      {...rest}
      className={clsx(
        'tap inline-flex max-w-full cursor-pointer items-center gap-2 rounded-full border px-4 py-1.5 text-start',
        selected
          ? 'border-soga bg-soga-wash text-soga font-bold'
          : 'border-control bg-surface hover:bg-nila-wash',
        className,
      )}
    >
      {icon}
      <span className="min-w-0">{children}</span>
    </button>
  )
}
