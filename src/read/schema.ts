import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv'
import type { Complain, Complaint } from '../model/complaint.ts'
import { keyIsKnown, keyIsThere, valueFits } from '../model/rules.ts'
import abbreviations from './schemas/abbreviations.schema.json' with { type: 'json' }
import authorities from './schemas/authorities.schema.json' with { type: 'json' }
import chronology from './schemas/chronology.schema.json' with { type: 'json' }
import comparison from './schemas/comparison.schema.json' with { type: 'json' }
import dismissed from './schemas/dismissed.schema.json' with { type: 'json' }
import edition from './schemas/edition.schema.json' with { type: 'json' }
import glossary from './schemas/glossary.schema.json' with { type: 'json' }
import operations from './schemas/operations.schema.json' with { type: 'json' }
import prose from './schemas/prose.schema.json' with { type: 'json' }
import questions from './schemas/questions.schema.json' with { type: 'json' }
import sources from './schemas/sources.schema.json' with { type: 'json' }
import statement from './schemas/statement.schema.json' with { type: 'json' }
import translatedAbbreviations from './schemas/translated-abbreviations.schema.json' with { type: 'json' }
import translatedAuthorities from './schemas/translated-authorities.schema.json' with { type: 'json' }
import translatedChronology from './schemas/translated-chronology.schema.json' with { type: 'json' }
import translatedEdition from './schemas/translated-edition.schema.json' with { type: 'json' }
import translatedFrom from './schemas/translated-from.schema.json' with { type: 'json' }
import translatedOperations from './schemas/translated-operations.schema.json' with { type: 'json' }
import translatedSources from './schemas/translated-sources.schema.json' with { type: 'json' }
import translatedWitnesses from './schemas/translated-witnesses.schema.json' with { type: 'json' }
import translation from './schemas/translation.schema.json' with { type: 'json' }
import variants from './schemas/variants.schema.json' with { type: 'json' }
import witnesses from './schemas/witnesses.schema.json' with { type: 'json' }
import { type KeyPath, mostFaults, type YamlText } from './yaml.ts'

const schemas = {
  abbreviations,
  authorities,
  chronology,
  comparison,
  edition,
  glossary,
  operations,
  prose,
  questions,
  sources,
  statement,
  translation,
  'translated-edition': translatedEdition,
  'translated-authorities': translatedAuthorities,
  'translated-chronology': translatedChronology,
  'translated-abbreviations': translatedAbbreviations,
  'translated-sources': translatedSources,
  'translated-witnesses': translatedWitnesses,
  'translated-operations': translatedOperations,
  'translated-from': translatedFrom,
  dismissed,
  variants,
  witnesses
}
export type SchemaName = keyof typeof schemas

const ajv = new Ajv({ allErrors: true, useDefaults: true, verbose: true, allowUnionTypes: true })
const compiled = new Map<SchemaName, ValidateFunction>()

/** Hold YAML against its schema; gives the data with every default filled in, or `undefined` and complaints. */
export function checkSchema<Data>(name: SchemaName, yaml: YamlText, complain: Complain): Data | undefined {
  const validate = compiled.get(name) ?? ajv.compile<Data>(schemas[name])
  compiled.set(name, validate)
  const data = structuredClone(yaml.value)
  if (validate(data)) return data as Data
  for (const error of (validate.errors ?? []).slice(0, mostFaults)) complain(complaintOf(error, yaml))
  return undefined
}

function complaintOf(error: ErrorObject, yaml: YamlText): Complaint {
  const path = pathOf(error.instancePath)
  if (error.keyword === 'additionalProperties') {
    const key = [...path, String(error.params.additionalProperty)]
    return keyIsKnown(yaml.placeOfKey(key), written(key), Object.keys(error.parentSchema?.properties ?? {}))
  }
  if (error.keyword === 'required')
    return keyIsThere(yaml.placeOf(path), written([...path, String(error.params.missingProperty)]))
  if (error.keyword === 'enum') {
    const allowed = (error.params.allowedValues as unknown[]).map(String)
    return valueFits(yaml.placeOf(path), written(path), `must be one of ${allowed.join(', ')}`, error.data, allowed)
  }
  return valueFits(yaml.placeOf(path), written(path), expectation(error), error.data)
}

/** What a value must be; a pattern is told in the words of its `description`. */
function expectation(error: ErrorObject): string {
  const description = error.parentSchema?.description
  if (error.keyword === 'pattern' && typeof description === 'string') return `must be ${description}`
  if (error.keyword === 'type') return `must be ${typeNames[String(error.params.type)] ?? error.params.type}`
  if (error.keyword === 'minLength' || error.keyword === 'minItems') return 'must not be empty'
  if (error.keyword === 'uniqueItems') return 'must not have anything twice'
  if (error.keyword === 'minimum') return `must be at least ${error.params.limit}`
  return error.message ?? `breaks ${error.keyword}`
}

const typeNames: Record<string, string> = {
  array: 'a list',
  boolean: 'true or false',
  integer: 'a whole number',
  object: 'a map of keys',
  string: 'text (put it in quotes)'
}

/** JSON pointer to path; numbers become positions in a list. */
function pathOf(pointer: string): KeyPath {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part))
}

/** `page.profile`, `[3].before`. */
function written(path: KeyPath): string {
  return path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${part}`))
    .join('')
    .replace(/^\./, '')
}
