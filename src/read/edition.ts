import type { Complain } from '../model/complaint.ts'
import type { EditionConfig } from '../model/edition-config.ts'
import type { Inputs } from './inputs.ts'
import { checkSchema } from './schema.ts'
import { completeSeries, type WrittenSeries } from './series.ts'
import { startOf } from './source.ts'
import { readYaml, type YamlText } from './yaml.ts'

const file = 'edition.yaml'

type Written = Omit<EditionConfig, 'place' | 'notes'> & { notes: { series: WrittenSeries[] } }

/** Read `edition.yaml`; every default is filled in. */
export function readEdition(inputs: Inputs, complain: Complain): { config: EditionConfig; yaml: YamlText } | undefined {
  const source = inputs.text(file, startOf(file))
  const yaml = source && readYaml(source, complain)
  const data = yaml && checkSchema<Written>('edition', yaml, complain)
  if (data === undefined || yaml === undefined) return undefined
  const notes = { series: completeSeries(data.notes.series, yaml, complain) }
  return { config: { ...data, notes, place: yaml.placeOf([]) }, yaml }
}
