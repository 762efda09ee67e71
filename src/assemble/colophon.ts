import type { Edition } from '../model/edition.ts'
import { headingLanguage } from '../model/language.ts'
import type { Manuscripts } from '../model/manuscript.ts'
import { sayDate } from './date-in-words.ts'
import { recordWords } from './record-words.ts'

/** Say what the book was made from and with; hashes in groups of eight, so that they can be read and broken. */
export function colophonLines({ config, witnesses, secondWitnesses }: Manuscripts, makers: string[]): string[] {
  const words = recordWords(config.language)
  const { title, date, language } = config
  return [
    words.edition(title, sayDate(date, headingLanguage(language))),
    words.makers(makers),
    ...witnesses.map(({ siglum, file, sha256 }) => words.file('copy-text', siglum, file, grouped(sha256))),
    ...secondWitnesses.map(({ siglum, file, sha256 }) => words.file('collated', siglum, file, grouped(sha256)))
  ]
}

/**
 * Print the fingerprint of an edition in its colophon.
 *
 * The hash is that of the proof, made of all text but the colophon's, so it can only be known when the rest is there.
 */
export function seal(edition: Edition, hash: string): Edition {
  const line = recordWords(edition.config.language).fingerprint(grouped(hash))
  return {
    ...edition,
    parts: edition.parts.map((part) => (part.type === 'colophon' ? { ...part, lines: [...part.lines, line] } : part))
  }
}

function grouped(hash: string): string {
  return hash.match(/.{1,8}/gu)?.join(' ') ?? ''
}
