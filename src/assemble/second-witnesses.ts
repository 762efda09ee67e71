import type { Collation } from '../model/collation.ts'
import type { Statement } from '../model/edition.ts'
import type { RecordWords } from '../model/record-words.ts'
import type { Comparison } from '../model/variant.ts'
import { named, recordWords } from './record-words.ts'

/** Account for second witnesses, a line each: what of a statement they have, how often and in what they differ. */
export function secondWitnessLines({ comparisons, manuscripts }: Collation, statements: Statement[]): string[] {
  const words = recordWords(manuscripts.config.language)
  return comparisons.flatMap((comparison) => {
    const witness = manuscripts.secondWitnesses.find(({ siglum }) => siglum === comparison.siglum)
    const statement = statements.find(({ id }) => id === comparison.statement)
    if (witness === undefined || statement === undefined) return []
    const told = [
      words.collatedFor(named(statement, words)) + extentOf(comparison, words),
      variantsOf(comparison, words),
      explainedOf(comparison, words)
    ]
    const { siglum, description } = witness
    return [
      words.collatedText(
        siglum,
        description,
        told.filter((part) => part !== '')
      )
    ]
  })
}

function extentOf({ extent }: Comparison, words: RecordWords): string {
  return extent === undefined ? '' : words.extent(labelOf(extent.from, words), labelOf(extent.to, words))
}

function variantsOf({ variants }: Comparison, words: RecordWords): string {
  const printed = variants.filter(({ decision }) => decision?.decision === 'accept').length
  return words.variants(variants.length, printed)
}

function explainedOf({ explained }: Comparison, { classes, explained: say }: RecordWords): string {
  if (explained.length === 0) return ''
  return say(explained.map(({ class: name, count }) => ({ words: classes[name] ?? name, count })))
}

/** Name a unit as the apparatus does: `D1:6` is §6, `D1:0` the deck, `D1 title` the title. */
function labelOf(unit: string, { units }: RecordWords): string {
  const number = /:(\d+)$/.exec(unit)?.[1]
  if (number !== undefined) return number === '0' ? units.deck : `§${number}`
  const name = unit.split(' ')[1] ?? ''
  return Object.entries(units).find(([key]) => key === name)?.[1] ?? unit
}
