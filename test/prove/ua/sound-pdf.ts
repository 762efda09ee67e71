import { tinyCff, tinyTrueType, tinyType1 } from './tiny-fonts.ts'
import type { Objects } from './write-pdf.ts'

/**
 * The objects of a file that has something of everything the rules are about, and breaks none of them.
 *
 * Made anew at every call: the tests break it.
 */
export function soundPdf(): Objects {
  return { ...document, ...content, ...structure, ...annotations, ...fonts }
}

const document: Objects = {
  catalog: `<< /Type /Catalog /Pages @pages /Lang (en) /MarkInfo << /Marked true /Suspects false >> /Metadata @metadata
    /ViewerPreferences << /DisplayDocTitle true >> /StructTreeRoot @tree /Outlines @outlines
    /AcroForm << /Fields [@field] /XFA @xfa >> /Names << /EmbeddedFiles << /Names [(a) @file] >> >>
    /OCProperties << /OCGs [] /D << /Name (Default) >> /Configs [<< /Name (Other) >>] >> >>`,
  metadata: {
    dict: '<< /Type /Metadata /Subtype /XML >>',
    data: `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">A sound file</rdf:li></rdf:Alt></dc:title></rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfuaid:part>1</pdfuaid:part><pdfuaid:amd>2016</pdfuaid:amd><pdfuaid:corr>1</pdfuaid:corr></rdf:Description>
</rdf:RDF></x:xmpmeta><?xpacket end="w"?>`
  },
  outlines: '<< /Type /Outlines /First @outline /Last @outline /Count 1 >>',
  outline: '<< /Title (A heading) /Parent @outlines /Dest [@page /Fit] >>',
  xfa: {
    dict: '<< >>',
    data: '<xdp><config><acrobat><dynamicRender>forbidden</dynamicRender></acrobat></config></xdp>'
  },
  file: '<< /Type /Filespec /F (a.txt) /UF (a.txt) /EF << /F @embedded >> >>',
  embedded: { dict: '<< /Type /EmbeddedFile >>', data: 'a' },
  clip: '<< /Type /MediaClip /S /MCD /D @file /CT (video/mp4) /Alt [(en) (A film)] >>'
}

const content: Objects = {
  pages: '<< /Type /Pages /Kids [@page] /Count 1 >>',
  page: `<< /Type /Page /Parent @pages /MediaBox [0 0 600 800] /Contents @drawing /StructParents 0 /Tabs /S
    /Annots [@link @comment @field @attachment @mark] /Resources << /Font << /Text @text /Symbol @symbol
    /Composite @composite /Mapped @mapped /Named @named /Drawn @drawn >> /XObject << /Form @form /Picture @picture >>
    /Properties << /Spelt << /ActualText (x) /Alt (x) /E (x) /Lang (en) >> >> >> >>`,
  drawing: {
    dict: '<< >>',
    data: `/Artifact BMC 0 0 m 9 9 l S EMC
/H1 << /MCID 0 >> BDC BT /Text 12 Tf (A) Tj ET EMC
/P << /MCID 1 /Lang (en) >> BDC BT /Symbol 12 Tf (A) Tj /Composite 12 Tf <0001> Tj /Mapped 12 Tf <01> Tj ET
/Named 12 Tf (A) Tj /Drawn 12 Tf (A) Tj /Span /Spelt BDC (A) Tj EMC EMC
/Figure << /MCID 2 >> BDC /Picture Do EMC
/Form Do`
  },
  form: {
    dict: '<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /StructParents 1 >>',
    data: '/P << /MCID 0 >> BDC 0 0 9 9 re f EMC'
  },
  picture: {
    dict: '<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray >>',
    data: 'x'
  }
}

