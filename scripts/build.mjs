// @ts-check
import { ready } from './install.mjs'

await ready()
const { buildApplication } = await import('./build-application.mjs')
const { step } = await import('./steps.mjs')

try {
  await buildApplication(step)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
