import { talentFile } from '@/components/talent/talent-file'
import { asked, tableFile } from '@/lib/core/table-file'
import { talentMap } from '@/lib/talent/queries/talent-map'

export const GET = tableFile({
  roles: ['unit_head'],
  ask: (ctx, { search }) => talentMap(ctx, { unit: asked(search.unit), kotak: asked(search.kotak) }),
  file: talentFile,
})
