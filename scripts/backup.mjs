// @ts-check
//   npm run backup -- FOLDER
import path from 'node:path'
import { ready } from './install.mjs'

await ready()
const { backup } = await import('./backup-run.mjs')
const { openDatabase } = await import('./database.mjs')
const { inData } = await import('./project.mjs')
const { reasonOf } = await import('./steps.mjs')

const folder = process.argv[2]
if (!folder) {
  console.error('Say where to: npm run backup -- FOLDER')
  process.exit(1)
}
const database = await openDatabase({ log: (what) => console.error(what) })
try {
  const { tables, files } = await backup(
    { ...database, filesFolder: inData('files') },
    path.resolve(folder),
    (what) => console.log(`  ${what}`),
  )
  const rows = tables.reduce((sum, part) => sum + part.rows, 0)
  console.log(`Backed up ${rows} rows and ${files.length} files to ${path.resolve(folder)}.`)
} catch (error) {
  console.error(`The backup failed: ${reasonOf(error)}`)
  process.exitCode = 1
} finally {
  await database.stop()
}
