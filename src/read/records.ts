import type { Complain } from '../model/complaint.ts'
import type { Place } from '../model/place.ts'
import { idIsUnique } from '../model/rules.ts'
import type { Inputs } from './inputs.ts'
import { checkSchema, type SchemaName } from './schema.ts'
import { readYaml, type YamlText } from './yaml.ts'

/** One record of a YAML list: its checked data and where it stands. */
export interface Entry<Data> {
  data: Data
  position: number
  yaml: YamlText
  place: Place
}

/** Read a YAML list of records; an empty file is an empty list. */
export function readRecords<Data>(
  inputs: Inputs,
  file: string,
  asked: Place,
  schema: SchemaName,
  complain: Complain
): Entry<Data>[] {
  const source = inputs.text(file, asked)
  const yaml = source && readYaml(source, complain)
  if (yaml === undefined || yaml.value === null) return []
  const records = checkSchema<Data[]>(schema, yaml, complain) ?? []
  return records.map((data, position) => ({ data, position, yaml, place: yaml.placeOf([position]) }))
}

/** Complain of every id that was there before. */
export function checkUnique(what: string, named: { id: string; place: Place }[], complain: Complain): void {
  const first = new Map<string, Place>()
  for (const { id, place } of named) {
    const former = first.get(id)
    if (former === undefined) first.set(id, place)
    else complain(idIsUnique(place, what, id, former))
  }
}
