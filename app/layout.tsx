import '@fontsource-variable/plus-jakarta-sans/wght.css'
import type { Metadata, Viewport } from 'next'
import { cookies } from 'next/headers'
import type { ReactNode } from 'react'
import { DemoBanner } from '@/components/layout/demo-banner'
import { knownDemoMark } from '@/lib/core/demo-mark'
import './globals.css'

export const metadata: Metadata = {
  title: { default: 'Kinerja Terbuka', template: '%s – Kinerja Terbuka' },
  description: 'Catatan kerja, penilaian, dan hasil kinerja pemerintah daerah.',
  // On iPhones a page is told only when it stands on the home screen.
  manifest: '/aplikasi.webmanifest',
  icons: { icon: { url: '/icon.svg', type: 'image/svg+xml' }, apple: '/ikon/180.png' },
  formatDetection: { telephone: false },
}

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#1c1a17' },
    { media: '(prefers-color-scheme: dark)', color: '#12141c' },
  ],
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const { theme, density } = await chosenDisplay()
  const demo = await knownDemoMark()
  return (
    <html lang="id" data-theme={theme} data-density={density} data-demo={demo || undefined}>
      <body className="flex min-h-dvh flex-col">
        {demo && <DemoBanner />}
        {children}
      </body>
    </html>
  )
}

/** What the person chose under "Warna" and "Jarak baris"; anything else follows the device. */
async function chosenDisplay() {
  const [theme, density] = ((await cookies()).get('tampilan')?.value ?? '').split('.')
  return {
    theme: theme === 'light' || theme === 'dark' ? theme : undefined,
    density: density === 'rapat' ? density : undefined,
  }
}
