import type { Root, RootContent } from 'mdast'
import type { Complain } from '../model/complaint.ts'
import type { Place } from '../model/place.ts'
import { frontMatterIsThere } from '../model/rules.ts'
import { checkSchema, type SchemaName } from './schema.ts'
import { type Source, startOf } from './source.ts'
import { type KeyPath, readYaml, type YamlText } from './yaml.ts'

/** Take the front matter off a text: its checked data, and the nodes below it. */
export function frontMatter<Data>(
  source: Source,
  root: Root,
  schema: SchemaName,
  complain: Complain
): { data: Data; yaml: YamlText; body: RootContent[] } | undefined {
  const [first, ...body] = root.children
  if (first?.type !== 'yaml') {
    complain(frontMatterIsThere(startOf(source.file)))
    return undefined
  }
  const yaml = readYaml(belowFence(source, first.value), complain)
  const data = yaml && checkSchema<Data>(schema, yaml, complain)
  return data === undefined || yaml === undefined ? undefined : { data, yaml, body }
}

/**
 * Find places in a front matter that was read without complaint, by now or in an earlier run.
 *
 * It is parsed again for the first place that is asked for: only complaints ask.
 */
export function frontPlaces(source: Source): (path: KeyPath) => Place {
  let yaml: YamlText | undefined
  return (path) => {
    const text = /^---[ \t]*\n([\s\S]*?)\n---[ \t]*(?:\n|$)/.exec(source.text)?.[1] ?? ''
    yaml ??= readYaml(belowFence(source, text), () => undefined)
    return yaml?.placeOf(path) ?? startOf(source.file)
  }
}

/** The YAML begins below the fence. */
function belowFence(source: Source, text: string): Source {
  return { file: source.file, text, place: ({ line, column }) => source.place({ line: line + 1, column }) }
}
