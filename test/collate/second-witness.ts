import { createHash } from 'node:crypto'
import { collate } from '../../src/collate/collate.ts'
import type { Collation } from '../../src/model/collation.ts'
import type { Folder } from '../../src/model/folder.ts'
import type { Comparison, Variant } from '../../src/model/variant.ts'
import { read } from '../../src/read/read.ts'
import { collecting, textOf, withFiles } from '../folder.ts'

/** A witness added to a folder: its words, the keys of its record besides the usual, the decisions on it as YAML. */
export interface Added {
  of: string
  text: string
  keys?: string
  decisions?: string
}

/** Put second witnesses into a folder, by siglum. */
export function withWitnesses(folder: Folder, witnesses: Record<string, Added>): Folder {
  const files: Record<string, string> = {}
  let list = textOf(folder, 'witnesses/witnesses.yaml').trimEnd()
  for (const [siglum, { of, text, keys = '', decisions }] of Object.entries(witnesses)) {
    const sha256 = createHash('sha256').update(text).digest('hex')
    list += `\n- siglum: ${siglum}\n  file: ${siglum}.txt\n  sha256: ${sha256}\n  description: 又一文本\n  of: ${of}\n${keys}`
    files[`witnesses/${siglum}.txt`] = text
    if (decisions === undefined) continue
    list += `  variants: ${siglum}.variants.yaml\n`
    files[`witnesses/${siglum}.variants.yaml`] = decisions
  }
  return withFiles(folder, { ...files, 'witnesses/witnesses.yaml': `${list}\n` })
}

/** Collate a folder; says what was complained of, warnings too. */
export function collated(folder: Folder): { collation: Collation; said: string[] } {
  const { complain, lines } = collecting()
  const manuscripts = read(folder, complain)
  if (manuscripts === undefined) throw new Error(lines().join('\n'))
  return { collation: collate(manuscripts, complain), said: lines() }
}

/** The comparison with one added witness. */
export function comparedWith(folder: Folder, added: Added): { comparison: Comparison; said: string[] } {
  const { collation, said } = collated(withWitnesses(folder, { G: added }))
  const [comparison] = collation.comparisons
  if (comparison === undefined) throw new Error(said.join('\n'))
  return { comparison, said }
}

/** A variant in a line: `A1:1 substitution 张三 → 张王 (text 12:3, witness 4:5)`. */
export function lineOf({ at, kind, lemma, reading, place, received }: Variant): string {
  const words = `${lemma || '—'} → ${reading || '—'}`
  return `${at} ${kind} ${words} (text ${place.line}:${place.column}, witness ${received.line}:${received.column})`
}
