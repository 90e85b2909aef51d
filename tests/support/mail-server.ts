// A mail server on loopback that keeps what it is given.
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

export type Received = { to: string[]; raw: string; text: string; subject: string }

export async function mailServer() {
  const received: Received[] = []
  let answer: { code: number; message: string } | undefined
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (_, __, done) =>
      done(answer && Object.assign(new Error(answer.message), { responseCode: answer.code })),
    onData(stream, { envelope }, done) {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        const raw = Buffer.concat(parts).toString('utf8')
        const [head = '', ...body] = raw.split('\r\n\r\n')
        received.push({
          to: envelope.rcptTo.map(({ address }) => address),
          raw,
          text: body.join('\r\n\r\n').replaceAll('\r\n', '\n').trim(),
          subject: /^Subject: (.*)$/m.exec(head)?.[1]?.trim() ?? '',
        })
        done()
      })
    },
  })
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    /** From now on each recipient gets this answer; nothing: all are taken. */
    answers: (code?: number, message = 'tidak') => {
      answer = code === undefined ? undefined : { code, message }
    },
    stop: () => new Promise<void>((done) => server.close(() => done())),
  }
}
