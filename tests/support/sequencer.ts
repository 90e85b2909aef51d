import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Minutes each, where others take seconds: begun last, one of them would run alone while the other cores wait. */
const SLOW = [
  'wall/server.test.ts',
  'wall/server-without-proxy.test.ts',
  'wall/actions.test.ts',
  'wall/doors.test.ts',
]

const weight = ({ moduleId, project }: TestSpecification) => {
  const place = SLOW.findIndex((name) => moduleId.endsWith(name))
  return place >= 0 ? place : project.name === 'demo' ? SLOW.length : SLOW.length + 1
}

export class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toSorted((a, b) => weight(a) - weight(b))
  }
}
