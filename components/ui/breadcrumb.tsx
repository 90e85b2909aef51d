import { Link } from './link'

export function Breadcrumb({ trail }: { trail: { href: string; label: string }[] }) {
  return (
    <nav aria-label="Jejak halaman" className="no-print -my-2 text-sm">
      <ol className="flex flex-wrap gap-x-2">
        {trail.map(({ href, label }, index) => (
          <li key={href} className="flex items-center gap-x-2">
            {index > 0 && (
              <span aria-hidden="true" className="text-muted">
                /
              </span>
            )}
            <Link href={href} className="text-link tap inline-flex items-center">
              {label}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  )
}
