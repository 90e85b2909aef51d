// @ts-check
//   npm run restore -- FOLDER
import path from 'node:path'
import { ready } from './install.mjs'

await ready()
const { restore } = await import('./backup-run.mjs')
const { openDatabase } = await import('./database.mjs')
const { prepareDatabase } = await import('./prepare-database.mjs')
const { inData } = await import('./project.mjs')
const { reasonOf } = await import('./steps.mjs')

const folder = process.argv[2]
if (!folder) {
  console.error('Say where from: npm run restore -- FOLDER')
  process.exit(1)
}
const database = await openDatabase({ log: (what) => console.error(what) })
try {
  await prepareDatabase(database)
  const { tables, files, takenAt } = await restore(
    { ...database, filesFolder: inData('files') },
    path.resolve(folder),
    (what) => console.log(`  ${what}`),
  )
  const rows = tables.reduce((sum, part) => sum + part.rows, 0)
  console.log(`Restored ${rows} rows and ${files.length} files of ${takenAt}; every row was compared.`)
} catch (error) {
  console.error(`Nothing was restored: ${reasonOf(error)}`)
  process.exitCode = 1
} finally {
  await database.stop()
}
