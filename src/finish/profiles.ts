import type { PdfProfile } from '../model/pdf-profile.ts'

/** What sets a profile apart. All have the same pages, tags, outline, labels and metadata. */
export interface ProfileTraits {
  version: '1.6' | '1.7'
  /** Links lie over the pages; PDF/X wants nothing over them. Tagged as PDF/UA-1 asks is every file. */
  hasLinks: boolean
  /** Colours that the numbers in the file mean. */
  intent: 'screen' | 'black' | undefined
  /** Colours become shares of black ink, and marks stand round the page. */
  isForPress: boolean
  /** Part of PDF/A, where files may be in it the third. */
  archive: boolean
}

const usual: ProfileTraits = { version: '1.7', hasLinks: true, intent: undefined, isForPress: false, archive: false }

export const profiles: Record<PdfProfile, ProfileTraits> = {
  screen: usual,
  office: usual,
  archive: { ...usual, intent: 'screen', archive: true },
  print: { ...usual, version: '1.6', hasLinks: false, intent: 'black', isForPress: true }
}
