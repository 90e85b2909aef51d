import type { ReactNode } from 'react'
import { Avatar } from '../ui/avatar'
import { Glyph } from '../ui/glyph'
import { ToastProvider } from '../ui/toast'
import { DemoBanner } from './demo-banner'
import { DisplayChoices } from './display-choices'
import { BottomBar, Rail, type NavItem } from './navigation'
import { OfficialLine } from './official-line'
import { SkipLink } from './skip-link'
import { WastraStrip } from './wastra-strip'

type Props = {
  region: { slug: string; name: string }
  /** The id keeps one person's drafts apart from another's on a shared device. */
  person: { id: string; name: string; role?: string }
  items: NavItem[]
  /** The one act that floats: on the phone a plus in the middle of the bar. */
  centre?: { href: string; label: string }
  demo: boolean
  signOut: ReactNode
  children: ReactNode
}

/** The signed-in frame: who runs this, where one is, where one can go. A frame and never a guard. */
export function AppFrame({ region, person, items, centre, demo, signOut, children }: Props) {
  return (
    <div data-account={person.id} className="flex min-h-dvh flex-col">
      <SkipLink />
      <header className="no-print border-ledger bg-surface border-b">
        <OfficialLine regionName={region.name} />
        {demo && <DemoBanner />}
        <div className="mx-auto flex max-w-7xl items-center gap-3 px-4 py-1.5">
          <div className="min-w-0 flex-1 leading-5">
            <p className="text-soga font-bold">Kinerja Terbuka</p>
            <p className="text-muted truncate text-sm">{region.name}</p>
          </div>
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

function AccountMenu({ person, signOut }: Pick<Props, 'person' | 'signOut'>) {
  return (
    <details className="group relative">
      <summary className="tap hover:bg-nila-wash flex list-none items-center gap-2 rounded-md px-1 [&::-webkit-details-marker]:hidden">
        <Avatar name={person.name} />
        <span className="sr-only max-w-56 truncate sm:not-sr-only">{person.name}</span>
        <span className="sr-only">, akun dan tampilan</span>
        <Glyph name="right" className="size-4 rotate-90" />
      </summary>
      <div className="border-ledger bg-surface absolute end-0 z-40 mt-1 w-72 space-y-4 rounded-md border p-4 shadow-md">
        <div>
          <p className="font-bold">{person.name}</p>
          {person.role && <p className="text-muted text-sm">{person.role}</p>}
        </div>
        <DisplayChoices />
        {signOut}
      </div>
    </details>
  )
}
