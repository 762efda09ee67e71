import { createHash } from 'node:crypto'
import type { Located } from '../model/book-index.ts'
import type { Edition } from '../model/edition.ts'
import { expectUnits } from './expect/expect.ts'
import { plain } from './plain.ts'

/** Fingerprint a text: SHA-256 of its UTF-8, hexadecimal. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}

/** What is known before any page is: no numbers. */
const unpaged: Located = { indexes: new Map(), folios: new Map(), references: new Map() }

/**
 * Fingerprint the text of an edition, however its pages break: hashes of its units without page numbers, joined.
 *
 * The colophon is left out, so that it can print the result; index and contents are nothing but page numbers.
 */
export function editionHash(edition: Edition): string {
  const parts = edition.parts.filter(({ type }) => type !== 'colophon' && type !== 'contents' && type !== 'index')
  return hashOf(
    expectUnits({ ...edition, parts }, unpaged)
      .map(({ text }) => hashOf(plain(text)))
      .join('')
  )
}
