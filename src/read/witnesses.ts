import type { Complain } from '../model/complaint.ts'
import type { Operation, Witness } from '../model/manuscript.ts'
import { encodingIsKnown, operationFits, operationsAreApart, witnessIsUnchanged } from '../model/rules.ts'
import { decodeWitness } from './encoding.ts'
import { type Inputs, sha256 } from './inputs.ts'
import { checkUnique, type Entry, readRecords } from './records.ts'

const folder = 'witnesses/'
const file = `${folder}witnesses.yaml`

interface WitnessRecord {
  siglum: string
  file: string
  sha256: string
  description: string
  operations: string
}

/** Read the witnesses with their operations; each text must be the one that was recorded, byte for byte. */
export function readWitnesses(inputs: Inputs, complain: Complain): Witness[] {
  const entries = readRecords<WitnessRecord>(inputs, file, 'witnesses', complain) ?? []
  const witnesses = entries.flatMap((entry) => readWitness(inputs, entry, complain))
  const operations = witnesses.flatMap((witness) => witness.operations)
  checkUnique('witness', witnesses, ({ siglum }) => siglum, complain)
  checkUnique('operation', operations, ({ id }) => id, complain)
  return witnesses
}

function readWitness(inputs: Inputs, entry: Entry<WitnessRecord>, complain: Complain): Witness[] {
  const { data, position, yaml, place } = entry
  const bytes = inputs.bytes(folder + data.file, yaml.placeOf([position, 'file']))
  if (bytes === undefined) return []
  const found = sha256(bytes)
  if (found !== data.sha256) {
    complain(witnessIsUnchanged(yaml.placeOf([position, 'sha256']), data.siglum, data.sha256, found))
    return []
  }
  const decoded = decodeWitness(bytes)
  if (decoded === undefined) {
    complain(encodingIsKnown(yaml.placeOf([position, 'file']), data.file))
    return []
  }
  const { siglum, description } = data
  const records = readRecords<Omit<Operation, 'place'>>(
    inputs,
    folder + data.operations,
    'operations',
    complain,
    yaml.placeOf([position, 'operations'])
  )
  const operations = (records ?? []).map((record): Operation => ({ ...record.data, place: record.place }))
  checkOperations(operations, Array.from(decoded.text), complain)
  return [{ siglum, file: folder + data.file, ...decoded, sha256: found, description, operations, place }]
}

/** Operations are sorted, apart from each other, and each finds in the witness what it says is there. */
function checkOperations(operations: Operation[], witness: string[], complain: Complain): void {
  let former: Operation | undefined
  for (const operation of operations) {
    if (former !== undefined && (operation.start < former.end || operation.start < former.start))
      complain(operationsAreApart(operation.place, operation.id, former.id))
    const found = witness.slice(operation.start, operation.end).join('')
    if (operation.end < operation.start || operation.end > witness.length || found !== operation.before)
      complain(operationFits(operation.place, operation.id, operation.before, found))
    former = operation
  }
}
