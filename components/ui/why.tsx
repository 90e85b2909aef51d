import type { ReactNode } from 'react'
import { Disclosure } from './disclosure'
import { KeyValue } from './key-value'

type Props = {
  /** What it is about, for who does not see it beside. */
  of: string
  items: { label: ReactNode; value: ReactNode }[]
  children?: ReactNode
}

/** Behind a grade or a number: what went in, by which rule, who said so, when, and what would change it. */
export function Why({ of, items, children }: Props) {
  return (
    <Disclosure
      summary={
        <span>
          Mengapa nilai ini?<span className="sr-only"> {of}</span>
        </span>
      }
    >
      <div className="space-y-3 text-sm">
        <KeyValue items={items} />
        {children}
      </div>
    </Disclosure>
  )
}
