// A door between the application and its database: shut, it is to the application as if the database had stopped.
import net from 'node:net'

export type Gate = { url: string; shut: () => Promise<void>; open: () => Promise<void> }

/** Stands in front of the database of this address, at an address of its own. */
export async function gateTo(databaseUrl: string): Promise<Gate> {
  const beyond = new URL(databaseUrl)
  const sockets = new Set<net.Socket>()
  const server = net.createServer((from) => {
    const to = net.connect(Number(beyond.port || 5432), beyond.hostname)
    for (const [one, other] of [
      [from, to],
      [to, from],
    ] as const) {
      sockets.add(one)
      one.on('error', () => other.destroy())
      one.on('close', () => {
        sockets.delete(one)
        other.destroy()
      })
      one.pipe(other)
    }
  })
  const listen = (port: number) =>
    new Promise<number>((resolve, reject) => {
      server.once('error', reject)
      server.listen(port, '127.0.0.1', () => {
        const address = server.address()
        resolve(typeof address === 'object' && address ? address.port : 0)
      })
    })
  const port = await listen(0)
  const url = new URL(databaseUrl)
  url.hostname = '127.0.0.1'
  url.port = String(port)
  return {
    url: url.toString(),
    shut: async () => {
      const closed = new Promise((resolve) => server.close(resolve))
      for (const socket of sockets) socket.destroy()
      await closed
    },
    open: async () => void (await listen(port)),
  }
}
