import type { Located } from '../model/book-index.ts'
import type { Complain } from '../model/complaint.ts'
import type { Edition } from '../model/edition.ts'
import type { Pages } from '../model/pages.ts'
import type { Proof } from '../model/proof.ts'
import { proveAccessible } from './accessible.ts'
import { prove } from './prove.ts'
import { type ContentTag, contentTags } from './ua/content-tags.ts'
import type { Finding } from './ua/finding.ts'
import { checkTagged, openTagged } from './ua/pdf-ua.ts'

/** A finished PDF, by its name in the edition's folder. */
interface PdfFile {
  file: string
  bytes: Uint8Array
}

/** Prove every PDF of an edition, and that each keeps PDF/UA-1, whatever it is for. Gives the proof of the first. */
export async function proveFiles(
  edition: Edition,
  located: Located,
  pages: Pages,
  [first, ...others]: [PdfFile, ...PdfFile[]],
  complain: Complain
): Promise<Proof> {
  const proveOne = async ({ file, bytes }: PdfFile): Promise<Proof> => {
    const { findings, tags } = checked(bytes)
    const proof = await prove(edition, located, pages, bytes, complain, tags)
    return { ...proof, accessibility: proveAccessible(findings, file, complain) }
  }
  const proof = await proveOne(first)
  for (const other of others) await proveOne(other)
  return proof
}

/** Check a file before its pages are read: of its objects only the tags of the contents are kept. */
function checked(bytes: Uint8Array): { findings: Finding[]; tags: ContentTag[][] } {
  const tagged = openTagged(bytes)
  return { findings: checkTagged(tagged), tags: contentTags(tagged) }
}
