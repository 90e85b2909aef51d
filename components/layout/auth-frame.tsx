import type { ReactNode } from 'react'
import { WastraStrip } from './wastra-strip'

type Props = { title: ReactNode; lead?: ReactNode; children: ReactNode; aside?: ReactNode }

/** The door: nothing but the form and what helps to get in. */
export function AuthFrame({ title, lead, children, aside }: Props) {
  return (
    <div className="flex flex-1 flex-col">
      <header className="border-ledger bg-surface border-b">
        <p className="text-soga mx-auto max-w-md px-4 py-3 font-bold">Kinerja Terbuka</p>
        <WastraStrip />
      </header>
      <main id="isi" className="mx-auto w-full max-w-md flex-1 px-4 py-8">
        <h1 className="text-xl sm:text-2xl">{title}</h1>
        {lead && <p className="text-muted mt-1">{lead}</p>}
        <div className="mt-6">{children}</div>
        {aside && <div className="border-ledger mt-8 border-t pt-4">{aside}</div>}
      </main>
    </div>
  )
}
