import { z } from 'zod'
import { blankable } from '../../calendar/schema.ts'
import { recordId, versionInput } from '../../organization/schema.ts'
import { NAMES_A_UNIT, POINT_MOVE_NAMES } from '../rules/points.ts'
import { words } from './forum.ts'

export const MOVE_TEXT_MIN = 15
export const MOVE_TEXT_MAX = 1000

export const pointMoveInput = z
  .strictObject({
    topicId: recordId,
    /** Of a topic that is no point yet: zero. */
    version: versionInput.or(z.literal(0)),
    move: z.enum(POINT_MOVE_NAMES, { error: 'Pilih langkahnya.' }),
    unitId: blankable(recordId),
    text: words(MOVE_TEXT_MIN, MOVE_TEXT_MAX, `Tulis penjelasannya, minimal ${MOVE_TEXT_MIN} huruf.`),
  })
  .refine(({ move, unitId }) => !NAMES_A_UNIT.includes(move) || unitId !== undefined, {
    path: ['unitId'],
    error: 'Pilih unit penanggung jawabnya.',
  })
export type PointMoveInput = z.output<typeof pointMoveInput>
