import type { Complain } from '../model/complaint.ts'
import type { EditionConfig } from '../model/edition-config.ts'
import type { Inputs } from './inputs.ts'
import { checkSchema } from './schema.ts'
import { startOf } from './source.ts'
import { readYaml, type YamlText } from './yaml.ts'

const file = 'edition.yaml'

/** Read `edition.yaml`; every default is filled in. */
export function readEdition(inputs: Inputs, complain: Complain): { config: EditionConfig; yaml: YamlText } | undefined {
  const source = inputs.text(file, startOf(file))
  const yaml = source && readYaml(source, complain)
  const data = yaml && checkSchema<Omit<EditionConfig, 'place'>>('edition', yaml, complain)
  return data === undefined || yaml === undefined ? undefined : { config: { ...data, place: yaml.placeOf([]) }, yaml }
}
