import { correctionText, formatLoad, loadFactsText, loadParts } from '@/lib/recognition/labels/load'
import { isOverload, type LoadFacts, type LoadReading } from '@/lib/recognition/rules/load'

type Props = { load: LoadReading | null; facts: LoadFacts; factor?: number }

/** How much, what it is made of, and the data behind it. */
export const LoadParts = ({ load, facts, factor }: Props) => (
  <div>
    <p>
      {formatLoad(load)}
      {isOverload(load) && <strong>, berlebih</strong>}
      {factor !== undefined && load && `, hasil ${correctionText(factor)}`}
    </p>
    {load && <p className="text-muted text-sm">{loadParts(load)}</p>}
    <p className="text-muted text-sm">{loadFactsText(facts)}</p>
  </div>
)
