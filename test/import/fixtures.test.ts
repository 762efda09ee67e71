import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { acceptAll, decide, readAndCollate, type Tried, textIn, tryEmend, tryImport } from './desk.ts'

/*
 * Received texts of other layouts, encodings and languages, with what import must see in them as plain text:
 * every operation in `operations.txt`, each statement as it is proposed and as it is when all is accepted.
 * Another case is another folder; `vitest -u` writes what it has not yet.
 */
const folder = 'test/fixtures/import'

interface Listed {
  id: string
  start: number
  before: string
  after: string
  level: string
  class: string
  status?: string
  certainty: string
}

/** One line an operation: place, class, what it does; then what was complained of. */
function dump({ files, report, complaints }: Tried): string {
  const [witness] = report.witnesses
  const places = new Map(witness?.proposals.map(({ id, line, column }) => [id, `${line}:${column}`]))
  const operations = parse(textIn(files, 'witnesses/S1.operations.yaml')) as Listed[]
  const lines = operations.map(({ id, start, before, after, level, class: name, status, certainty }) =>
    [
      id,
      places.get(id) ?? `+${start}`,
      `${level}/${name}`,
      ...(status === undefined ? [] : [status, certainty]),
      `${visible(before)} → ${visible(after)}`
    ].join('  ')
  )
  const said = complaints.map(({ rule, place, message }) => `${place?.line}:${place?.column}  ${rule}: ${message}`)
  return [`${witness?.encoding}, proposals: ${report.proposals}`, ...lines, ...said, ''].join('\n')
}

function visible(words: string): string {
  const code = (sign: string) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`
  return JSON.stringify(words).replace(/[\u00ad\u200b\ufeff]/g, code)
}

describe.each(readdirSync(folder))('%s', (name) => {
  const bytes = new Uint8Array(readFileSync(join(folder, name, 'received.txt')))
  const tried = tryImport({ 'received.txt': bytes })
  const statements = tried.report.witnesses.flatMap((witness) => witness.statements.map(({ id }) => id))
  const expected = (...path: string[]) => join('..', '..', folder, name, ...path)

  test('every operation is as expected', async () => {
    await expect(dump(tried)).toMatchFileSnapshot(expected('operations.txt'))
  })

  test('as proposed it is read and collated without errors', async () => {
    expect(readAndCollate(tried.files).errors).toEqual([])
    for (const id of statements)
      await expect(textIn(tried.files, `statements/${id}/text.zh.md`)).toMatchFileSnapshot(
        expected('proposed', `${id}.md`)
      )
  })

  test('with all accepted it is read and collated without errors', async () => {
    const accepted = acceptAll(tried.files)
    expect(accepted.complaints.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(accepted.accepted).toHaveLength(tried.report.proposals)
    expect(readAndCollate(accepted.files).errors).toEqual([])
    for (const id of statements)
      await expect(textIn(accepted.files, `statements/${id}/text.zh.md`)).toMatchFileSnapshot(
        expected('accepted', `${id}.md`)
      )
  })

  test('with all declined nothing breaks but words that have no statement', () => {
    const declined = tryEmend(decide(tried.files, () => 'declined'))
    const { errors } = readAndCollate(declined.files)
    expect(errors.filter((error) => !error.includes('witness-is-used-up'))).toEqual([])
  })

  test('the witness is stored as it was received', () => {
    expect(tried.files.get('witnesses/received.txt')).toEqual(bytes)
  })
})

test('there are texts to look at', () => {
  expect(readdirSync(folder).length).toBeGreaterThanOrEqual(12)
})
