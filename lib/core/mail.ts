import 'server-only'
import nodemailer, { type Transporter } from 'nodemailer'
import { env } from './env'

declare global {
  var kinerjaMail: { url: string; transporter: Transporter } | undefined
}

const WAIT = 10_000

/** Whether this service was told of a mail server. */
export const canSendMail = (): boolean => env().SMTP_URL !== undefined

function transporter(): Transporter {
  const url = env().SMTP_URL
  if (!url) throw new Error('SMTP_URL is not set')
  if (globalThis.kinerjaMail?.url !== url) {
    const { protocol, hostname, port, username, password } = new URL(url)
    const secure = protocol === 'smtps:'
    globalThis.kinerjaMail = {
      url,
      transporter: nodemailer.createTransport({
        host: hostname,
        port: Number(port) || (secure ? 465 : 587),
        secure,
        ...(username && { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
        connectionTimeout: WAIT,
        greetingTimeout: WAIT,
        socketTimeout: WAIT,
        disableFileAccess: true,
        disableUrlAccess: true,
      }),
    }
  }
  return globalThis.kinerjaMail.transporter
}

export type Mail = { to: string; subject: string; text: string }
/** LATER: the server was away or asked to wait. NEVER: it does not take this mail, and would not take it again. */
export type Sent = 'SENT' | 'LATER' | 'NEVER'

/** Hands a plain text to the mail server. The address is one, and is given as an object: no text makes it two. */
export async function sendMail({ to, subject, text }: Mail): Promise<Sent> {
  try {
    await transporter().sendMail({
      from: env().MAIL_FROM,
      to: { name: '', address: to },
      subject,
      text,
      headers: { 'auto-submitted': 'auto-generated' },
    })
    return 'SENT'
  } catch (error) {
    return Number(Object(error).responseCode) >= 500 ? 'NEVER' : 'LATER'
  }
}
