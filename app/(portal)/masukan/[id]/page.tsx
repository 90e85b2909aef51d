import {
  AnswerForm,
  DeclineForm,
  FollowUpForm,
  HandOver,
  StartWork,
  TakeUpForm,
  VerifyForm,
} from '@/components/public-input/input-forms'
import { InputHistory, InputSteps, StandingStatus } from '@/components/public-input/input-words'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Disclosure } from '@/components/ui/disclosure'
import { KeyValue } from '@/components/ui/key-value'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { formatDay } from '@/lib/calendar/labels'
import { page } from '@/lib/core/context'
import { inputKindLabels, refusals, statusWords } from '@/lib/public-input/labels'
import { inputSheet } from '@/lib/public-input/queries'

export const metadata = { title: 'Masukan warga' }

export default page({
  roles: ['admin', 'unit_head', 'inspector'],
  ask: (ctx, { params }) => inputSheet(ctx, params.id ?? ''),
  show: (
    { input, original, contact, standing, moves, may, followUps, steps, lacksEvaluation, today },
    { me },
  ) => {
    const at = { inputId: input.id, version: input.version }
    const changed = original !== null && input.publicText !== null && input.publicText !== original
    return (
      <>
        <PageHeader
          trail={<Breadcrumb trail={[{ href: '/masukan', label: 'Masukan warga' }]} />}
          title={`${inputKindLabels[input.kind]} untuk ${input.unitName}`}
        />
        <blockquote className="border-soga mb-6 max-w-prose border-s-4 ps-3 break-words whitespace-pre-line">
          {original ?? input.publicText}
        </blockquote>
        {changed && (
          <Section title="Bunyi yang terbit">
            <p className="max-w-prose break-words whitespace-pre-line">{input.publicText}</p>
          </Section>
        )}
        <KeyValue
          items={[
            ...(input.serviceName ? [{ label: 'Layanan', value: input.serviceName }] : []),
            { label: 'Masuk', value: formatDay(input.receivedOn) },
            { label: 'Batas tanggapan pertama', value: formatDay(input.firstDueOn) },
            { label: 'Batas jawaban', value: formatDay(input.answerDueOn) },
            { label: 'Langkah', value: statusWords(input) },
            { label: 'Waktu', value: <StandingStatus standing={standing} /> },
            ...(contact ? [{ label: 'Kontak pelapor', value: contact }] : []),
            ...(input.laporNumber ? [{ label: 'Nomor LAPOR!', value: input.laporNumber }] : []),
            ...(input.hasPhoto
              ? [
                  {
                    label: 'Foto',
                    value: (
                      <a
                        className="text-link tap inline-flex items-center"
                        href={`/masukan/${input.id}/foto`}
                      >
                        Lihat foto dari warga
                      </a>
                    ),
                  },
                ]
              : []),
          ]}
        />
        <div className="mt-8 space-y-8">
          {may.includes('verify') && !input.private && original !== null && (
            <Section title="Teruskan ke unit">
              <VerifyForm {...at} text={original} />
            </Section>
          )}
          {may.includes('verify') && input.private && (
            <Section title="Mulai pemeriksaan">
              <TakeUpForm {...at} />
            </Section>
          )}
          {may.includes('start') && <StartWork {...at} />}
          {may.includes('answer') && (
            <Section title={input.private ? 'Jawaban kepada pelapor' : 'Jawaban kepada warga'}>
              <AnswerForm {...at} isPrivate={input.private} />
            </Section>
          )}
          {may.includes('hand_over') && (
            <Disclosure summary="Ini tentang seorang pegawai">
              <HandOver {...at} />
            </Disclosure>
          )}
          {may.includes('decline') && (
            <Disclosure summary="Tidak dapat diteruskan">
              <DeclineForm {...at} />
            </Disclosure>
          )}
        </div>
        {!input.private && (followUps.length > 0 || steps || lacksEvaluation) && (
          <Section title="Tindakan kami" className="mt-8">
            <InputSteps steps={followUps} />
            {steps && (
              <Disclosure summary="Jadikan langkah perbaikan unit" className="mt-4">
                <FollowUpForm {...at} people={steps.people} today={today} />
              </Disclosure>
            )}
            {lacksEvaluation && followUps.length === 0 && (
              <p className="text-muted max-w-prose">{refusals.no_evaluation_yet}</p>
            )}
          </Section>
        )}
        <Section title="Riwayat" className="mt-8">
          <InputHistory moves={moves} receivedOn={input.receivedOn} zone={me.region.zone} />
        </Section>
      </>
    )
  },
})
