import { expect, test } from 'vitest'
import type { SheetBox } from '../../src/model/print.ts'
import { drawingOf, dumpTags } from './dump.ts'
import { element, finished, words } from './printed.ts'

/** Of links; where they lie is another test's business. */
const box: SheetBox = [0, 0, 10, 10]

const margin = (name: string, text: string, top: number) =>
  element('div', { class: `margin margin-${name}`, 'aria-hidden': 'true' }, [words(text, 60, top)])

test('a part with heading, paragraph, list, quotation and table', async () => {
  const pdf = await finished([
    {
      content: [
        element('section', { class: 'part part-statement', 'data-part': 'D1' }, [
          element('h1', { id: 'D1-title' }, [words('Title', 60, 60)]),
          element('h3', {}, [words('One', 60, 90)]),
          element('p', { 'data-unit': 'D1-1' }, [
            words('abc', 60, 120),
            element('span', { lang: 'en' }, [words('def', 90, 120)]),
            words('ghi', 120, 120)
          ]),
          element('ol', { class: 'list' }, [
            element('li', {}, [
              element('p', { 'data-unit': 'D1-2' }, [
                element('span', { class: 'label' }, [words('1.', 60, 150)]),
                words('item', 80, 150)
              ])
            ])
          ]),
          element('blockquote', {}, [element('p', {}, [words('quoted', 60, 180)])]),
          element('table', {}, [
            element('tr', {}, [
              element('th', { scope: 'row' }, [words('head', 60, 210)]),
              element('td', { colspan: '2' }, [words('cell', 120, 210)])
            ])
          ])
        ])
      ]
    }
  ])
  expect(dumpTags(pdf)).toEqual([
    'Document Lang (zh-Hans)',
    '  Part',
    '    H1: p1.0',
    '    H2: p1.1',
    '    P: p1.2 p1.4',
    '      Span Lang (en): p1.3',
    '    L A << /O /List /ListNumbering /Decimal >>',
    '      LI',
    '        Lbl: p1.5',
    '        LBody',
    '          P: p1.6',
    '    BlockQuote',
    '      P: p1.7',
    '    Table',
    '      TR',
    '        TH A << /O /Table /Scope /Row >>: p1.8',
    '        TD A << /O /Table /ColSpan 2 >>: p1.9'
  ])
})

test('what a page break cuts is one element again, and the notes of a part hang at its end', async () => {
  const call = element('a', { class: 'call', role: 'doc-noteref', href: '#note-1' }, [words('x', 120, 60)], [box])
  const mark = element('a', { class: 'note-mark', role: 'doc-backlink', href: '#call-1' }, [words('x', 60, 500)], [box])
  const note = (classes: string, id: Record<string, string>, children: Parameters<typeof element>[2]) =>
    element('div', { class: 'page-notes' }, [
      element('span', { class: `note ${classes}`, 'data-series': 'editor', ...id }, [
        element('span', { class: `note-paragraph ${classes}` }, children)
      ])
    ])
  const pdf = await finished([
    {
      content: [
        margin('top', 'Head', 20),
        element('section', { class: 'part continues', 'data-part': 'D1' }, [
          element('p', { 'data-unit': 'D1-1' }, [words('before', 60, 60), call])
        ]),
        note('continues', { id: 'note-1' }, [mark, words('note', 80, 500)])
      ]
    },
    {
      content: [
        margin('top', 'Head', 20),
        element('section', { class: 'part continued', 'data-part': 'D1' }, [
          element('p', { class: 'continued', 'data-unit': 'D1-1' }, [words('after', 60, 60)]),
          element('p', { 'data-unit': 'D1-2' }, [words('next', 60, 90)])
        ]),
        note('continued', {}, [words('rest', 60, 500)])
      ]
    }
  ])
  expect(dumpTags(pdf)).toEqual([
    'Document Lang (zh-Hans)',
    '  Part',
    '    P: p1.0 p2.0',
    '      Reference',
    '        Link: p1.1 p1.link',
    '    P: p2.1',
    '    Notes',
    '      Note ID (note-1)',
    '        Lbl',
    '          Link: p1.2 p1.link',
    '        P: p1.3 p2.2'
  ])
})

