import { Section } from '@/components/ui/section'
import { formatInstant } from '@/lib/calendar/labels'
import { promptLabels } from '@/lib/feedback/labels'
import type { SharedReflection } from '@/lib/feedback/queries/reflections'
import { spanWords } from './span-words'

/** What a member lets his leader read; nothing stands here where nothing was shared. */
export function SharedReflections({ items, zone }: { items: readonly SharedReflection[]; zone: string }) {
  if (items.length === 0) return null
  return (
    <Section title="Refleksi yang dibagikan kepada Anda" aside="Dapat ditarik kembali oleh penulisnya">
      <ul>
        {items.map(({ id, prompt, text, span, startsOn, sharedAt }) => (
          <li key={id} className="border-ledger border-b py-3">
            <p className="font-bold">{promptLabels[prompt]}</p>
            <p className="mt-1 max-w-prose wrap-anywhere whitespace-pre-line">{text}</p>
            <p className="text-muted mt-1 text-sm">
              {spanWords(span, startsOn)} · dibagikan {formatInstant(sharedAt, zone)}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  )
}
