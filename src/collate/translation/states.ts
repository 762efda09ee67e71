import { createHash } from 'node:crypto'
import type { SourceRecord } from '../../model/translation.ts'
import type { PieceState, PieceStatus } from '../../model/translation-report.ts'
import type { Pair } from './pair.ts'

/** Fingerprint words as `translated-from` files do: SHA-256, the first 16 hexadecimal digits. */
export function fingerprint(words: string): string {
  return createHash('sha256').update(words, 'utf8').digest('hex').slice(0, 16)
}

/** Say how each pair stands: whether it is there, in its place, and made from the words that the original has now. */
export function statesOf(pairs: Pair[], records: SourceRecord[]): PieceState[] {
  const recorded = new Map(records.map((record) => [record.of, record]))
  return pairs.flatMap((pair): PieceState[] => {
    const { original, translated } = pair
    const place = (translated[0] ?? original)?.place
    const of = original?.of ?? translated[0]?.of
    if (place === undefined || of === undefined) return []
    const record = recorded.get(of)
    const words = original?.words ?? ''
    const status = statusOf(pair, record)
    return [{ of, status, words, former: status === 'stale' ? record?.words : undefined, place }]
  })
}

function statusOf({ original, translated, misaligned }: Pair, record: SourceRecord | undefined): PieceStatus {
  if (original === undefined) return 'extra'
  if (misaligned) return 'misaligned'
  if (translated.length === 0 || translated.some(({ gap }) => gap === 'undeclared')) return 'missing'
  if (translated.some(({ gap }) => gap === 'declared')) return 'gap'
  if (record === undefined) return 'unrecorded'
  return record.hash === fingerprint(original.words) ? 'current' : 'stale'
}
