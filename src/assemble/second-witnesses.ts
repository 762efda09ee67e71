import type { Collation } from '../model/collation.ts'
import type { Statement } from '../model/edition.ts'
import type { Comparison } from '../model/variant.ts'
import { bracketed, trimmed } from './prose.ts'
import { silentClasses } from './silent-classes.ts'

/** Account for second witnesses, a line each: what of a statement they have, how often and in what they differ. */
export function secondWitnessLines({ comparisons, manuscripts }: Collation, statements: Statement[]): string[] {
  return comparisons.flatMap((comparison) => {
    const witness = manuscripts.secondWitnesses.find(({ siglum }) => siglum === comparison.siglum)
    const statement = statements.find(({ id }) => id === comparison.statement)
    if (witness === undefined || statement === undefined) return []
    const told = [`校${bracketed(statement)}${extentOf(comparison)}`, variantsOf(comparison), explainedOf(comparison)]
    return [
      `${comparison.siglum}：${trimmed(witness.description)}；${told.filter((words) => words !== '').join('，')}。`
    ]
  })
}

function extentOf({ extent }: Comparison): string {
  if (extent === undefined) return ''
  const [from, to] = [labelOf(extent.from), labelOf(extent.to)]
  return from === to ? `（${from}）` : `（${from}至${to}）`
}

function variantsOf({ variants }: Comparison): string {
  const printed = variants.filter(({ decision }) => decision?.decision === 'accept').length
  return variants.length === 0 ? '无异文' : `异文${variants.length}处，入校勘记${printed}处`
}

function explainedOf({ explained }: Comparison): string {
  const counts = explained.map(({ class: name, count }) => `${silentClasses[name] ?? name}${count}处`)
  return counts.length === 0 ? '' : `按类不计者：${counts.join('、')}`
}

const names: Record<string, string> = {
  title: '标题',
  subtitle: '副标题',
  section: '节题',
  signatures: '落款',
  dateline: '日期'
}

/** Name a unit as the apparatus does: `D1:6` is §6, `D1:0` the deck, `D1 title` the title. */
function labelOf(unit: string): string {
  const number = /:(\d+)$/.exec(unit)?.[1]
  if (number !== undefined) return number === '0' ? '导语' : `§${number}`
  return names[unit.split(' ')[1] ?? ''] ?? unit
}
