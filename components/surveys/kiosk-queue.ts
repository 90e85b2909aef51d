// Answers that a tablet could not send yet. They are on their way for minutes, or until there is a signal again; nothing of them
// stays when they have arrived.

type Kept = { code: string; ratings: string }

const NAME = 'kios-survei'
const STORE = 'jawaban'

/** What stays in memory where a browser keeps nothing. */
const memory = new Map<string, Kept>()

function database(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(NAME, 1)
    opening.addEventListener('upgradeneeded', () =>
      opening.result.createObjectStore(STORE, { keyPath: 'code' }),
    )
    opening.addEventListener('success', () => resolve(opening.result))
    opening.addEventListener('error', () => reject(opening.error ?? new Error('no database')))
  })
}

async function inStore<T>(
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const open = await database()
  try {
    return await new Promise<T>((resolve, reject) => {
      const transaction = open.transaction(STORE, mode)
      const request = ask(transaction.objectStore(STORE))
      // Durable before anybody is thanked.
      transaction.addEventListener('complete', () => resolve(request.result))
      transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('not kept')))
      transaction.addEventListener('error', () => reject(transaction.error ?? new Error('not kept')))
    })
  } finally {
    open.close()
  }
}

export async function keep(answer: Kept): Promise<void> {
  try {
    await inStore('readwrite', (store) => store.put(answer))
  } catch {
    memory.set(answer.code, answer)
  }
}

async function waiting(): Promise<Kept[]> {
  const kept = await inStore<Kept[]>('readonly', (store) => store.getAll()).catch((): Kept[] => [])
  return [...kept, ...memory.values()]
}

async function drop(code: string): Promise<void> {
  memory.delete(code)
  await inStore('readwrite', (store) => store.delete(code)).catch(() => undefined)
}

let sending: Promise<number> | undefined

/** Sends what waits, one after the other; says how many could not be sent. A code makes sure that none counts twice. */
export function sendWaiting(regionId: number): Promise<number> {
  sending ??= sendAll(regionId).finally(() => (sending = undefined))
  return sending
}

async function sendAll(regionId: number): Promise<number> {
  const all = await waiting()
  for (const [at, { code, ratings }] of all.entries()) {
    const status = await send({ regionId, code, ratings })
    // Away or overloaded: the rest waits too. What is refused is refused for good.
    if (status === undefined || status >= 500 || status === 429) return all.length - at
    await drop(code)
  }
  return 0
}

async function send(answer: Kept & { regionId: number }): Promise<number | undefined> {
  try {
    const response = await fetch('/api/kios', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(answer),
      signal: AbortSignal.timeout(15_000),
    })
    return response.status
  } catch {
    return undefined
  }
}
