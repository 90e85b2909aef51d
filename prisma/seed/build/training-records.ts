// What a record of learning has in every row.
import type { Day } from './calendar.ts'
import type { SeedPerson } from './people.ts'
import type { Row } from './rows.ts'
import type { Setting } from './setting.ts'

/** Every column that a record may leave empty. */
export const emptyRecord = (of: Setting): Row => ({
  region_id: of.region.id,
  course_id: null,
  enrolment_id: null,
  meeting_id: null,
  number: null,
  file_id: null,
  decided_by: null,
  decided_by_name: null,
  decided_at: null,
  reason: null,
  version: 1,
})

export const decided = (of: Setting, by: SeedPerson, day: Day, minute: number): Row => ({
  decided_by: by.accountId,
  decided_by_name: by.fullName,
  decided_at: of.at(day, minute),
})
