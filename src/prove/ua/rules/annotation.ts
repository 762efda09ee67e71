import type { Rule } from '../rule.ts'

/** An annotation (PDF 32000-1, 12.5). */
export interface AnnotationFacts {
  subtype: string
  /** Hidden, or outside of the page: nobody meets it. */
  isUnseen: boolean
  contents: string | undefined
  /** Standard structure type of its element; undefined where it has none. */
  structure: string | undefined
  /** `Alt` of its element. */
  alternative: string | undefined
  hasLanguage: boolean
  /** Name of a form field for people (`TU`), its own or that of the field it belongs to. */
  fieldName: string | undefined
  /** The file specification of an attachment: whether its names are there. */
  attachment: FileFacts | undefined
}

const has = (text: string | undefined) => (text ?? '') !== ''
/** Fields and links have rules of their own; pop-ups belong to others, and printers’ marks are no content. */
const isOther = ({ subtype }: AnnotationFacts) => !/^(Widget|Popup|Link|PrinterMark)$/.test(subtype)
const placed = ({ structure }: AnnotationFacts) =>
  structure === undefined ? 'it belongs to no element' : `it belongs to ${structure}`

export const annotationRules: Rule<AnnotationFacts>[] = [
  {
    id: '7.18.1-1',
    shall: 'An annotation, other than Widget, Popup, Link or PrinterMark, belongs to an Annot element',
    holds: (facts) => !isOther(facts) || facts.isUnseen || facts.structure === 'Annot',
    found: (facts) => `${facts.subtype}: ${placed(facts)}`
  },
  {
    id: '7.18.1-2',
    shall:
      'An annotation, other than Widget, Popup, Link or PrinterMark, is described by Contents or by the Alt of its element',
    holds: (facts) => !isOther(facts) || facts.isUnseen || has(facts.contents) || has(facts.alternative),
    found: ({ subtype }) => `${subtype} is not`
  },
  {
    id: '7.18.1-3',
    shall: 'A form field has a name for people (TU), or its element an Alt',
    holds: ({ subtype, isUnseen, fieldName, alternative }) =>
      subtype !== 'Widget' || isUnseen || has(fieldName) || has(alternative),
    found: () => 'it has neither'
  },
  {
    id: '7.18.2-1',
    shall: 'There are no TrapNet annotations',
    holds: ({ subtype, isUnseen }) => subtype !== 'TrapNet' || isUnseen,
    found: () => 'there is one'
  },
  {
    id: '7.18.4-1',
    shall: 'A widget belongs to a Form element',
    holds: ({ subtype, isUnseen, structure }) => subtype !== 'Widget' || isUnseen || structure === 'Form',
    found: placed
  },
  {
    id: '7.18.5-1',
    shall: 'A link belongs to a Link element',
    holds: ({ subtype, isUnseen, structure }) => subtype !== 'Link' || isUnseen || structure === 'Link',
    found: placed
  },
  {
    id: '7.18.5-2',
    shall: 'A link is described by Contents',
    holds: ({ subtype, isUnseen, contents }) => subtype !== 'Link' || isUnseen || has(contents),
    found: () => 'it is not'
  },
  {
    id: '7.18.7-1',
    shall: 'The file specification of an attachment has F and UF',
    holds: ({ attachment }) => attachment === undefined || isNamed(attachment),
    found: ({ attachment }) => lacking(attachment)
  },
  {
    id: '7.18.8-1',
    shall: 'A printer’s mark is not in the structure tree',
    holds: ({ subtype, isUnseen, structure }) => subtype !== 'PrinterMark' || isUnseen || structure === undefined,
    found: placed
  },
  {
    id: '7.2-24',
    shall: 'The natural language of Contents is known',
    holds: ({ contents, hasLanguage }) => contents === undefined || hasLanguage,
    found: ({ subtype }) => `that of ${subtype} is not`
  }
]

/** A page, as far as its annotations go. */
export interface PageFacts {
  annotations: number
  tabs: string | undefined
}

export const pageRules: Rule<PageFacts>[] = [
  {
    id: '7.18.3-1',
    shall: 'A page with annotations is gone through in the order of its structure (Tabs is S)',
    holds: ({ annotations, tabs }) => annotations === 0 || tabs === 'S',
    found: ({ tabs }) => `Tabs is ${tabs ?? 'absent'}`
  }
]

/** The file specification of an embedded file. */
export interface FileFacts {
  f: string | undefined
  uf: string | undefined
}

const isNamed = ({ f, uf }: FileFacts) => has(f) && has(uf)

function lacking(file: FileFacts | undefined): string {
  const [f, uf] = [file?.f, file?.uf].map((value) =>
    value === undefined ? 'absent' : value === '' ? 'empty' : 'there'
  )
  return `F is ${f}, UF is ${uf}`
}

export const fileRules: Rule<FileFacts>[] = [
  {
    id: '7.11-1',
    shall: 'The file specification of an embedded file has F and UF',
    holds: isNamed,
    found: lacking
  }
]

/** A form field. */
export interface FieldFacts {
  name: string | undefined
  hasLanguage: boolean
}

export const fieldRules: Rule<FieldFacts>[] = [
  {
    id: '7.2-25',
    shall: 'The natural language of a field’s name for people (TU) is known',
    holds: ({ name, hasLanguage }) => name === undefined || hasLanguage,
    found: () => 'it is not'
  }
]

/** A media clip: a film or a sound. */
export interface ClipFacts {
  contentType: string | undefined
  /** Whether `Alt` pairs languages with descriptions that are not empty. */
  isDescribed: boolean
}

export const clipRules: Rule<ClipFacts>[] = [
  {
    id: '7.18.6.2-1',
    shall: 'A media clip states its content type (CT)',
    holds: ({ contentType }) => contentType !== undefined,
    found: () => 'it does not'
  },
  {
    id: '7.18.6.2-2',
    shall: 'A media clip is described (Alt)',
    holds: ({ isDescribed }) => isDescribed,
    found: () => 'it is not, or not by pairs of language and text'
  }
]

/** A configuration of optional content. */
export interface LayerFacts {
  name: string | undefined
  isAutomatic: boolean
}

export const layerRules: Rule<LayerFacts>[] = [
  {
    id: '7.10-1',
    shall: 'A configuration of optional content has a name',
    holds: ({ name }) => has(name),
    found: () => 'it has none'
  },
  {
    id: '7.10-2',
    shall: 'A configuration of optional content has no AS',
    holds: ({ isAutomatic }) => !isAutomatic,
    found: () => 'it has'
  }
]
