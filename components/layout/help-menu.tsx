'use client'

import { CircleQuestionMark } from 'lucide-react'
import { Link } from '@/components/ui/link'
import type { MouseEvent } from 'react'
import { HeaderMenu } from './header-menu'
import { useCurrent, type NavItem } from './navigation'

const place = 'text-link tap flex items-center'

/** The masthead stays when the page changes, and a followed link has nothing more to say. */
const close = ({ currentTarget }: MouseEvent) => currentTarget.closest('details')?.removeAttribute('open')

/** In the same place on every screen. Of where one is only the entry of the menu goes along: no id, nothing typed. */
export function HelpMenu({ items }: { items: NavItem[] }) {
  const here = useCurrent(items)?.href
  const along = here ? `?halaman=${here}` : ''
  return (
    <HeaderMenu
      summary={
        <>
          <CircleQuestionMark aria-hidden="true" className="size-6" />
          <span className="sr-only sm:not-sr-only">Bantuan</span>
        </>
      }
    >
      <ul aria-label="Bantuan">
        <li>
          <Link href={`/bantuan${along}`} onClick={close} className={place}>
            Panduan halaman ini
          </Link>
        </li>
        <li>
          <Link href={`/bantuan/sulit${along}`} onClick={close} className={place}>
            Sulit di sini?
          </Link>
        </li>
        <li>
          <Link href={`/bantuan/tanya${along}`} onClick={close} className={place}>
            Tanya BKD
          </Link>
        </li>
      </ul>
    </HeaderMenu>
  )
}
