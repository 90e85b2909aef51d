import { addressOf, asked } from '@/components/bkd/address'
import { TalentView } from '@/components/talent/talent-view'
import { DownloadLink } from '@/components/ui/download-link'
import { PageHeader } from '@/components/ui/page-header'
import { UnitTabs } from '@/components/unit-reviews/unit-tabs'
import { page } from '@/lib/core/context'
import { talentMap } from '@/lib/talent/queries/talent-map'

export const metadata = { title: 'Peta talenta unit' }

export default page({
  roles: ['unit_head'],
  ask: (ctx, { search }) => talentMap(ctx, { unit: asked(search, 'unit'), kotak: asked(search, 'kotak') }),
  show: (map, { me }) => (
    <>
      <UnitTabs current="/unit/talenta" roles={me.actor.roles} />
      <PageHeader
        title="Peta talenta unit"
        lead="Untuk membimbing dan mengembangkan orang di unit Anda. Tidak untuk dibagikan."
        actions={
          <DownloadLink
            href={addressOf('/unit/talenta/talenta.csv', {
              unit: map.unit?.id,
              kotak: map.box ? String(map.box) : undefined,
            })}
          />
        }
      />
      <TalentView map={map} address="/unit/talenta" />
    </>
  ),
})
