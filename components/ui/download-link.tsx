import { Download } from 'lucide-react'
import type { ReactNode } from 'react'
import { buttonClass } from './button'

/** The table that is shown, as a file; the browser keeps the page. */
export function DownloadLink({ href, children = 'Unduh CSV' }: { href: string; children?: ReactNode }) {
  return (
    <a href={href} download className={buttonClass('secondary')}>
      <Download aria-hidden="true" className="size-5" />
      {children}
    </a>
  )
}
