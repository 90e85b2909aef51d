import { PublicFrame } from '@/components/layout/public-frame'
import { InputSteps } from '@/components/public-input/input-words'
import { formatMonth, formatNumber } from '@/lib/calendar/labels'
import { monthOf } from '@/lib/calendar/rules'
import { inputKindLabels, standingWords, statusWords } from '@/lib/public-input/labels'
import type { InputFront as View, PublishedInput } from '@/lib/public-input/public'
import { TrackForm } from './input-track-front'

type Props = View & { demo: boolean; stylesheet: string; site: string }

/** What citizens said, what they were answered, and what was done about it. */
export function InputFront({ region, units, inputs, answered, inTime, ...frame }: Props) {
  return (
    <PublicFrame
      title={`Kata warga ${region.name}`}
      description={`Masukan warga ${region.name}, jawaban unit, dan tindakannya.`}
      region={region}
      trail={[
        { href: '/', label: 'Semua daerah' },
        { href: `/publik/${region.slug}`, label: region.name },
      ]}
      names="Nama warga dan pegawai tidak dimuat. Tidak ada pelacak."
      {...frame}
    >
      <h1 className="text-xl sm:text-2xl">Kata Anda, tindakan kami</h1>
      <p className="mt-2 max-w-prose">
        {answered > 0
          ? `${formatNumber(inTime)} dari ${formatNumber(answered)} masukan terbaru dijawab tepat waktu.`
          : 'Belum ada masukan yang dijawab.'}{' '}
        Tanggapan pertama paling lama tiga hari kerja.
      </p>
      <h2 className="mt-8 mb-2 text-lg">Sampaikan masukan</h2>
      <details>
        <summary className="text-link tap inline-flex cursor-pointer items-center font-bold">
          Pilih unit yang Anda tuju
        </summary>
        <ul className="max-w-prose">
          {units.map(({ slug, name }) => (
            <li key={slug}>
              <a
                className="text-link tap inline-flex items-center"
                href={`/publik/${region.slug}/unit/${slug}/masukan`}
              >
                {name}
              </a>
            </li>
          ))}
        </ul>
      </details>
      <h2 className="mt-8 mb-2 text-lg">Sudah mengirim?</h2>
      <TrackForm region={region} />
      <h2 className="mt-10 mb-2 text-lg">Masukan terbaru</h2>
      {inputs.length === 0 && <p>Belum ada masukan yang terbit.</p>}
      {inputs.map((input) => (
        <Voice key={input.id} region={region.slug} {...input} />
      ))}
    </PublicFrame>
  )
}

function Voice({ region, ...input }: PublishedInput & { region: string }) {
  return (
    <article className="border-ledger border-t py-4">
      <p className="text-muted text-sm">
        {inputKindLabels[input.kind]},{' '}
        <a className="text-link" href={`/publik/${region}/unit/${input.unitSlug}`}>
          {input.unitName}
        </a>
        {input.serviceName && `, ${input.serviceName}`}, {formatMonth(monthOf(input.receivedOn))}
      </p>
      <h3 className="mt-1 max-w-prose text-base break-words whitespace-pre-line">{input.text}</h3>
      {input.shortened && <p className="text-muted text-sm">Pemeriksa menghapus bagian yang bertanda ….</p>}
      {input.answer && (
        <p className="border-soga mt-2 max-w-prose border-s-4 ps-3 break-words whitespace-pre-line">
          <span className="text-muted block text-sm">Jawaban unit</span>
          {input.answer}
        </p>
      )}
      {input.steps.length > 0 && (
        <div className="mt-2">
          <p className="text-muted text-sm">Tindakan kami</p>
          <InputSteps steps={input.steps} />
        </div>
      )}
      {input.returned && (
        <p className="mt-2 max-w-prose">
          Warga menyatakan jawaban ini belum menjawab. Unit menjawab sekali lagi.
        </p>
      )}
      <p className="text-muted mt-2 text-sm">
        {statusWords({ status: input.status, private: false })}. {standingWords(input.standing, input)}
      </p>
    </article>
  )
}
