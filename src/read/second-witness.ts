import type { Complain } from '../model/complaint.ts'
import type { SecondWitness, VariantDecision, Witness } from '../model/manuscript.ts'
import { statementIsKnown, witnessHasLines } from '../model/rules.ts'
import type { Inputs } from './inputs.ts'
import { checkUnique, type Entry, readRecords } from './records.ts'
import type { WitnessRecord } from './witness-record.ts'

/** Read what makes a witness a second one: its statement, the lines that hold it, what was decided about it. */
export function secondWitness(
  inputs: Inputs,
  entry: Entry<WitnessRecord>,
  witness: Witness,
  statements: string[],
  complain: Complain
): SecondWitness {
  const { data, position, yaml } = entry
  const count = witness.text.split(/\r\n|\n|\r/).length
  const { of = '', lines = { from: 1, to: count } } = data
  if (!statements.includes(of)) complain(statementIsKnown(yaml.placeOf([position, 'of']), of, statements))
  if (lines.from > lines.to || lines.to > count) {
    const place = yaml.placeOf([position, 'lines'])
    complain(witnessHasLines(place, witness.siglum, lines.from, lines.to, count))
  }
  return { ...witness, of, lines, decisions: readDecisions(inputs, entry, complain) }
}

/** Read decisions; there need not be any yet. Two on one variant cannot both hold. */
function readDecisions(
  inputs: Inputs,
  { data, position, yaml }: Entry<WitnessRecord>,
  complain: Complain
): VariantDecision[] {
  if (data.variants === undefined) return []
  const asked = yaml.placeOf([position, 'variants'])
  const file = `witnesses/${data.variants}`
  const records = readRecords<Omit<VariantDecision, 'place'>>(inputs, file, 'variants', complain, asked) ?? []
  const decisions = records.map(({ data: decision, place }) => ({ ...decision, place }))
  checkUnique('decision', decisions, ({ at, lemma, reading }) => `${at}: ${lemma} / ${reading}`, complain)
  return decisions
}
