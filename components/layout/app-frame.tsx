import type { ReactNode } from 'react'
import { ToastProvider } from '../ui/toast'
import { AccountMenu } from './account-menu'
import { HelpMenu } from './help-menu'
import { BottomBar, Rail, type NavItem } from './navigation'
import { OfficialLine } from './official-line'
import { OnTheWay } from './on-the-way'
import { SkipLink } from './skip-link'
import { WastraStrip } from './wastra-strip'

type Props = {
  region: { slug: string; name: string }
  /** The id keeps one person's drafts apart from another's on a shared device. */
  person: { id: string; name: string; role?: string }
  items: NavItem[]
  /** The one act that floats: on the phone a plus in the middle of the bar. */
  centre?: { href: string; label: string }
  signOut: ReactNode
  children: ReactNode
}

/** The signed-in frame: who runs this, where one is, where one can go. A frame and never a guard. */
export function AppFrame({ region, person, items, centre, signOut, children }: Props) {
  return (
    <div data-account={person.id} className="flex flex-1 flex-col">
      <SkipLink />
      <OnTheWay />
      <header className="no-print border-ledger bg-surface border-b">
        <OfficialLine regionName={region.name} />
        <div className="relative mx-auto flex max-w-7xl items-center gap-3 px-4 py-1.5">
          <div className="min-w-0 flex-1 leading-5">
            <p className="text-soga font-bold">Kinerja Terbuka</p>
            <p className="text-muted truncate text-sm">{region.name}</p>
          </div>
          <HelpMenu items={items} />
          <AccountMenu person={person} signOut={signOut} />
        </div>
        <WastraStrip region={region.slug} />
      </header>
      <ToastProvider>
        <div className="mx-auto flex w-full max-w-7xl flex-1">
          <Rail items={items} centre={centre} />
          <main id="isi" tabIndex={-1} className="min-w-0 flex-1 px-4 pt-5 pb-28 lg:px-8 lg:pt-8 lg:pb-12">
            {children}
          </main>
        </div>
        <BottomBar items={items} centre={centre} />
      </ToastProvider>
    </div>
  )
}
