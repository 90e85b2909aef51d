import { KioskForm } from '@/components/surveys/kiosk-form'
import { openPage } from '@/lib/core/context'
import { kioskOf } from '@/lib/surveys/public'

export const metadata = {
  title: 'Survei di loket',
  // The address is the tablet's key.
  robots: { index: false },
  referrer: 'no-referrer',
}

/** A unit's tablet: no session, no name, nothing on it but the service and nine questions. */
export default openPage({
  ask: async ({ params }) => ({ deviceKey: params.kunci ?? '', kiosk: await kioskOf(params.kunci ?? '') }),
  show: ({ deviceKey, kiosk }) => (
    <main id="isi" className="mx-auto w-full max-w-3xl px-4 py-6">
      <noscript>
        <p className="border-kunyit bg-kunyit-wash mb-4 border-s-4 p-3 font-bold">
          Jawaban di tablet ini tidak dapat dikirim: nyalakan JavaScript di perambannya.
        </p>
      </noscript>
      {kiosk ? (
        <KioskForm
          deviceKey={deviceKey}
          regionId={kiosk.regionId}
          service={kiosk.service}
          unit={kiosk.unit}
          zone={kiosk.region.zone}
          now={kiosk.now.getTime()}
        />
      ) : (
        <>
          <h1 className="text-xl">Tablet ini belum dikenal</h1>
          <p className="mt-3 max-w-prose">
            Buka alamat yang dibuat unit layanan Anda pada halaman Kode survei. Alamat yang ditarik tidak
            berlaku lagi.
          </p>
        </>
      )}
    </main>
  ),
})
