// What each job promises for a year and what a day of it sounds like.
import { CLINIC_JOBS } from './jobs/clinics.ts'
import { HEALTH_JOBS } from './jobs/health.ts'
import type { JobResult } from './jobs/job.ts'
import { OFFICE_JOBS } from './jobs/offices.ts'
import { SERVICE_JOBS } from './jobs/services.ts'

export type JobKey =
  | 'none'
  | 'topLeader'
  | 'leader'
  | 'nurse'
  | 'vaccinator'
  | 'midwife'
  | 'doctor'
  | 'pharmacist'
  | 'nutritionist'
  | 'sanitarian'
  | 'epidemiologist'
  | 'teacher'
  | 'registrar'
  | 'permits'
  | 'waste'
  | 'transport'
  | 'counter'
  | 'clerk'
  | 'planner'
  | 'hr'
  | 'it'
  | 'auditor'

export const JOBS: Record<JobKey, readonly JobResult[]> = {
  none: [],
  // Filled from the unit's theme: a leader answers for the unit's own indicators.
  topLeader: [],
  leader: [],
  ...CLINIC_JOBS,
  ...HEALTH_JOBS,
  ...SERVICE_JOBS,
  ...OFFICE_JOBS,
}
