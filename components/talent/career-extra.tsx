import { Link } from '@/components/ui/link'
import { KeyValue } from '@/components/ui/key-value'
import { Section } from '@/components/ui/section'

/** One more side of a career, told by the slice that keeps it: leave, training, awards. */
export function CareerExtra({
  title,
  items,
  empty,
  link,
}: {
  title: string
  items: { label: string; value: string }[]
  empty: string
  link?: { href: string; label: string }
}) {
  return (
    <Section title={title}>
      {items.length > 0 ? <KeyValue items={items} /> : <p className="text-muted">{empty}</p>}
      {link && (
        <Link className="text-link tap inline-flex items-center" href={link.href}>
          {link.label}
        </Link>
      )}
    </Section>
  )
}
