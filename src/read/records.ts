import type { Complain } from '../model/complaint.ts'
import type { Place } from '../model/place.ts'
import { idIsUnique, sourceIsKnown } from '../model/rules.ts'
import type { Inputs } from './inputs.ts'
import { checkSchema, type SchemaName } from './schema.ts'
import { startOf } from './source.ts'
import { readYaml, type YamlText } from './yaml.ts'

/** One record of a YAML list: its checked data and where it stands. */
export interface Entry<Data> {
  data: Data
  position: number
  yaml: YamlText
  place: Place
}

/**
 * Read a YAML list of records. An empty file is an empty list; a broken one is `undefined`, so that nobody
 * complains that something is not in it.
 */
export function readRecords<Data>(
  inputs: Inputs,
  file: string,
  schema: SchemaName,
  complain: Complain,
  asked: Place = startOf(file)
): Entry<Data>[] | undefined {
  const source = inputs.text(file, asked)
  const yaml = source && readYaml(source, complain)
  if (yaml === undefined) return undefined
  const records = yaml.value === null ? [] : checkSchema<Data[]>(schema, yaml, complain)
  return records?.map((data, position) => ({ data, position, yaml, place: yaml.placeOf([position]) }))
}

/** The same for a file that need not be there. */
export function readRecordsIfThere<Data>(
  inputs: Inputs,
  file: string,
  schema: SchemaName,
  complain: Complain
): Entry<Data>[] | undefined {
  return inputs.has(file) ? readRecords<Data>(inputs, file, schema, complain) : []
}

/** Complain of every record whose id was there before. */
export function checkUnique<Item extends { place: Place }>(
  what: string,
  items: Item[],
  idOf: (item: Item) => string,
  complain: Complain
): void {
  const first = new Map<string, Place>()
  for (const item of items) {
    const former = first.get(idOf(item))
    if (former === undefined) first.set(idOf(item), item.place)
    else complain(idIsUnique(item.place, what, idOf(item), former))
  }
}

/** Complain of codes that `sources.yaml` does not have; `known` is `undefined` where that file is broken. */
export function checkSources(
  entry: Entry<{ sources: string[] }>,
  known: string[] | undefined,
  complain: Complain
): void {
  entry.data.sources.forEach((code, at) => {
    if (known?.includes(code) === false)
      complain(sourceIsKnown(entry.yaml.placeOf([entry.position, 'sources', at]), code, known))
  })
}
