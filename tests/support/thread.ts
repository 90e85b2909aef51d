import { newId } from '../../lib/core/id.ts'
import { type TestDatabase } from './database.ts'
import { SURAKARTA, units } from './office.ts'

/** A goal of the region, with the mission and the vision above it. */
export async function goalOf(database: TestDatabase, regionId = SURAKARTA): Promise<string> {
  const [vision, mission, goal] = [newId(), newId(), newId()]
  await database.ask(
    regionId,
    `INSERT INTO vision (region_id, id, text, start_year, end_year) VALUES ($1, $2, 'Kota sehat', 2025, 2029)`,
    [regionId, vision],
  )
  await database.ask(
    regionId,
    `INSERT INTO mission (region_id, id, vision_id, text, position) VALUES ($1, $2, $3, 'Layanan dekat', 1)`,
    [regionId, mission, vision],
  )
  await database.ask(
    regionId,
    `INSERT INTO strategic_goal (region_id, id, vision_id, mission_id, text, position) VALUES ($1, $2, $3, $4, 'Warga sehat', 1)`,
    [regionId, goal, vision, mission],
  )
  return goal
}

type Promised = { id?: string; unitId?: string; name: string; measureUnit: string; position?: number }

/** What a unit promises toward a goal. */
export async function promise(
  database: TestDatabase,
  goal: string,
  { id = newId(), unitId = units[SURAKARTA]?.health, name, measureUnit, position = 1 }: Promised,
): Promise<string> {
  await database.ask(
    SURAKARTA,
    `INSERT INTO unit_indicator (region_id, id, unit_id, goal_id, name, measure_unit, direction, method, source, position)
     VALUES ($1, $2, $3, $4, $5, $6, 'UP', 'Balita dibagi sasaran.', 'Laporan', $7)`,
    [SURAKARTA, id, unitId, goal, name, measureUnit, position],
  )
  return id
}

type Measured = { aspect: 'QUANTITY' | 'QUALITY'; text: string; target: number; measureUnit: string }

/** A plan that holds this year, with one result and what it is measured by. */
export async function planned(
  database: TestDatabase,
  { regionId, id: employeeId }: { regionId: number; id: string },
  ...indicators: Measured[]
): Promise<{ resultId: string; indicatorIds: string[] }> {
  const [planId, resultId] = [newId(), newId()]
  await database.ask(
    regionId,
    `INSERT INTO performance_plan (region_id, id, employee_id, year, starts_on, ends_on, status)
     VALUES ($1, $2, $3, 2026, '2026-01-01', '2026-12-31', 'ACTIVE')`,
    [regionId, planId, employeeId],
  )
  await database.ask(
    regionId,
    `INSERT INTO work_result (region_id, id, plan_id, kind, text, position) VALUES ($1, $2, $3, 'MAIN', 'Pasien terlayani', 1)`,
    [regionId, resultId, planId],
  )
  const indicatorIds: string[] = []
  for (const { aspect, text, target, measureUnit } of indicators) {
    const id = newId()
    await database.ask(
      regionId,
      `INSERT INTO indicator (region_id, id, work_result_id, aspect, text, target, measure_unit, position)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [regionId, id, resultId, aspect, text, target, measureUnit, indicatorIds.push(id)],
    )
  }
  return { resultId, indicatorIds }
}