const structure: Objects = {
  tree: `<< /Type /StructTreeRoot /K @root /RoleMap << /Motto /Saying /Saying /P >> /ParentTree << /Nums [
    0 [@heading @motto @figure] 1 [@boxed] 2 @linking 3 @commenting 4 @filling 5 @attaching] >> >>`,
  root: `<< /Type /StructElem /S /Document /P @tree /K [@heading @motto @figure @formula @boxed @table @list @toc
    @abbreviation @note @note2 @linking @commenting @filling @attaching] >>`,
  heading: '<< /Type /StructElem /S /H1 /P @root /Pg @page /K 0 >>',
  motto: '<< /Type /StructElem /S /Motto /P @root /Pg @page /K [1 @lower] >>',
  lower: '<< /Type /StructElem /S /H2 /P @motto >>',
  figure: '<< /Type /StructElem /S /Figure /P @root /Pg @page /K 2 /Alt (A picture) >>',
  formula: '<< /Type /StructElem /S /Formula /P @root /ActualText (E = mc2) >>',
  boxed: '<< /Type /StructElem /S /P /P @root /Pg @page /K << /Type /MCR /Stm @form /MCID 0 >> >>',
  abbreviation: '<< /Type /StructElem /S /Span /P @root /E (for example) /Lang (en) >>',
  note: '<< /Type /StructElem /S /Note /P @root /ID (n1) >>',
  note2: '<< /Type /StructElem /S /Note /P @root /ID (n2) >>',

  table: '<< /Type /StructElem /S /Table /P @root /K [@caption @thead @tbody @tfoot] >>',
  caption: '<< /Type /StructElem /S /Caption /P @table >>',
  thead: '<< /Type /StructElem /S /THead /P @table /K [@headRow] >>',
  headRow: '<< /Type /StructElem /S /TR /P @thead /K [@th1 @th2] >>',
  th1: '<< /Type /StructElem /S /TH /P @headRow /ID (h1) /A << /O /Table /Scope /Column >> >>',
  th2: '<< /Type /StructElem /S /TH /P @headRow /ID (h2) /A << /O /Table >> >>',
  tbody: '<< /Type /StructElem /S /TBody /P @table /K [@row] >>',
  row: '<< /Type /StructElem /S /TR /P @tbody /K [@wrapped @td2] >>',
  wrapped: '<< /Type /StructElem /S /NonStruct /P @row /K [@td1] >>',
  td1: '<< /Type /StructElem /S /TD /P @wrapped /A << /O /Table /Headers [(h1)] >> >>',
  td2: '<< /Type /StructElem /S /TD /P @row >>',
  tfoot: '<< /Type /StructElem /S /TFoot /P @table /K [@footRow] >>',
  footRow: '<< /Type /StructElem /S /TR /P @tfoot /K [@wide] >>',
  wide: '<< /Type /StructElem /S /TD /P @footRow /A << /O /Table /ColSpan 2 >> >>',

  list: '<< /Type /StructElem /S /L /P @root /K [@listCaption @item] >>',
  listCaption: '<< /Type /StructElem /S /Caption /P @list >>',
  item: '<< /Type /StructElem /S /LI /P @list /K [@label @body] >>',
  label: '<< /Type /StructElem /S /Lbl /P @item >>',
  body: '<< /Type /StructElem /S /LBody /P @item >>',
  toc: '<< /Type /StructElem /S /TOC /P @root /K [@tocCaption @tocItem] >>',
  tocCaption: '<< /Type /StructElem /S /Caption /P @toc >>',
  tocItem: '<< /Type /StructElem /S /TOCI /P @toc >>'
}

const annotations: Objects = {
  link: '<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /Contents (To the heading) /StructParent 2 /Dest [@page /Fit] >>',
  linking: '<< /Type /StructElem /S /Link /P @root /K << /Type /OBJR /Obj @link >> >>',
  comment: '<< /Type /Annot /Subtype /Text /Rect [0 0 9 9] /Contents (A comment) /StructParent 3 /AP << /N @look >> >>',
  look: { dict: '<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] >>', data: '0 0 9 9 re f' },
  commenting: '<< /Type /StructElem /S /Annot /P @root /K << /Type /OBJR /Obj @comment >> >>',
  field: '<< /Type /Annot /Subtype /Widget /FT /Tx /T (f) /TU (Your name) /Rect [0 0 9 9] /StructParent 4 >>',
  filling: '<< /Type /StructElem /S /Form /P @root /K << /Type /OBJR /Obj @field >> >>',
  attachment:
    '<< /Type /Annot /Subtype /FileAttachment /FS @file /Rect [0 0 9 9] /Contents (A file) /StructParent 5 >>',
  attaching: '<< /Type /StructElem /S /Annot /P @root /K << /Type /OBJR /Obj @attachment >> >>',
  mark: '<< /Type /Annot /Subtype /PrinterMark /Rect [0 0 9 9] /Contents (A mark) >>'
}

