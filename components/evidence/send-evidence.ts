import type { UploadAnswer } from '@/components/ui/file-drop'
import { newKey } from '@/components/ui/key'
import type { StoredEvidence } from '@/lib/evidence/rules'
import { shrinkPhoto } from './photo-shrink'

type Answer = { ok: true; value: StoredEvidence } | { ok: false; reason: string; message: string }
type Sending = { key: string; file: File }

const ATTEMPTS = 4
const PATIENCE = 90_000
const LOST = 'Berkas belum terkirim karena sambungan terputus. Pilih lagi untuk mengirim ulang.'

// What left without an answer keeps its key and its bytes, so that choosing it again stores it once.
const unsettled = new Map<string, Sending>()
let last: Promise<unknown> = Promise.resolve()

/** Files go one after the other: on a weak signal the first arrives sooner than all of them together. */
export function sendEvidence(file: File, onProgress: (share: number) => void): Promise<UploadAnswer> {
  const mine = last.then(() => send(file, onProgress))
  last = mine.catch(() => undefined)
  return mine
}

async function send(file: File, onProgress: (share: number) => void): Promise<UploadAnswer> {
  const name = `${file.name}/${file.size}/${file.lastModified}`
  const sending = unsettled.get(name) ?? { key: newKey(), file: await shrinkPhoto(file) }
  unsettled.set(name, sending)

  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const answer = await post(sending, onProgress)
    if (answer && !isPassing(answer)) {
      unsettled.delete(name)
      return answer.ok ? { ok: true, id: answer.value.id } : { ok: false, message: answer.message }
    }
    if (attempt < ATTEMPTS) await pause(800 * 2 ** attempt)
    else if (answer && !answer.ok) return { ok: false, message: answer.message }
  }
  return { ok: false, message: LOST }
}

const isPassing = (answer: Answer) => !answer.ok && (answer.reason === 'away' || answer.reason === 'busy')

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** XMLHttpRequest, because fetch tells nothing of how much has left. */
function post({ key, file }: Sending, onProgress: (share: number) => void): Promise<Answer | undefined> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.open('POST', '/api/berkas')
    request.timeout = PATIENCE
    request.setRequestHeader('Content-Type', 'application/octet-stream')
    request.setRequestHeader('x-file-name', encodeURIComponent(file.name.toWellFormed()))
    request.setRequestHeader('x-idempotency-key', key)
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      onProgress(total > 0 ? loaded / total : 0),
    )
    request.addEventListener('load', () => resolve(readAnswer(request.responseText)))
    for (const end of ['error', 'timeout', 'abort']) request.addEventListener(end, () => resolve(undefined))
    request.send(file)
  })
}

function readAnswer(text: string): Answer | undefined {
  try {
    const answer: unknown = JSON.parse(text)
    return isAnswer(answer) ? answer : undefined
  } catch {
    return undefined
  }
}

const isAnswer = (answer: unknown): answer is Answer =>
  typeof answer === 'object' &&
  answer !== null &&
  'ok' in answer &&
  ('value' in answer || 'message' in answer)
