'use client'

import { useEffect, useState, useSyncExternalStore } from 'react'
import { addOwnDevice, forgetOwnDevice } from '@/app/(portal)/kotak-masuk/actions'
import { Button } from '@/components/ui/button'
import { useAction } from '@/components/ui/use-action'

type Device = { id: string; name: string; since: string; mark: string | null }

const WORKER = '/pemberitahuan.js'

const canBeTold = () => 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window

const never = () => () => {}

async function subscription(): Promise<PushSubscription | null> {
  const registration = await navigator.serviceWorker.getRegistration()
  return (await registration?.pushManager.getSubscription()) ?? null
}

/** By this the browser finds itself in the list. */
async function markOf({ endpoint }: PushSubscription): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(endpoint))
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

async function subscribe(applicationServerKey: string): Promise<PushSubscription> {
  await navigator.serviceWorker.register(WORKER)
  const { pushManager } = await navigator.serviceWorker.ready
  // One that was made for another key cannot be used, and would stand in the way.
  await (await pushManager.getSubscription())?.unsubscribe()
  return pushManager.subscribe({ userVisibleOnly: true, applicationServerKey })
}

/** The browser is asked when its person says so, never before. */
export function OwnDevices({ pushKey, devices }: { pushKey: string; devices: readonly Device[] }) {
  const able = useSyncExternalStore<boolean | undefined>(never, canBeTold, () => undefined)
  const [mark, setMark] = useState<string>()
  const [problem, setProblem] = useState<string>()
  const [busy, setBusy] = useState(false)
  const add = useAction(addOwnDevice)
  const forget = useAction(forgetOwnDevice)

  useEffect(() => {
    if (!able) return
    subscription().then(
      async (mine) => mine && setMark(await markOf(mine)),
      () => undefined,
    )
  }, [able])

  async function turnOn() {
    setProblem(undefined)
    if ((await Notification.requestPermission()) !== 'granted')
      return setProblem(
        'Peramban belum mengizinkan pemberitahuan. Izinkan di pengaturan peramban, lalu coba lagi.',
      )
    setBusy(true)
    try {
      const mine = await subscribe(pushKey)
      const { endpoint = '', keys } = mine.toJSON()
      const answer = await add.run({ endpoint, p256dh: keys?.p256dh ?? '', auth: keys?.auth ?? '' })
      if (answer?.ok) setMark(await markOf(mine))
      else await mine.unsubscribe()
    } catch {
      setProblem('Layanan pemberitahuan peramban ini tidak terjangkau. Coba lagi nanti.')
    } finally {
      setBusy(false)
    }
  }

  async function turnOff(device: Device) {
    const answer = await forget.run({ deviceId: device.id })
    if (answer?.ok && device.mark === mark) await (await subscription())?.unsubscribe()
  }

  const isHere = devices.some((device) => device.mark !== null && device.mark === mark)
  const said = problem ?? add.error ?? forget.error
  return (
    <div className="max-w-prose space-y-4">
      {devices.length > 0 && (
        <ul aria-label="Perangkat yang diberi tahu" className="divide-ledger border-ledger divide-y border-y">
          {devices.map((device) => (
            <li key={device.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2">
              <div>
                <p className="font-bold">{device.name}</p>
                <p className="text-muted text-sm">
                  {device.mark !== null && device.mark === mark ? 'Perangkat ini' : `Sejak ${device.since}`}
                </p>
              </div>
              <Button variant="secondary" pending={forget.pending} onClick={() => void turnOff(device)}>
                Matikan
              </Button>
            </li>
          ))}
        </ul>
      )}
      {able === false && (
        <p>
          Peramban ini tidak dapat menampilkan pemberitahuan. Di iPhone atau iPad: ketuk Bagikan, pilih
          “Tambah ke Layar Utama”, lalu buka portal dari sana.
        </p>
      )}
      {able !== false && !isHere && (
        <Button
          variant="secondary"
          disabled={able === undefined}
          pending={busy || add.pending}
          onClick={() => void turnOn()}
        >
          Nyalakan di perangkat ini
        </Button>
      )}
      {said && (
        <p role="alert" className="text-mengkudu text-sm font-bold">
          {said}
        </p>
      )}
    </div>
  )
}