const programs: Objects = {
  textProgram: {
    dict: '<< >>',
    data: tinyTrueType({
      widths: [500, 600],
      cmaps: [
        { platform: 3, encoding: 1, glyphs: { 65: 1 } },
        { platform: 1, encoding: 0, glyphs: { 65: 1 } }
      ]
    })
  },
  symbolProgram: {
    dict: '<< >>',
    data: tinyTrueType({ widths: [500, 600], cmaps: [{ platform: 3, encoding: 0, glyphs: { 61505: 1 } }] })
  },
  cffProgram: {
    dict: '<< /Subtype /CIDFontType0C >>',
    data: tinyCff(
      new Map([
        [0, 500],
        [7, 600]
      ])
    )
  },
  type1Program: { dict: '<< >>', data: tinyType1({ '.notdef': 500, A: 600 }) }
}

const toUnicode = (codes: string) => `/CIDInit /ProcSet findresource begin begincmap
1 begincodespacerange <00> <ff> endcodespacerange
1 beginbfchar ${codes} endbfchar endcmap end`

const fonts: Objects = {
  ...programs,
  text: `<< /Type /Font /Subtype /TrueType /BaseFont /Tiny /FontDescriptor @textDescriptor /FirstChar 65 /LastChar 65
    /Widths [600] /Encoding << /BaseEncoding /WinAnsiEncoding /Differences [65 /A] >> >>`,
  textDescriptor: '<< /Type /FontDescriptor /FontName /Tiny /Flags 32 /FontFile2 @textProgram >>',
  symbol: `<< /Type /Font /Subtype /TrueType /BaseFont /Signs /FontDescriptor @symbolDescriptor /FirstChar 65
    /LastChar 65 /Widths [600] /ToUnicode @symbolUnicode >>`,
  symbolDescriptor: '<< /Type /FontDescriptor /FontName /Signs /Flags 4 /FontFile2 @symbolProgram >>',
  symbolUnicode: { dict: '<< >>', data: toUnicode('<41> <2660>') },
  composite: `<< /Type /Font /Subtype /Type0 /BaseFont /AAAAAA+Tiny /Encoding /Identity-H
    /DescendantFonts [@cidFont] /ToUnicode @compositeUnicode >>`,
  cidFont: `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /AAAAAA+Tiny /FontDescriptor @cidDescriptor /W [1 [600]]
    /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /CIDToGIDMap /Identity >>`,
  cidDescriptor: '<< /Type /FontDescriptor /FontName /AAAAAA+Tiny /Flags 4 /FontFile2 @textProgram /CIDSet @cidSet >>',
  cidSet: { dict: '<< >>', data: Uint8Array.of(0b11000000) },
  compositeUnicode: { dict: '<< >>', data: toUnicode('<0001> <0041>') },
  mapped: `<< /Type /Font /Subtype /Type0 /BaseFont /BBBBBB+Tiny /Encoding @cmap /DescendantFonts [@mappedCid]
    /ToUnicode @mappedUnicode >>`,
  cmap: {
    dict: `<< /Type /CMap /CMapName /Own /WMode 0 /UseCMap /UniGB-UTF16-H
      /CIDSystemInfo << /Registry (Adobe) /Ordering (Own) /Supplement 2 >> >>`,
    data: `/UniGB-UTF16-H usecmap /WMode 0 def /CMapName /Own def 1 begincodespacerange <00> <ff> endcodespacerange
      1 begincidchar <01> 7 endcidchar`
  },
  mappedCid: `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /BBBBBB+Tiny /FontDescriptor @mappedDescriptor
    /CIDSystemInfo << /Registry (Adobe) /Ordering (Own) /Supplement 1 >> /W [7 7 600] >>`,
  mappedDescriptor: '<< /Type /FontDescriptor /FontName /BBBBBB+Tiny /Flags 4 /FontFile3 @cffProgram >>',
  mappedUnicode: { dict: '<< >>', data: toUnicode('<01> <0042>') },
  named: `<< /Type /Font /Subtype /Type1 /BaseFont /CCCCCC+Tiny /FontDescriptor @namedDescriptor /FirstChar 65
    /LastChar 65 /Widths [600] >>`,
  namedDescriptor: '<< /Type /FontDescriptor /FontName /CCCCCC+Tiny /Flags 32 /FontFile @type1Program /CharSet (/A) >>',
  drawn: `<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1 1] /FontMatrix [0.001 0 0 0.001 0 0] /FirstChar 65
    /LastChar 65 /Widths [600] /Encoding << /Differences [65 /A] >> /CharProcs << /A @procedure >> >>`,
  procedure: { dict: '<< >>', data: '600 0 d0 0 0 9 9 re f' }
}
