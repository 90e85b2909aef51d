import 'server-only'
import { randomUUID } from 'node:crypto'
import { constants, createReadStream } from 'node:fs'
import { access, mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import type { Readable } from 'node:stream'
import type { Day } from '@/lib/calendar/rules'
import { env } from './env'

/** Where bytes are kept: a folder here, a bucket elsewhere. Keys are made by `newFileKey`, never from what a person typed. */
export type FileStore = {
  /** Durable once it returns. */
  put(key: string, bytes: Uint8Array): Promise<void>
  get(key: string): Promise<Readable>
  remove(key: string): Promise<void>
  exists(key: string): Promise<boolean>
}

const KEY = /^[1-9]\d{0,9}\/\d{4}\/(0[1-9]|1[0-2])\/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export function newFileKey(regionId: number, today: Day): string {
  const [year, month] = today.split('-')
  return checked(`${regionId}/${year}/${month}/${randomUUID()}`)
}

/** A key that does not have our shape cannot name a path at all. */
function checked(key: string): string {
  if (!KEY.test(key)) throw new Error('not a key of the file store')
  return key
}

export function localFiles(folder: string): FileStore {
  const pathOf = (key: string) => join(resolve(folder), checked(key))

  return {
    async put(key, bytes) {
      const path = pathOf(key)
      await mkdir(dirname(path), { recursive: true, mode: 0o700 })
      const unfinished = `${path}.${randomUUID()}.part`
      try {
        await writeDurably(unfinished, bytes)
        await rename(unfinished, path)
        await syncFolder(dirname(path))
      } catch (error) {
        await rm(unfinished, { force: true })
        throw error
      }
    },

    async get(key) {
      const file = await open(pathOf(key), constants.O_RDONLY | constants.O_NOFOLLOW)
      return createReadStream('', { fd: file })
    },

    async remove(key) {
      await rm(pathOf(key), { force: true })
    },

    async exists(key) {
      return access(pathOf(key)).then(
        () => true,
        () => false,
      )
    },
  }
}

async function writeDurably(path: string, bytes: Uint8Array) {
  const file = await open(path, 'wx', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Without this a rename can be lost with the power, though the bytes were not. */
async function syncFolder(path: string) {
  const folder = await open(path, constants.O_RDONLY)
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

let store: FileStore | undefined

export function files(): FileStore {
  store ??= localFiles(join(env().KINERJA_DATA_DIR, 'files'))
  return store
}
