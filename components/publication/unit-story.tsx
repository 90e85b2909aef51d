import { InputSteps } from '@/components/public-input/input-words'
import { quarterLabel, quarterShortLabel } from '@/lib/calendar/labels'
import { inputKindLabels } from '@/lib/public-input/labels'
import type { AnsweredInput } from '@/lib/public-input/queries/acted-upon'
import { complaintSentence, serviceWords, wholeSentence } from '@/lib/publication/labels/services'
import { latestServices } from '@/lib/publication/rules/services'
import type { Edition } from '@/lib/publication/public'

/** The unit's services, each leading to its own page. */
export function ServiceList({ here, editions }: { here: string; editions: readonly Edition[] }) {
  const services = latestServices(editions)
  const whole = editions.at(-1)?.summary.opinion
  if (services.length === 0) return null
  return (
    <section>
      <h2 className="mt-8 mb-2 text-lg">Layanan dan nilainya menurut warga</h2>
      <ul className="divide-ledger border-ledger divide-y border-y">
        {services.map((service) => (
          <li key={service.slug} className="py-2">
            <a
              href={`${here}/layanan/${service.slug}`}
              className="text-link tap -my-1 inline-flex items-center font-bold"
            >
              {service.name}
            </a>
            <p className="text-sm">{serviceWords(service)}</p>
          </li>
        ))}
      </ul>
      {whole && <p className="mt-2 max-w-prose">{wholeSentence(whole)}</p>}
    </section>
  )
}

/** Whether citizens' complaints were answered by their day. */
export function Complaints({ summary }: Pick<Edition, 'summary'>) {
  const { complaints } = summary
  if (!complaints) return null
  return (
    <section className="max-w-prose">
      <h2 className="mt-10 mb-2 text-lg">Keluhan dijawab tepat waktu?</h2>
      <p className="font-bold">
        {quarterShortLabel(summary)}: {complaintSentence(complaints)}
      </p>
      <p className="text-muted mt-1 text-sm">
        Keluhan terbit yang batas jawabannya jatuh pada triwulan ini: 5, 14, atau 60 hari kerja sejak
        diterima.
      </p>
    </section>
  )
}

/** What was promised for the year, why targets were missed, and what is done about it. */
export function UnitStory({ summary }: Pick<Edition, 'summary'>) {
  const { agreement, causes, indicators, steps } = summary
  return (
    <>
      {agreement && (
        <section className="max-w-prose">
          <h2 className="mt-10 mb-2 text-lg">Yang dijanjikan untuk {summary.year}</h2>
          <p>{agreement.statement}</p>
          {agreement.plan && <p className="mt-2">{agreement.plan}</p>}
        </section>
      )}
      {causes.length > 0 && (
        <section className="max-w-prose">
          <h2 className="mt-10 mb-2 text-lg">Hambatan, menurut kepala unit</h2>
          <dl className="space-y-3">
            {causes.map(({ indicatorId, text }) => (
              <div key={indicatorId}>
                <dt className="font-bold">{indicators.find(({ id }) => id === indicatorId)?.name}</dt>
                <dd className="break-words">{text}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      {steps.length > 0 && (
        <section className="max-w-prose">
          <h2 className="mt-10 mb-2 text-lg">Yang sudah dan sedang dikerjakan</h2>
          <p className="text-muted mb-2 text-sm">Keadaan saat {quarterLabel(summary)} diterbitkan.</p>
          <InputSteps
            steps={steps.map((step) =>
              step.heard ? { ...step, text: `${step.text}, dari masukan warga` } : step,
            )}
          />
        </section>
      )}
    </>
  )
}

/** What citizens said and the unit acted upon. */
export function Voices({ voices, region }: { voices: readonly AnsweredInput[]; region: string }) {
  if (voices.length === 0) return null
  return (
    <section>
      <h2 className="mt-10 mb-2 text-lg">Kata Anda, tindakan kami</h2>
      {voices.map(({ id, kind, serviceName, text, answer, steps }) => (
        <article key={id} className="border-ledger border-t py-3">
          <p className="text-muted text-sm">
            {inputKindLabels[kind]}
            {serviceName && `, ${serviceName}`}
          </p>
          <h3 className="max-w-prose text-base break-words whitespace-pre-line">{text}</h3>
          <p className="border-soga mt-2 max-w-prose border-s-4 ps-3 break-words whitespace-pre-line">
            <span className="text-muted block text-sm">Jawaban unit</span>
            {answer}
          </p>
          <p className="text-muted mt-2 text-sm">Tindakan kami</p>
          <InputSteps steps={steps} />
        </article>
      ))}
      <p>
        <a className="text-link tap inline-flex items-center" href={`/publik/${region}/masukan`}>
          Semua masukan dan jawabannya
        </a>
      </p>
    </section>
  )
}
