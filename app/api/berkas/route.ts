import { upload } from '@/lib/core/action'
import { acceptFile, storeEvidence } from '@/lib/evidence/commands'
import { refusals } from '@/lib/evidence/labels'
import { LIMITS } from '@/lib/evidence/rules'

export const POST = upload({
  name: 'evidence.store',
  roles: ['staff', 'supervisor', 'unit_head', 'admin', 'decider'],
  limit: LIMITS.uploadBytes,
  prepare: acceptFile,
  run: storeEvidence,
  refusals,
})
