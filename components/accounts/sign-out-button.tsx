'use client'

import { LogOut } from 'lucide-react'
import { leave } from '@/app/(portal)/profil/actions'
import { Button } from '@/components/ui/button'
import { useAction } from '@/components/ui/use-action'

export function SignOutButton() {
  const { run, pending, error } = useAction(leave, { refresh: false })

  async function signOut() {
    const answer = await run({})
    // A session that has ended already is as good as one ended now.
    if (answer?.ok || answer?.reason === 'signed_out') window.location.assign('/masuk')
  }

  return (
    <>
      <Button
        variant="quiet"
        icon={<LogOut className="size-5" />}
        pending={pending}
        onClick={() => void signOut()}
      >
        Keluar
      </Button>
      {error && <p className="text-mengkudu text-sm">{error}</p>}
    </>
  )
}
