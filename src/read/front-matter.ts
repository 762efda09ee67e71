import type { Root, RootContent } from 'mdast'
import type { Complain } from '../model/complaint.ts'
import { frontMatterIsThere } from '../model/rules.ts'
import { checkSchema, type SchemaName } from './schema.ts'
import { type Source, startOf } from './source.ts'
import { readYaml, type YamlText } from './yaml.ts'

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
  // The YAML begins below the fence.
  const place = ({ line, column }: { line: number; column: number }) => source.place({ line: line + 1, column })
  const yaml = readYaml({ file: source.file, text: first.value, place }, complain)
  const data = yaml && checkSchema<Data>(schema, yaml, complain)
  return data === undefined || yaml === undefined ? undefined : { data, yaml, body }
}
