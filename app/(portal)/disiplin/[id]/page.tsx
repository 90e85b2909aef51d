import { CaseStepForm, OwnWordsForm } from '@/components/recognition/case-forms'
import { CaseFacts, CaseRule, CaseSteps } from '@/components/recognition/case-view'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Disclosure } from '@/components/ui/disclosure'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { page } from '@/lib/core/context'
import { caseStepLabels } from '@/lib/recognition/labels/discipline'
import { caseSheet } from '@/lib/recognition/queries/discipline'

export const metadata = { title: 'Perkara disiplin' }

const TRAILS = {
  SELF: { href: '/pembinaan', label: 'Pembinaan saya' },
  LINE: { href: '/tim/pembinaan', label: 'Pembinaan tim' },
  OFFICE: { href: '/bkd/disiplin', label: 'Perkara disiplin' },
  READER: { href: '/bkd/disiplin', label: 'Perkara disiplin' },
} as const

export default page({
  roles: ['staff', 'supervisor', 'admin', 'inspector'],
  ask: (ctx, { params }) => caseSheet(ctx, params.id ?? ''),
  show: (sheet) => {
    const { of, name, steps, side, may, today } = sheet
    const at = { caseId: of.id, version: of.version }
    return (
      <>
        <PageHeader trail={<Breadcrumb trail={[TRAILS[side]]} />} title={`Perkara disiplin: ${name}`} />
        <CaseFacts sheet={sheet} />
        <Section title="Langkah" className="mt-6">
          <CaseSteps steps={steps} />
        </Section>
        {may.map((step) =>
          side === 'SELF' && (step === 'ACCOUNT' || step === 'CONTEST') ? (
            <Section key={step} title={step === 'ACCOUNT' ? 'Keterangan Anda' : 'Ajukan keberatan'}>
              <OwnWordsForm {...at} step={step} />
            </Section>
          ) : step === 'ACCOUNT' ? null : (
            <Disclosure key={step} summary={caseStepLabels[step]}>
              <CaseStepForm {...at} step={step} today={today} lastOn={of.lastOn} />
            </Disclosure>
          ),
        )}
        <CaseRule />
      </>
    )
  },
})
