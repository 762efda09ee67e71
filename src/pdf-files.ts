import type { Attachment } from './finish/facts.ts'
import { finishPdf } from './finish/finish.ts'
import { impose } from './impose/impose.ts'
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

/** Finish what was printed once for each profile that is wanted, else for those of the edition. The first has its own name. */
export async function pdfFiles(
  edition: Edition,
  print: Print,
  pages: Pages,
  from: { manuscripts: Manuscripts; folder: Folder; profiles: PdfProfile[] | undefined },
  complain: Complain
): Promise<[PdfFile, ...PdfFile[]]> {
  const { name, pdf } = edition.config
  const finish = async (profile: PdfProfile, file: string): Promise<PdfFile> => {
    const attachments = profile === 'archive' && pdf.attach ? sourcesOf(from.manuscripts, from.folder) : []
    return { file, profile, bytes: await finishAs(profile, edition, print, pages, attachments, complain) }
  }
  const [first = 'screen', ...others] = from.profiles ?? pdf.profiles
  const files: [PdfFile, ...PdfFile[]] = [await finish(first, `${name}.pdf`)]
  for (const profile of others) files.push(await finish(profile, `${name}-${profile}.pdf`))
  return files
}

function finishAs(
  profile: PdfProfile,
  { config }: Edition,
  print: Print,
  { size, pageMap }: Pages,
  attachments: Attachment[],
  complain: Complain
): Promise<Uint8Array> {
  const { subtitle, editors, language, date } = config
  const title = subtitle === '' ? config.title : `${config.title}（${subtitle}）`
  return finishPdf(
    print,
    { title, authors: editors, language, date, size, pageMap },
    { profile, attachments, complain }
  )
}

/** Lay the pages on sheets where the edition asks for a booklet. `made` are its PDFs. */
export async function sheetFiles(
  edition: Edition,
  print: Print,
  pages: Pages,
  made: PdfFile[],
  leafletFont: () => Uint8Array,
  complain: Complain
): Promise<Map<string, Uint8Array>> {
  const { name, booklet } = edition.config
  if (booklet === undefined) return new Map()
  // A page with bleed would not find room on sheets to fold, which nothing is cut from.
  const known = made.find(({ profile }) => profile !== 'print')?.bytes
  const bytes = known ?? (await finishAs('office', edition, print, pages, [], complain))
  const imposed = await impose({ bytes, file: `${name}.pdf`, name }, booklet, leafletFont(), complain)
  return imposed?.files ?? new Map()
}

/** Every file of the manuscripts that the edition was made from, witnesses with them. */
function sourcesOf({ inputs }: Manuscripts, folder: Folder): Attachment[] {
  return inputs.flatMap(({ file }) => {
    const bytes = folder.read(file)
    return bytes === undefined ? [] : [{ file, bytes }]
  })
}
