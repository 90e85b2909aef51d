import { z } from 'zod'

const variables = z.object({
  APP_DATABASE_URL: z.string().min(1),
  APP_URL: z.url().default('http://localhost:3000'),
  ALLOWED_HOSTS: z.string().default(''),
  KINERJA_SECRET: z.string().min(32),
  KINERJA_DATA_DIR: z.string().default('.data'),
  KINERJA_CLOCK: z.iso.datetime().optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().min(3).default('Kinerja Terbuka <tidak-dibalas@localhost>'),
  PUSH_SERVICES: z
    .string()
    .default(
      'https://fcm.googleapis.com,https://jmt17.google.com,https://*.push.services.mozilla.com,https://*.push.apple.com,https://*.notify.windows.com',
    ),
  METRICS_TOKEN: z.string().min(16).optional(),
  WORKER: z.enum(['on', 'off']).default('on'),
  TRUST_PROXY: z.enum(['0', '1']).default('0'),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  NODE_ENV: z.string().default('production'),
})

let parsed: z.infer<typeof variables> | undefined

/** The only reader of the process' environment. Parsed at first use, so that a build needs none of it. */
export function env() {
  parsed ??= variables.parse(process.env)
  return parsed
}

/** Hosts that may name this service: the one of APP_URL, its loopback twin, and ALLOWED_HOSTS. */
export function allowedHosts(): Set<string> {
  const { host, hostname, port } = new URL(env().APP_URL)
  const hosts = [
    host,
    ...env()
      .ALLOWED_HOSTS.split(',')
      .map((name) => name.trim()),
  ]
  if (hostname === 'localhost') hosts.push(`127.0.0.1${port ? `:${port}` : ''}`)
  return new Set(hosts.filter(Boolean).map((name) => name.toLowerCase()))
}

/** `__Host-` cookies need https or a host that browsers trust like it. */
export function hasTrustedOrigin(): boolean {
  const { protocol, hostname } = new URL(env().APP_URL)
  return protocol === 'https:' || hostname === 'localhost' || hostname === '127.0.0.1'
}

export const isDevelopment = () => env().NODE_ENV === 'development'
