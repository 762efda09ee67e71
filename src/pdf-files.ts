import type { Attachment } from './finish/facts.ts'
import { finishPdf } from './finish/finish.ts'
import type { Complain } from './model/complaint.ts'
import type { Edition } from './model/edition.ts'
import type { Folder } from './model/folder.ts'
import type { Manuscripts } from './model/manuscript.ts'
import type { Pages } from './model/pages.ts'
import type { PdfProfile } from './model/pdf-profile.ts'
import type { Print } from './model/print.ts'

/** A finished PDF, by its name in the edition's folder. */
export interface PdfFile {
  file: string
  profile: PdfProfile
  bytes: Uint8Array
}

/**
 * Finish what was printed once for each profile that is wanted, else for those of the edition. The first has the
 * edition's own name; it is that which goes on sheets.
 */
export async function pdfFiles(
  { config }: Edition,
  print: Print,
  { size, pageMap }: Pages,
  from: { manuscripts: Manuscripts; folder: Folder; profiles: PdfProfile[] | undefined },
  complain: Complain
): Promise<[PdfFile, ...PdfFile[]]> {
  const { name, subtitle, editors, language, date, pdf } = config
  const title = subtitle === '' ? config.title : `${config.title}（${subtitle}）`
  const finish = async (profile: PdfProfile, place: number): Promise<PdfFile> => {
    const attachments = profile === 'archive' && pdf.attach ? sourcesOf(from.manuscripts, from.folder) : []
    const facts = { title, authors: editors, language, date, size, pageMap }
    const file = place === 0 ? `${name}.pdf` : `${name}-${profile}.pdf`
    return { file, profile, bytes: await finishPdf(print, facts, { profile, attachments, complain }) }
  }
  const [first = 'screen', ...others] = from.profiles ?? pdf.profiles
  const files: [PdfFile, ...PdfFile[]] = [await finish(first, 0)]
  for (const [place, profile] of others.entries()) files.push(await finish(profile, place + 1))
  return files
}

/** Every file of the manuscripts that the edition was made from, witnesses with them. */
function sourcesOf({ inputs }: Manuscripts, folder: Folder): Attachment[] {
  return inputs.flatMap(({ file }) => {
    const bytes = folder.read(file)
    return bytes === undefined ? [] : [{ file, bytes }]
  })
}
