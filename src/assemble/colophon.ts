import type { Edition } from '../model/edition.ts'
import type { Manuscripts } from '../model/manuscript.ts'
import { chineseDate } from './dates.ts'

/** Say what the book was made from and with; hashes in groups of eight, so that they can be read and broken. */
export function colophonLines({ config, witnesses, secondWitnesses }: Manuscripts, makers: string[]): string[] {
  return [
    `${config.title}，${chineseDate(config.date)}版`,
    `制作：${makers.join('、')}`,
    ...witnesses.map(({ siglum, file, sha256 }) => `底本${siglum}：${file}，SHA-256 ${grouped(sha256)}`),
    ...secondWitnesses.map(({ siglum, file, sha256 }) => `校本${siglum}：${file}，SHA-256 ${grouped(sha256)}`)
  ]
}

/**
 * Print the fingerprint of an edition in its colophon.
 *
 * The hash is that of the proof, made of all text but the colophon's, so it can only be known when the rest is there.
 */
export function seal(edition: Edition, hash: string): Edition {
  const line = `全书文字：SHA-256 ${grouped(hash)}`
  return {
    ...edition,
    parts: edition.parts.map((part) => (part.type === 'colophon' ? { ...part, lines: [...part.lines, line] } : part))
  }
}

function grouped(hash: string): string {
  return hash.match(/.{1,8}/gu)?.join(' ') ?? ''
}
