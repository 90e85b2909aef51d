import { Link } from './link'
import type { ComponentProps, ReactNode } from 'react'
import { buttonClass, type ButtonVariant } from './button'

type Props = Omit<ComponentProps<typeof Link>, 'className'> & {
  variant?: ButtonVariant
  icon?: ReactNode
  className?: string
}

export function LinkButton({ variant, icon, className, children, ...rest }: Props) {
  return (
    <Link {...rest} className={buttonClass(variant, className)}>
      {icon}
      {children}
    </Link>
  )
}
