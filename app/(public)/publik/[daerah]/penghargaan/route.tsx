import { RewardFront } from '@/components/recognition/reward-front'
import { publicPage } from '@/lib/core/public-page'
import { rewardsEdition, rewardsFront } from '@/lib/publication/public/rewards'

export const GET = publicPage({
  version: ({ params }) => rewardsEdition(params.daerah ?? ''),
  ask: ({ params }) => rewardsFront(params.daerah ?? ''),
  show: (view, frame) => <RewardFront {...view} {...frame} />,
})
