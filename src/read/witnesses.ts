import type { Complain } from '../model/complaint.ts'
import { decodeWitness } from '../model/encoding.ts'
import type { Operation, Proposal, SecondWitness, Witness } from '../model/manuscript.ts'
import {
  encodingIsKnown,
  keyIsThere,
  keysGoTogether,
  operationFits,
  operationsAreApart,
  proposalIsEmended,
  proposalsAreDecided,
  witnessIsUnchanged
} from '../model/rules.ts'
import { type Inputs, sha256 } from './inputs.ts'
import { checkUnique, type Entry, readRecords } from './records.ts'
import { secondWitness } from './second-witness.ts'
import type { WitnessRecord } from './witness-record.ts'

const folder = 'witnesses/'
const file = `${folder}witnesses.yaml`

/**
 * Read the witnesses with their operations; each text must be the one that was recorded, byte for byte.
 *
 * `statements` are the ids of those that a second witness can be of. `sigla` names the witnesses that a statement can
 * rest on, the broken ones too, so that nobody complains that they do not exist.
 */
export function readWitnesses(
  inputs: Inputs,
  statements: string[],
  complain: Complain
): { witnesses: Witness[]; secondWitnesses: SecondWitness[]; sigla: string[] } {
  const entries = readRecords<WitnessRecord>(inputs, file, 'witnesses', complain) ?? []
  const first = entries.filter(({ data }) => data.of === undefined)
  const second = entries.filter(({ data }) => data.of !== undefined)
  for (const entry of first) checkKeys(entry, complain)
  const witnesses = first.flatMap((entry) => readWitness(inputs, entry, complain))
  const secondWitnesses = second.flatMap((entry) =>
    readWitness(inputs, entry, complain).map((witness) => secondWitness(inputs, entry, witness, statements, complain))
  )
  const all = [...witnesses, ...secondWitnesses]
  const operations = all.flatMap((witness) => [...witness.operations, ...witness.proposals])
  checkUnique('witness', all, ({ siglum }) => siglum, complain)
  checkUnique('operation', operations, ({ id }) => id, complain)
  return { witnesses, secondWitnesses, sigla: first.map(({ data }) => data.siglum) }
}

/** A witness that a statement rests on has operations, and nothing that belongs to a second one. */
function checkKeys({ data, position, yaml, place }: Entry<WitnessRecord>, complain: Complain): void {
  if (data.operations === undefined) complain(keyIsThere(place, `[${position}].operations`))
  for (const key of ['lines', 'variants'] as const)
    if (data[key] !== undefined) complain(keysGoTogether(yaml.placeOfKey([position, key]), key, 'of'))
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
  const { operations, proposals } = readOperations(inputs, entry, decoded.text, complain)
  return [{ siglum, file: folder + data.file, ...decoded, sha256: found, description, operations, proposals, place }]
}

/** An operation as recorded; whether it is in force is for its status to say. */
type OperationRecord = Omit<Operation, 'place'> & { status: 'applied' | Proposal['status'] }

/** Read the operations of a witness: those in force, and those that are not. */
function readOperations(
  inputs: Inputs,
  { data, position, yaml }: Entry<WitnessRecord>,
  text: string,
  complain: Complain
): Pick<Witness, 'operations' | 'proposals'> {
  const asked = yaml.placeOf([position, 'operations'])
  if (data.operations === undefined) return { operations: [], proposals: [] }
  const records = readRecords<OperationRecord>(inputs, folder + data.operations, 'operations', complain, asked) ?? []
  const operations: Operation[] = []
  const proposals: Proposal[] = []
  for (const { data, place } of records) {
    const { status, ...operation } = data
    if (status === 'applied') operations.push({ ...operation, place })
    else proposals.push({ ...operation, status, place })
  }
  const points = Array.from(text)
  checkApart(operations, complain)
  for (const operation of [...operations, ...proposals]) checkFit(operation, points, complain)
  checkProposals(data.siglum, proposals, complain)
  return { operations, proposals }
}

/** Operations in force are sorted and apart from each other. */
function checkApart(operations: Operation[], complain: Complain): void {
  let former: Operation | undefined
  for (const operation of operations) {
    if (former !== undefined && (operation.start < former.end || operation.start < former.start))
      complain(operationsAreApart(operation.place, operation.id, former.id))
    former = operation
  }
}

/** An operation finds in the witness what it says is there. */
function checkFit({ id, start, end, before, place }: Operation, witness: string[], complain: Complain): void {
  const found = witness.slice(start, end).join('')
  if (end < start || end > witness.length || found !== before) complain(operationFits(place, id, before, found))
}

/** Proposals do not hinder a draft but are not forgotten; accepted ones must be put into the text. */
function checkProposals(siglum: string, proposals: Proposal[], complain: Complain): void {
  const waiting = proposals.filter(({ status }) => status === 'proposed')
  const ids = waiting.map(({ id }) => id)
  if (waiting[0] !== undefined) complain(proposalsAreDecided(waiting[0].place, siglum, ids))
  for (const { status, id, place } of proposals) if (status === 'accepted') complain(proposalIsEmended(place, id))
}
