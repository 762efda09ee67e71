import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import type { Manuscript, Operation } from '../../src/model/manuscript.ts'
import { applyOperations, codePointPlace, invertOperations } from '../../src/model/operations.ts'
import type { Block, Inline } from '../../src/model/text.ts'
import { ownManuscripts } from '../manuscripts.ts'
import { acceptAll, readAndCollate, textIn, tryImport } from './desk.ts'

/*
 * The two files that the project's own edition rests on, held against what a reader found in them by hand: 99
 * operations. Nothing may be missing, and nothing more may be found.
 */
const names = ['000_82da176a7bfbe50b.txt', '004_0a9aab3df06e3465.txt']
const bytes = names.map((name) => new Uint8Array(readFileSync(`manuscripts/witnesses/${name}`)))
const tried = tryImport(Object.fromEntries(names.map((name, at) => [name, bytes[at] ?? new Uint8Array()])))
const byHand = readFileSync('test/fixtures/import-sources/operations.txt', 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))

function found(): { line: string; status: string }[] {
  return names.flatMap((name, at) => {
    const text = new TextDecoder().decode(bytes[at])
    const operations = parse(textIn(tried.files, `witnesses/S${at + 1}.operations.yaml`)) as (Operation & {
      status?: string
    })[]
    expect(name).not.toBe('')
    return operations.map(({ id, start, end, before, after, level, class: kind, status = 'applied' }) => {
      const { line, column } = codePointPlace(text, start)
      const place = [`${line}:${column}`, `${start}–${end}`, `${level}/${kind}`]
      return { line: [id, ...place, JSON.stringify(before), JSON.stringify(after)].join('\t'), status }
    })
  })
}

test('the 99 operations found by hand are found, at the same places, and no other', () => {
  expect(byHand).toHaveLength(99)
  expect(found().map(({ line }) => line)).toEqual(byHand)
})

test('what changes a character, a word or the bounds of a paragraph is proposed, the rest is applied', () => {
  const proposed = found().filter(({ status }) => status === 'proposed')
  expect(proposed.map(({ line }) => line.split('\t')[0])).toEqual([
    'S1-02',
    'S1-04',
    'S1-05',
    'S1-15',
    'S2-09',
    'S2-17',
    'S2-51',
    'S2-62'
  ])
  expect(proposed.filter(({ line }) => line.includes('declared/'))).toHaveLength(5)
  expect(tried.report.proposals).toBe(8)
  const applied = found().filter(({ status }) => status === 'applied')
  expect(applied.every(({ line }) => /\t(?:silent|structure)\//.test(line))).toBe(true)
})

test('the four documents are found', () => {
  const statements = tried.report.witnesses.flatMap((witness) =>
    witness.statements.map(({ id, title, titleFound, from, to }) => ({ id, title, titleFound, from, to }))
  )
  expect(statements).toEqual([
    { id: 'D1', title: '中俄联合声明', titleFound: true, from: 7, to: 87 },
    { id: 'D2', title: '无题', titleFound: false, from: 2, to: 11 },
    { id: 'D3', title: '世纪之交的中俄关系', titleFound: true, from: 14, to: 43 },
    { id: 'D4', title: '关于中俄边界问题的联合声明', titleFound: true, from: 45, to: 49 }
  ])
})

test('before a decision the text has the reading of the witness, after it the edited one with its mark', () => {
  expect(readAndCollate(tried.files).errors).toEqual([])
  const statement = (files: Map<string, Uint8Array>, id: string) => textIn(files, `statements/${id}/text.zh.md`)
  expect(statement(tried.files, 'D1')).toContain('\n\n## —\n\n')
  expect(statement(tried.files, 'D1')).toContain('重要\n\n组成部分')
  expect(statement(tried.files, 'D2')).toContain('朱（钅容）基')
  expect(statement(tried.files, 'D1')).not.toContain(':emendation')

  const accepted = acceptAll(tried.files)
  expect(accepted.complaints).toEqual([])
  expect(accepted.accepted).toHaveLength(8)
  expect(readAndCollate(accepted.files).errors).toEqual([])
  expect(statement(accepted.files, 'D1')).toContain('\n\n## :emendation[一]{op=S1-04}\n\n')
  expect(statement(accepted.files, 'D1')).toContain('重要:emendation{op=S1-05}组成部分')
  expect(statement(accepted.files, 'D1')).toContain('质量；:emendation{op=S1-15}有效')
  expect(statement(accepted.files, 'D2')).toContain('朱:emendation[镕]{op=S2-09}基')
  expect(statement(accepted.files, 'D3')).toContain('协调立场。:emendation{op=S2-51}\n')
})

test('undoing all operations gives the files back, byte for byte', () => {
  const { manuscripts } = readAndCollate(acceptAll(tried.files).files)
  const hash = (words: string | Uint8Array) => createHash('sha256').update(words).digest('hex')
  expect(manuscripts?.witnesses.map(({ operations }) => operations.length)).toEqual([30, 69])
  manuscripts?.witnesses.forEach(({ text, operations, sha256 }, at) => {
    const undone = invertOperations(applyOperations(text, operations), operations)
    expect(hash(undone)).toBe(sha256)
    expect(hash(bytes[at] ?? '')).toBe(sha256)
  })
})

test('the statements have the structure and the words of the edition that was made by hand', () => {
  const { manuscripts } = readAndCollate(acceptAll(tried.files).files)
  const own = ownManuscripts().manuscripts
  expect(manuscripts?.manuscripts.map(outline)).toEqual(own.map(outline))
})

/** The blocks of a statement with their words; a supplied title is the editor's, and a mark may stand elsewhere. */
function outline({ id, text, titleSupplied, witness }: Manuscript): string[] {
  const blocks = text.filter(({ type }) => !(titleSupplied && type === 'title'))
  return [`${id} ${witness.siglum} ${witness.from}–${witness.to}`, ...blocks.flatMap(blockLines)]
}

function blockLines(block: Block<'draft'>): string[] {
  if (block.type === 'list')
    return block.items.flatMap(({ label, children }) => [`item ${label}`, ...children.flatMap(blockLines)])
  if (block.type === 'signatures')
    return block.parties.flatMap(({ lines }, party) =>
      lines.map((line) => `party ${party} ${line.map(words).join('')}`)
    )
  return 'children' in block ? [`${block.type} ${(block.children as Inline<'draft'>[]).map(words).join('')}`] : []
}

function words(node: Inline<'draft'>): string {
  if (node.type === 'text') return node.value
  const inner = 'children' in node ? node.children.map(words).join('') : ''
  if (node.type === 'sectionLabel') return `[${inner}]`
  return node.type === 'emendation' ? `{${node.operation} ${inner}}` : inner
}
