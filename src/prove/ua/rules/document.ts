import type { Rule } from '../rule.ts'
import type { Xmp } from '../xmp/xmp.ts'

/** The document as a whole. */
export interface DocumentFacts {
  header: string
  isMarked: boolean
  hasSuspects: boolean
  hasStructure: boolean
  hasMetadata: boolean
  showsTitle: boolean
  /** Whether the catalog states a natural language. */
  hasLanguage: boolean
  hasOutline: boolean
  /** What a dynamic XFA form says of itself: `required`. */
  dynamicRender: string | undefined
  /** Permissions of an encrypted file, and whether they are stated. */
  encryption: { permissions: number | undefined } | undefined
}

export const documentRules: Rule<DocumentFacts>[] = [
  {
    id: '6.1-1',
    shall: 'The file begins with %PDF-1.n, n from 0 to 7',
    holds: ({ header }) => /^%PDF-1\.[0-7]$/.test(header),
    found: ({ header }) => `it begins with “${header.slice(0, 40)}”`
  },
  {
    id: '6.2-1',
    shall: 'The catalog has MarkInfo with Marked true',
    holds: ({ isMarked }) => isMarked,
    found: () => 'the file is not marked as tagged'
  },
  {
    id: '7.1-4',
    shall: 'Suspects is false',
    holds: ({ hasSuspects }) => !hasSuspects,
    found: () => 'Suspects is true: its maker doubts the tags'
  },
  {
    id: '7.1-8',
    shall: 'The catalog has a metadata stream (Type is Metadata, Subtype is XML)',
    holds: ({ hasMetadata }) => hasMetadata,
    found: () => 'there is none'
  },
  {
    id: '7.1-10',
    shall: 'ViewerPreferences have DisplayDocTitle true',
    holds: ({ showsTitle }) => showsTitle,
    found: () => 'a viewer would show the file name instead of the title'
  },
  {
    id: '7.1-11',
    shall: 'The catalog has a structure tree',
    holds: ({ hasStructure }) => hasStructure,
    found: () => 'there is no StructTreeRoot'
  },
  {
    id: '7.2-2',
    shall: 'The natural language of the outline is known',
    holds: ({ hasOutline, hasLanguage }) => !hasOutline || hasLanguage,
    found: () => 'there is an outline, and the catalog states no language'
  },
  {
    id: '7.15-1',
    shall: 'There are no dynamic XFA forms',
    holds: ({ dynamicRender }) => dynamicRender !== 'required',
    found: () => 'the form is made anew by the viewer (dynamicRender is required)'
  },
  {
    id: '7.16-1',
    shall: 'An encrypted file permits extraction for accessibility (bit 10 of P)',
    holds: ({ encryption }) => encryption === undefined || ((encryption.permissions ?? 0) & 512) === 512,
    found: ({ encryption }) => `P is ${encryption?.permissions ?? 'absent'}`
  }
]

/** The metadata of a document, and whether the catalog states a language that holds for them. */
export interface MetadataFacts {
  xmp: Xmp
  hasLanguage: boolean
}

const identified = (name: string, { xmp }: MetadataFacts) =>
  xmp.identification.find((property) => property.name === name)
const hasItsPrefix = (name: string) => (facts: MetadataFacts) =>
  (identified(name, facts)?.prefix ?? 'pdfuaid') === 'pdfuaid'
const prefixOf = (name: string) => (facts: MetadataFacts) => `its prefix is “${identified(name, facts)?.prefix}”`

export const metadataRules: Rule<MetadataFacts>[] = [
  {
    id: '5-1',
    shall: 'The metadata identify the file as PDF/UA (pdfuaid)',
    holds: ({ xmp }) => xmp.identification.length > 0,
    found: () => 'they do not'
  },
  {
    id: '5-2',
    shall: 'pdfuaid:part is 1',
    holds: (facts) => facts.xmp.identification.length === 0 || Number(identified('part', facts)?.value) === 1,
    found: (facts) => `it is ${identified('part', facts)?.value ?? 'absent'}`
  },
  {
    id: '5-3',
    shall: 'The property part has the prefix pdfuaid',
    holds: hasItsPrefix('part'),
    found: prefixOf('part')
  },
  { id: '5-4', shall: 'The property amd has the prefix pdfuaid', holds: hasItsPrefix('amd'), found: prefixOf('amd') },
  {
    id: '5-5',
    shall: 'The property corr has the prefix pdfuaid',
    holds: hasItsPrefix('corr'),
    found: prefixOf('corr')
  },
  {
    id: '7.1-9',
    shall: 'The metadata have a title (dc:title)',
    holds: ({ xmp }) => xmp.title !== undefined && xmp.title !== '',
    found: ({ xmp }) => (xmp.title === undefined ? 'they have none' : 'it is empty')
  },
  {
    id: '7.2-33',
    shall: 'The natural language of the metadata is known',
    holds: ({ xmp, hasLanguage }) => hasLanguage || xmp.withoutLanguage.length === 0,
    found: ({ xmp }) => `${xmp.withoutLanguage[0]} is in no language (x-default), and the catalog states none`
  }
]
