import { InputSteps } from '@/components/public-input/input-words'
import { Section } from '@/components/ui/section'
import { serviceWords } from '@/lib/publication/labels/services'
import type { Summary } from '@/lib/publication/rules/summary'

/** What goes out beside the numbers, for whoever answers for it going out. */
export function PreviewStory({ summary }: { summary: Summary }) {
  const { agreement, causes, indicators, office, services, steps } = summary
  return (
    <>
      {services.length > 0 && (
        <Section title="Layanan">
          <ul className="list-disc space-y-1 ps-5">
            {services.map((service) => (
              <li key={service.slug}>
                {service.name}: {serviceWords(service)}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {(agreement ?? office) && (
        <Section title="Janji dan penanggung jawab">
          {agreement && <p className="max-w-prose">{agreement.statement}</p>}
          {agreement?.plan && <p className="mt-2 max-w-prose">{agreement.plan}</p>}
          {office && <p className="mt-2">Penanggung jawab: {office}</p>}
        </Section>
      )}
      {causes.length > 0 && (
        <Section title="Hambatan, menurut kepala unit">
          <ul className="list-disc space-y-1 ps-5">
            {causes.map(({ indicatorId, text }) => (
              <li key={indicatorId} className="max-w-prose break-words">
                {indicators.find(({ id }) => id === indicatorId)?.name}: {text}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {steps.length > 0 && (
        <Section title="Langkah perbaikan">
          <InputSteps steps={steps} />
        </Section>
      )}
    </>
  )
}
