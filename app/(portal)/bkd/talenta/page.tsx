import { addressOf, asked } from '@/components/bkd/address'
import { TalentView } from '@/components/talent/talent-view'
import { DownloadLink } from '@/components/ui/download-link'
import { PageHeader } from '@/components/ui/page-header'
import { page } from '@/lib/core/context'
import { talentMap } from '@/lib/talent/queries/talent-map'

export const metadata = { title: 'Peta talenta' }

export default page({
  roles: ['admin'],
  ask: (ctx, { search }) => talentMap(ctx, { unit: asked(search, 'unit'), kotak: asked(search, 'kotak') }),
  show: (map) => (
    <>
      <PageHeader
        title="Peta talenta"
        lead="Dilihat BKD, kepala unit untuk unitnya, dan tiap orang untuk dirinya."
        actions={
          <DownloadLink
            href={addressOf('/bkd/talenta/talenta.csv', {
              unit: map.unit?.id,
              kotak: map.box ? String(map.box) : undefined,
            })}
          />
        }
      />
      <TalentView map={map} address="/bkd/talenta" first="Semua unit" />
    </>
  ),
})
