// @ts-check
import { ready } from './install.mjs'

await ready()
const { openDatabase } = await import('./database.mjs')
const { prepareDatabase } = await import('./prepare-database.mjs')

const database = await openDatabase({ log: (what) => console.error(what) })
try {
  const { applied, partitions } = await prepareDatabase(database)
  console.log(applied.length ? `Applied: ${applied.join(', ')}` : 'No migration was waiting.')
  console.log(`Partitions: ${partitions.made.length} made, ${partitions.dropped.length} dropped.`)
} finally {
  await database.stop()
}
