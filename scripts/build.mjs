// @ts-check
import { ready } from './install.mjs'

await ready()
const { buildApplication } = await import('./build-application.mjs')
const { reasonOf, step } = await import('./steps.mjs')

try {
  await buildApplication(step)
} catch (error) {
  console.error(reasonOf(error))
  process.exit(1)
}
