import { PublicFrame } from '@/components/layout/public-frame'
import { buttonClass } from '../ui/button'

/** A plain form that works without script; the code comes to stand in the address. */
export function VerifyForm({ typed, problem }: { typed?: string; problem?: string }) {
  return (
    <form action="/verifikasi" method="get" className="mt-6 max-w-prose">
      <label htmlFor="kode" className="font-bold">
        Kode di kaki dokumen
      </label>
      <p id="kode-bantuan" className="text-muted text-sm">
        Dimulai dengan KD. Huruf besar atau kecil, spasi, dan tanda hubung tidak berpengaruh.
      </p>
      {problem && (
        <p id="kode-salah" className="text-mengkudu mt-1 text-sm font-bold">
          <span className="sr-only">Salah: </span>
          {problem}
        </p>
      )}
      <input
        id="kode"
        name="kode"
        required
        maxLength={200}
        defaultValue={typed}
        autoCapitalize="characters"
        autoComplete="off"
        spellCheck={false}
        aria-describedby={problem ? 'kode-bantuan kode-salah' : 'kode-bantuan'}
        aria-invalid={problem ? true : undefined}
        className="tap border-control bg-surface text-ink aria-invalid:border-mengkudu mt-1 block w-full rounded-md border px-3 py-2 text-base aria-invalid:border-2"
      />
      <button type="submit" className={buttonClass('primary', 'mt-3')}>
        Periksa
      </button>
    </form>
  )
}

/** Where a code is typed that nobody could scan. */
export function VerifyFront(frame: { demo: boolean; stylesheet: string; site: string }) {
  return (
    <PublicFrame
      title="Periksa keaslian dokumen"
      description="Ketik kode di kaki dokumen kinerja untuk tahu apakah asli dan masih berlaku."
      {...frame}
    >
      <h1 className="text-xl sm:text-2xl">Periksa keaslian dokumen</h1>
      <p className="text-muted mt-2 max-w-prose">
        Pindai kode kotak di kaki dokumen, atau ketik kodenya di sini. Nama lengkap, NIP, dan nilai tidak
        ditampilkan.
      </p>
      <VerifyForm />
    </PublicFrame>
  )
}
