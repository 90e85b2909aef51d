import type { ReactNode } from 'react'
import { Avatar } from '../ui/avatar'
import { DisplayChoices } from './display-choices'
import { HeaderMenu } from './header-menu'

type Props = { person: { name: string; role?: string }; signOut: ReactNode }

export function AccountMenu({ person, signOut }: Props) {
  return (
    <HeaderMenu
      summary={
        <>
          <Avatar name={person.name} />
          <span className="sr-only max-w-56 truncate sm:not-sr-only">{person.name}</span>
          <span className="sr-only">, akun dan tampilan</span>
        </>
      }
    >
      <div>
        <p className="font-bold">{person.name}</p>
        {person.role && <p className="text-muted text-sm">{person.role}</p>}
      </div>
      <DisplayChoices />
      {signOut}
    </HeaderMenu>
  )
}
