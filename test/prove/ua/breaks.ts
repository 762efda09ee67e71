import type { Objects } from './write-pdf.ts'

/** How each rule is broken: an object, what is written in it, and what instead. An empty text adds at the end. */
type Change = [object: string, from: string, to: string]

const noLanguage: Change = ['catalog', '/Lang (en)', '']

/** Every rule but that on encryption, which no change of words brings about. */
export const breaks: Record<string, Change[]> = {
  '5-1': [['metadata', 'http://www.aiim.org/pdfua/ns/id/', 'http://example.org/']],
  '5-2': [['metadata', '<pdfuaid:part>1', '<pdfuaid:part>2']],
  '5-3': prefixed('part'),
  '5-4': prefixed('amd'),
  '5-5': prefixed('corr'),
  '6.2-1': [['catalog', '/Marked true', '']],
  '7.1-1': [['drawing', '/Span /Spelt BDC', '/Artifact /Spelt BDC']],
  '7.1-2': [['drawing', '0 0 m', '/P << /MCID 1 >> BDC EMC 0 0 m']],
  '7.1-3': [['drawing', '/Artifact BMC', '/Nothing BMC']],
  '7.1-4': [['catalog', '/Suspects false', '/Suspects true']],
  '7.1-5': [['tree', '/Saying /P', '/Saying /Wit']],
  '7.1-6': [['tree', '/Saying /P', '/Saying /Motto']],
  '7.1-7': [['tree', '/Motto /Saying', '/Motto /Saying /Figure /P']],
  '7.1-8': [['catalog', '/Metadata @metadata', '']],
  '7.1-9': [['metadata', 'dc:title', 'dc:subject']],
  '7.1-10': [['catalog', '/DisplayDocTitle true', '/DisplayDocTitle false']],
  '7.1-11': [['catalog', '/StructTreeRoot @tree', '']],
  '7.1-12': [['lower', '/P @motto', '']],
  '7.2-2': [noLanguage],
  '7.2-3': [['caption', '/S /Caption', '/S /P']],
  '7.2-4': [
    ['list', '@item]', '@item @headRow]'],
    ['thead', '@headRow', '']
  ],
  '7.2-5': [
    ['list', '@item]', '@item @thead]'],
    ['table', '@thead', '']
  ],
  '7.2-6': [
    ['list', '@item]', '@item @tbody]'],
    ['table', '@tbody', '']
  ],
  '7.2-7': [
    ['list', '@item]', '@item @tfoot]'],
    ['table', '@tfoot', '']
  ],
  '7.2-8': [
    ['list', '@item]', '@item @th1]'],
    ['headRow', '@th1', '']
  ],
  '7.2-9': [
    ['list', '@item]', '@item @td2]'],
    ['row', '@td2', '']
  ],
  '7.2-10': [['td2', '/S /TD', '/S /P']],
  '7.2-11': [['tfoot', '/S /TFoot', '/S /THead']],
  '7.2-12': [['thead', '/S /THead', '/S /TFoot']],
  '7.2-13': [['tbody', '/S /TBody', '/S /TFoot']],
  '7.2-14': [['tbody', '/S /TBody', '/S /THead']],
  '7.2-15': [
    ['headRow', '[@th1 @th2]', '[@th1 @th2 @td2]'],
    ['row', '[@wrapped @td2]', '[@wide]'],
    ['footRow', '[@wide]', ''],
    ['th2', '/O /Table', '/O /Table /RowSpan 2']
  ],
  '7.2-16': [['table', '[@caption @thead', '[@thead @caption']],
  '7.2-17': [
    ['root', '@figure', '@figure @item'],
    ['list', '@item', '']
  ],
  '7.2-18': [
    ['root', '@figure', '@figure @body'],
    ['item', '@body', '']
  ],
  '7.2-19': [
    ['list', '@item]', '@item @lower]'],
    ['motto', '@lower', '']
  ],
  '7.2-20': [['label', '/S /Lbl', '/S /P']],
  '7.2-21': [noLanguage],
  '7.2-22': [noLanguage],
  '7.2-23': [noLanguage, ['abbreviation', '/Lang (en)', '']],
  '7.2-24': [noLanguage],
  '7.2-25': [noLanguage],
  '7.2-26': [
    ['root', '@figure', '@figure @tocItem'],
    ['toc', '@tocItem', '']
  ],
  '7.2-27': [['tocItem', '/S /TOCI', '/S /P']],
  '7.2-28': [['toc', '[@tocCaption @tocItem]', '[@tocItem @tocCaption]']],
  '7.2-29': [['abbreviation', '(en)', '(English language)']],
  '7.2-30': spanOf('ActualText'),
  '7.2-31': spanOf('Alt'),
  '7.2-32': spanOf('E'),
  '7.2-33': [noLanguage],
  '7.2-34': [noLanguage],
  '7.2-36': [
    ['thead', '[@headRow]', '[@headRow @lower]'],
    ['motto', '@lower', '']
  ],
  '7.2-37': [
    ['tbody', '[@row]', '[@row @lower]'],
    ['motto', '@lower', '']
  ],
  '7.2-38': [
    ['tfoot', '[@footRow]', '[@footRow @lower]'],
    ['motto', '@lower', '']
  ],
  '7.2-39': [
    ['table', '@tfoot]', '@tfoot @listCaption]'],
    ['list', '@listCaption', '']
  ],
  '7.2-40': [['list', '[@listCaption @item]', '[@item @listCaption]']],
  '7.2-41': [['td1', '/O /Table', '/O /Table /RowSpan 3']],
  '7.2-42': [['wide', '/ColSpan 2', '/ColSpan 3']],
  '7.2-43': [['wide', '/ColSpan 2', '']],
  '7.3-1': [['figure', '/Alt (A picture)', '/Alt ()']],
  '7.4.2-1': [['heading', '/S /H1', '/S /H3']],
  '7.4.4-1': [
    ['root', '@figure', '@figure @lower @label'],
    ['motto', '@lower', ''],
    ['item', '@label', ''],
    ['lower', '/H2', '/H'],
    ['label', '/Lbl', '/H']
  ],
  '7.4.4-2': [['lower', '/S /H2', '/S /H']],
  '7.4.4-3': [['lower', '/S /H2', '/S /H']],
  '7.5-1': [
    ['th1', '/Scope /Column', ''],
    ['th2', '/O /Table', '/O /Table /Scope /Row']
  ],
  '7.5-2': [
    ['th1', '/Scope /Column', '/Scope /Row'],
    ['td1', '(h1)', '(h9)'],
    ['th2', '/ID (h2)', '']
  ],
  '7.7-1': [['formula', '/ActualText (E = mc2)', '']],
  '7.9-1': [['note', '/ID (n1)', '']],
  '7.9-2': [['note', '(n1)', '(n2)']],
  '7.10-1': [['catalog', '/Name (Other)', '']],
  '7.10-2': [['catalog', '/Name (Default)', '/Name (Default) /AS []']],
  '7.11-1': [['file', '/UF (a.txt)', '']],
  '7.15-1': [['xfa', 'forbidden', 'required']],
  '7.18.1-1': [['commenting', '/S /Annot', '/S /P']],
  '7.18.1-2': [['comment', '/Contents (A comment)', '']],
  '7.18.1-3': [['field', '/TU (Your name)', '']],
  '7.18.2-1': [['mark', '/PrinterMark', '/TrapNet']],
  '7.18.3-1': [['page', '/Tabs /S', '/Tabs /R']],
  '7.18.4-1': [['field', '/StructParent 4', '']],
  '7.18.4-2': [['filling', '/K << /Type /OBJR /Obj @field >>', '/K [0 << /Type /OBJR /Obj @field >>]']],
  '7.18.5-1': [['link', '/StructParent 2', '/StructParent 3']],
  '7.18.5-2': [['link', '/Contents (To the heading)', '']],
  '7.18.6.2-1': [['clip', '/CT (video/mp4)', '']],
  '7.18.6.2-2': [['clip', '(A film)', '()']],
  '7.18.7-1': [['file', '/F (a.txt)', '/F ()']],
  '7.18.8-1': [['mark', '/Contents (A mark)', '/Contents (A mark) /StructParent 3']],
  '7.20-1': [['form', '/Subtype /Form', '/Subtype /Form /Ref << >>']],
  '7.20-2': [['drawing', '/Form Do', '/Form Do /Form Do']],
  '7.21.3.1-1': [['cmap', '/Ordering (Own)', '/Ordering (Other)']],
  '7.21.3.2-1': [['cidFont', '/CIDToGIDMap /Identity', '']],
  '7.21.3.3-1': [['mapped', '/Encoding @cmap', '/Encoding /Strange']],
  '7.21.3.3-2': [['cmap', '/WMode 0 def', '/WMode 1 def']],
  '7.21.3.3-3': [['cmap', '/UseCMap /UniGB-UTF16-H', '/UseCMap /Strange']],
  '7.21.4.1-1': [['textDescriptor', '/FontFile2 @textProgram', '']],
  '7.21.4.1-2': [['drawing', '/Text 12 Tf (A)', '/Text 12 Tf (B)']],
  '7.21.4.2-1': [['namedDescriptor', '(/A)', '(/B)']],
  '7.21.4.2-2': [['cidDescriptor', '@cidSet', '@procedure']],
  '7.21.5-1': [['text', '/Widths [600]', '/Widths [602]']],
  '7.21.6-1': [['textDescriptor', '@textProgram', '@symbolProgram']],
  '7.21.6-2': [['text', '/Differences [65 /A]', '/Differences [65 /letterA]']],
  '7.21.6-3': [['symbol', '/FirstChar 65', '/FirstChar 65 /Encoding /WinAnsiEncoding']],
  '7.21.6-4': [['symbolDescriptor', '@symbolProgram', '@textProgram']],
  '7.21.7-1': [['compositeUnicode', '<0001>', '<0002>']],
  '7.21.7-2': [['compositeUnicode', '<0041>', '<FEFF>']],
  '7.21.8-1': [['drawing', '/Composite 12 Tf <0001>', '/Composite 12 Tf <0000>']]
}

