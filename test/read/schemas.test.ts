import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Ajv } from 'ajv'
import { expect, test } from 'vitest'
import { ownFolder, textOf } from '../folder.ts'

const folder = 'src/read/schemas'
const files = readdirSync(folder)

interface Schema {
  description?: string
  properties?: Record<string, Schema>
  items?: Schema
  additionalProperties?: boolean
  required?: string[]
}

function schemaOf(file: string): Schema {
  return JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as Schema
}

/** Every property of a schema, with its path. */
function properties(schema: Schema, path = ''): [string, Schema][] {
  const own = Object.entries(schema.properties ?? {}).flatMap(([name, inner]): [string, Schema][] => [
    [`${path}.${name}`, inner],
    ...properties(inner, `${path}.${name}`)
  ])
  return schema.items === undefined ? own : [...own, ...properties(schema.items, `${path}[]`)]
}

test('there is a schema for each kind of file', () => {
  expect(files).toEqual(
    expect.arrayContaining(['edition.schema.json', 'statement.schema.json', 'operations.schema.json'])
  )
})

test('every YAML file of the project names its schema to editors', () => {
  const folder = ownFolder()
  const lists = folder.files.filter((file) => file.endsWith('.yaml'))
  expect(lists.length).toBeGreaterThan(10)
  for (const file of lists) {
    const schema = /^# yaml-language-server: \$schema=(\S+)\n/.exec(textOf(folder, file))?.[1] ?? 'none'
    expect(existsSync(join('manuscripts', dirname(file), schema)), file).toBe(true)
  }
})

test.each(files)('%s is a sound schema', (file) => {
  expect(() =>
    new Ajv({ strict: true, allErrors: true, useDefaults: true, allowUnionTypes: true }).compile(schemaOf(file))
  ).not.toThrow()
})

test.each(files)('%s tells an editor what every key means', (file) => {
  const all = properties(schemaOf(file))
  expect(all.length).toBeGreaterThan(0)
  expect(all.filter(([, { description }]) => !description).map(([path]) => path)).toEqual([])
})

test.each(files)('%s knows all keys: another one is an error', (file) => {
  const maps = [['', schemaOf(file)] as [string, Schema], ...properties(schemaOf(file))]
    .map(([path, schema]): [string, Schema] => [path, schema.items ?? schema])
    .filter(([, schema]) => schema.properties !== undefined)
  expect(maps.length).toBeGreaterThan(0)
  expect(maps.filter(([, schema]) => schema.additionalProperties !== false).map(([path]) => path)).toEqual([])
})
