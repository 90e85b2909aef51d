import { PublicFrame } from '@/components/layout/public-frame'
import { InputHistory, InputSteps } from '@/components/public-input/input-words'
import { buttonClass } from '@/components/ui/button'
import type { RegionFacts } from '@/lib/core/types'
import { inputKindLabels, standingWords, statusWords } from '@/lib/public-input/labels'
import type { TrackedInput } from '@/lib/public-input/public'
import { PlainField, type Tried } from './input-fields'

type Frame = { demo: boolean; stylesheet: string; site: string }

export function TrackForm({
  region,
  typed,
  problem,
}: {
  region: RegionFacts
  typed?: string
  problem?: string
}) {
  return (
    <form action={`/publik/${region.slug}/masukan/lacak`} method="get" className="max-w-prose">
      <PlainField
        name="kode"
        label="Kode masukan"
        help="Dimulai dengan MW. Spasi dan tanda hubung tidak berpengaruh."
        problem={problem}
      >
        {(given) => (
          <input
            {...given}
            required
            maxLength={60}
            defaultValue={typed}
            autoCapitalize="characters"
            autoComplete="off"
            spellCheck={false}
          />
        )}
      </PlainField>
      <button type="submit" className={buttonClass('secondary', 'mt-3')}>
        Lihat jawabannya
      </button>
    </form>
  )
}

/** Where a code is typed, or was typed wrongly. */
export function TrackFront({
  region,
  typed,
  ...frame
}: { region: RegionFacts; typed?: string | undefined } & Frame) {
  return (
    <PublicFrame
      title="Lihat jawaban masukan"
      region={region}
      trail={[
        { href: `/publik/${region.slug}`, label: region.name },
        { href: `/publik/${region.slug}/masukan`, label: 'Masukan warga' },
      ]}
      {...frame}
    >
      <h1 className="mb-4 text-xl sm:text-2xl">Lihat jawaban masukan</h1>
      <TrackForm
        region={region}
        {...(typed && {
          typed,
          problem: 'Kode ini tidak dikenal di daerah ini. Periksa lagi huruf dan angkanya.',
        })}
      />
    </PublicFrame>
  )
}

/** What became of one input, for whoever holds its code. */
export function InputTrackFront({
  region,
  code,
  input,
  standing,
  moves,
  steps,
  tried,
  ...frame
}: TrackedInput & { tried: Tried } & Frame) {
  const answered = input.status === 'ANSWERED'
  return (
    <PublicFrame
      title={`Masukan ${code}`}
      region={region}
      trail={[
        { href: `/publik/${region.slug}`, label: region.name },
        { href: `/publik/${region.slug}/masukan`, label: 'Masukan warga' },
      ]}
      names="Hanya pemegang kode yang melihat halaman ini. Tidak ada pelacak."
      {...frame}
    >
      <p className="text-muted text-sm">
        {inputKindLabels[input.kind]} untuk {input.unitName}
        {input.serviceName && `, ${input.serviceName}`}
      </p>
      <h1 className="text-xl sm:text-2xl">
        {statusWords(input)}. {standingWords(standing, input)}
      </h1>
      <p className="border-soga bg-soga-wash mt-4 max-w-prose border-s-4 px-4 py-3">
        Simpan kode ini: <strong className="break-all">{code}</strong>. Tanpa kode, jawaban tidak dapat
        dibuka.
      </p>
      {tried.problems[''] && (
        <p role="alert" className="text-mengkudu mt-4 max-w-prose font-bold">
          {tried.problems['']}
        </p>
      )}
      <h2 className="mt-8 mb-2 text-lg">Yang Anda tulis</h2>
      <p className="max-w-prose break-words whitespace-pre-line">{input.text}</p>
      {input.hasPhoto && <p className="text-muted mt-1 text-sm">Foto Anda tersimpan dan tidak terbit.</p>}
      {input.private && (
        <p className="text-muted mt-1 text-sm">Hanya Inspektorat yang membacanya. Tidak terbit.</p>
      )}
      {input.publicText !== null && input.publicText !== input.text && (
        <>
          <h2 className="mt-8 mb-2 text-lg">Yang terbit</h2>
          <p className="max-w-prose break-words whitespace-pre-line">{input.publicText}</p>
        </>
      )}
      {input.laporNumber && (
        <p className="mt-4 max-w-prose">
          Diteruskan ke SP4N-LAPOR! dengan nomor <strong>{input.laporNumber}</strong>. Lihat di{' '}
          <a className="text-link" href="https://www.lapor.go.id" rel="noreferrer">
            lapor.go.id
          </a>
          .
        </p>
      )}
      <h2 className="mt-8 mb-2 text-lg">Riwayat</h2>
      <InputHistory moves={moves} receivedOn={input.receivedOn} zone={region.zone} />
      {steps.length > 0 && (
        <>
          <h2 className="mt-8 mb-2 text-lg">Tindakan kami</h2>
          <InputSteps steps={steps} />
        </>
      )}
      {answered && (
        <>
          <h2 className="mt-8 mb-2 text-lg">Apakah jawabannya cukup?</h2>
          <form method="post" className="max-w-prose">
            <button type="submit" name="tanggapan" value="sudah" className={buttonClass('primary')}>
              Sudah terjawab
            </button>
          </form>
          {!input.disputed && (
            <form method="post" noValidate className="mt-6 max-w-prose space-y-3">
              <PlainField
                name="text"
                label="Atau tulis yang belum terjawab"
                help="Paling banyak 500 huruf. Jawaban dapat dikembalikan satu kali."
                problem={tried.problems.text}
              >
                {(given) => <textarea {...given} rows={3} required defaultValue={tried.typed.text} />}
              </PlainField>
              <button type="submit" name="tanggapan" value="belum" className={buttonClass('secondary')}>
                Belum terjawab
              </button>
            </form>
          )}
        </>
      )}
    </PublicFrame>
  )
}