test('a note goes on in its own tag, though another has begun behind it', async () => {
  const note = (unit: string, classes: string, id: Record<string, string>, y: number) =>
    element('div', { class: 'page-notes' }, [
      element('span', { class: `note ${classes}`, 'data-series': 'editor', ...id }, [
        element('span', { class: `note-paragraph ${classes}` }, [
          element('span', { 'data-unit': unit }, [words(unit, 60, y)])
        ])
      ])
    ])
  const pdf = await finished([
    { content: [note('note-1-p1', 'continues', { id: 'note-1' }, 500), note('note-2-p1', '', { id: 'note-2' }, 530)] },
    { content: [note('note-1-p1', 'continued', {}, 500)] },
    { content: [note('note-1-sources', 'continued', {}, 500)] }
  ])
  expect(dumpTags(pdf).slice(2)).toEqual([
    '    Note ID (note-1)',
    '      P: p1.0 p2.0 p3.0',
    '    Note ID (note-2)',
    '      P: p1.1'
  ])
})

test('contents are a table of contents', async () => {
  const line = (place: number) =>
    element('p', { class: 'contents-line', 'data-unit': `contents-${place}` }, [
      element('a', { href: `#D${place}` }, [words(`part ${place}`, 60, 60 + 30 * place)], [box])
    ])
  const part = element('section', { class: 'part', 'data-part': 'contents' }, [line(1), line(2)])
  expect(dumpTags(await finished([{ content: [part] }])).slice(2)).toEqual([
    '    TOC',
    ...[0, 1].flatMap((place) => ['      TOCI', '        Reference', `          Link: p1.${place} p1.link`])
  ])
})

test('running heads, folios, rules and what CSS adds are artifacts', async () => {
  const pdf = await finished([
    {
      drawing: '60 300 56 .65625 re\nf\nBT\n/F4 7 Tf\n1 0 0 -1 20 70 Tm\n<31> Tj\nET',
      content: [margin('top', 'Head', 20), element('p', {}, [words('text', 60, 60)]), margin('bottom', '7', 600)]
    }
  ])
  const tags = drawingOf(pdf, 0).filter((line) => /BDC$|EMC$| Tj$|^f$/.test(line))
  expect(tags).toEqual([
    '/Artifact <</Type/Layout>> BDC',
    'f',
    '<31> Tj',
    'EMC',
    '/Artifact <</Type/Pagination/Subtype/Header/Attached[/Top]>> BDC',
    '<48656164> Tj',
    'EMC',
    '/P <</MCID 0>> BDC',
    '<74657874> Tj',
    'EMC',
    '/Artifact <</Type/Pagination/Subtype/Footer/Attached[/Bottom]>> BDC',
    '<37> Tj',
    'EMC'
  ])
})

test('a picture with words for who cannot see it is a figure, one without is an ornament', async () => {
  const image = (alt: string, left: number) => element('img', { alt }, [], [[left, 100, left + 100, 200]])
  const pdf = await finished([
    {
      drawing: ['q\n100 0 0 -100 60 200 cm\n/X1 Do\nQ', 'q\n100 0 0 -100 200 200 cm\n/X2 Do\nQ'].join('\n'),
      content: [image('A map', 60), image('', 200)]
    }
  ])
  expect(dumpTags(pdf)).toEqual(['Document Lang (zh-Hans)', '  Figure Alt (A map): p1.0'])
  expect(drawingOf(pdf, 0).filter((line) => /BDC$|Do$/.test(line))).toEqual([
    '/Figure <</MCID 0>> BDC',
    '/X1 Do',
    '/Artifact <</Type/Layout>> BDC',
    '/X2 Do'
  ])
})

test('two texts that run beside each other each go on in their own', async () => {
  const flow = (classes: string, lang: string, unit: string, left: number) =>
    element('div', { class: `flow ${classes}`, lang }, [
      element('p', { class: classes, 'data-unit': unit }, [words(unit, left, 60)])
    ])
  const page = (classes: string) => ({
    content: [
      element('section', { class: `part ${classes}`, 'data-part': 'D1' }, [
        flow(classes, 'zh', 'D1-1', 60),
        flow(classes, 'en', 'D1-en-1', 200)
      ])
    ]
  })
  expect(dumpTags(await finished([page('continues'), page('continued')])).slice(1)).toEqual([
    '  Part',
    '    Div Lang (zh)',
    '      P: p1.0 p2.0',
    '    Div Lang (en)',
    '      P: p1.1 p2.1'
  ])
})
