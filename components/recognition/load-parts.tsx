import { Disclosure } from '@/components/ui/disclosure'
import { correctionText, formatLoad, loadFactsText, loadParts } from '@/lib/recognition/labels/load'
import type { LoadFacts, LoadReading } from '@/lib/recognition/rules/load'

type Props = { load: LoadReading | null; facts: LoadFacts; over?: boolean; factor?: number; folded?: boolean }

const Details = ({ load, facts }: Pick<Props, 'load' | 'facts'>) => (
  <>
    {load && <p className="text-muted text-sm">{loadParts(load)}</p>}
    <p className="text-muted text-sm">{loadFactsText(facts)}</p>
  </>
)

/** How much, what it is made of, and the data behind it. */
export const LoadParts = ({ load, facts, over, factor, folded }: Props) => (
  <div>
    <p>
      {formatLoad(load)}
      {over && <strong>, berlebih</strong>}
      {factor !== undefined && load && `, hasil ${correctionText(factor)}`}
    </p>
    {folded ? (
      <Disclosure summary="Rincian">
        <Details load={load} facts={facts} />
      </Disclosure>
    ) : (
      <Details load={load} facts={facts} />
    )}
  </div>
)