function prefixed(property: string): Change[] {
  return [
    ['metadata', 'xmlns:pdfuaid=', 'xmlns:ua="http://www.aiim.org/pdfua/ns/id/" xmlns:pdfuaid='],
    ['metadata', `<pdfuaid:${property}>`, `<ua:${property}>`],
    ['metadata', `</pdfuaid:${property}>`, `</ua:${property}>`]
  ]
}

/** A span whose text is in no language, with one of the three texts it can have. */
function spanOf(key: string): Change[] {
  return [
    noLanguage,
    ['drawing', '/Lang (en)', ''],
    ['page', '/ActualText (x) /Alt (x) /E (x) /Lang (en)', `/${key} (x)`]
  ]
}

/** Carry the changes of a rule out. Throws where one has nothing to change. */
export function broken(objects: Objects, changes: Change[]): Objects {
  for (const [name, from, to] of changes) {
    const object = objects[name]
    if (object === undefined) throw new Error(`there is no object ${name}`)
    const change = (text: string) => {
      if (!text.includes(from)) throw new Error(`${name} has no “${from}”`)
      return text.replaceAll(from, to)
    }
    if (typeof object === 'string') objects[name] = change(object)
    else if (object.dict.includes(from)) objects[name] = { ...object, dict: change(object.dict) }
    else if (typeof object.data === 'string') objects[name] = { ...object, data: change(object.data) }
    else throw new Error(`${name} has no “${from}”`)
  }
  return objects
}
